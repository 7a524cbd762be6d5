/** The words with which plans say how far a thing is and how sure their people are. */

export type StatusSchemeWord = {
  readonly word: string;
  readonly deliveryState:
    | 'not_started'
    | 'in_progress'
    | 'complete'
    | 'in_place'
    | 'as_required'
    | 'paused'
    | 'dropped'
    | null;
  readonly rag: 'green' | 'amber' | 'red' | null;
};

export type StatusSchemeKey = 'rag' | 'in-words' | 'general';

/** The words of a status column, in lower case, on the two axes of how far a thing is and how sure people are. */
export type StatusScheme = {
  readonly key: StatusSchemeKey;
  readonly name: string;
  readonly usesRag: boolean;
  readonly words: readonly StatusSchemeWord[];
};

/** A colour says how sure people are and never that a thing is done; the blue that many add does. */
const colours: readonly StatusSchemeWord[] = [
  { word: 'green', deliveryState: 'in_progress', rag: 'green' },
  { word: 'amber', deliveryState: 'in_progress', rag: 'amber' },
  { word: 'red', deliveryState: 'in_progress', rag: 'red' },
];

const states: readonly StatusSchemeWord[] = [
  { word: 'complete', deliveryState: 'complete', rag: null },
  { word: 'completed', deliveryState: 'complete', rag: null },
  { word: 'part-complete', deliveryState: 'in_progress', rag: null },
  { word: 'part complete', deliveryState: 'in_progress', rag: null },
  { word: 'partially complete', deliveryState: 'in_progress', rag: null },
  { word: 'done', deliveryState: 'complete', rag: null },
  { word: 'achieved', deliveryState: 'complete', rag: null },
  { word: 'implemented', deliveryState: 'complete', rag: null },
  { word: 'implemented - ongoing', deliveryState: 'in_place', rag: null },
  { word: 'implemented when required', deliveryState: 'in_place', rag: null },
  { word: 'implemented - to be reviewed regularly', deliveryState: 'in_place', rag: null },
  { word: 'implemented - to be reviewed on a regular basis', deliveryState: 'in_place', rag: null },
  { word: 'ongoing', deliveryState: 'in_place', rag: null },
  { word: 'on-going', deliveryState: 'in_place', rag: null },
  { word: 'in place', deliveryState: 'in_place', rag: null },
  { word: 'annual', deliveryState: 'in_place', rag: null },
  { word: 'annually', deliveryState: 'in_place', rag: null },
  { word: 'in progress', deliveryState: 'in_progress', rag: null },
  { word: 'started', deliveryState: 'in_progress', rag: null },
  { word: 'under way', deliveryState: 'in_progress', rag: null },
  { word: 'underway', deliveryState: 'in_progress', rag: null },
  { word: 'to be implemented', deliveryState: 'not_started', rag: null },
  { word: 'to be developed', deliveryState: 'not_started', rag: null },
  { word: 'not started', deliveryState: 'not_started', rag: null },
  { word: 'not yet started', deliveryState: 'not_started', rag: null },
  { word: 'planned', deliveryState: 'not_started', rag: null },
  { word: 'to be implemented as required', deliveryState: 'as_required', rag: null },
  { word: 'as required', deliveryState: 'as_required', rag: null },
  { word: 'when required', deliveryState: 'as_required', rag: null },
  { word: 'on hold', deliveryState: 'paused', rag: null },
  { word: 'paused', deliveryState: 'paused', rag: null },
  { word: 'delayed', deliveryState: 'in_progress', rag: null },
  { word: 'dropped', deliveryState: 'dropped', rag: null },
  { word: 'cancelled', deliveryState: 'dropped', rag: null },
  { word: 'withdrawn', deliveryState: 'dropped', rag: null },
];

export const statusSchemes = [
  { key: 'rag', name: 'Red, amber, green', usesRag: true, words: colours },
  { key: 'in-words', name: 'How far it is, in words', usesRag: false, words: states },
  {
    key: 'general',
    name: 'Colours and words',
    usesRag: true,
    words: [
      ...colours,
      { word: 'blue', deliveryState: 'complete', rag: null },
      { word: 'on track', deliveryState: 'in_progress', rag: 'green' },
      { word: 'at risk', deliveryState: 'in_progress', rag: 'amber' },
      { word: 'off track', deliveryState: 'in_progress', rag: 'red' },
      { word: 'not rated', deliveryState: null, rag: null },
      ...states,
    ],
  },
] as const satisfies readonly StatusScheme[];

/** The status scheme of this key. */
export function getStatusScheme(key: StatusSchemeKey): StatusScheme {
  const found = statusSchemes.find((scheme) => scheme.key === key);
  if (found === undefined) throw new Error(`There is no status scheme “${key}”`);
  return found;
}
