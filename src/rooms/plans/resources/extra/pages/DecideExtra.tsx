import { DateField } from '../../../../../design/form/DateField.tsx';
import { Radios } from '../../../../../design/form/Radios.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { dateOf } from '../../pages/parts/date-of.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';

export interface DecideExtraProps extends Omit<EditFrameProps, 'children' | 'act'> {
  wanted: string;
  values: Typed;
}

/** Asks whether extra resource is agreed or refused. */
export function DecideExtra({ wanted, values, ...frame }: DecideExtraProps) {
  const { errors } = frame;
  return (
    <EditFrame {...frame} act="Record the answer">
      <p>{wanted} is wanted. Who asked is told by e-mail.</p>
      <Radios
        name="answer"
        label="The answer"
        value={textOf(values, 'answer')}
        options={[
          { value: 'agreed', label: 'Agreed' },
          { value: 'refused', label: 'Refused' },
        ]}
        error={errors.answer}
      />
      <TextArea
        name="because"
        label="What the answer says"
        hint="A refusal needs its reason."
        rows={3}
        value={textOf(values, 'because')}
        error={errors.because}
      />
      <DateField
        name="decidedOn"
        label="Day of the answer"
        value={dateOf(values, 'decidedOn')}
        error={errors.decidedOn}
      />
    </EditFrame>
  );
}
