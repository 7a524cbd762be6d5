import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { planHref } from '../../addresses.ts';

export interface AdoptPlanProps {
  slug: string;
  id: string;
  title: string;
  version: number;
  values: { adoptedByBody: string; adoptedOn: string | TypedDate };
  errors: Errors;
}

/** Asks which body adopted a plan, and when. */
export function AdoptPlan({ slug, id, title, version, values, errors }: AdoptPlanProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Adopt: {title}</h1>
      <p>From then on its lines are what is reported on. It can be published, and closed at its end.</p>
      <Form action={planHref(slug, id, 'adopt')} version={version}>
        <TextField
          name="adoptedByBody"
          label="Which body adopted it"
          value={values.adoptedByBody}
          error={errors.adoptedByBody}
        />
        <DateField name="adoptedOn" label="On which day" value={values.adoptedOn} error={errors.adoptedOn} />
        <ButtonRow cancel={{ href: planHref(slug, id), text: 'Cancel' }}>
          <Submit>Adopt the plan</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
