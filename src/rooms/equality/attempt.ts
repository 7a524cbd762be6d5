import { Stale } from '../../platform/web/problems.ts';
import { AreasRefused } from './population/areas.ts';

/** What came of an act that may be refused in words or come too late. */
export type Attempted<T> =
  | { ok: true; value: T }
  | { ok: false; says: string; stale: null }
  | { ok: false; says: ''; stale: Stale };

/** Tries it. Anything else that goes wrong is thrown on. */
export async function attempt<T>(act: () => Promise<T>): Promise<Attempted<T>> {
  try {
    return { ok: true, value: await act() };
  } catch (problem) {
    if (problem instanceof AreasRefused) return { ok: false, says: problem.message, stale: null };
    if (problem instanceof Stale) return { ok: false, says: '', stale: problem };
    throw problem;
  }
}
