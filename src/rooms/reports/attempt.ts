import { Stale } from '../../platform/web/problems.ts';
import { Refused } from './refused.ts';

export type Attempted<T> =
  | { ok: true; value: T }
  /** What stands in the way, beside its field. */
  | { ok: false; status: 400; errors: Record<string, string>; stale?: undefined }
  /** Somebody else changed the record in the meantime. */
  | { ok: false; status: 409; errors: Record<string, string>; stale: Stale };

/** Tries an act that may be refused or come too late. Anything else that goes wrong is thrown on. */
export async function attempt<T>(act: () => Promise<T>): Promise<Attempted<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (problem) {
    if (problem instanceof Refused)
      return { ok: false, status: 400, errors: { [problem.field]: problem.message } };
    if (problem instanceof Stale) return { ok: false, status: 409, errors: {}, stale: problem };
    throw problem;
  }
}

/** Said where there is nothing to put side by side. */
export const changedMeanwhile =
  'Somebody changed this in the meantime. Read it again, then send this once more.';
