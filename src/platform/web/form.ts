import { z } from 'zod';
import type { WebContext } from './context.ts';
import { Problem } from './problems.ts';

/** What a form sent, as typed: one value a name, or several. */
export type Typed = Record<string, string | string[]>;

/** One sentence for each field that is wrong. */
export type FieldErrors = Record<string, string>;

export type Read<T> =
  | { ok: true; values: T; typed: Typed }
  | { ok: false; errors: FieldErrors; typed: Typed };

/** Fields whose values come in any number, told by their name's end. */
const isMany = (name: string) => name.endsWith('[]');

async function readBody(c: WebContext): Promise<{ typed: Typed; files: Record<string, File> }> {
  let body: Record<string, string | File | (string | File)[]>;
  try {
    body = await c.req.parseBody({ all: true });
  } catch {
    throw new Problem(400, 'The form did not arrive whole. Go back and send it again.');
  }
  const typed: Typed = {};
  const files: Record<string, File> = {};
  for (const [name, value] of Object.entries(body)) {
    const values = Array.isArray(value) ? value : [value];
    const words = values.filter((one): one is string => typeof one === 'string').map(clean);
    const file = values.find((one): one is File => typeof one !== 'string');
    if (file) files[name] = file;
    else if (isMany(name)) typed[name.slice(0, -2)] = words;
    else typed[name] = words.at(-1) ?? '';
  }
  return { typed, files };
}

/** Line ends as one character, no NULs, no white space around. */
function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim();
}

function check<S extends z.ZodType>(schema: S, typed: Typed): Read<z.infer<S>> {
  const result = schema.safeParse(typed);
  if (result.success) return { ok: true, values: result.data, typed };
  const errors: FieldErrors = {};
  for (const issue of result.error.issues) errors[String(issue.path[0] ?? 'form')] ??= issue.message;
  return { ok: false, errors, typed };
}

/**
 * Reads a form against the room's schema. Text comes trimmed; names that end in [] give lists.
 * What was typed comes back either way, so that the page can show it again.
 */
export async function readForm<S extends z.ZodType>(c: WebContext, schema: S): Promise<Read<z.infer<S>>> {
  return check(schema, (await readBody(c)).typed);
}

/** As `readForm`, for a form that also sends one file. */
export async function readFormWithFile<S extends z.ZodType>(
  c: WebContext,
  schema: S,
  fileName: string,
): Promise<Read<z.infer<S>> & { file: File | null }> {
  const { typed, files } = await readBody(c);
  const file = files[fileName] ?? null;
  return { ...check(schema, typed), file: file && file.size + file.name.length > 0 ? file : null };
}

/** The address's query as typed; a name that comes several times gives a list. */
export function readQuery(c: WebContext): Typed {
  const typed: Typed = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    const words = values.map(clean).filter((word) => word !== '');
    if (isMany(name)) typed[name.slice(0, -2)] = words;
    else if (words.length > 0) typed[name] = words.at(-1) ?? '';
  }
  return typed;
}

// Pieces that many forms share, with their sentences.

export const requiredText = (say: string, most = 10_000) =>
  z
    .string({ error: say })
    .min(1, say)
    .max(most, `Use at most ${most.toLocaleString('en-GB')} characters.`);

export const optionalText = (most = 10_000) =>
  z
    .string()
    .max(most, `Use at most ${most.toLocaleString('en-GB')} characters.`)
    .default('');

export const emptyAsNull = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), z.nullable(schema));

/** 'YYYY-MM-DD' that is a day of the calendar, from one field or from the three of the date input. */
export const civilDate = (say: string) =>
  z.string({ error: say }).refine((text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
    try {
      return Temporal.PlainDate.from(text, { overflow: 'reject' }).year > 1900;
    } catch {
      return false;
    }
  }, say);

/**
 * Joins the date input's three fields `name-day`, `name-month`, `name-year` into `name` as 'YYYY-MM-DD', or as the
 * words typed where they are no numbers, so that `civilDate` can refuse them. All three empty give ''.
 */
export function joinDates(typed: Typed, ...names: string[]): Typed {
  const joined = { ...typed };
  for (const name of names) {
    const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
      String(typed[`${name}-${part}`] ?? ''),
    );
    if (day === '' && month === '' && year === '') joined[name] ??= '';
    else joined[name] = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return joined;
}

/** A schema whose named dates come from three fields each. */
export const withDates = <S extends z.ZodType>(names: string[], schema: S) =>
  z.preprocess((typed) => joinDates(typed as Typed, ...names), schema);

export const version = z.coerce.number().int().min(1);

/** The version that a form was opened with, to be sent again with what was typed; 0, which is never current, where it is missing. */
export const typedVersion = (typed: Typed): number => Number(typed.version) || 0;
