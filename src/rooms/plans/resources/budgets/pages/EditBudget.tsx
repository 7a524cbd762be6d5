import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';
import { LineFields } from '../../pages/parts/LineFields.tsx';

export interface EditBudgetProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
  plans: readonly { id: string; title: string }[];
}

const sums = [
  { name: 'planned', label: 'Planned', hint: 'What was set aside for it, for example 1,250.50.' },
  { name: 'committed', label: 'Committed', hint: 'What is ordered or promised, and not paid yet.' },
  { name: 'spent', label: 'Spent', hint: 'What is paid.' },
] as const;

/** Adds a line of a budget, or changes it. */
export function EditBudget({ values, plans, ...frame }: EditBudgetProps) {
  const { errors } = frame;
  return (
    <EditFrame {...frame} act="Save the budget line">
      <TextField
        name="title"
        label="What the money is for"
        value={textOf(values, 'title')}
        error={errors.title}
      />
      <LineFields
        legend="The plan it belongs to"
        hint="A plan alone will do, or one of its lines."
        values={values}
        errors={errors}
        plans={plans}
      />
      <TextField
        name="year"
        label="Year"
        hint="For example 2012/13."
        width={10}
        value={textOf(values, 'year')}
        error={errors.year}
      />
      {sums.map(({ name, label, hint }) => (
        <TextField
          key={name}
          name={name}
          label={label}
          hint={hint}
          prefix="£"
          width={10}
          inputMode="decimal"
          value={textOf(values, name)}
          error={errors[name]}
        />
      ))}
      <TextArea
        name="note"
        label="Note"
        optional
        rows={3}
        value={textOf(values, 'note')}
        error={errors.note}
      />
    </EditFrame>
  );
}
