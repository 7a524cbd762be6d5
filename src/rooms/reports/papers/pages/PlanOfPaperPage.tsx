import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { paperHref } from '../../addresses.ts';

export interface PlanOfPaperPageProps {
  slug: string;
  id: string;
  version: number;
  values: { planId: string; snapshot: string; asAt: string | TypedDate; comparedWithId: string };
  errors: Errors;
  plans: readonly { id: string; title: string }[];
  /** The plan that was chosen, and its snapshots, the latest day first. */
  plan: { id: string; title: string } | null;
  snapshots: readonly { id: string; title: string }[];
}

/** Which state of which plan a paper holds, and with what it is compared: the plan first, then the rest. */
export function PlanOfPaperPage(props: PlanOfPaperPageProps) {
  const { slug, id, version, values, errors, plans, plan, snapshots } = props;
  const address = paperHref(slug, id, 'plan');
  const options = snapshots.map((one) => ({ value: one.id, label: one.title }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">The plan in the paper</h1>
      {plans.length === 0 ? (
        <EmptyState says="There is no plan yet that a paper could be about." />
      ) : plans.length === 1 && plan ? null : (
        <Form method="get" action={address} label="Choose the plan">
          <Select
            name="plan"
            label="Plan"
            value={plan?.id ?? ''}
            none="Choose one"
            options={plans.map((one) => ({ value: one.id, label: one.title }))}
            error={errors.planId}
          />
          <Submit kind="secondary" small>
            Choose this plan
          </Submit>
        </Form>
      )}
      {plan ? (
        <Form action={address} version={version} hidden={{ planId: plan.id }} label="The state of the plan">
          <Select
            name="snapshot"
            label={`How ${plan.title} stood`}
            hint="A snapshot holds the plan as it was on its day. What is changed in the plan afterwards does not reach the paper."
            value={values.snapshot}
            options={[
              { value: 'now', label: 'Take a snapshot now' },
              ...options,
              { value: 'none', label: 'No plan in the paper' },
            ]}
            error={errors.snapshot ?? errors.snapshotId}
          />
          <DateField
            name="asAt"
            label="The plan as at"
            hint="The end of this day. Only where a snapshot is taken now."
            value={values.asAt}
            error={errors.asAt}
          />
          <Select
            name="comparedWithId"
            label="Compare with"
            hint="What moved since that day is shown in the paper."
            value={values.comparedWithId}
            none="Nothing"
            options={options}
            error={errors.comparedWithId}
          />
          <ButtonRow cancel={{ href: paperHref(slug, id), text: 'Cancel' }}>
            <Submit>Save</Submit>
          </ButtonRow>
        </Form>
      ) : (
        <p>
          <a href={paperHref(slug, id)}>Back to the paper</a>
        </p>
      )}
    </>
  );
}
