import { sourceKinds } from '../../../../reference/source-kinds.ts';
import {
  type Compared,
  compareSources,
  isTriangulated,
  peopleOf,
  type Strength,
  strengthOf,
} from '../../../analysis/triangulation/triangulation.ts';
import { type CommentKind, commentKinds } from '../words.ts';

/** A comment as far as it is evidence: nothing of its words. */
export interface Voice {
  id: string;
  returnId: string;
  sourceId: string;
  sourceKind: string;
  kind: CommentKind | null;
  sentiment: number | null;
  themes: string[];
  /** A theme or the sentiment was suggested and signed off in a batch. */
  coded: boolean;
  email: string;
  telephone: string;
}

/** People by how they sounded; where one said several things, the middle of them decides. */
export interface Tones {
  positive: number;
  neutral: number;
  negative: number;
  unknown: number;
}

export interface KindOfSource extends Compared {
  name: string;
  sources: number;
  comments: number;
  people: number;
  tones: Tones;
  /** Comments by sentiment, from very positive to very negative, and those without. */
  sentiments: number[];
}

export interface OnTheme {
  themeId: string;
  comments: number;
  people: number;
  kinds: number;
  positive: number;
  negative: number;
  /** Names of the kinds of source that disagree with the others. */
  disagreeing: string[];
  strength: Strength;
  triangulated: boolean;
}

export interface Evidence {
  comments: number;
  returns: number;
  people: number;
  sources: number;
  kinds: KindOfSource[];
  themes: OnTheme[];
  types: { kind: CommentKind; name: string; many: string; comments: number; people: number }[];
  strength: Strength;
  triangulated: boolean;
  disagreeing: string[];
  /** Some of it rests on suggestions that were signed off. */
  coded: boolean;
}

export const kindOfSourceName = (key: string): string =>
  sourceKinds.find((kind) => kind.key === key)?.name ?? key;

/** Puts together who says what: by kind of source, by theme, and by what kind of comment it is. */
export function evidenceOf(voices: readonly Voice[], leastKinds = 2): Evidence {
  const people = peopleOf(
    [...new Map(voices.map((voice) => [voice.returnId, voice])).values()].map(
      ({ returnId, email, telephone }) => ({ returnId, email, telephone }),
    ),
  );
  const speaking = voices.map((voice) => ({
    ...voice,
    person: people.get(voice.returnId) ?? voice.returnId,
  }));
  const kinds = kindsOf(speaking);
  const disagreeing = kinds.filter(({ verdict }) => verdict === 'disagrees').map(({ name }) => name);
  const weight = {
    people: countOf(speaking, 'person'),
    kinds: kinds.length,
    disagreeing: disagreeing.length,
  };
  return {
    comments: speaking.length,
    returns: countOf(speaking, 'returnId'),
    people: weight.people,
    sources: countOf(speaking, 'sourceId'),
    kinds,
    themes: themesOf(speaking, leastKinds),
    types: commentKinds.map(({ key, name, many }) => {
      const such = speaking.filter(({ kind }) => kind === key);
      return { kind: key, name, many, comments: such.length, people: countOf(such, 'person') };
    }),
    strength: strengthOf(weight, leastKinds),
    triangulated: isTriangulated(weight, leastKinds),
    disagreeing,
    coded: speaking.some(({ coded }) => coded),
  };
}

type Speaking = Voice & { person: string };

const countOf = (voices: readonly Speaking[], by: 'person' | 'returnId' | 'sourceId'): number =>
  new Set(voices.map((voice) => voice[by])).size;

function tonesOf(voices: readonly Speaking[]): Tones {
  const said = new Map<string, number[]>();
  for (const { person, sentiment } of voices) {
    const own = said.get(person) ?? [];
    if (sentiment !== null) own.push(sentiment - 3);
    said.set(person, own);
  }
  const tones = { positive: 0, neutral: 0, negative: 0, unknown: 0 };
  for (const own of said.values()) {
    const sum = own.reduce((total, one) => total + one, 0);
    if (own.length === 0) tones.unknown += 1;
    else if (sum < 0) tones.positive += 1;
    else if (sum > 0) tones.negative += 1;
    else tones.neutral += 1;
  }
  return tones;
}

function byKind(voices: readonly Speaking[]): Map<string, Speaking[]> {
  const kinds = new Map<string, Speaking[]>();
  for (const voice of voices) {
    const those = kinds.get(voice.sourceKind);
    if (those) those.push(voice);
    else kinds.set(voice.sourceKind, [voice]);
  }
  return kinds;
}

function kindsOf(voices: readonly Speaking[]): KindOfSource[] {
  const kinds = byKind(voices);
  const tones = new Map([...kinds].map(([key, those]) => [key, tonesOf(those)]));
  const compared = compareSources(
    [...tones].map(([key, { positive, neutral, negative }]) => ({
      key,
      positive,
      of: positive + neutral + negative,
    })),
  );
  return compared
    .map((one) => {
      const those = kinds.get(one.key) ?? [];
      const none = { positive: 0, neutral: 0, negative: 0, unknown: 0 };
      return {
        ...one,
        name: kindOfSourceName(one.key),
        sources: countOf(those, 'sourceId'),
        comments: those.length,
        people: countOf(those, 'person'),
        tones: tones.get(one.key) ?? none,
        sentiments: [1, 2, 3, 4, 5, null].map(
          (value) => those.filter(({ sentiment }) => sentiment === value).length,
        ),
      };
    })
    .toSorted((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
}

function themesOf(voices: readonly Speaking[], leastKinds: number): OnTheme[] {
  const themes = new Map<string, Speaking[]>();
  for (const voice of voices)
    for (const theme of voice.themes) {
      const those = themes.get(theme);
      if (those) those.push(voice);
      else themes.set(theme, [voice]);
    }
  return [...themes]
    .map(([themeId, those]) => {
      const kinds = kindsOf(those);
      const disagreeing = kinds.filter(({ verdict }) => verdict === 'disagrees').map(({ name }) => name);
      const weight = {
        people: countOf(those, 'person'),
        kinds: kinds.length,
        disagreeing: disagreeing.length,
      };
      return {
        themeId,
        comments: those.length,
        people: weight.people,
        kinds: weight.kinds,
        positive: those.filter(({ sentiment }) => sentiment !== null && sentiment < 3).length,
        negative: those.filter(({ sentiment }) => sentiment !== null && sentiment > 3).length,
        disagreeing,
        strength: strengthOf(weight, leastKinds),
        triangulated: isTriangulated(weight, leastKinds),
      };
    })
    .toSorted((a, b) => b.people - a.people || (a.themeId < b.themeId ? -1 : 1));
}
