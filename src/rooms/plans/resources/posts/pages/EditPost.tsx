import { Checkboxes } from '../../../../../design/form/Checkboxes.tsx';
import { DateField } from '../../../../../design/form/DateField.tsx';
import type { Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { dateOf } from '../../pages/parts/date-of.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';

export interface EditPostProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
  functions: readonly { id: string; text: string }[];
  chosen: readonly string[];
  colleagues: readonly Option[];
}

/** Adds a post, or changes it. */
export function EditPost({ values, functions, chosen, colleagues, ...frame }: EditPostProps) {
  const { errors } = frame;
  return (
    <EditFrame {...frame} act="Save the post">
      <TextField
        name="title"
        label="Title of the post"
        value={textOf(values, 'title')}
        error={errors.title}
      />
      <Select
        name="personId"
        label="Who holds it"
        optional
        none="Nobody named"
        value={textOf(values, 'personId')}
        options={colleagues}
        error={errors.personId}
      />
      <TextField
        name="providedBy"
        label="Provided by"
        hint="Who employs the post, where it is not the organisation itself."
        optional
        value={textOf(values, 'providedBy')}
        error={errors.providedBy}
      />
      <TextField
        name="daysPerWeek"
        label="Days a week"
        hint="As its contract says, for example 5 or 2.5."
        width={4}
        inputMode="decimal"
        value={textOf(values, 'daysPerWeek')}
        error={errors.daysPerWeek}
      />
      <TextField
        name="percentOfTime"
        label="How much of that is for this work"
        hint="5 days a week at 80% are 4 days."
        width={4}
        inputMode="decimal"
        suffix="%"
        value={textOf(values, 'percentOfTime')}
        error={errors.percentOfTime}
      />
      {functions.length > 0 ? (
        <Checkboxes
          name="functions[]"
          id="functions"
          label="Functions"
          hint="What the post is able to do for the organisation."
          small
          values={chosen}
          options={functions.map(({ id, text }) => ({ value: id, label: text }))}
          error={errors.functions}
        />
      ) : null}
      <DateField
        name="fromOn"
        label="First day"
        optional
        value={dateOf(values, 'fromOn')}
        error={errors.fromOn}
      />
      <DateField
        name="untilOn"
        label="Last day"
        optional
        value={dateOf(values, 'untilOn')}
        error={errors.untilOn}
      />
    </EditFrame>
  );
}
