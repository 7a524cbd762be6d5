import { DateField } from '../../../../../design/form/DateField.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { Card } from '../../../../../design/text/Card.tsx';
import { planImportHref } from '../../../addresses.ts';
import { planKinds } from '../../../plan/plan.ts';
import type { PlanImport } from '../../plan-import.ts';

export interface RecordPlanFormProps {
  slug: string;
  found: PlanImport;
  today: string;
  typed: Readonly<Record<string, string | string[]>>;
  errors: Readonly<Record<string, string>>;
}

/** What the plan is called and which time it covers; then it is recorded. */
export function RecordPlanForm({ slug, found, today, typed, errors }: RecordPlanFormProps) {
  const here = planImportHref(slug, found.id);
  const text = (name: string, otherwise = '') => String(typed[name] ?? otherwise);
  const day = (name: string, otherwise: string) =>
    `${name}-day` in typed
      ? { day: text(`${name}-day`), month: text(`${name}-month`), year: text(`${name}-year`) }
      : otherwise;
  return (
    <Card heading="Record it as a plan">
      <Form action={`${here}/record`} version={found.version}>
        <TextField name="title" label="Title" value={text('title', found.title)} error={errors.title} />
        <Select
          name="kind"
          label="What it is for"
          value={text('kind', 'action')}
          options={planKinds.map(({ key, name }) => ({ value: key, label: name }))}
          error={errors.kind}
        />
        <DateField
          name="startsOn"
          label="Begins (optional)"
          value={day('startsOn', '')}
          error={errors.startsOn}
        />
        <DateField name="endsOn" label="Ends (optional)" value={day('endsOn', '')} error={errors.endsOn} />
        <DateField
          name="asAt"
          label="The day of which it speaks"
          hint="What it says of each line counts from this day."
          value={day('asAt', today)}
          error={errors.asAt}
        />
        <Submit>Record the plan</Submit>
      </Form>
      <Form action={`${here}/discard`}>
        <Submit kind="secondary" small>
          Leave the document out
        </Submit>
      </Form>
    </Card>
  );
}
