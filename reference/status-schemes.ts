import type { StatusWord, StatusWords } from '../src/analysis/calendar/timescale.ts';
import { defaultStatusWords } from './status-words.ts';

/** The words with which plans say how far a thing is and how sure their people are: what a scheme ships with. */

export type StatusSchemeKey = 'rag' | 'in-words' | 'general';

/** The words of a status column, in lower case. With `usesRag`, Green past its date asks whether it was delivered. */
export type StatusScheme = {
  readonly key: StatusSchemeKey;
  readonly name: string;
  readonly usesRag: boolean;
  readonly words: StatusWords;
};

/** Words that everybody understands alike. */
const known = (...words: string[]): StatusWord[] =>
  words.map((word) => {
    const found = defaultStatusWords.find((one) => one.word === word);
    if (!found) throw new Error(`“${word}” is no word of status`);
    return found;
  });

const means = (deliveryState: StatusWord['deliveryState'], ...words: string[]): StatusWord[] =>
  words.map((word) => ({ word, deliveryState, rag: null }));

const colours = known('green', 'amber', 'red');

const inWords: StatusWords = [
  ...known('complete', 'completed', 'part complete', 'partially complete', 'done', 'achieved'),
  ...means('in_progress', 'partly achieved', 'partially achieved'),
  ...known(
    'implemented',
    'ongoing',
    'in place',
    'in progress',
    'started',
    'under way',
    'underway',
    'delayed',
  ),
  ...means('in_place', 'on-going', 'active', 'running', 'annual', 'annually', 'implemented when required'),
  ...means('in_place', 'implemented - ongoing', 'implemented - to be reviewed regularly'),
  ...means('in_place', 'implemented - to be reviewed on a regular basis'),
  ...known('to be implemented', 'to be developed', 'not started', 'not yet started'),
  ...means('not_started', 'planned', 'no activity', 'not yet active'),
  ...means('as_required', 'to be implemented as required', 'as required', 'when required'),
  ...known('on hold', 'paused', 'dropped', 'cancelled', 'withdrawn'),
];

export const statusSchemes = [
  { key: 'rag', name: 'Red, amber, green', usesRag: true, words: colours },
  { key: 'in-words', name: 'How far it is, in words', usesRag: false, words: inWords },
  {
    key: 'general',
    name: 'Colours and words',
    usesRag: true,
    words: [
      ...colours,
      ...means('complete', 'blue'),
      ...known('on track', 'at risk', 'off track'),
      ...means(null, 'not rated'),
      ...inWords,
    ],
  },
] as const satisfies readonly StatusScheme[];

/** The status scheme of this key. */
export function getStatusScheme(key: StatusSchemeKey): StatusScheme {
  const found = statusSchemes.find((scheme) => scheme.key === key);
  if (found === undefined) throw new Error(`There is no status scheme “${key}”`);
  return found;
}
