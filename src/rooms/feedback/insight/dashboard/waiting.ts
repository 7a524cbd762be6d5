import type { WorkItem } from '../../../../design/table/WorkList.tsx';
import { plural } from '../../../../design/text/words.ts';
import { findingsHref, sourcesHref } from '../../addresses.ts';
import { escalationsHref } from '../../escalations/addresses.ts';
import { exceptionsHref, toFollowUpHref } from '../../providers/addresses.ts';
import type { ContractException } from '../../providers/contracts/contract.ts';
import { signalsHref } from '../../signals/addresses.ts';
import { onlyLoggedHref } from '../addresses.ts';

/** What is new since a day ('YYYY-MM-DD', itself left out), and what waits whatever its age. */
export interface Waiting {
  findings: number;
  signalsFound: number;
  raised: number;
  answered: number;
  published: number;
  signalsOpen: number;
  escalations: number;
  differing: number;
  actionsLate: number;
}

export interface OpenSignal {
  id: string;
  theme: string;
  themeId: string;
  place: string | null;
  why: string;
  foundOn: string;
}

interface WaitingFacts {
  waiting: Waiting;
  gaps: readonly { name: string }[];
  exceptions: readonly Pick<ContractException, 'kind'>[];
  old: { number: number; more: boolean };
  oldAfterDays: number;
}

const item = (number: number, one: string, many: string, href: string, more: Partial<WorkItem> = {}) =>
  number > 0 ? [{ number, says: number === 1 ? one : many, href, ...more }] : [];

/** What waits for the group whatever its age, each number with what is behind it. */
export function waitingItems(
  slug: string,
  { waiting, gaps, exceptions, old, oldAfterDays }: WaitingFacts,
): WorkItem[] {
  const overdue = exceptions.filter(({ kind }) => kind === 'overdue').length;
  const others = exceptions.filter(({ kind }) => kind !== 'overdue' && kind !== 'ends-soon').length;
  return [
    ...item(
      old.number,
      'comment is still only logged',
      'comments are still only logged',
      onlyLoggedHref(slug),
      { more: old.more, late: true, since: `for more than ${plural(oldAfterDays, 'day')}` },
    ),
    ...item(
      waiting.signalsOpen,
      'signal that nobody has looked at',
      'signals that nobody has looked at',
      signalsHref(slug),
    ),
    ...item(
      waiting.escalations,
      'view has gone up and waits for an answer',
      'views have gone up and wait for an answer',
      escalationsHref(slug),
    ),
    ...item(
      waiting.differing,
      'score of a provider differs from other sources',
      'scores of providers differ from other sources',
      toFollowUpHref(slug),
    ),
    ...item(
      overdue,
      'contract’s scores are overdue',
      'contracts’ scores are overdue',
      exceptionsHref(slug, 'overdue'),
      { late: true },
    ),
    ...item(others, 'other exception of contracts', 'other exceptions of contracts', exceptionsHref(slug)),
    ...item(
      gaps.length,
      'source has not been heard from as expected',
      'sources have not been heard from as expected',
      sourcesHref(slug),
      { late: true },
    ),
    ...item(
      waiting.actionsLate,
      'action of a review is overdue',
      'actions of reviews are overdue',
      `/${slug}/desk/actions?state=overdue`,
      { late: true },
    ),
  ];
}

/** What came after a day. */
export function newItems(slug: string, since: string, waiting: Waiting): WorkItem[] {
  const from = Temporal.PlainDate.from(since).add({ days: 1 }).toString();
  return [
    ...item(
      waiting.findings,
      'finding was written',
      'findings were written',
      `${findingsHref(slug)}?from=${from}`,
    ),
    ...item(waiting.signalsFound, 'signal was found', 'signals were found', signalsHref(slug)),
    ...item(
      waiting.raised,
      'view was taken up a level',
      'views were taken up a level',
      `${escalationsHref(slug)}?state=all&from=${from}`,
    ),
    ...item(
      waiting.answered,
      'answer came back down',
      'answers came back down',
      `${escalationsHref(slug)}?state=answered`,
    ),
    ...item(
      waiting.published,
      '“You said, we did” was published',
      '“You said, we did” were published',
      `/${slug}/desk/loops`,
    ),
  ];
}
