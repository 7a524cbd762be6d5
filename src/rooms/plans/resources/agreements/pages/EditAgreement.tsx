import { DateField } from '../../../../../design/form/DateField.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { dateOf } from '../../pages/parts/date-of.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';

export interface EditAgreementProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
}

/** Adds a support agreement, or changes it. */
export function EditAgreement({ values, ...frame }: EditAgreementProps) {
  const { errors } = frame;
  return (
    <EditFrame {...frame} act="Save the agreement">
      <TextField
        name="provider"
        label="Who provides the support"
        value={textOf(values, 'provider')}
        error={errors.provider}
      />
      <TextField
        name="accountManager"
        label="Account manager"
        hint="The person there whom we call."
        optional
        value={textOf(values, 'accountManager')}
        error={errors.accountManager}
      />
      <TextArea
        name="scope"
        label="What it covers"
        optional
        value={textOf(values, 'scope')}
        error={errors.scope}
      />
      <DateField
        name="startsOn"
        label="First day"
        optional
        value={dateOf(values, 'startsOn')}
        error={errors.startsOn}
      />
      <DateField
        name="endsOn"
        label="Last day"
        optional
        value={dateOf(values, 'endsOn')}
        error={errors.endsOn}
      />
      <DateField
        name="reviewOn"
        label="Next review"
        hint="An agreement is reviewed regularly: say by when."
        value={dateOf(values, 'reviewOn')}
        error={errors.reviewOn}
      />
    </EditFrame>
  );
}
