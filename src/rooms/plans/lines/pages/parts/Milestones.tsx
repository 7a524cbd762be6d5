import type { ReactNode } from 'react';
import type { DeliveryState } from '../../../../../analysis/calendar/timescale.ts';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import { Tag, type Tone } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Details } from '../../../../../design/text/Details.tsx';
import { longDate, monthAndYear } from '../../../../../design/text/words.ts';
import { lineHref } from '../../../addresses.ts';
import type { MilestoneFacts } from '../../line-facts.ts';
import { isUnread, recurrenceWords } from '../../milestones/milestone.ts';
import type { PastMilestone } from '../../show/line-detail.ts';
import { deliveryStateNames } from '../../status.ts';

const tones: Readonly<Record<DeliveryState, Tone>> = {
  not_started: 'waiting',
  in_progress: 'doing',
  complete: 'done',
  in_place: 'done',
  as_required: 'waiting',
  paused: 'stopped',
  dropped: 'stopped',
};

/** How far a line or a milestone has come, as a word with its shape. */
export function DeliveryTag({ state }: { state: DeliveryState }) {
  return <Tag tone={tones[state]}>{deliveryStateNames[state]}</Tag>;
}

/** What was understood from a milestone's words: its days, how often it comes, on what condition. */
export function understood(one: MilestoneFacts): string {
  const parts: string[] = [];
  if (one.due && one.precision === 'month') parts.push(`by the end of ${monthAndYear(one.due)}`);
  else if (one.start && one.due && one.start !== one.due)
    parts.push(`${longDate(one.start)} to ${longDate(one.due)}`);
  else if (one.due) parts.push(`by ${longDate(one.due)}`);
  else if (one.start) parts.push(`from ${longDate(one.start)}`);
  if (one.recurrence) parts.push(recurrenceWords(one.recurrence));
  if (one.condition) parts.push(one.condition);
  if (one.effectiveFrom) parts.push(`holds from ${longDate(one.effectiveFrom)}`);
  if (one.review) parts.push('to be reviewed');
  const words = parts.join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface MilestonesProps {
  slug: string;
  lineId: string;
  today: string;
  whenText: string;
  milestones: readonly MilestoneFacts[];
  past: readonly PastMilestone[];
  mayEdit: boolean;
}

/** The milestones of a line, with the printed words beside what was understood from them, and what was planned before. */
export function Milestones({ slug, lineId, today, whenText, milestones, past, mayEdit }: MilestonesProps) {
  const act = (id: string, name: string) => lineHref(slug, lineId, `milestones/${id}/${name}`);
  const acts = (one: MilestoneFacts): ReactNode => (
    <span>
      {isUnread(one) ? (
        <a href={act(one.id, 'reading')}>Put the date right</a>
      ) : (
        <>
          <a href={act(one.id, 'move')}>Move</a> · <a href={act(one.id, 'reading')}>Reading</a>
        </>
      )}
      {' · '}
      <a href={act(one.id, 'split')}>Split</a> · <a href={act(one.id, 'end')}>Take out</a>
    </span>
  );
  const columns = [
    {
      key: 'what',
      head: 'Milestone',
      rowHead: true,
      cell: (one: MilestoneFacts) => one.text || 'The whole line',
    },
    { key: 'printed', head: 'As printed', cell: (one: MilestoneFacts) => one.printed || '(nothing)' },
    {
      key: 'understood',
      head: 'Understood as',
      cell: (one: MilestoneFacts) =>
        isUnread(one) ? <Tag tone="note">Not read</Tag> : understood(one) || 'No date',
    },
    {
      key: 'state',
      head: 'State',
      cell: (one: MilestoneFacts) => (
        <span>
          {one.deliveryState ? <DeliveryTag state={one.deliveryState} /> : 'Not said'}
          {isLate(one, today) ? <span className="quiet-line">past its date</span> : null}
          {one.signOffBy ? <span className="quiet-line">signed off by {one.signOffBy}</span> : null}
        </span>
      ),
    },
    ...(mayEdit ? [{ key: 'acts', head: 'Change', cell: acts }] : []),
  ];
  return (
    <section>
      <h2 className="nhsuk-heading-m" id="milestones">
        Milestones
      </h2>
      {whenText && milestones.every(({ printed }) => printed !== whenText) ? (
        <p>
          The plan prints: <q>{whenText}</q>
        </p>
      ) : null}
      {milestones.length > 0 ? (
        <DataTable
          caption="Milestones"
          captionHidden
          rows={milestones}
          rowKey={(one) => one.id}
          columns={columns}
          empty={{ says: 'It has no milestone.' }}
        />
      ) : (
        <EmptyState
          says="This line has no milestone, so nothing says by when."
          step={
            mayEdit ? { href: lineHref(slug, lineId, 'milestones/new'), text: 'Add a milestone' } : undefined
          }
        />
      )}
      {mayEdit && milestones.length > 0 ? (
        <p>
          <LinkButton href={lineHref(slug, lineId, 'milestones/new')} kind="secondary" small>
            Add a milestone
          </LinkButton>
        </p>
      ) : null}
      {past.length > 0 ? (
        <Details summary="What was planned before">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {past.map((one) => (
              <li key={one.id}>
                {one.text ? `${one.text}: ` : ''}
                {one.printed || (one.due ? `by ${longDate(one.due)}` : 'no date')}, until{' '}
                <Day date={one.standsUntil} />
                {one.because ? ` (${one.because})` : ''}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </section>
  );
}

const settled: readonly (DeliveryState | null)[] = [
  'complete',
  'in_place',
  'as_required',
  'paused',
  'dropped',
];

const isLate = (one: MilestoneFacts, today: string) =>
  one.due !== null && one.due < today && one.recurrence === null && !settled.includes(one.deliveryState);
