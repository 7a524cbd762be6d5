import type { FeedbackThemeKey } from '../../reference/feedback-framework.ts';
import { type Chance, chanceFrom } from '../chance.ts';
import { answersOf, type EthnicWeights } from '../equality.ts';
import type { Comment, Return, Sentiment } from '../types.ts';
import { type ThemeCode, themeCodes } from '../voice.ts';
import { plainPhrases } from './plain-phrases.ts';
import { listPracticePhrases } from './practice-phrases.ts';
import { monthBefore } from './provider-rows.ts';

/** What people said of three surgeries over two years, and the answers to the Friends and Family Test with it. */
export interface PracticeVoices {
  returns: Return<string>[];
  comments: Comment[];
  /** What each comment is about and how it sounds, also where nobody has said so yet. */
  about: ReadonlyMap<string, Meant>;
}

export interface Meant {
  themes: readonly FeedbackThemeKey[];
  sentiment: Sentiment;
}

export const surgeries = {
  tallow: { path: ['GP practices', 'Tallow Lane Surgery'], area: 'aldermere' },
  copperdyke: { path: ['GP practices', 'Copperdyke Medical Centre'], area: 'hathersby' },
  lanternbeck: { path: ['GP practices', 'Lanternbeck Practice'], area: 'wickenholme' },
} as const;
type Surgery = keyof typeof surgeries;

const wards = { path: ['Hospital care', 'Ward'], area: null } as const;

/** Months in which the telephones of Tallow Lane are new, counted back from the present one. */
const NEW_TELEPHONES = [1, 2];
/** How many speak of telephones otherwise, counted back in the same way. */
const USUAL = [3, 0, 0, 3, 4, 4, 3, 3, 4, 4, 3, 2, 3, 4];
const QUESTION = 'Please tell us why you gave that answer.';
const GOOD = 'What was good about your visit?';
const BETTER = 'What could we have done better?';
const ethnic: EthnicWeights = {
  'white-british': 36,
  pakistani: 1.2,
  'other-white': 1.5,
  african: 0.8,
  roma: 0.1,
};

interface Said {
  text: string;
  about: ThemeCode[];
  sentiment: Sentiment;
}

interface How {
  praise: boolean;
  /** Key of a source. */
  source: string;
  question: string | null;
  /** Somebody has given it its themes by hand. */
  isThemed: boolean;
}

/** One or two sentences of different themes; no two comments are the same. */
function speaker(chance: Chance): (theme: ThemeCode | null, praise: boolean) => Said {
  const used = new Set<string>();
  return function say(theme, praise) {
    for (;;) {
      const first = chance.pick(
        listPracticePhrases.filter(
          (phrase) =>
            phrase.isPraise === praise && (theme ? phrase.theme === theme : phrase.theme !== 'reach'),
        ),
      );
      const alone = chance.happens(0.35);
      const second = chance.pick(
        listPracticePhrases.filter((phrase) => phrase.theme !== first.theme && phrase.theme !== 'reach'),
      );
      const text = alone ? first.text : `${first.text} ${second.text}`;
      if (used.has(text)) {
        if (alone && chance.happens(0.5)) continue;
        if (!alone) continue;
      }
      if (used.has(text)) continue;
      used.add(text);
      const mixed = !alone && second.isPraise !== praise;
      const sentiment = mixed ? 3 : praise ? (chance.happens(0.6) ? 1 : 2) : chance.happens(0.7) ? 4 : 5;
      return { text, about: alone ? [first.theme] : [first.theme, second.theme], sentiment };
    }
  };
}

/** Plain words of one leaning, as they stand in the box of a form: a sentence, or two where it was written before. */
function formFiller(chance: Chance): (praise: boolean) => Said {
  const used = new Set<string>();
  return function fill(praise) {
    for (;;) {
      const of = plainPhrases.filter((phrase) => phrase.isPraise === praise);
      const first = chance.pick(of);
      const second = chance.pick(of);
      const both = used.has(first.text) ? [first, second] : [first];
      const text = both.map((phrase) => phrase.text).join(' ');
      if (used.has(text) || (both.length === 2 && first === second)) continue;
      used.add(text);
      const sentiment = praise ? (chance.happens(0.6) ? 1 : 2) : chance.happens(0.7) ? 4 : 5;
      return { text, about: both.flatMap(({ themes }) => themes), sentiment };
    }
  };
}

/** Day `at` of so many in a month that may not be over yet; null where it has not come. */
function dayOf(today: string, monthsAgo: number, at: number, of: number): string | null {
  const { from } = monthBefore(today, monthsAgo);
  const day = Temporal.PlainDate.from(from)
    .add({ days: Math.floor(((at + 0.5) / of) * 28) })
    .toString();
  return day < today ? day : null;
}

/** The voices of Trentside's surgeries up to a day (YYYY-MM-DD); the same every time for the same day. */
export function practiceVoices(today: string): PracticeVoices {
  const chance = chanceFrom('surgeries of trentside');
  const say = speaker(chance);
  const fill = formFiller(chance);
  const returns: Return<string>[] = [];
  const comments: Comment[] = [];
  const about = new Map<string, Meant>();

  const occasion = (
    where: { path: readonly string[]; area: string | null },
    date: string,
    source: string,
  ) => {
    const key = `r-s${String(returns.length + 1)}`;
    const entry: Return<string> = {
      key,
      reference: null,
      source,
      date,
      place: where.path,
      area: where.area,
      level: where === wards ? 'system' : 'practice',
      constituency: 'patient',
      score: null,
      consentToQuote: chance.happens(0.4),
      contact: null,
      equality: null,
      loggedBy: null,
    };
    returns.push(entry);
    return entry;
  };

  const speak = (surgery: Surgery, date: string, said: Said, how: How) => {
    const { praise, source, question, isThemed } = how;
    const entry = occasion(surgeries[surgery], date, source);
    const key = entry.key.replace('r-', '');
    const keys = [...new Set(said.about.map((code) => themeCodes[code]))];
    about.set(key, { themes: keys, sentiment: said.sentiment });
    if (source === 'fft-gp') entry.score = { scale: 'friends-and-family-2020', value: said.sentiment };
    if (chance.happens(0.3)) entry.equality = answersOf(chance, date, ethnic);
    comments.push({
      key,
      returnKey: entry.key,
      order: 1,
      question,
      text: said.text,
      kind: praise ? 'strength' : 'weakness',
      sentiment: isThemed ? said.sentiment : null,
      themes: isThemed ? keys : [],
      planted: [],
    });
  };

  // A year at Tallow Lane, with new telephones in the last two whole months.
  const sources = ['fft-gp', 'fft-gp', 'opinion', 'fft-gp', 'practice-group', 'fft-gp', 'pals'];
  for (let ago = 13; ago >= 0; ago -= 1) {
    const isNew = NEW_TELEPHONES.includes(ago);
    const many = isNew ? 22 : 10;
    const ofTelephones = isNew ? 19 : (USUAL[ago] ?? 3);
    for (let at = 0; at < many; at += 1) {
      const date = dayOf(today, ago, at, many);
      if (!date) continue;
      const isTelephone = (at * 7) % many < ofTelephones;
      const source = sources[(at + ago) % sources.length] ?? 'fft-gp';
      const critical = source === 'pals' || (source !== 'fft-gp' && chance.happens(0.9));
      const praise = !critical && chance.happens(isTelephone ? (isNew ? 0.1 : 0.4) : 0.7);
      const question = source === 'fft-gp' ? QUESTION : null;
      const said = say(isTelephone ? 'reach' : null, praise);
      speak('tallow', date, said, { praise, source, question, isThemed: true });
    }
  }
  // Two years at the others: what nobody has themed by hand.
  for (let ago = 23; ago >= 0; ago -= 1)
    for (const [surgery, many] of [
      ['copperdyke', 2],
      ['lanternbeck', ago < 12 ? 2 : 0],
    ] as const)
      for (let at = 0; at < many; at += 1) {
        const date = dayOf(today, ago, at, many);
        if (!date) continue;
        const praise = chance.happens(0.6);
        const question = praise ? GOOD : BETTER;
        speak(surgery, date, fill(praise), { praise, source: 'fft-gp', question, isThemed: false });
      }
  // Most people tick a box and write nothing.
  for (let ago = 23; ago >= 0; ago -= 1)
    for (const where of [...Object.values(surgeries), wards]) {
      const many = where === wards ? 10 : 7;
      const isWorse = where === surgeries.tallow && NEW_TELEPHONES.includes(ago);
      for (let at = 0; at < many; at += 1) {
        const date = dayOf(today, ago, at, many);
        if (!date) continue;
        const entry = occasion(where, date, where === wards ? 'fft-hospital' : 'fft-gp');
        entry.score = { scale: 'friends-and-family-2020', value: answer(chance, isWorse) };
        if (chance.happens(0.4)) entry.equality = answersOf(chance, date, ethnic);
      }
    }
  return { returns, comments, about };
}

function answer(chance: Chance, isWorse: boolean): number {
  const shares = isWorse ? [0.25, 0.2, 0.15, 0.22, 0.15] : [0.56, 0.27, 0.06, 0.06, 0.03];
  let left = chance.next();
  const at = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return at === -1 ? 6 : at + 1;
}
