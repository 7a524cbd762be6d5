import { FieldGroup } from '../../../../../design/form/FieldGroup.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { HiddenFields } from '../../../../../design/form/HiddenFields.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';

export interface LineFieldsProps {
  legend: string;
  hint?: string;
  values: Typed;
  errors: Errors;
  plans: readonly { id: string; title: string }[];
  /** It will not do without a line. */
  needed?: boolean;
}

/** Asks for a line by its plan and its code. */
export function LineFields({ legend, hint, values, errors, plans, needed }: LineFieldsProps) {
  return (
    <FieldGroup legend={legend} hint={hint}>
      <HiddenFields values={{ lineId: textOf(values, 'lineId') || undefined }} />
      <Select
        name="planId"
        label="Plan"
        optional={!needed}
        none={needed ? 'Choose a plan' : 'No plan'}
        value={textOf(values, 'planId')}
        options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        error={errors.planId}
      />
      <TextField
        name="lineCode"
        label="Code of its line"
        hint="As the plan prints it, for example A07."
        optional={!needed}
        width={10}
        value={textOf(values, 'lineCode')}
        error={errors.lineCode}
      />
    </FieldGroup>
  );
}
