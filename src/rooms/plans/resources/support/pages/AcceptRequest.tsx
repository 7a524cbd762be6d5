import type { Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';

export interface AcceptRequestProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
  owners: readonly Option[];
}

/** Accepts a request and says who helps, or gives it to somebody else. */
export function AcceptRequest({ values, owners, ...frame }: AcceptRequestProps) {
  const { errors } = frame;
  return (
    <EditFrame {...frame} act="Accept the request">
      <Select
        name="ownerId"
        label="Who helps"
        hint="They are told by e-mail, and so is who asked."
        none="Choose a colleague"
        value={textOf(values, 'ownerId')}
        options={owners}
        error={errors.ownerId}
      />
      <TextArea
        name="because"
        label="What to say to who asked"
        optional
        rows={3}
        value={textOf(values, 'because')}
        error={errors.because}
      />
    </EditFrame>
  );
}
