import { Checkbox } from '../../../../../design/form/Checkbox.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';

export interface EditKindProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
}

/** Renames a kind of support, moves it, or stops offering it. */
export function EditKind({ values, ...frame }: EditKindProps) {
  const { errors } = frame;
  return (
    <EditFrame {...frame} act="Save">
      <TextField name="name" label="Name" value={textOf(values, 'name')} error={errors.name} />
      <TextField
        name="position"
        label="Place in the list"
        width={3}
        inputMode="numeric"
        value={textOf(values, 'position')}
        error={errors.position}
      />
      <Checkbox
        name="offered"
        label="This support is offered"
        hint="Requests that were made stay, also where it no longer is."
        checked={textOf(values, 'offered') === 'yes'}
      />
    </EditFrame>
  );
}
