import { DateField } from '../../../../../design/form/DateField.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { dateOf } from '../../pages/parts/date-of.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';

export interface ReviewAgreementProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
}

/** Asks what a review found, and when the next one is. */
export function ReviewAgreement({ values, ...frame }: ReviewAgreementProps) {
  const { errors } = frame;
  return (
    <EditFrame {...frame} act="Record the review">
      <DateField
        name="reviewedOn"
        label="Day of the review"
        value={dateOf(values, 'reviewedOn')}
        error={errors.reviewedOn}
      />
      <TextArea
        name="note"
        label="What the review found"
        value={textOf(values, 'note')}
        error={errors.note}
      />
      <DateField
        name="reviewOn"
        label="Next review"
        value={dateOf(values, 'reviewOn')}
        error={errors.reviewOn}
      />
    </EditFrame>
  );
}
