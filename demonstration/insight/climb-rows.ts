import { civilDate } from '../dates.ts';
import type { Ids } from '../rows/ids.ts';
import type { TableRows } from '../rows/store.ts';
import type { DemonstrationOrganisation } from '../types.ts';
import type { ClimbSeed, ReviewSeed } from './insight-data.ts';

type Given = DemonstrationOrganisation<string>;

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

/** The comment that a climb is about, with the level at which it was heard. */
function commentOf(given: Given, { comment }: ClimbSeed): { key: string; level: string } {
  const levelOf = (returnKey: string) => given.returns.find(({ key }) => key === returnKey)?.level ?? '';
  if (typeof comment === 'string') {
    const found = given.comments.find(({ key }) => key === comment);
    if (!found) throw new Error(`The demonstration names no comment "${comment}".`);
    return { key: comment, level: levelOf(found.returnKey) };
  }
  const such = given.returns.filter(
    ({ level, place, constituency }) =>
      level === comment.level && place.at(-1) === comment.place && constituency === 'patient',
  );
  const complaints = given.comments.filter(
    ({ returnKey, kind, planted }) =>
      kind === 'weakness' && planted.length === 0 && such.some(({ key }) => key === returnKey),
  );
  const found = complaints[comment.skip];
  if (!found) throw new Error(`Nobody complains of ${comment.place} so often.`);
  return { key: found.key, level: comment.level };
}

/** What went up through the levels, step by step, and the answers that came back down. */
export function climbRows(given: Given, climbs: readonly ClimbSeed[], ids: Ids, today: string): TableRows[] {
  const on = (day: number | string) => civilDate(day, today);
  const named = (key: string) => ({
    personId: ids.of('person', key),
    byName: given.people.find((person) => person.key === key)?.name ?? '',
  });
  const steps = climbs.flatMap((climb) => {
    const { key, level } = commentOf(given, climb);
    const last = climb.steps.at(-1);
    let from = level;
    let below: string | null = null;
    return climb.steps.map((step) => {
      const id: string = crypto.randomUUID();
      if (step === last && climb.key) ids.set('climb', climb.key, id);
      const isBelow = step !== last;
      const row = {
        id,
        commentId: ids.of('comment', key),
        fromLevel: from,
        toLevel: step.to,
        because: step.because,
        raisedBy: ids.of('person', step.by),
        raisedOn: on(step.on),
        belowId: below,
        state: isBelow ? 'passed_up' : (step.answer?.state ?? 'waiting'),
        answer: step.answer?.text ?? '',
        answeredBy: step.answer ? ids.of('person', step.answer.by) : null,
        // The answer comes back down to every step at once.
        answeredOn: last?.answer ? on(last.answer.on) : null,
        step,
      };
      from = step.to;
      below = id;
      return row;
    });
  });
  const entry = (recordId: string, act: string, who: string, date: string) => ({
    id: crypto.randomUUID(),
    at: noon(date),
    ...named(who),
    kind: 'escalation',
    recordId,
    act,
  });
  return [
    { table: 'escalation', rows: steps.map(({ step: _, ...row }) => row) },
    {
      table: 'history',
      rows: steps.flatMap(({ id, step, raisedOn }) => [
        entry(id, 'took it up', step.by, raisedOn),
        ...(step.answer
          ? [
              entry(
                id,
                step.answer.state === 'answered' ? 'answered' : 'sent it back',
                step.answer.by,
                on(step.answer.on),
              ),
            ]
          : []),
      ]),
    },
  ];
}

/** What the insight group looked at; `signalId` is the newest signal of early warning, where there is one. */
export function reviewRows(
  review: ReviewSeed,
  ids: Ids,
  today: string,
  signalId: string | null = null,
): TableRows[] {
  const id = crypto.randomUUID();
  return [
    {
      table: 'insightReview',
      rows: [
        {
          id,
          heldOn: civilDate(review.heldOn, today),
          title: review.title,
          note: review.note,
          closedOn: review.closedOn === undefined ? null : civilDate(review.closedOn, today),
          recordedBy: ids.of('person', review.by),
        },
      ],
    },
    {
      table: 'insightReviewItem',
      rows: review.items.map(({ text, considered, finding, climb, provider, signal }, index) => ({
        id: crypto.randomUUID(),
        reviewId: id,
        position: index + 1,
        text,
        considered,
        findingId: finding ? ids.of('finding', finding) : null,
        escalationId: climb ? ids.of('climb', climb) : null,
        providerId: provider ? ids.of('provider', provider) : null,
        signalId: signal ? signalId : null,
      })),
    },
  ];
}
