import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { WarningCallout } from '../../../../design/text/WarningCallout.tsx';
import { populationHref, settingsHref } from '../../addresses.ts';

export interface SetThresholdProps {
  slug: string;
  threshold: string;
  version: number;
  errors: Errors;
  /** What somebody else has set in the meantime. */
  nowSet: number | null;
}

/** Below which number a count of people is hidden. */
export function SetThreshold({ slug, threshold, version, errors, nowSet }: SetThresholdProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Small numbers</h1>
      {nowSet === null ? null : (
        <WarningCallout heading="The settings were changed while you were typing">
          <p>The number set now is {nowSet}. What you typed is below. Save again to use yours.</p>
        </WarningCallout>
      )}
      <p>
        On pages that say who answered, a count of fewer people than this is hidden, and with it as few others
        as it takes so that nobody can work it out. A nought is shown: it says who was not heard.
      </p>
      <Form action={settingsHref(slug)} version={version}>
        <TextField
          name="threshold"
          label="Hide counts of fewer than"
          hint="5 is usual in the NHS; it cannot be less"
          suffix="people"
          inputMode="numeric"
          width={3}
          value={threshold}
          error={errors.threshold}
        />
        <ButtonRow cancel={{ href: populationHref(slug), text: 'Cancel' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
