import type { Option } from '../../../../design/form/field.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { BulkActions } from '../../../../design/table/BulkActions.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { count, monthAndYear, plural, share } from '../../../../design/text/words.ts';
import {
  codingHref,
  newBatchHref,
  queueBulkHref,
  queueExportHref,
  queueHref,
  settleHref,
} from '../addresses.ts';
import type { ScopeChoices } from '../batch.ts';
import { type ExplainedComment, type QueueFilter, queueQuery } from '../queue.ts';
import { QueuedCard } from './parts/QueuedCard.tsx';

export interface QueueProps {
  slug: string;
  filter: QueueFilter;
  comments: readonly ExplainedComment[];
  choices: ScopeChoices;
  months: readonly Option[];
  /** How many wait; where `more`, more than that. */
  waiting: { number: number; more: boolean };
  /** This page's own key; '' for the first. */
  at: string;
  next: string | null;
}

/** From how sure on a page can be accepted at once. */
export const SURE = [0.95, 0.9, 0.8, 0.7] as const;

/** What waits for a person, the least sure first unless told. */
export function Queue(props: QueueProps) {
  const { slug, filter, comments, waiting, at, next } = props;
  const within = queueQuery(filter);
  const [first] = comments;
  return (
    <>
      <div className="record-head__line">
        <h1>Suggestions to settle</h1>
        {first ? (
          <LinkButton href={settleHref(slug, first.id, within)} small>
            One at a time
          </LinkButton>
        ) : null}
      </div>
      <Filters {...props} />
      {comments.length === 0 ? (
        <Empty slug={slug} filtered={queueQuery({ ...filter, order: 'unsure' }) !== '' || at !== ''} />
      ) : (
        <>
          <Bulk slug={slug} within={within} at={at} comments={comments} />
          <coding-keys id="queue" tabIndex={-1}>
            {comments.map((comment) => (
              <QueuedCard
                key={comment.id}
                slug={slug}
                comment={comment}
                within={within}
                hidden={{ at, back: 'queue' }}
                change
              />
            ))}
          </coding-keys>
        </>
      )}
      <Pager
        countWords={comments.length === 0 ? '' : `${count(comments.length)} of ${waitingWords(waiting)}`}
        newerHref={at === '' ? undefined : queueHref(slug, within)}
        newer="Back to the first"
        olderHref={
          next === null ? undefined : queueHref(slug, [within, `at=${next}`].filter(Boolean).join('&'))
        }
        older="Further"
      />
    </>
  );
}

const waitingWords = ({ number, more }: QueueProps['waiting']) =>
  more ? `more than ${count(number)} comments` : plural(number, 'comment');

function Empty({ slug, filtered }: { slug: string; filtered: boolean }) {
  return filtered ? (
    <EmptyState
      says="Nothing that waits fits these filters."
      step={{ href: queueHref(slug), text: 'See the whole queue' }}
    />
  ) : (
    <EmptyState
      says="Nothing waits: every suggestion is settled."
      step={{ href: newBatchHref(slug), text: 'Suggest themes for more comments' }}
    />
  );
}

function Filters({ slug, filter, choices, months, waiting }: QueueProps) {
  const without = (...names: (keyof QueueFilter)[]) =>
    queueHref(slug, queueQuery({ ...filter, ...Object.fromEntries(names.map((name) => [name, null])) }));
  const { batch, source, project, place, from, to, order } = filter;
  const parts = [
    batch && {
      text: `of ${choices.batches.find(({ id }) => id === batch)?.title ?? 'one batch'}`,
      removeHref: without('batch'),
    },
    source && {
      text: `from ${choices.sources.find(({ id }) => id === source)?.name ?? 'a source'}`,
      removeHref: without('source'),
    },
    project && { text: `of the project ${project}`, removeHref: without('project') },
    place && { text: `at ${place}`, removeHref: without('place') },
    from && { text: `since ${monthAndYear(from)}`, removeHref: without('from') },
    to && { text: `until ${monthAndYear(to)}`, removeHref: without('to') },
    order === 'newest' && {
      text: 'the newest first',
      removeHref: queueHref(slug, queueQuery({ ...filter, order: 'unsure' })),
    },
  ].filter((part) => part !== null && part !== '' && part !== false);
  return (
    <FilterBar
      action={queueHref(slug)}
      says={`${waitingWords(waiting).replace(/^m/u, 'M')} to settle${order === 'unsure' ? ', the least sure first' : ''}`}
      parts={parts}
      clearHref={queueHref(slug)}
      exports={[
        { href: queueExportHref(slug, queueQuery(filter)), text: 'Export as CSV' },
        { href: codingHref(slug), text: 'Batches' },
      ]}
    >
      <Select
        name="batch"
        label="Batch"
        none="Any"
        value={batch ?? ''}
        options={choices.batches.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Select
        name="source"
        label="Source"
        none="Any"
        value={source ?? ''}
        options={choices.sources.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        name="project"
        label="Project"
        none="Any"
        value={project ?? ''}
        options={choices.projects.map((name) => ({ value: name, label: name }))}
      />
      <TextField name="place" label="Service or place" value={place ?? ''} />
      <Select name="from" label="Since" none="Any month" options={months} value={from ?? ''} />
      <Select name="to" label="Until" none="Any month" options={months} value={to ?? ''} />
      <Select
        name="order"
        label="Order"
        value={order}
        options={[
          { value: 'unsure', label: 'The least sure first' },
          { value: 'newest', label: 'The newest first' },
        ]}
      />
    </FilterBar>
  );
}

function Bulk({
  slug,
  within,
  at,
  comments,
}: {
  slug: string;
  within: string;
  at: string;
  comments: readonly ExplainedComment[];
}) {
  return (
    <BulkActions
      id="bulk"
      action={queueBulkHref(slug)}
      label="On this page"
      hidden={{ in: within, at, comments: comments.map(({ id }) => id).join(',') }}
    >
      <Select
        name="atLeast"
        label="Accept what is at least"
        value={String(SURE[1])}
        options={SURE.map((sure) => ({ value: String(sure), label: `${share(sure)} sure` }))}
      />
      <Submit small kind="secondary">
        Accept these
      </Submit>
    </BulkActions>
  );
}
