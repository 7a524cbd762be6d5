import { sql } from 'kysely';
import type { Coded, CodingInput } from '../../../analysis/coding/coding.ts';
import type { Coder } from '../../../platform/coding/coder.ts';
import type { Db } from '../../../platform/db/database.ts';
import { questionKind } from './question-kind.ts';
import type { UncodedComment } from './uncoded.ts';

/** What is suggested for one comment. */
export interface Suggested {
  id: string;
  coded: Coded;
}

export const asInput = ({ text, question }: Pick<UncodedComment, 'text' | 'question'>): CodingInput => ({
  comment: text,
  question: questionKind(question),
});

/** What the program suggests for these comments; no transaction is open meanwhile. */
export async function suggestFor(coder: Coder, comments: readonly UncodedComment[]): Promise<Suggested[]> {
  const coded = await coder.code(comments.map(asInput));
  return comments.flatMap(({ id }, at) => {
    const one = coded[at];
    return one ? [{ id, coded: one }] : [];
  });
}

/**
 * Stores suggestions of a batch and counts them on it, in one statement whose rows go over as JSON. A comment that has
 * been coded meanwhile, or is gone, is left out.
 */
export async function storeSuggestions(
  db: Db,
  batch: { organisationId: string; id: string },
  suggested: readonly Suggested[],
  taking: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  if (suggested.length === 0) return;
  const values = suggested.map(({ id, coded }) => ({
    comment_id: id,
    sentiment: coded.sentiment,
    sentiment_confidence: coded.sentimentConfidence,
    confidence: coded.confidence,
    themes: coded.themes.flatMap(({ theme, confidence }) =>
      (taking.get(theme) ?? []).map((themeId) => ({ id: themeId, confidence })),
    ),
  }));
  await sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(values)}::json) as g (comment_id uuid, sentiment smallint,
        sentiment_confidence real, confidence real, themes json)
    ), coded as (
      insert into comment_coding (organisation_id, comment_id, batch_id, received_on, source_id, sentiment,
        sentiment_confidence, confidence)
      select c.organisation_id, c.id, ${batch.id}::uuid, c.received_on, c.source_id, g.sentiment, g.sentiment_confidence,
        g.confidence
      from given g join comment c on c.organisation_id = ${batch.organisationId}::uuid and c.id = g.comment_id
      on conflict do nothing
      returning comment_id, received_on
    ), suggested as (
      insert into comment_suggestion (organisation_id, comment_id, theme_id, batch_id, confidence)
      select ${batch.organisationId}::uuid, g.comment_id, (t ->> 'id')::uuid, ${batch.id}::uuid, (t ->> 'confidence')::real
      from given g join coded k on k.comment_id = g.comment_id cross join lateral json_array_elements(g.themes) t
      on conflict do nothing
      returning comment_id
    ), counted as (
      select count(*)::int as comments, min(received_on) as first_on, max(received_on) as last_on,
        (select count(distinct comment_id)::int from suggested) as suggested
      from coded
    )
    update coding_batch b set comments = b.comments + n.comments, suggested = b.suggested + n.suggested,
      unassigned = b.unassigned + n.comments - n.suggested,
      first_on = least(b.first_on, n.first_on), last_on = greatest(b.last_on, n.last_on)
    from counted n
    where b.organisation_id = ${batch.organisationId}::uuid and b.id = ${batch.id}::uuid`.execute(db);
}
