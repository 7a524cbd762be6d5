import { sql } from 'kysely';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { visibleComments } from '../visible.ts';
import type { FullMedia, Media } from './media.ts';
import { mayKeepMedia } from './policy.ts';

/**
 * Whether this person may open the file `m`: whoever works on feedback may, and whoever added it; anybody else who sees
 * the comment only while the person in it has agreed to that.
 */
const mayOpen = (who: Who) =>
  mayKeepMedia(who)
    ? sql<boolean>`true`
    : sql<boolean>`(m.added_by is not distinct from ${who.personId}::uuid
        or (m.consent in ('inside', 'public') and m.revoked_on is null))`;

/** The files of `comment`, in the order in which they came; what this person may not open is only named. */
export const mediaColumn = (who: Who) => sql<
  Media[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', m.id,
    'kind', m.kind, 'consent', m.consent, 'revokedOn', m.revoked_on, 'open', m.may_open,
    'description', case when m.may_open then m.description else '' end,
    'name', case when m.may_open then f.name else '' end, 'type', case when m.may_open then f.type else '' end,
    'size', case when m.may_open then f.size else 0 end) order by m.id)
  from (select *, ${mayOpen(who)} as may_open from comment_media m
    where m.organisation_id = comment.organisation_id and m.comment_id = comment.id) m
  join stored_file f on f.organisation_id = m.organisation_id and f.id = m.file_id), '[]')`;

/** One file that this person may open, or nothing. */
export async function findMedia(
  db: Db,
  who: Who,
  commentId: string,
  id: string,
): Promise<FullMedia | undefined> {
  return visibleComments(db, who)
    .innerJoin('commentMedia as m', (join) =>
      join.onRef('m.organisationId', '=', 'comment.organisationId').onRef('m.commentId', '=', 'comment.id'),
    )
    .innerJoin('storedFile as f', (join) =>
      join.onRef('f.organisationId', '=', 'm.organisationId').onRef('f.id', '=', 'm.fileId'),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.organisationId', '=', 'm.organisationId').onRef('p.id', '=', 'm.addedBy'),
    )
    .select(['m.id', 'm.commentId', 'm.kind', 'm.fileId', 'm.revokedOn', 'm.description', 'm.version'])
    .select(['m.consentWording', 'm.consentOn', 'f.name', 'f.type', 'f.size', 'p.name as addedBy'])
    .select([sql<FullMedia['consent']>`m.consent`.as('consent'), sql<boolean>`true`.as('open')])
    .where('comment.id', '=', commentId)
    .where('m.id', '=', id)
    .where(mayOpen(who))
    .executeTakeFirst();
}
