import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { plural } from '../../../../design/text/words.ts';
import { planHref } from '../../addresses.ts';
import { refreshHref, yearEndHref } from '../addresses.ts';

export interface RefreshPlanProps {
  slug: string;
  plan: { id: string; title: string; next: { id: string; title: string; state: string } | null };
  /** Lines to be carried on that the next plan does not have yet. */
  waiting: number;
  open: number;
  values: {
    title: string;
    edition: string;
    startsOn: string | TypedDate;
    endsOn: string | TypedDate;
    refreshOn: string | TypedDate;
    schemeId: string;
  };
  schemes: readonly { id: string; name: string }[];
  errors: Errors;
}

/** Begins the plan of the next year, or brings into it what was ticked since it was begun. */
export function RefreshPlan(props: RefreshPlanProps) {
  const { slug, plan, waiting, open, values, schemes, errors } = props;
  const action = refreshHref(slug, plan.id);
  const cancel = { href: yearEndHref(slug, plan.id), text: 'Cancel' };
  const stillOpen =
    open === 0
      ? 'Every line of this plan has an outcome, so the next one can be adopted when it is ready.'
      : `${plural(open, 'line')} of this plan ${open === 1 ? 'has' : 'have'} no outcome yet. The next plan can be written now, and adopted once each of them has one.`;
  if (plan.next)
    return (
      <>
        <h1>Bring more lines into {plan.next.title}</h1>
        <p>{stillOpen}</p>
        <p>
          {waiting === 0
            ? 'Every line that is to be carried on is in the next plan.'
            : `${plural(waiting, 'line')} ${waiting === 1 ? 'is' : 'are'} to be carried on and not in the next plan yet.`}
        </p>
        {waiting > 0 ? (
          <Form action={action}>
            <ButtonRow cancel={cancel}>
              <Submit>Bring {waiting === 1 ? 'it' : 'them'} in</Submit>
            </ButtonRow>
          </Form>
        ) : (
          <p>
            <a href={planHref(slug, plan.next.id)}>Open the next plan</a>
          </p>
        )}
      </>
    );
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Begin the plan that follows {plan.title}</h1>
      <p>
        It starts as a draft with the same headings.{' '}
        {waiting === 0
          ? 'No line is ticked yet to be carried on; lines can be brought in later.'
          : `${plural(waiting, 'line')} ticked to be carried on ${waiting === 1 ? 'comes with its' : 'come with their'} history; more can be brought in later.`}
      </p>
      <p>{stillOpen}</p>
      <Form action={action}>
        <TextField name="title" label="Title" value={values.title} error={errors.title} />
        <TextField
          name="edition"
          label="Edition"
          hint="Such as 2013/14"
          width={20}
          value={values.edition}
          error={errors.edition}
          optional
        />
        <DateField
          name="startsOn"
          label="Begins on"
          value={values.startsOn}
          error={errors.startsOn}
          optional
        />
        <DateField name="endsOn" label="Ends on" value={values.endsOn} error={errors.endsOn} optional />
        <DateField
          name="refreshOn"
          label="Remind us to refresh it on"
          value={values.refreshOn}
          error={errors.refreshOn}
          optional
        />
        <Select
          name="schemeId"
          label="Columns and words"
          value={values.schemeId}
          options={schemes.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors.schemeId}
        />
        <ButtonRow cancel={cancel}>
          <Submit>Begin the next plan</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
