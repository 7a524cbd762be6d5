import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { loopHref } from '../../addresses.ts';

export interface RecordTellingProps {
  slug: string;
  id: string;
  title: string;
  values: { audience: string; channel: string; toldOn: string | TypedDate; people: string };
  errors: Errors;
}

/** Records whom else a loop was told to: whom, when, by which way. */
export function RecordTelling({ slug, id, title, values, errors }: RecordTellingProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Who else was told of: {title}</h1>
      <Form action={loopHref(slug, id, 'tellings')}>
        <TextField
          name="audience"
          label="Who was told"
          hint="For example: patient groups of all practices"
          value={values.audience}
          error={errors.audience}
        />
        <TextField
          name="channel"
          label="By which way"
          hint="For example: newsletter, meeting, poster, intranet"
          value={values.channel}
          error={errors.channel}
        />
        <DateField name="toldOn" label="When they were told" value={values.toldOn} error={errors.toldOn} />
        <TextField
          name="people"
          label="How many people"
          optional
          inputMode="numeric"
          width={5}
          value={values.people}
          error={errors.people}
        />
        <ButtonRow cancel={{ href: loopHref(slug, id), text: 'Cancel' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
