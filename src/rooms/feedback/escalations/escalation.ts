import { z } from 'zod';
import { type Constituency, constituencies } from '../../../../reference/source-kinds.ts';
import { plural } from '../../../design/text/words.ts';
import { daysBetween } from '../../../platform/clock.ts';
import type { NamedField } from '../../../platform/history/record-page.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../platform/web/form.ts';

const id = z.uuid();

export interface Level {
  key: string;
  name: string;
}

/** What goes up: one comment, or a finding. */
export type About = { kind: 'comment' | 'finding'; id: string };

const goingUp = {
  toLevel: requiredText('Choose the level that it goes to.', 40),
  because: requiredText('Say why it goes up.', 2000),
  over: optionalText(1000),
  bodyId: emptyAsNull(id),
};

export const raiseForm = z.object(goingUp);
export type RaiseForm = z.infer<typeof raiseForm>;

export const goOnForm = z.object({ ...goingUp, version });
export type GoOnForm = z.infer<typeof goOnForm>;

export const answerForm = z.object({
  answer: requiredText('Write the answer, as those below will read it.', 4000),
  decisionId: emptyAsNull(id),
  version,
});
export type AnswerForm = z.infer<typeof answerForm>;

export const returnForm = z.object({
  because: requiredText('Say what is missing, so that it can be brought.', 2000),
  version,
});

export const escalationStates = [
  { key: 'waiting', name: 'Waiting for an answer' },
  { key: 'passed_up', name: 'Passed further up' },
  { key: 'answered', name: 'Answered' },
  { key: 'returned', name: 'Sent back for more' },
] as const;
export type EscalationState = (typeof escalationStates)[number]['key'];

export const escalationFilter = withDates(
  ['from', 'to'],
  z.object({
    state: z.enum(['passed_up', 'answered', 'returned', 'all']).optional().catch(undefined),
    level: z.string().max(40).optional().catch(undefined),
    below: z.string().max(40).optional().catch(undefined),
    body: id.optional().catch(undefined),
    voice: z.enum(['patient', 'staff', 'partner']).optional().catch(undefined),
    raised: z.enum(['me']).optional().catch(undefined),
    from: civilDate('').optional().catch(undefined),
    to: civilDate('').optional().catch(undefined),
  }),
);
export type EscalationFilter = z.infer<typeof escalationFilter>;

/** One step up, as the queue shows it. */
export interface ListedStep {
  id: string;
  about: 'comment' | 'finding';
  aboutId: string;
  /** The comment's words, cut, or the finding's title. */
  words: string;
  fromLevel: string;
  toLevel: string;
  bodyName: string | null;
  constituency: Constituency | null;
  because: string;
  raisedOn: string;
  raiserName: string | null;
  state: EscalationState;
  /** When the answer came back down to this step, whichever level gave it. */
  answeredOn: string | null;
}

/** One step up, as the pages of what it is about show it. */
export interface Step {
  id: string;
  belowId: string | null;
  fromLevel: string;
  toLevel: string;
  because: string;
  raisedOn: string;
  raiserName: string | null;
  bodyName: string | null;
  state: EscalationState;
  answer: string;
  answeredOn: string | null;
  answererName: string | null;
  decisionId: string | null;
  decisionTitle: string | null;
}

export interface Escalation extends ListedStep {
  raisedBy: string | null;
  bodyId: string | null;
  toldOn: string | null;
  version: number;
}

/** A decision recorded on a finding that holds what went up. */
export interface DecidedOn {
  id: string;
  title: string;
  text: string;
  takenBy: string;
  decidedOn: string;
  outcome: string;
  because: string;
}

export const levelName = (levels: readonly Level[], key: string): string =>
  levels.find((level) => level.key === key)?.name ?? key;

export const voiceName = (key: string | null): string =>
  constituencies.find((one) => one.key === key)?.name ?? '';

/** The levels above one, lowest first; an unknown one stands below all. */
export const levelsAbove = (levels: readonly Level[], key: string): Level[] =>
  levels.slice(levels.findIndex((level) => level.key === key) + 1);

export const isTopLevel = (levels: readonly Level[], key: string): boolean => levels.at(-1)?.key === key;

/** The levels that a step from one to another passes over. */
export function passedOver(levels: readonly Level[], from: string, to: string): Level[] {
  const above = levelsAbove(levels, from);
  return above.slice(
    0,
    Math.max(
      0,
      above.findIndex((level) => level.key === to),
    ),
  );
}

/** The level as the one that answers: "The Board", "The neighbourhood level". */
export function levelSpeaks(levels: readonly Level[], key: string): string {
  const name = levelName(levels, key);
  return key === 'board' ? `The ${name}` : `The ${name.toLowerCase()} level`;
}

/** Why it goes up, with why a level is passed over where one is. */
export const fullReason = (because: string, over: string, levels: readonly Level[]): string =>
  levels.length === 0 || over === ''
    ? because
    : `${because}\n\nWhy not ${levels.map(({ name }) => name).join(' and ')} first: ${over}`;

/** Where a step stands, in words; those that wait say how long. */
export function stepState(
  { state, raisedOn, answeredOn }: Pick<ListedStep, 'state' | 'raisedOn' | 'answeredOn'>,
  today: string,
): { tone: 'waiting' | 'doing' | 'done' | 'stopped'; text: string } {
  switch (state) {
    case 'waiting': {
      const days = daysBetween(raisedOn, today);
      return { tone: 'waiting', text: days > 0 ? `Waiting ${plural(days, 'day')}` : 'Waiting since today' };
    }
    case 'passed_up':
      return answeredOn ? { tone: 'done', text: 'Answered above' } : { tone: 'doing', text: 'Passed up' };
    case 'answered':
      return { tone: 'done', text: 'Answered' };
    case 'returned':
      return { tone: 'stopped', text: 'Sent back' };
  }
}

/** The steps in chains, each from the lowest step up; the chain begun last comes first. */
export function chainsOf<S extends Pick<Step, 'id' | 'belowId'>>(steps: readonly S[]): S[][] {
  const above = new Map(steps.flatMap((step) => (step.belowId ? [[step.belowId, step] as const] : [])));
  const known = new Set(steps.map((step) => step.id));
  return steps
    .filter((step) => step.belowId === null || !known.has(step.belowId))
    .map((first) => {
      const chain = [first];
      for (let next = above.get(first.id); next; next = above.get(next.id)) chain.push(next);
      return chain;
    })
    .toReversed();
}

export const escalationFields: readonly NamedField[] = [
  { name: 'because', label: 'Why' },
  { name: 'to', label: 'Goes to' },
  { name: 'body', label: 'Body' },
  { name: 'answer', label: 'Answer' },
  { name: 'decision', label: 'Decision' },
];
