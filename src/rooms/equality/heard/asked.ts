import { sourceKinds } from '../../../../reference/source-kinds.ts';
import type { OptionGroup } from '../../../design/form/Select.tsx';
import type { Typed } from '../../../platform/web/form.ts';
import type { Answered, SourceName } from './answers.ts';
import { EVERYTHING, kindSlice } from './heard.ts';
import { yearWords } from './years.ts';

/** Which year and whose answers an address asks for. */
export interface AskedHeard {
  /** Its place among the years, 0 the newest. */
  year: number;
  /** Everything, a kind of source, or a source. */
  slice: string;
}

/** Reads `year` (its last month) and `source`; what is not there is the newest year and everything. */
export function readAsked(typed: Typed, { years, sources }: Answered): AskedHeard {
  const year = years.findIndex(({ to }) => to === typed.year);
  const slice = sources.some(({ id, kind }) => typed.source === id || typed.source === kindSlice(kind))
    ? String(typed.source)
    : EVERYTHING;
  return { year: Math.max(0, year), slice };
}

export function askedQuery({ year, slice }: AskedHeard, { years }: Pick<Answered, 'years'>): string {
  const query = new URLSearchParams();
  if (year > 0) query.set('year', years[year]?.to ?? '');
  if (slice !== EVERYTHING) query.set('source', slice);
  return query.toString();
}

const kindName = (kind: string): string => sourceKinds.find(({ key }) => key === kind)?.name ?? kind;

/** 'all sources', 'PALS', 'sources of the kind Complaint'. */
export function sliceWords(slice: string, sources: readonly SourceName[]): string {
  if (slice === EVERYTHING) return 'all sources';
  const source = sources.find(({ id }) => id === slice);
  if (source) return source.name;
  const kind = sources.find((one) => kindSlice(one.kind) === slice)?.kind;
  return kind ? `sources of the kind ${kindName(kind)}` : 'all sources';
}

/** The sources as choices: those through which anybody answered. */
export function sourceChoices({ sources, counted }: Answered): OptionGroup[] {
  const ids = new Set(counted.filter(({ question }) => question !== '').map(({ sourceId }) => sourceId));
  const answering = sources.filter(({ id }) => ids.has(id));
  const kinds = Map.groupBy(answering, ({ kind }) => kind);
  return [
    {
      label: 'Kinds of source',
      options: [...kinds.keys()].map((kind) => ({ value: kindSlice(kind), label: kindName(kind) })),
    },
    { label: 'Sources', options: answering.map(({ id, name }) => ({ value: id, label: name })) },
  ].filter(({ options }) => options.length > 0);
}

export const yearChoices = ({ years }: Pick<Answered, 'years'>) =>
  years.map((year) => ({ value: year.to, label: yearWords(year) }));
