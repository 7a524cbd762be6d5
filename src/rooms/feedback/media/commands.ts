import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { visibleComments } from '../visible.ts';
import { type ChangedMediaForm, type MediaForm, mediaKindName } from './media.ts';
import type { MediaFile } from './media-file.ts';
import { mayAddMedia, mayKeepMedia } from './policy.ts';

/** What was agreed to, as it is kept: without consent there are no words and no day of it. */
const agreed = ({ consent, consentWording, consentOn }: MediaForm) =>
  consent === 'none'
    ? { consent, consentWording: '', consentOn: null }
    : { consent, consentWording, consentOn };

/** Adds a file, whose bytes are kept already, to a comment. Throws `NotFound` where the comment is not theirs to see. */
export async function recordMedia(
  db: Db,
  who: Who,
  commentId: string,
  file: MediaFile,
  form: MediaForm,
): Promise<string> {
  const comment = await visibleComments(db, who)
    .select('comment.loggedBy')
    .where('comment.id', '=', commentId)
    .executeTakeFirst();
  if (!comment) throw new NotFound();
  require(mayAddMedia(who, comment));
  const organisationId = who.organisation.id;
  const id = newId();
  await db
    .insertInto('storedFile')
    .values({ organisationId, ...file, purpose: 'comment_media', createdBy: who.personId })
    .execute();
  await db
    .insertInto('commentMedia')
    .values({
      organisationId,
      id,
      commentId,
      fileId: file.id,
      kind: form.kind,
      description: form.description,
      ...agreed(form),
      addedBy: who.personId,
    })
    .execute();
  await recordHistory(db, actorOf(who), {
    kind: 'comment',
    id: commentId,
    act: 'file added',
    after: { media: mediaKindName(form.kind), consent: form.consent },
  });
  return id;
}

/** Changes what a file is, its description and what was agreed to. Throws `NotFound` or `Stale`. */
export async function changeMedia(
  db: Db,
  who: Who,
  commentId: string,
  id: string,
  form: ChangedMediaForm,
): Promise<void> {
  const before = await requireMedia(db, who, commentId, id);
  if (before.version !== form.version) throw new Stale(before);
  await db
    .updateTable('commentMedia')
    .set({
      kind: form.kind,
      description: form.description,
      ...agreed(form),
      revokedOn: stillRevokedOn(before, form),
      version: before.version + 1,
    })
    .where('id', '=', id)
    .execute();
  await recordHistory(db, actorOf(who), {
    kind: 'comment',
    id: commentId,
    act: 'file changed',
    before: { media: mediaKindName(before.kind), consent: before.consent },
    after: { media: mediaKindName(form.kind), consent: form.consent },
  });
}

/** Withdrawn stays withdrawn until the person agreed anew, on a later day than before. */
const stillRevokedOn = (
  before: { revokedOn: string | null; consentOn: string | null },
  { consent, consentOn }: ChangedMediaForm,
): string | null => {
  const anew = consent !== 'none' && (before.consentOn ?? '') < (consentOn ?? '');
  return consent === 'none' || anew ? null : before.revokedOn;
};

/** The person withdrew what they had agreed to: from now on nobody but those who work on feedback opens the file. */
export async function revokeMedia(db: Db, who: Who, commentId: string, id: string): Promise<void> {
  const { kind, consent, revokedOn, version } = await requireMedia(db, who, commentId, id);
  if (revokedOn !== null || consent === 'none') return;
  await db
    .updateTable('commentMedia')
    .set({ revokedOn: who.organisation.today, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await recordHistory(db, actorOf(who), {
    kind: 'comment',
    id: commentId,
    act: 'consent to a file withdrawn',
    before: { media: mediaKindName(kind), consent },
    after: { media: mediaKindName(kind), consent: 'withdrawn' },
  });
}

/** Removes a file for good and gives the id under which its bytes are still to be dropped. */
export async function removeMedia(db: Db, who: Who, commentId: string, id: string): Promise<string> {
  const { kind, fileId } = await requireMedia(db, who, commentId, id);
  await db.deleteFrom('commentMedia').where('id', '=', id).execute();
  await db.deleteFrom('storedFile').where('id', '=', fileId).execute();
  await recordHistory(db, actorOf(who), {
    kind: 'comment',
    id: commentId,
    act: 'file removed',
    before: { media: mediaKindName(kind) },
  });
  return fileId;
}

async function requireMedia(db: Db, who: Who, commentId: string, id: string) {
  require(mayKeepMedia(who));
  const media = await db
    .selectFrom('commentMedia')
    .select([
      'kind',
      'description',
      'consent',
      'consentWording',
      'consentOn',
      'revokedOn',
      'fileId',
      'version',
    ])
    .where('id', '=', id)
    .where('commentId', '=', commentId)
    .forUpdate()
    .executeTakeFirst();
  if (!media) throw new NotFound();
  return media;
}
