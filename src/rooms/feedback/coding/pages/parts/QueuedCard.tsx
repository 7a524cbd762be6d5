import { Form } from '../../../../../design/form/Form.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Quote } from '../../../../../design/text/Quote.tsx';
import { inWords } from '../../../../../design/text/words.ts';
import { commentHref } from '../../../addresses.ts';
import { settleHref } from '../../addresses.ts';
import type { ExplainedComment } from '../../queue.ts';
import { RestingWords, SettleAll, SuggestedSentiment, Suggestions } from './Suggested.tsx';

export interface QueuedCardProps {
  slug: string;
  comment: ExplainedComment;
  /** The query of the queue it stands in. */
  within: string;
  /** Sent along, so that one comes back to the same place. */
  hidden: Readonly<Record<string, string>>;
  /** The link to the page on which other themes are given; not on that page itself. */
  change: boolean;
}

/** One comment of the queue: its words, what is suggested, and everything that can be decided about it. */
export function QueuedCard({ slug, comment, within, hidden, change }: QueuedCardProps) {
  const { id, source, place, receivedOn, question, themes } = comment;
  return (
    <article
      className="check-card"
      id={`comment-${id}`}
      aria-label={`From ${source}`}
      data-item={id}
      tabIndex={-1}
    >
      <div className="check-card__head">
        <a href={commentHref(slug, id)}>{source}</a>
        <span>
          <Day date={receivedOn} />
          {place ? `, ${place}` : ''}
        </span>
      </div>
      {question ? <p className="quiet-line">{question}</p> : null}
      <Quote dir="auto">
        <RestingWords comment={comment} />
      </Quote>
      <Form
        action={settleHref(slug, id, within)}
        hidden={hidden}
        label={`What is suggested: ${comment.text.slice(0, 60)}`}
      >
        {themes.length > 0 ? <p>Has: {inWords(themes.map(({ name }) => name))}</p> : null}
        <Suggestions comment={comment} />
        <SuggestedSentiment comment={comment} />
        <SettleAll comment={comment} next={!change} />
      </Form>
      {change ? (
        <p>
          <a href={settleHref(slug, id, within)} data-key="t">
            Give other themes
          </a>
        </p>
      ) : null}
    </article>
  );
}
