import { DateField } from '../../../../../design/form/DateField.tsx';
import { Radios } from '../../../../../design/form/Radios.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { dateOf } from '../../pages/parts/date-of.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';
import { LineFields } from '../../pages/parts/LineFields.tsx';

export interface EditRequestProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
  kinds: readonly { id: string; name: string }[];
  plans: readonly { id: string; title: string }[];
}

/** Asks for support, or changes what was asked. */
export function EditRequest({ values, kinds, plans, ...frame }: EditRequestProps) {
  const { errors } = frame;
  return (
    <EditFrame {...frame} act="Send the request">
      <Radios
        name="kind"
        label="What kind of support do you need?"
        small
        value={textOf(values, 'kind')}
        options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        error={errors.kind}
      />
      <TextArea
        name="text"
        label="What do you need it for?"
        rows={4}
        value={textOf(values, 'text')}
        error={errors.text}
      />
      <TextField
        name="work"
        label="Piece of work"
        hint="For example the name of your project."
        optional
        value={textOf(values, 'work')}
        error={errors.work}
      />
      <LineFields legend="A line of a plan" values={values} errors={errors} plans={plans} />
      <DateField
        name="wantedOn"
        label="By when do you need it?"
        optional
        value={dateOf(values, 'wantedOn')}
        error={errors.wantedOn}
      />
    </EditFrame>
  );
}
