import { z } from 'zod';
import {
  type DisclosureRule,
  isHidden,
  type PublishedCell,
} from '../../../analysis/disclosure/disclosure.ts';

/** Which figures an organisation lets everybody see; in its settings under `publicExperience`. */
export interface PublicChoice {
  /** How many comments there are, how they sound, and the themes most spoken of. */
  themes: boolean;
  /** Over so many of the last whole months. */
  months: number;
  /** Words that somebody looked at and chose, as 'theme/comment'. */
  quotes: string[];
}

/** The lengths to choose from. A shorter time would let one month's comments be told from the next. */
export const lengths = [6, 12, 24] as const;

const QUOTE = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/u;
const MOST_QUOTES = 30;

const choice = z.object({
  themes: z.boolean().catch(false),
  months: z.number().catch(12),
  quotes: z.array(z.string().regex(QUOTE)).max(MOST_QUOTES).catch([]),
});

/** Reads the setting; nothing is public where it says nothing. */
export function readChoice(settings: Readonly<Record<string, unknown>>): PublicChoice {
  const read = choice.safeParse(settings.publicExperience ?? {});
  const found = read.success ? read.data : { themes: false, months: 12, quotes: [] };
  return { ...found, months: lengths.find((length) => length === found.months) ?? 12 };
}

const many = z.union([z.string(), z.array(z.string())]).default([]);

export const choiceForm = z.object({
  themes: many.transform((typed) => [typed].flat().includes('yes')),
  months: z.coerce
    .number('Choose how many months.')
    .refine((months) => lengths.some((length) => length === months), 'Choose how many months.'),
  quotes: many.transform((typed) =>
    [typed]
      .flat()
      .filter((one) => QUOTE.test(one))
      .slice(0, MOST_QUOTES),
  ),
  version: z.coerce.number().int().min(1),
});

/** A provider's result as it is kept. */
export interface ProviderScore {
  measure: string;
  kind: string;
  unit: string;
  service: string;
  /** 'YYYY-MM-DD'. */
  from: string;
  to: string;
  receivedOn: string;
  answers: number | null;
  score: number | null;
}

/** The same as everybody may see it: the score in words, or why it is not shown. */
export interface ShownScore {
  measure: string;
  service: string;
  from: string;
  to: string;
  receivedOn: string;
  score: string | null;
  answers: string;
  caveat: string;
}

/** With fewer answers than this a score says little (the least that the Picker Institute would show, 2013). */
const LEAST_ANSWERS = 10;
/** With fewer than this, chance moves a score by many points. */
const MANY_ANSWERS = 100;

/**
 * A provider's score for everybody. Not shown where few answered, nor where with the number of answers it tells of
 * fewer people than the rule shows: 95% of 20 answers is one person who said otherwise.
 */
export function scoreForAll(given: ProviderScore, rule: DisclosureRule): ShownScore {
  const { kind, unit, answers, score } = given;
  const { measure, service, from, to, receivedOn } = given;
  const base = { measure, service, from, to, receivedOn };
  const hide = (caveat: string, said: string): ShownScore => ({
    ...base,
    score: null,
    answers: said,
    caveat,
  });
  if (kind === 'count') {
    if (score === null || isHidden(Math.round(score), rule))
      return hide('The number is too small to show.', '');
    return { ...base, score: `${figure(score)}${unit ? ` ${unit}` : ''}`, answers: '', caveat: '' };
  }
  if (answers === null)
    return hide('We were not told how many people answered, so we do not show it.', 'not known');
  if (answers < LEAST_ANSWERS) return hide('Too few people answered.', `fewer than ${LEAST_ANSWERS}`);
  if (score === null) return hide('There is no score yet.', figure(answers));
  if (tellsOfFew(kind, score, answers, rule))
    return hide('So few people gave one kind of answer that we do not show it.', figure(answers));
  return {
    ...base,
    score: kind === 'net_promoter' ? `${figure(score)} (from −100 to 100)` : `${figure(score)}%`,
    answers: figure(answers),
    caveat:
      answers < MANY_ANSWERS
        ? `Only ${figure(answers)} people answered, so it can go up or down by chance.`
        : '',
  };
}

/** A rounded score as printed lets nobody tell more than these bounds. */
function tellsOfFew(kind: string, score: number, answers: number, rule: DisclosureRule): boolean {
  const few = (count: number) => count > 0 && count <= rule.hidden.to;
  if (kind === 'net_promoter') {
    // All but the side that leads are at least half of what is missing to a full score.
    const missing = answers - Math.abs(Math.round((score / 100) * answers));
    return missing > 0 && few(Math.ceil(missing / 2));
  }
  const part = Math.round((score / 100) * answers);
  return few(part) || few(answers - part);
}

const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const figure = (number: number): string => figures.format(number).replace('-', '−');

export interface PublicProvider {
  id: string;
  name: string;
  note: string;
  scores: ShownScore[];
}

export interface PublicQuote {
  text: string;
  /** 'YYYY-MM'. */
  month: string;
}

export interface PublicTheme {
  id: string;
  name: string;
  comments: PublishedCell;
  quotes: PublicQuote[];
}

/** All that everybody may see. */
export interface PublicFigures {
  from: string;
  to: string;
  comments: PublishedCell;
  positive: PublishedCell;
  neutral: PublishedCell;
  negative: PublishedCell;
  unrated: PublishedCell;
  /** The most spoken of first; those with too few are left out. */
  themes: PublicTheme[];
}
