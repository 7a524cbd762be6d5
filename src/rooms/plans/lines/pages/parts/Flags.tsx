import { Form } from '../../../../../design/form/Form.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { Details } from '../../../../../design/text/Details.tsx';
import { WarningCallout } from '../../../../../design/text/WarningCallout.tsx';
import { lineHref } from '../../../addresses.ts';

export interface FlagsProps {
  slug: string;
  lineId: string;
  flags: readonly string[];
  maySettle: boolean;
  /** What was wrong with a note, and which flag it was for. */
  problem?: { flag: string; says: string };
}

/** What is to be checked against the source, each until somebody says what they found. */
export function Flags({ slug, lineId, flags, maySettle, problem }: FlagsProps) {
  if (flags.length === 0) return null;
  return (
    <WarningCallout heading="Check the source">
      <ul className="nhsuk-list">
        {flags.map((flag, at) => (
          <li key={flag}>
            {flag}
            {maySettle ? (
              <Details
                summary={
                  <>
                    Settle<span className="nhsuk-u-visually-hidden">: {flag}</span>
                  </>
                }
                open={problem?.flag === flag}
              >
                <Form action={lineHref(slug, lineId, 'settle')} hidden={{ flag }}>
                  <TextField
                    name="note"
                    id={problem?.flag === flag ? 'note' : `note-${at + 1}`}
                    label="What you found"
                    hint="It is kept in the history with the words above."
                    error={problem?.flag === flag ? problem.says : undefined}
                  />
                  <Submit small>It is settled</Submit>
                </Form>
              </Details>
            ) : null}
          </li>
        ))}
      </ul>
    </WarningCallout>
  );
}
