import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../../design/record/VersionClash.tsx';
import { reviewHref, reviewItemHref } from '../../addresses.ts';
import { itemKindName, type Review, type ReviewItem } from '../review.ts';

export interface EditItemProps {
  slug: string;
  review: Pick<Review, 'id' | 'title'>;
  item: ReviewItem;
  version: number;
  actions: readonly Option[];
  values: { text: string; considered: string; actionId: string };
  errors: Errors;
  clash?: VersionClashProps;
}

/** What was considered of one item, and the action it raised. */
export function EditItem({ slug, review, item, version, actions, values, errors, clash }: EditItemProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">
        {itemKindName(item.kind)}: {item.title}
      </h1>
      <Form action={reviewItemHref(slug, review.id, item.id)} version={version}>
        <TextField
          name="text"
          label="In words"
          optional={item.kind !== 'words'}
          value={values.text}
          error={errors.text}
        />
        <TextArea
          name="considered"
          label="What was considered"
          optional
          rows={5}
          maxLength={5000}
          value={values.considered}
          error={errors.considered}
        />
        <Select
          name="actionId"
          label="Action raised"
          optional
          hint={
            <>
              One that is to do already. <a href={`/${slug}/desk/actions/new`}>Give a new action</a> first,
              then choose it here.
            </>
          }
          none="None"
          value={values.actionId}
          options={actions}
          error={errors.actionId}
        />
        <ButtonRow cancel={{ href: reviewHref(slug, review.id), text: 'Cancel' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
      <Form action={reviewItemHref(slug, review.id, item.id, 'remove')} label="Take it off">
        <Submit kind="secondary" small>
          Take it off the review
        </Submit>
      </Form>
    </>
  );
}
