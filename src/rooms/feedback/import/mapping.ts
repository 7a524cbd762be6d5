import { createHash } from 'node:crypto';
import { z } from 'zod';
import { equalityFields } from '../../../../reference/equality-questions.ts';

/** What a column of a file can be: the field names of a map, in the order a form asks for them. */
export const importFields = [
  'date',
  'reference',
  'source',
  'place',
  'score',
  'comment',
  'sentiment',
  'project',
  'channel',
  'level',
  'constituency',
  ...equalityFields,
] as const;
export type ImportField = (typeof importFields)[number];

/**
 * Which columns of a file hold which field. Of several columns, places go from wide to narrow, comments are each
 * one of their own, references are joined; for any other field the first that says something counts.
 */
export type ImportMap = Partial<Record<ImportField, string[]>>;

/**
 * A map as it is typed: `{"date": "date", "comment": ["question_1", "question_2"]}`.
 * Each unknown field, and each field whose value is no column name, gives a sentence of its own.
 */
export const importMapSchema = z
  .record(z.string(), z.unknown(), {
    error: 'A map must be a JSON object such as {"date": "date", "comment": ["question_1"]}.',
  })
  .transform((typed, ctx): ImportMap => {
    const map: ImportMap = {};
    for (const [name, value] of Object.entries(typed)) {
      const say = (message: string) => ctx.addIssue({ code: 'custom', path: [name], message });
      const columns = columnNames(value);
      if (!isImportField(name)) say(`“${name}” is not a field. The fields are ${inWords(importFields)}.`);
      else if (columns === null) say(`“${name}” must be the name of a column, or a list of such names.`);
      else {
        const twice = columns.find((column, i) => columns.indexOf(column) < i);
        if (twice !== undefined) say(`The map names the column “${twice}” twice for ${name}.`);
        map[name] = columns;
      }
    }
    if (typed.date === undefined) {
      ctx.addIssue({
        code: 'custom',
        path: ['date'],
        message: 'The map does not say which column has the date.',
      });
    }
    if (typed.comment === undefined && typed.score === undefined) {
      const message = 'The map names no column for a comment or a score, so there would be nothing to keep.';
      ctx.addIssue({ code: 'custom', path: ['comment'], message });
    }
    return map;
  });

/** Reads a typed map against a file's header: the map, or every reason why it cannot be used, a sentence each. */
export function readImportMap(
  typed: unknown,
  header: readonly string[],
): { map: ImportMap } | { problems: string[] } {
  const read = importMapSchema.safeParse(typed);
  if (!read.success) return { problems: read.error.issues.map((issue) => issue.message) };
  const problems = missingColumns(read.data, header);
  return problems.length > 0 ? { problems } : { map: read.data };
}

/** A sentence for each column that a map names and the header lacks. */
export function missingColumns(map: ImportMap, header: readonly string[]): string[] {
  const problems: string[] = [];
  for (const field of importFields) {
    for (const column of map[field] ?? []) {
      if (header.includes(column)) continue;
      const near = header.find((name) => plain(name) === plain(column));
      const hint = near === undefined ? `Its columns are ${inWords(header)}.` : `Did you mean “${near}”?`;
      problems.push(`The file has no column “${column}”, which the map names for ${field}. ${hint}`);
    }
  }
  return problems;
}

/** A key under which the map for files with these columns, in any order, is remembered. */
export function headerKey(header: readonly string[]): string {
  const names = header.map(oneLine).sort();
  return createHash('sha256').update(JSON.stringify(names)).digest('hex');
}

type Guess = { field: ImportField; several?: true; words: readonly RegExp[] };

/** Words of a birth date or an NHS number are never guessed to be a date or a reference. */
const neverGuessed =
  /\b(birth|dob|nhs (no|number|num)|post ?code|email|e mail|phone|telephone|name|surname)\b/;

/** For each field the usual names of its column, the surest first. A name is compared as plain words. */
const guesses: readonly Guess[] = [
  {
    field: 'date',
    words: [
      /^date$/,
      /^(response|feedback|comment|return|survey|visit|received|submitted|submission|completed|appointment|discharge|event|collection) date$/,
      /^date (of )?(the )?(response|feedback|comment|return|survey|visit|submitted|submission|received|completed|entered|collected|appointment|discharge|event)\b/,
      /\bdate\b/,
      /^(timestamp|completion time|end time|start time|submitted( at| on)?|received( at| on)?|completed( at| on)?|created( at| on)?|month|when)$/,
    ],
  },
  {
    field: 'reference',
    words: [
      /^(reference|ref|unique (id|reference|identifier))$/,
      /\b(reference|ref)( (no|number|id))?$/,
      /^(id|uid|uuid|guid|identifier)$/,
      /^(response|return|respondent|record|comment|feedback|survey|submission|case|row|entry|form|unique|fft)s? (id|uid|uuid|no|number|identifier)$/,
    ],
  },
  {
    field: 'source',
    words: [
      /^source( (type|name|of feedback))?$/,
      /^feedback source$/,
      /^(data|survey) source$/,
      /^source\b/,
    ],
  },
  {
    field: 'channel',
    words: [
      /\bchannel\b/,
      /^(mode|method|medium)( of .*)?$/,
      /\b(collection|response|survey) (mode|method)$/,
      /^how received$/,
    ],
  },
  { field: 'level', words: [/^(feedback )?level$/, /^level of (care|feedback)$/] },
  { field: 'constituency', words: [/\bconstituency\b/] },
  {
    field: 'age',
    words: [/^age( ?(group|band|range|bracket|category))?$/, /\bage( (group|band|range))?$/, /\bhow old\b/],
  },
  { field: 'ethnicity', words: [/\bethnic(ity| group| origin| background)?\b/] },
  { field: 'sexuality', words: [/\bsexual(ity)?\b/, /^orientation$/] },
  {
    field: 'disability',
    words: [/\bdisab(led|ility|ilities)\b/, /\blong (term|standing) (condition|illness)/],
  },
  { field: 'religion', words: [/\b(religion|religious|faith)\b/, /^belief$/] },
  { field: 'pregnancy', words: [/\bpregnan(t|cy)\b/] },
  { field: 'marriage', words: [/\b(marriage|married|marital|civil partnership)\b/] },
  { field: 'carer', words: [/\b(carer|caring responsibilit(y|ies)|unpaid care)\b/] },
  { field: 'gender', words: [/^gender$/, /\bgender( identity)?\b/] },
  { field: 'sex', words: [/^sex$/, /\bsex\b/] },
  {
    field: 'score',
    words: [
      /^((fft|overall|friends and family( test)?) )?(score|rating)$/,
      /^(fft|overall|friends and family( test)?) (answer|response)$/,
      /^(score|rating|fft|stars?)$/,
      /\bfft (score|rating|answer|response|question)\b/,
      /\b(how was your experience|how likely|would you recommend|recommend(ation)?)\b/,
      /\b(score|rating)$/,
    ],
  },
  { field: 'sentiment', words: [/^(sentiment|tone)( of .*)?$/, /\b(sentiment|tone)$/] },
  { field: 'project', words: [/^(project|campaign|engagement (project|activity|work))( name)?$/] },
  {
    field: 'comment',
    several: true,
    words: [
      /^(free text )?comments?( \d+)?$/,
      /\b(comments?|free ?text|verbatim|suggestions?|compliments?)\b/,
      /^(feedback|what was said|text|story|experience|response|answer|response text|answer text|quote)( \d+)?$/,
      /\b(what (did|do|could|can|should|was|is|went|would|worked)|why did|tell us|please (explain|describe)|do better|improved?|anything else|reasons?)\b/,
      /^(question|q|answer)s? ?\d+[a-z]?$/,
    ],
  },
  {
    field: 'place',
    several: true,
    words: [
      /^(location|place|site|level|unit|area)s? \d+$/,
      /^(trust|organi[sz]ation|provider|practice|gp practice|surgery|hospital|directorate|division|locality|location|place|site|service|specialty|department|team|clinic|ward|unit)( (name|title|description))?$/,
      /\b(location|hospital|practice|surgery|service|ward|clinic|department|team|site|provider)( name)?$/,
    ],
  },
];

/**
 * Guesses a map from the usual names of columns, so that the form comes filled in; a person confirms it.
 * No column is guessed for two fields. What cannot be guessed is left out.
 */
export function suggestMap(header: readonly string[]): ImportMap {
  const free = new Map(header.map((name) => [name, plain(name)]));
  const map: ImportMap = {};
  for (const { field, several, words } of guesses) {
    for (const word of words) {
      const found = [...free].filter(([, name]) => word.test(name) && !neverGuessed.test(withoutKind(name)));
      if (found.length === 0) continue;
      const taken = several ? found : found.slice(0, 1);
      map[field] = taken.map(([column]) => column);
      for (const [column] of taken) free.delete(column);
      break;
    }
  }
  return map;
}

/** “Trust name” names a place, not a person. */
function withoutKind(name: string): string {
  return name.replace(
    /\b(trust|organi[sz]ation|provider|practice|surgery|hospital|directorate|division|locality|location|place|site|service|specialty|department|team|clinic|ward|unit|source) name\b/,
    '$1',
  );
}

/** As the reader of a file writes the names of its columns. */
function oneLine(name: string): string {
  return name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function plain(name: string): string {
  return name
    .replace(/([A-Z])([A-Z][a-z])|([a-z])([A-Z0-9])/g, '$1$3 $2$4')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The names in a field's value, or null where it holds anything else. */
function columnNames(value: unknown): string[] | null {
  const names: string[] = [];
  for (const name of Array.isArray(value) ? value : [value]) {
    if (typeof name !== 'string' || name.trim() === '') return null;
    names.push(oneLine(name));
  }
  return names.length === 0 ? null : names;
}

function isImportField(name: string): name is ImportField {
  return (importFields as readonly string[]).includes(name);
}

function inWords(names: readonly string[]): string {
  const [last, ...before] = names.toReversed();
  return before.length === 0 ? (last ?? '') : `${before.reverse().join(', ')} and ${last}`;
}
