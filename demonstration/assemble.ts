import { scoreScales } from '../reference/score-scales.ts';
import {
  type Constituency,
  type IntervalKey,
  type SourceKindKey,
  sourceKinds,
} from '../reference/source-kinds.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { type Composed, composer, type Local, themesInTurn } from './compose.ts';
import { civilDate } from './dates.ts';
import { answersOf, type EthnicWeights } from './equality.ts';
import { contactNames } from './names.ts';
import type { Area, Comment, Day, Planted, Return, Source } from './types.ts';
import { readMark, type ServiceKey, services, type ThemeCode, themeCodes, type Voice } from './voice.ts';

export type SourceSeed = {
  key: string;
  kind: SourceKindKey;
  name: string;
  owner: string;
  interval: IntervalKey;
  coverage: string;
  /** How often a comment that names no source comes from here; 0 is never. */
  weight: number;
  /** Only what is said of these services comes from here. */
  only?: readonly ServiceKey[];
};

export type FeedbackSeed = {
  slug: string;
  /** The day to read score scales and question sets by; for an organisation on the real clock, a recent one. */
  today: string;
  local: Local;
  sources: readonly SourceSeed[];
  since: Day;
  areas: readonly Area[];
  /** Keys of the levels that services of the first, second and third tier are heard at. */
  levels: readonly [string, string, string];
  ethnic: EthnicWeights;
  voices: readonly Voice[];
  /** How many comments there are in the end. */
  comments: number;
  /** What the walk-in centre is called, where it is called something else. */
  urgentCare?: string;
  scoreScale: 'friends-and-family-2020' | 'recommendation-2012' | null;
};

/** A comment on its way: what was said, and what is known so far about the occasion. */
type Draft = {
  key: string | null;
  service: ServiceKey;
  themes: readonly ThemeCode[];
  text: string;
  kind: Comment['kind'];
  sentiment: Comment['sentiment'];
  ago: number;
  source: string | null;
  area: string | null | undefined;
  consent: boolean | undefined;
  contact: boolean;
  planted: readonly Planted[];
  /** A second answer on the same form. */
  second: Composed | null;
};

const heardByStaff: readonly SourceKindKey[] = [
  'pals', 'complaint', 'compliment', 'concern', 'focus-group', 'interview', 'engagement-event', 'practice-group',
  'practice-visit', 'forum', 'advocate', 'patient-body', 'elected-member', 'staff', 'video', 'diary',
]; // biome-ignore format: a list reads better in rows
const numbered: readonly SourceKindKey[] = [
  'pals',
  'complaint',
  'compliment',
  'friends-and-family',
  'recommendation-score',
  'practice-survey',
];

const questions = {
  good: 'What was good about your visit?',
  better: 'What could we have done better?',
  why: 'Please tell us why you gave that answer.',
} as const;

function handwritten(voices: readonly Voice[]): Draft[] {
  return voices.map(([service, mark, themes, text, more = {}]) => ({
    key: more.key ?? null,
    service,
    themes,
    text,
    ...readMark(mark),
    ago: more.ago ?? 0,
    source: more.source ?? null,
    area: more.area,
    consent: more.consent,
    contact: more.contact ?? false,
    planted: (more.planted ?? []).map(([kind, found]) => ({ kind, text: found })),
    second: null,
  }));
}

function composed(chance: Chance, seed: FeedbackSeed, count: number): Draft[] {
  const compose = composer(chance, seed.local);
  const drafts: Draft[] = [];
  let made = 0;
  for (let turn = 0; made < count; turn += 1) {
    const theme = turn < themesInTurn.length * 3 ? (themesInTurn[turn % themesInTurn.length] ?? null) : null;
    const withSecond = made + 1 < count && turn % 9 === 4;
    const first = compose(theme, undefined, withSecond ? true : undefined) ?? compose(null);
    if (first === undefined) throw new Error('The phrases are used up.');
    const second = withSecond && first.sentiment <= 2 ? compose(null, first.service, false) : undefined;
    made += second ? 2 : 1;
    const { service, themes, text, kind, sentiment } = first;
    drafts.push({
      key: null, service, themes, text, kind, sentiment, ago: 0, source: null,
      area: undefined, consent: undefined, contact: false, planted: [], second: second ?? null,
    }); // biome-ignore format: nothing to read here
  }
  return drafts;
}

/** Spreads those without a day of their own over the year, two thirds of them in its later half. */
function spread(chance: Chance, drafts: readonly Draft[]): Draft[] {
  const loose = drafts.filter((draft) => draft.ago === 0).length;
  let place = 0;
  const days = chance.shuffled(
    Array.from({ length: loose }, () => {
      place += 1;
      return 1 + Math.min(357, Math.floor(((place - chance.next()) / loose) ** 1.35 * 358));
    }),
  );
  return drafts
    .map((draft) => (draft.ago === 0 ? { ...draft, ago: days.pop() ?? 1 } : draft))
    .sort((one, other) => other.ago - one.ago);
}

/** A third of all comments have been given their themes, each theme at least once, and none of the last two weeks. */
function chooseThemed(chance: Chance, drafts: readonly Draft[]): Set<Draft> {
  const themed = new Set(
    drafts.filter(
      (draft) => draft.key !== null || (draft.themes.length > 0 && draft.ago > 14 && chance.happens(0.28)),
    ),
  );
  const given = new Set([...themed].flatMap((draft) => draft.themes));
  for (const theme of themesInTurn) {
    if (given.has(theme)) continue;
    const oldest = drafts.find((draft) => draft.themes.includes(theme));
    if (oldest === undefined) throw new Error(`Nobody spoke of ${theme}.`);
    themed.add(oldest);
    for (const also of oldest.themes) given.add(also);
  }
  return themed;
}

/** Nobody sends praise to the complaints office, or complains in a thank-you card. */
function suits(kind: SourceKindKey, sentiment: Comment['sentiment']): boolean {
  if (kind === 'compliment') return sentiment !== null && sentiment <= 2;
  if (kind === 'complaint') return sentiment !== null && sentiment >= 4;
  if (kind === 'pals') return sentiment !== null && sentiment >= 3;
  return true;
}

function scoreOf(
  chance: Chance,
  scale: FeedbackSeed['scoreScale'],
  sentiment: Comment['sentiment'],
): Return['score'] {
  if (scale === null) return null;
  if (scale === 'friends-and-family-2020') return { scale, value: sentiment === null ? 6 : sentiment };
  const high = sentiment === null ? 5 : 12 - 2 * sentiment;
  return { scale, value: Math.max(0, high - chance.below(2)) };
}

/** The returns and comments of one organisation, oldest first: those written by hand, and composed ones up to the count. */
export function assembleFeedback(seed: FeedbackSeed): {
  sources: Source[];
  returns: Return[];
  comments: Comment[];
} {
  const chance = chanceFrom(seed.slug);
  const byHand = handwritten(seed.voices);
  const drafts = spread(chance, [...byHand, ...composed(chance, seed, seed.comments - byHand.length)]);
  const themed = chooseThemed(chance, drafts);
  const sourceByKey = new Map(seed.sources.map((source) => [source.key, source]));
  const localities = seed.areas.filter((area) => area.kind !== 'council');
  const names = chance.shuffled(contactNames[seed.slug] ?? []);
  let contacts = byHand.filter((draft) => draft.contact).length;
  const scaleFrom = scoreScales.find((scale) => scale.key === seed.scoreScale)?.inForceFrom ?? '9999-12-31';

  const chooseSource = (draft: Draft, on: string): SourceSeed => {
    if (draft.source !== null) {
      const named = sourceByKey.get(draft.source);
      if (named === undefined) throw new Error(`${seed.slug} has no source ${draft.source}.`);
      return named;
    }
    const able = seed.sources.filter(
      (source) =>
        source.weight > 0 &&
        suits(source.kind, draft.sentiment) &&
        (source.only === undefined || source.only.includes(draft.service)) &&
        (source.kind !== 'recommendation-score' || on >= scaleFrom) &&
        (draft.second === null ||
          ['friends-and-family', 'recommendation-score', 'practice-survey', 'tell-us'].includes(source.kind)),
    );
    return chance.pick(able.flatMap((source) => Array.from({ length: source.weight }, () => source)));
  };

  const returns: Return[] = [];
  const comments: Comment[] = [];
  for (const draft of drafts) {
    const number = returns.length + 1;
    const key = draft.key ?? `c${String(number).padStart(3, '0')}`;
    const on = civilDate(draft.ago, seed.today);
    const source = chooseSource(draft, on);
    const usual = sourceKinds.find((kind) => kind.key === source.kind)?.constituency ?? 'patient';
    const constituency: Constituency = draft.key !== null && usual === 'partner' ? 'patient' : usual;
    const scored = source.kind === 'friends-and-family' || source.kind === 'recommendation-score';
    const asksToHear =
      draft.contact ||
      (contacts < 21 &&
        draft.key === null &&
        draft.planted.length === 0 &&
        constituency === 'patient' &&
        !scored &&
        chance.happens(0.14));
    if (asksToHear && !draft.contact) contacts += 1;
    const name = asksToHear ? names.pop() : undefined;
    if (asksToHear && name === undefined) throw new Error(`${seed.slug} has no names left.`);
    const level = seed.levels[services[draft.service].tier];
    const equal = draft.kind !== 'success' && constituency === 'patient' && chance.happens(0.38);
    returns.push({
      key: `r-${key}`,
      reference: numbered.includes(source.kind)
        ? `${source.key.toUpperCase()}-${String(1000 + number * 7)}`
        : null,
      source: source.key,
      date: draft.ago,
      place:
        draft.service === 'walkin' && seed.urgentCare
          ? ['Urgent care', seed.urgentCare]
          : services[draft.service].place,
      area: draft.area ?? (localities.length > 0 && chance.happens(0.7) ? chance.pick(localities).key : null),
      level,
      constituency,
      score: scored ? scoreOf(chance, seed.scoreScale, draft.second ? 2 : draft.sentiment) : null,
      consentToQuote: draft.consent ?? (draft.planted.length === 0 && chance.happens(0.4)),
      contact: name ? { name, email: `${plain(name)}@example.org` } : null,
      equality: equal ? answersOf(chance, on, seed.ethnic) : null,
      loggedBy: heardByStaff.includes(source.kind)
        ? chance.pick(['officer', 'officer', 'officer2', 'quality'])
        : null,
    });
    const said = [draft, ...(draft.second ? [draft.second] : [])];
    said.forEach((answer, index) => {
      const hasThemes = themed.has(draft) && (index === 0 || draft.ago > 120);
      comments.push({
        key: index === 0 ? key : `${key}-2`,
        returnKey: `r-${key}`,
        order: index + 1,
        question:
          said.length === 2
            ? index === 0
              ? questions.good
              : questions.better
            : scored
              ? questions.why
              : null,
        text: answer.text,
        kind: answer.kind,
        sentiment: hasThemes || chance.happens(0.6) ? answer.sentiment : null,
        themes: hasThemes ? [...new Set(answer.themes.map((code) => themeCodes[code]))] : [],
        planted: index === 0 ? draft.planted : [],
      });
    });
  }
  const sources = seed.sources.map(
    ({ key, kind, name, owner, interval, coverage }): Source => ({
      key,
      kind,
      name,
      owner,
      interval,
      coverage,
      since: seed.since,
    }),
  );
  return { sources, returns, comments };
}

/** A name as the part of an address before the @: "Aoife O’Dowd" becomes aoife.odowd. */
export function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '.');
}
