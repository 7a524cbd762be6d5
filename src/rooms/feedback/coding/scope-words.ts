import { inWords, longDate, monthAndYear } from '../../../design/text/words.ts';
import type { BatchScope } from './batch.ts';

/** What a batch is of, in words: "comments from Ward cards, since 1 August 2012, that nobody had given a theme". */
export function scopeWords(
  scope: BatchScope,
  names: { source: string | null; import: string | null },
): string {
  if (scope.asTheyCome) return `single comments that came in ${monthAndYear(scope.asTheyCome)}`;
  const parts = [
    scope.source ? `from ${names.source ?? 'a source that is gone'}` : '',
    scope.import ? `brought by ${names.import ?? 'an import that is gone'}` : '',
    scope.place ? `at ${scope.place}` : '',
    scope.project ? `of the project ${scope.project}` : '',
    scope.from ? `since ${longDate(scope.from)}` : '',
    scope.to ? `until ${longDate(scope.to)}` : '',
  ].filter(Boolean);
  return parts.length === 0
    ? 'all comments that nobody had given a theme'
    : `comments ${inWords(parts)} that nobody had given a theme`;
}
