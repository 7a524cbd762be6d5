import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import { mayCode } from '../policy.ts';
import type { QueuedComment } from './queue.ts';
import { maySeeSuggestion } from './sample-queries.ts';

/** Of `comment`: everything that was suggested for it, the surest first. */
export const suggestions = sql<
  QueuedComment['suggestions']
>`coalesce((select jsonb_agg(jsonb_build_object('themeId', t.id,
    'name', t.name, 'key', coalesce(shipped.key, t.key), 'confidence', s.confidence, 'state', s.state)
    order by s.confidence desc, t.position)
  from comment_suggestion s
  join theme t on t.organisation_id = s.organisation_id and t.id = s.theme_id
  left join theme shipped on shipped.organisation_id = t.organisation_id and shipped.id = t.stands_for_id
  where s.organisation_id = comment.organisation_id and s.comment_id = comment.id), '[]')`;

/** What still waits to be settled about a comment. */
export type WaitingSuggestion = Pick<
  QueuedComment,
  'batchId' | 'confidence' | 'suggestedSentiment' | 'sentimentConfidence' | 'suggestions'
>;

/** Of `comment`: what waits to be settled about it, as far as this person may see that; else null. */
export const suggestedOf = (who: Who) => sql<WaitingSuggestion | null>`(select jsonb_build_object(
    'batchId', k.batch_id, 'confidence', k.confidence, 'suggestedSentiment', k.sentiment,
    'sentimentConfidence', k.sentiment_confidence, 'suggestions', ${suggestions})
  from comment_coding k where k.organisation_id = comment.organisation_id and k.comment_id = comment.id
    and k.state = 'waiting' and ${sql.lit(mayCode(who))} and ${maySeeSuggestion(who)})`;
