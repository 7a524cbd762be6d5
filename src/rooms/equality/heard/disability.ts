import type { Counted } from './counted.ts';
import { YES_ALONE } from './words-of-answers.ts';

/** Until then people were asked whether they consider themselves disabled, since then about a condition and its effect. */
const ASKED_IN_TWO_FROM = '2021-03';

const isYes = (answer: string) => /^(?:yes|y|true)$/iu.test(answer.trim());
const isNo = (answer: string) => /^(?:no|n|false)$/iu.test(answer.trim());

/**
 * Answers about disability as the Equality Act 2010 has it: a lasting condition that limits a little or a lot. The two
 * questions are counted apart, so the answers about the effect take the place of as many that said yes. `years` tell which
 * of the questions of its time a year's yes answered.
 */
export function asDisability(counted: readonly Counted[], years: readonly { to: string }[]): Counted[] {
  const about = counted.filter(
    ({ question }) => question === 'disability' || question === 'disabilityEffect',
  );
  const places = Map.groupBy(about, ({ sourceId, year }) => `${year} ${sourceId ?? ''}`);
  return [...places.values()].flatMap((rows): Counted[] => {
    const [first] = rows;
    if (!first) return [];
    const { sourceId, year } = first;
    const sum = (rows_: readonly Counted[]) => rows_.reduce((total, { returns }) => total + returns, 0);
    const effects = rows.filter(({ question }) => question === 'disabilityEffect');
    const said = rows.filter(({ question }) => question === 'disability');
    const limits = effects.filter(({ answer }) => answer === 'a-lot' || answer === 'a-little');
    const notAtAll = effects.filter(({ answer }) => answer === 'not-at-all');
    const effectOther = effects.filter((one) => !limits.includes(one) && !notAtAll.includes(one));
    const yes = Math.max(0, sum(said.filter(({ answer }) => isYes(answer))) - sum(effects));
    const inOne = (years[year]?.to ?? '') < ASKED_IN_TWO_FROM;
    const row = (answer: string, returns: number): Counted[] =>
      returns === 0 ? [] : [{ question: 'disability', answer, sourceId, year, returns }];
    return [
      ...row('disabled', sum(limits) + (inOne ? yes : 0)),
      ...row('not-disabled', sum(notAtAll) + sum(said.filter(({ answer }) => isNo(answer)))),
      ...row(YES_ALONE, inOne ? 0 : yes),
      ...[...said.filter(({ answer }) => !isYes(answer) && !isNo(answer)), ...effectOther].map((one) => ({
        ...one,
        question: 'disability',
      })),
    ];
  });
}
