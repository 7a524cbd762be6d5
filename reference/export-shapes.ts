import type { SourceKindKey } from './source-kinds.ts';

/**
 * Files that other systems give out, known by the names of their columns.
 *
 * The signs are single words that such files have had for years; an export changes its columns without notice, so
 * they only offer a name for what the file looks like. What each column is, a person confirms once, and it is
 * remembered for the next file with the same columns.
 */
export type ExportShape = {
  readonly key: string;
  readonly name: string;
  readonly sourceKind: SourceKindKey;
  /** Each must be found in some column's name. */
  readonly signs: readonly RegExp[];
};

export const exportShapes = [
  {
    key: 'care-opinion',
    name: 'an export of Care Opinion or Patient Opinion',
    sourceKind: 'opinion-site',
    signs: [/\b(story|posting|opinion)\b/iu, /\bcriticality\b/iu],
  },
  {
    key: 'nhs-website',
    name: 'reviews from the NHS website',
    sourceKind: 'opinion-site',
    signs: [/\bstars?\b|\bstar rating\b/iu, /\breview\b/iu],
  },
  {
    key: 'complaints',
    name: 'an extract from a complaints register',
    sourceKind: 'complaint',
    signs: [/\bcomplain(t|ant)s?\b/iu, /\b(upheld|outcome|subject|stage)\b/iu],
  },
  {
    key: 'pals',
    name: 'an extract from a PALS register',
    sourceKind: 'pals',
    signs: [/\b(pals|enquir(y|er)|concern)\b/iu, /\b(subject|category|case|ref|reference|outcome)\b/iu],
  },
  {
    key: 'friends-and-family',
    name: 'Friends and Family Test returns',
    sourceKind: 'friends-and-family',
    signs: [/\b(fft|friends (and|&) family|recommend)\b/iu],
  },
  {
    key: 'media-log',
    name: 'a media log',
    sourceKind: 'media',
    signs: [/\b(outlet|publication|newspaper|broadcaster)\b/iu, /\b(headline|article|story|topic)\b/iu],
  },
  {
    key: 'social-media',
    name: 'an export from social media',
    sourceKind: 'social-media',
    signs: [/\b(tweet|post|message)\b/iu, /\b(likes?|retweets?|shares?|followers|reach|permalink)\b/iu],
  },
  {
    key: 'survey',
    name: 'an export of a survey',
    sourceKind: 'practice-survey',
    signs: [/\b(respondent|response|submission) ?(id|no|number)\b/iu],
  },
] as const satisfies readonly ExportShape[];

/** The first shape all of whose signs stand in the names of the columns; nothing where the file is like none. */
export const findExportShape = (header: readonly string[]): ExportShape | undefined => {
  const words = header.map((name) => name.replace(/[_-]+/gu, ' ').replace(/([a-z])([A-Z])/gu, '$1 $2'));
  return exportShapes.find(({ signs }) => signs.every((sign) => words.some((name) => sign.test(name))));
};
