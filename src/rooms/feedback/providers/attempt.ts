import { Stale } from '../../../platform/web/problems.ts';

/** An act that cannot be done as it was asked, for a reason that the person can read: told beside the field, or alone. */
export class Refused extends Error {
  readonly field: string;
  constructor(field: string, say: string) {
    super(say);
    this.field = field;
  }
}

export type Attempted<T> =
  | { ok: true; value: T }
  | { ok: false; status: 400; errors: Record<string, string>; stale?: undefined }
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
