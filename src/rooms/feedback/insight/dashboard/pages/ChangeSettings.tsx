import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { insightHref, insightSettingsHref, whoIsHeardHref } from '../../addresses.ts';
import type { InsightSettings } from '../../settings.ts';

export interface ChangeSettingsProps {
  slug: string;
  version: number;
  values: { oldAfterDays: string };
  saved: InsightSettings;
  errors: Errors;
}

/** When an item is too old. */
export function ChangeSettings({ slug, version, values, saved, errors }: ChangeSettingsProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Settings of the insight group</h1>
      <p>
        Counts below {saved.hideBelow} are hidden in digests and reports, with what they could be worked out
        from. That number is <a href={whoIsHeardHref(slug)}>set for the whole organisation</a>.
      </p>
      <Form action={insightSettingsHref(slug)} version={version}>
        <TextField
          name="oldAfterDays"
          label="Days after which what is only logged raises an alert"
          hint={`Now ${saved.oldAfterDays}.`}
          width={3}
          inputMode="numeric"
          value={values.oldAfterDays}
          error={errors.oldAfterDays}
        />
        <ButtonRow cancel={{ href: insightHref(slug), text: 'Cancel' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
