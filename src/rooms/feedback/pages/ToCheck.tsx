import { ErrorSummary } from '../../../design/form/ErrorSummary.tsx';
import { Select } from '../../../design/form/Select.tsx';
import { Submit } from '../../../design/form/Submit.tsx';
import { EmptyState } from '../../../design/state/EmptyState.tsx';
import { BulkActions } from '../../../design/table/BulkActions.tsx';
import { Pager } from '../../../design/table/Pager.tsx';
import { Day } from '../../../design/text/Day.tsx';
import { count } from '../../../design/text/words.ts';
import { commentHref, feedbackHref, toCheckHref } from '../addresses.ts';
import { type CommentToCheck, letStandReasons } from '../comment.ts';
import { MarkedWords } from './parts/MarkedWords.tsx';
import { SettleFinds } from './parts/SettleFinds.tsx';

export interface ToCheckProps {
  slug: string;
  comments: readonly CommentToCheck[];
  /** How many wait in all, counted to `countedTo`. */
  waiting: number;
  countedTo: number;
  /** This page's own key, so that one comes back to it. */
  from: string;
  next: string | null;
  /** The comment whose form came back, or 'bulk'. */
  wrong?: { id: string; error: string; reason: string; ownReason: string };
  chosen?: readonly string[];
}

const BULK = 'bulk';

export function ToCheck(props: ToCheckProps) {
  const { slug, comments, waiting, countedTo, from, next, wrong, chosen = [] } = props;
  const errorAt = wrong ? { [wrong.id === BULK ? 'bulk-reason' : `reason-${wrong.id}`]: wrong.error } : {};
  return (
    <>
      <ErrorSummary errors={errorAt} />
      <h1>To check</h1>
      <p>
        These words may hold something that tells who a person is. Until you decide, everybody else reads a
        mask in its place.
      </p>
      {comments.length === 0 ? (
        <EmptyState
          says="Nothing waits to be checked."
          step={{ href: feedbackHref(slug), text: 'See all comments' }}
        />
      ) : (
        <BulkActions
          id={BULK}
          action={`${toCheckHref(slug)}/settle`}
          label="With those ticked"
          hidden={{ from }}
        >
          <Submit small name="act" value="redact">
            Remove all found
          </Submit>
          <Select
            name="reason"
            id="bulk-reason"
            label="If they may stand: why"
            none="Choose a reason"
            value={wrong?.id === BULK ? wrong.reason : ''}
            error={wrong?.id === BULK ? wrong.error : undefined}
            options={letStandReasons.map((reason) => ({ value: reason, label: reason }))}
          />
          <Submit small kind="secondary" name="act" value="let_stand">
            Let all stand
          </Submit>
        </BulkActions>
      )}
      {comments.map((comment, index) => (
        <article key={comment.id} className="check-card" aria-label={`From ${comment.source}`}>
          <div className="check-card__head">
            <label className="tick">
              <input
                type="checkbox"
                name="comment[]"
                value={comment.id}
                form={BULK}
                defaultChecked={chosen.includes(comment.id)}
              />
              <span className="tick__text">Tick</span>
            </label>
            <a href={commentHref(slug, comment.id)}>
              {comment.source}, <Day date={comment.receivedOn} />
            </a>
          </div>
          {comment.question ? <p className="quiet-line">{comment.question}</p> : null}
          <MarkedWords original={comment.original} />
          <SettleFinds
            id={comment.id}
            action={commentHref(slug, comment.id, '', 'settle')}
            label={`Settle what was found in comment ${index + 1} of this page`}
            original={comment.original}
            hidden={{ back: 'queue', from }}
            error={wrong?.id === comment.id ? wrong.error : undefined}
            typed={wrong?.id === comment.id ? wrong : undefined}
          />
        </article>
      ))}
      {comments.length > 0 ? (
        <Pager
          countWords={`${comments.length} of ${waiting === countedTo ? `${count(waiting)} or more` : count(waiting)} that wait, oldest first`}
          newerHref={from === '' ? undefined : toCheckHref(slug)}
          olderHref={next === null ? undefined : toCheckHref(slug, `from=${next}`)}
          newer="Back to the first"
          older="Later ones"
        />
      ) : null}
    </>
  );
}
