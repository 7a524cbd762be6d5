import type { Coder } from '../../../platform/coding/coder.ts';
import type { Logger } from '../../../platform/log.ts';
import type { ExplainedComment, QueuedComment } from './queue.ts';
import { asInput } from './store-suggestions.ts';

/**
 * Adds to comments the words that each suggestion rests on; no transaction is open meanwhile. Where the model cannot be
 * read, which is logged, the suggestions stand without them.
 */
export async function explainAll<T extends QueuedComment>(
  coder: Coder,
  log: Logger,
  comments: readonly T[],
): Promise<(T & ExplainedComment)[]> {
  return Promise.all(
    comments.map(async (comment) => {
      const words = await Promise.all(
        comment.suggestions.map(async ({ themeId, key }) => {
          const found = await coder.explain(asInput(comment), key).catch((error: unknown) => {
            log.error({ err: error }, 'a suggestion could not be explained');
            return [];
          });
          return [themeId, found] as const;
        }),
      );
      return { ...comment, restsOn: Object.fromEntries(words) };
    }),
  );
}
