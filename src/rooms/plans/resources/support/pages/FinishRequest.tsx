import { DateField } from '../../../../../design/form/DateField.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { dateOf } from '../../pages/parts/date-of.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';

export interface FinishRequestProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
  /** Only the hours are asked; the request stays open. */
  onlyHours: boolean;
}

/** Asks how many hours a request took, and at its end what came of it. */
export function FinishRequest({ values, onlyHours, ...frame }: FinishRequestProps) {
  const { errors } = frame;
  return (
    <EditFrame {...frame} act={onlyHours ? 'Save the hours' : 'Record it as done'}>
      {onlyHours ? null : (
        <TextArea
          name="outcome"
          label="What came of it"
          hint="Who asked is told in these words."
          rows={3}
          value={textOf(values, 'outcome')}
          error={errors.outcome}
        />
      )}
      <TextField
        name="hours"
        label="Hours spent in all"
        optional
        width={5}
        inputMode="decimal"
        value={textOf(values, 'hours')}
        error={errors.hours}
      />
      {onlyHours ? null : (
        <DateField
          name="closedOn"
          label="When it was done"
          value={dateOf(values, 'closedOn')}
          error={errors.closedOn}
        />
      )}
    </EditFrame>
  );
}
