import { Form } from '../../../design/form/Form.tsx';
import { Submit } from '../../../design/form/Submit.tsx';
import { TextField } from '../../../design/form/TextField.tsx';
import { WarningCallout } from '../../../design/text/WarningCallout.tsx';
import { type FoundInLoop, identifierNames } from './identifiers.ts';

export interface FoundWordsProps {
  found: readonly FoundInLoop[];
  /** The reason for which they stand; null where there is none. */
  stands: string | null;
  /** Where a reason is sent; nothing where this person may not give one. */
  action?: string;
  version: number;
}

/** What in a loop's own words looks as if it points at a person, and what can be done about it. */
export function FoundWords({ found, stands, action, version }: FoundWordsProps) {
  return (
    <WarningCallout heading="Check these words">
      <p>
        {stands === null
          ? 'They look as if they point at a person. It cannot be published until they are taken out, or let stand with a reason.'
          : `They stand because: ${stands}`}
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {found.map(({ field, kind, text }, at) => (
          <li key={at}>
            “{text}” in “{field}”: perhaps {identifierNames[kind]}
          </li>
        ))}
      </ul>
      {stands === null && action ? (
        <Form action={action} version={version}>
          <TextField
            name="because"
            id="let-stand-because"
            label="Why they may stand"
            hint="For example: it is the name of the ward, not of a person"
          />
          <Submit kind="secondary" small>
            Let them stand
          </Submit>
        </Form>
      ) : null}
    </WarningCallout>
  );
}
