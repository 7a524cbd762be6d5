import { DateField } from '../../../../../design/form/DateField.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { dateOf } from '../../pages/parts/date-of.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';
import { LineFields } from '../../pages/parts/LineFields.tsx';

export interface EditExtraProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
  plans: readonly { id: string; title: string }[];
  agreements: readonly { id: string; provider: string }[];
}

/** Asks for resource over and above the agreements, or changes what was asked. */
export function EditExtra({ values, plans, agreements, ...frame }: EditExtraProps) {
  const { errors } = frame;
  return (
    <EditFrame {...frame} act="Send the request">
      <TextField
        name="work"
        label="What the work is, in one line"
        value={textOf(values, 'work')}
        error={errors.work}
      />
      <LineFields legend="A line of a plan" values={values} errors={errors} plans={plans} />
      {agreements.length > 0 ? (
        <Select
          name="agreementId"
          label="Support agreement"
          hint="Its account manager is asked."
          optional
          none="No agreement"
          value={textOf(values, 'agreementId')}
          options={agreements.map(({ id, provider }) => ({ value: id, label: provider }))}
          error={errors.agreementId}
        />
      ) : null}
      <TextField
        name="daysPerWeek"
        label="More days a week"
        optional
        width={4}
        inputMode="decimal"
        value={textOf(values, 'daysPerWeek')}
        error={errors.daysPerWeek}
      />
      <TextField
        name="cost"
        label="What it costs"
        optional
        prefix="£"
        width={10}
        inputMode="decimal"
        value={textOf(values, 'cost')}
        error={errors.cost}
      />
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
      <TextArea
        name="because"
        label="Why it is needed"
        value={textOf(values, 'because')}
        error={errors.because}
      />
    </EditFrame>
  );
}
