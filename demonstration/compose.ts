import type { Chance } from './chance.ts';
import { type Phrase, phrases } from './phrases/phrases.ts';
import type { CommentKind, Sentiment } from './types.ts';
import { type ServiceKey, type ThemeCode, themeCodes } from './voice.ts';

/** What makes one organisation's composed comments its own. */
export type Local = {
  era: 'then' | 'now';
  /** 0 to 5: each sentence may stand alone in one organisation only. */
  turn: number;
  towns: readonly string[];
  languages: readonly string[];
};

export type Composed = {
  service: ServiceKey;
  themes: readonly ThemeCode[];
  text: string;
  kind: CommentKind;
  sentiment: Sentiment;
};

const words = {
  day: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  part: ['morning', 'afternoon', 'evening'],
  mins: [
    'forty minutes',
    'fifty minutes',
    'an hour and ten minutes',
    'an hour and a half',
    'two hours',
    'nearly three hours',
  ],
  soon: ['ten minutes', 'a quarter of an hour', 'twenty minutes', 'under half an hour'],
  weeks: [
    'five weeks',
    'seven weeks',
    'nine weeks',
    'eleven weeks',
    'fourteen weeks',
    'three months',
    'four months',
  ],
  who: [
    'my mum',
    'my husband',
    'my dad',
    'my wife',
    'my nan',
    'my partner',
    'my brother',
    'my mother-in-law',
    'my aunt',
    'my neighbour',
  ],
  few: ['three', 'four', 'five'],
  miles: ['nine', 'eleven', 'fourteen', 'seventeen', 'twenty'],
  pounds: ['three', 'four', 'five'],
  fare: ['fourteen', 'eighteen', 'twenty-two', 'twenty-six'],
} as const;

const services: readonly ServiceKey[] = [
  'gp', 'gp', 'gp', 'gp', 'walkin', 'clinic', 'clinic', 'clinic', 'ward', 'ward', 'day', 'maternity', 'child', 'bloods', 'nurse', 'physio', 'feet',
  'hearing', 'course', 'mental', 'talking', 'pharmacy', 'pharmacy', 'transport', 'dentist', 'hours', 'ed',
]; // biome-ignore format: weights read better in rows

const slips: readonly (readonly [RegExp, string])[] = [
  [/\bappointment/, 'appointmnet'],
  [/\breceived?\b/, 'recieved'],
  [/\bdefinitely\b/, 'definately'],
  [/\btheir\b/, 'there'],
  [/\bcould have\b/, 'could of'],
  [/\bthat was\b/, 'thats was'],
  [/\bbecause\b/, 'becuase'],
  [/\btoo\b/, 'to'],
  [/\btheir own\b/, 'thier own'],
  [/\bwaiting\b/, 'wating'],
  [/\bI am\b/, 'im'],
  [/\bvery\b/, 'v'],
];

const startsLow = (text: string) =>
  /^(I|I'm|I've|A&E|Parkinson)\b/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);

/** Composes comments for one organisation; a sentence is used once at most in the life of a composer. */
export function composer(chance: Chance, local: Local) {
  const free = new Set(
    chance.shuffled(phrases.filter((phrase) => phrase.era === null || phrase.era === local.era)),
  );

  const take = (fits: (phrase: Phrase) => boolean): Phrase | undefined => {
    for (const phrase of free)
      if (fits(phrase)) {
        free.delete(phrase);
        return phrase;
      }
    return undefined;
  };

  const standsAlone = (phrase: Phrase) => phrases.indexOf(phrase) % 6 === local.turn;

  /** Keeps the same two sentences from meeting in two organisations, where there is a choice. */
  const pairsHere = (one: Phrase, other: Phrase) =>
    (phrases.indexOf(one) + phrases.indexOf(other)) % 6 === local.turn;

  const filled = (parts: readonly string[]) => {
    const said = new Map<string, string>();
    const choose = (name: string) => {
      const known = said.get(name);
      if (known !== undefined) return known;
      const word =
        name === 'town'
          ? chance.pick(local.towns)
          : name === 'language'
            ? chance.pick(local.languages)
            : chance.pick(words[name as keyof typeof words]);
      said.set(name, word);
      return word;
    };
    return parts.map((part) =>
      part.replace(/\{(\w+)\}/g, (_, name: string) => {
        const word = choose(name.toLowerCase());
        return /^[A-Z]/.test(name) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
      }),
    );
  };

  const joined = (first: Phrase, rest: readonly Phrase[]) => {
    let before = first.leaning;
    const parts = filled([first, ...rest].map((phrase) => phrase.text));
    return parts
      .map((part, index) => {
        const leaning = index === 0 ? first.leaning : (rest[index - 1]?.leaning ?? before);
        const turn = `${before}${leaning}`;
        before = leaning;
        if (index === 0) return part;
        if (turn === '+-')
          return (
            chance.pick(['But ', 'Only thing is, ', 'That said, ', 'However ', 'One moan: ']) +
            startsLow(part)
          );
        if (turn === '-+')
          return (
            chance.pick(['To be fair, ', 'Mind you, ', 'On the other hand ', 'Still, ']) + startsLow(part)
          );
        return chance.happens(0.12)
          ? chance.pick(['Also, ', 'And ', 'Another thing, ']) + startsLow(part)
          : part;
      })
      .join(' ');
  };

  /** Some people type in a hurry. */
  const hurried = (text: string) => {
    if (chance.happens(0.8)) return text;
    const manner = chance.below(4);
    if (manner === 0) return text.toLowerCase().replace(/\.$/, '');
    if (manner === 1) return text.replace(/\.$/, chance.pick(['!', '!!', '...', '']));
    if (manner === 2)
      return text
        .replace(/\. (\w)/g, (_, letter: string) => `, ${letter.toLowerCase()}`)
        .replace(/\bI\b/g, 'i');
    return slips.reduce(
      (line, [right, wrong]) => (chance.happens(0.6) ? line.replace(right, wrong) : line),
      text,
    );
  };

  /**
   * One comment that begins with a sentence of the theme given, or nothing where no sentence of it is left.
   * `at` keeps it to a service, `leaning` to praise or not.
   */
  return function compose(theme: ThemeCode | null, at?: ServiceKey, praise?: boolean): Composed | undefined {
    const fitsService = (phrase: Phrase, service: ServiceKey) =>
      phrase.services.length === 0 || phrase.services.includes(service);
    const first = take(
      (phrase) =>
        (theme === null || phrase.theme === theme) &&
        (at === undefined || fitsService(phrase, at)) &&
        (praise === undefined || (phrase.leaning === '+') === praise),
    );
    if (first === undefined) return undefined;
    const service = at ?? chance.pick(first.services.length > 0 ? first.services : services);
    const more = chance.next();
    const wanted = more < 0.8 && standsAlone(first) ? 0 : more < 0.82 ? 1 : 2;
    const rest: Phrase[] = [];
    for (let count = 0; count < wanted; count += 1) {
      const alike = praise !== undefined || chance.happens(0.72);
      const themes = [first, ...rest].map((phrase) => phrase.theme);
      const fits = (phrase: Phrase) =>
        !themes.includes(phrase.theme) &&
        fitsService(phrase, service) &&
        (phrase.services.length > 0 || chance.happens(0.5)) &&
        (phrase.leaning === '+') === ((first.leaning === '+') === alike);
      const next = take((phrase) => fits(phrase) && pairsHere(first, phrase)) ?? take(fits);
      if (next !== undefined) rest.push(next);
    }
    if (rest.length === 0 && !standsAlone(first)) {
      const fits = (phrase: Phrase) => phrase.theme !== first.theme && fitsService(phrase, service);
      const any = take((phrase) => fits(phrase) && pairsHere(first, phrase)) ?? take(fits);
      if (any !== undefined) rest.push(any);
    }
    const leanings = [first, ...rest].map((phrase) => phrase.leaning);
    const sentiment: Sentiment = leanings.every((leaning) => leaning === '+')
      ? chance.happens(0.6)
        ? 1
        : 2
      : leanings.includes('+')
        ? 3
        : leanings.every((leaning) => leaning === '>')
          ? 3
          : chance.happens(0.25)
            ? 5
            : 4;
    return {
      service,
      themes: [first, ...rest].map((phrase) => phrase.theme),
      text: hurried(joined(first, rest)),
      kind: first.leaning === '+' ? 'strength' : first.leaning === '-' ? 'weakness' : 'suggestion',
      sentiment,
    };
  };
}

export const themesInTurn = Object.keys(themeCodes).filter((code): code is ThemeCode =>
  Object.hasOwn(themeCodes, code),
);
