import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkboxes } from '../../../../design/form/Checkboxes.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { count, longDate, plural } from '../../../../design/text/words.ts';
import { feedbackHref, findingsHref } from '../../addresses.ts';
import { FindingFields, type FindingFieldsProps } from '../FindingFields.tsx';
import type { CommentBehind } from '../finding.ts';

export interface NewFindingProps extends FindingFieldsProps {
  slug: string;
  comments: readonly CommentBehind[];
  /** Which of them are ticked. */
  chosen: readonly string[];
  /** Where they came from a theme: its name, and how many there are in all. */
  theme?: { name: string; comments: number };
  /** The signal of early warning that it comes from. */
  signalId: string | null;
}

/** Writes a finding from the comments that were chosen. */
export function NewFinding(props: NewFindingProps) {
  const { slug, comments, chosen, theme, signalId, errors } = props;
  if (comments.length === 0)
    return (
      <>
        <h1 className="nhsuk-heading-l">New finding</h1>
        <EmptyState
          says="A finding begins with what people said. Choose comments in the list, then choose “Start a finding”."
          step={{ href: feedbackHref(slug), text: 'Go to the comments' }}
        />
      </>
    );
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">New finding</h1>
      <p>
        From {plural(comments.length, 'comment')}
        {theme ? ` on the theme “${theme.name}”` : ''}
        {theme && theme.comments > comments.length
          ? `, the latest of ${count(theme.comments)}. More can be added later.`
          : '.'}
      </p>
      <Form
        action={`${findingsHref(slug)}/new`}
        hidden={{ 'offered[]': comments.map(({ id }) => id), signal: signalId ?? undefined }}
      >
        <FindingFields {...props} />
        <Checkboxes
          name="comments[]"
          id="comments"
          label="The comments it is about"
          hint="Take the tick away from those that do not belong."
          small
          values={chosen}
          options={comments.map((comment) => ({
            value: comment.id,
            label: comment.text.length > 300 ? `${comment.text.slice(0, 299)}…` : comment.text,
            hint: `${comment.sourceName}, ${longDate(comment.receivedOn)}`,
          }))}
          error={errors.comments}
        />
        <ButtonRow cancel={{ href: findingsHref(slug), text: 'Cancel' }}>
          <Submit>Save the finding</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
