import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';

export interface SplitMilestoneProps {
  action: string;
  cancelHref: string;
  code: string;
  printed: string;
  seen: string;
  parts: string;
  errors: Errors;
}

/** Takes a milestone that is several apart. */
export function SplitMilestone({
  action,
  cancelHref,
  code,
  printed,
  seen,
  parts,
  errors,
}: SplitMilestoneProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">
        <span className="record-head__kind">{code}</span> Split a milestone
      </h1>
      {printed ? (
        <p>
          The plan prints: <q>{printed}</q>. Each part keeps these words, and its date and state can then be
          put right by themselves.
        </p>
      ) : null}
      <Form action={action} hidden={{ seen }}>
        <TextArea
          name="parts"
          label="The parts"
          hint="Each on a line of its own, or with a semicolon between."
          value={parts}
          rows={4}
          error={errors.parts}
        />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Split it</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
