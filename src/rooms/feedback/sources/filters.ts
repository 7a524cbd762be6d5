import { z } from 'zod';
import { sourceKinds } from '../../../../reference/source-kinds.ts';
import { isId } from '../../../platform/db/ids.ts';
import type { Typed } from '../../../platform/web/form.ts';
import type { Filter } from '../../../platform/web/list-address.ts';
import { gapOf, type HeardSource } from '../source.ts';

export const sourceStates = [
  { key: 'open', name: 'Open' },
  { key: 'overdue', name: 'Overdue' },
  { key: 'closed', name: 'Closed' },
] as const;

/** What the register is narrowed to. */
export interface SourceFilters {
  kind?: string;
  /** A person's id, or 'nobody'. */
  owner?: string;
  state?: (typeof sourceStates)[number]['key'];
}

const schema = z.object({
  kind: z
    .enum(sourceKinds.map(({ key }) => key))
    .optional()
    .catch(undefined),
  owner: z
    .string()
    .refine((value) => value === 'nobody' || isId(value))
    .optional()
    .catch(undefined),
  state: z
    .enum(sourceStates.map(({ key }) => key))
    .optional()
    .catch(undefined),
});

/** Reads the address; a value that means nothing is as if it were not there. */
export const readSourceFilters = (typed: Typed): SourceFilters => schema.parse(typed);

export const asFilter = ({ kind, owner, state }: SourceFilters): Filter => ({ kind, owner, state });

const isIn = (state: SourceFilters['state'], source: HeardSource, today: string): boolean => {
  if (state === 'overdue') return gapOf(source, today) !== null;
  return state === undefined || (state === 'closed') === (source.closedOn !== null);
};

/** The sources that the filters leave, as of `today` ('YYYY-MM-DD'). */
export const narrowed = <S extends HeardSource>(
  sources: readonly S[],
  { kind, owner, state }: SourceFilters,
  today: string,
): S[] =>
  sources.filter(
    (source) =>
      (!kind || source.kind === kind) &&
      (!owner || (source.ownerId ?? 'nobody') === owner) &&
      isIn(state, source, today),
  );
