import { inWords, plural } from '../../../design/text/words.ts';
import type { LineFacts } from '../lines/line-facts.ts';
import { confidenceNames, confidences, deliveryStateNames } from '../lines/status.ts';

/** A line of a plan that carries a mechanism, as it stood on the day asked for, and what was done for it in the quarter. */
export interface LinkedLine extends LineFacts {
  plan: string;
  activities: number;
  updates: number;
}

/** A way of working that the framework sets out, with what carries it. */
export interface Mechanism {
  id: string;
  /** Of all its versions: lines may name any of them. */
  ids: string[];
  text: string;
  note: string;
  /** The level's key, or the words of a level that the organisation does not know; null where nothing says one. */
  level: string | null;
  /** Other levels that its lines name. */
  alsoAt: string[];
  lines: LinkedLine[];
  /** Of its lines, also of those whose plan has ended since. */
  activities: number;
  updates: number;
}

interface Level {
  key: string;
  name: string;
}

const words = (text: string) => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** The key of the one level that some words name, in whole words; null where they name none, or several. */
export function levelIn(text: string, levels: readonly Level[]): string | null {
  const exact = levels.find(
    ({ key, name }) => key.toLowerCase() === text.toLowerCase() || name.toLowerCase() === text.toLowerCase(),
  );
  if (exact) return exact.key;
  const named = levels.filter(
    ({ key, name }) => words(text).includes(words(name)) || words(text).includes(words(key)),
  );
  const [only, more] = named;
  return only && !more ? only.key : null;
}

/**
 * The level of a mechanism: that of its lines, the highest where they differ; without lines that of the note beside its
 * statement. `levels` come from the person upwards. Words of a line that name no level of the organisation stand as they are.
 */
export function levelOf(
  lines: readonly { level: string }[],
  note: string,
  levels: readonly Level[],
): { level: string | null; alsoAt: string[] } {
  const said = lines.map(({ level }) => level).filter((level) => level !== '');
  const found = [...new Set(said.map((level) => levelIn(level, levels) ?? level))];
  const rank = (level: string) => levels.findIndex(({ key }) => key === level);
  const [highest, ...others] = found.sort((a, b) => rank(b) - rank(a));
  return highest ? { level: highest, alsoAt: others } : { level: levelIn(note, levels), alsoAt: [] };
}

export const levelName = (level: string, levels: readonly Level[]): string =>
  levels.find(({ key }) => key === level)?.name ?? level;

export interface LevelGroup {
  level: string | null;
  name: string;
  mechanisms: Mechanism[];
}

/** Mechanisms by level, from the highest down to the person, then those at no level that the organisation knows. */
export function byLevel(mechanisms: readonly Mechanism[], levels: readonly Level[]): LevelGroup[] {
  const known = [...levels].reverse().map(({ key }) => key);
  const others = mechanisms.flatMap(({ level }) => (level !== null && !known.includes(level) ? [level] : []));
  return [...known, ...new Set(others), null].flatMap((level) => {
    const own = mechanisms.filter((one) => one.level === level);
    const name = level === null ? 'Level not said' : levelName(level, levels);
    return own.length > 0 ? [{ level, name, mechanisms: own }] : [];
  });
}

/** '11 mechanisms: 9 Board, 1 Neighbourhood and 1 Practice'. */
export function countsInWords(groups: readonly LevelGroup[]): string {
  const all = groups.reduce((sum, { mechanisms }) => sum + mechanisms.length, 0);
  const each = groups.map(({ name, level, mechanisms }) =>
    level === null ? `${mechanisms.length} at a level not said` : `${mechanisms.length} ${name}`,
  );
  return `${plural(all, 'mechanism')}${all > 0 ? `: ${inWords(each)}` : ''}`;
}

/** The names of those who lead its lines, each once. */
export const ownersOf = ({ lines }: Pick<Mechanism, 'lines'>): string[] => [
  ...new Set(lines.flatMap(({ leadNames }) => leadNames)),
];

/** How its lines stand: '1 Green, 1 Amber; 1 overdue'. Lines that nobody rates say how far they have come instead. */
export function statusInWords(lines: readonly LinkedLine[]): string {
  const rated = lines.filter(({ rag }) => rag !== 'none');
  const unrated = lines.filter(({ rag }) => rag === 'none');
  const ratings = confidences.flatMap((rag) => {
    const many = rated.filter((line) => line.rag === rag).length;
    return many > 0 ? [`${many} ${confidenceNames[rag]}`] : [];
  });
  const states = [...Map.groupBy(unrated, ({ deliveryState }) => deliveryState)].map(
    ([state, own]) => `${own.length} ${deliveryStateNames[state].toLowerCase()}`,
  );
  const overdue = lines.filter(({ standing }) => standing.kind === 'overdue').length;
  const parts = [...ratings, ...states].join(', ');
  return overdue > 0 ? `${parts}; ${overdue} overdue` : parts;
}

export const isIdle = ({ activities, updates }: Pick<Mechanism, 'activities' | 'updates'>): boolean =>
  activities + updates === 0;

/** '2 activities, 1 update', or 'No activity'. */
export function activityInWords(own: Pick<Mechanism, 'activities' | 'updates'>): string {
  if (isIdle(own)) return 'No activity';
  return [
    own.activities > 0 ? plural(own.activities, 'activity', 'activities') : '',
    own.updates > 0 ? plural(own.updates, 'update') : '',
  ]
    .filter(Boolean)
    .join(', ');
}
