import { sql } from 'kysely';
import { coverBoxes } from '../../../../reference/paper-cover.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { findSnapshot, takeSnapshot } from '../../plans/door.ts';
import { approvesPapers, mayApprovePaper, mayMakePapers, mayPublishPapers } from '../policy.ts';
import { Refused } from '../refused.ts';
import { visibleMeetings, visiblePapers } from '../visible.ts';
import {
  type CoverForm,
  coverFrom,
  type NewPaper,
  type PaperState,
  type PlanOfPaper,
  paperFields,
} from './paper.ts';
import { findLastReported, findPaper } from './queries.ts';

/**
 * Begins a paper for a meeting and gives its id. A plan is attached as it stood on a day, or as a snapshot holds it,
 * and compared with what the last paper about it said. The author's name and address are filled in on the cover.
 */
export async function recordPaper(db: Db, who: Who, form: NewPaper): Promise<string> {
  require(mayMakePapers(who));
  await refuseMeeting(db, who, form.meetingId);
  const id = newId();
  const { organisation } = who;
  const attached = await attach(db, who, form, id);
  const writer = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', who.personId)
    .executeTakeFirst();
  await db
    .insertInto('paper')
    .values({
      organisationId: organisation.id,
      id,
      title: form.title,
      meetingId: form.meetingId,
      agendaNumber: form.agendaNumber,
      attachmentNumber: form.attachmentNumber,
      purpose: form.purpose,
      cover: JSON.stringify(coverFrom({ author: who.name, contact: writer?.email ?? '' })),
      ...attached,
      writtenBy: who.personId,
    })
    .execute();
  await recordChange(db, who, { kind: 'paper', id, act: 'began', after: await requirePaper(db, who, id) });
  return id;
}

/**
 * Changes the cover of a draft. Whoever changes it is its author from then on; saving it as it is makes nobody an author,
 * lest its author could approve it after somebody else has merely saved it. Throws Stale, Refused.
 */
export async function changeCover(db: Db, who: Who, id: string, form: CoverForm): Promise<void> {
  require(mayMakePapers(who));
  const before = await requirePaper(db, who, id);
  if (before.meetingId !== form.meetingId) await refuseMeeting(db, who, form.meetingId);
  const typed = ['title', 'meetingId', 'agendaNumber', 'attachmentNumber', 'purpose'] as const;
  const boxes = coverBoxes.map(({ key }) => key);
  if (before.state === 'draft' && [...typed, ...boxes].every((name) => before[name] === form[name])) return;
  await change(db, who, id, form.version, ['draft'], 'changed', {
    title: form.title,
    meetingId: form.meetingId,
    agendaNumber: form.agendaNumber,
    attachmentNumber: form.attachmentNumber,
    purpose: form.purpose,
    cover: JSON.stringify(Object.fromEntries(coverBoxes.map(({ key }) => [key, form[key]]))),
    writtenBy: who.personId,
  });
}

/** Puts another state of a plan into a draft, compares it with another, or takes the plan out. Throws Stale, Refused. */
export async function changePlan(db: Db, who: Who, id: string, form: PlanOfPaper): Promise<void> {
  require(mayMakePapers(who));
  const paper = await findPaper(db, who, id);
  if (!paper) throw new NotFound();
  const held = paper.snapshotId ?? 'none';
  const isSame = held === form.snapshot && (held === 'none' || paper.comparedWithId === form.comparedWithId);
  if (paper.state === 'draft' && isSame) return;
  const nothing = { planId: null, snapshotId: null, comparedWithId: null };
  const attached =
    form.snapshot === 'none'
      ? nothing
      : await attach(
          db,
          who,
          {
            planId: form.planId,
            snapshotId: form.snapshot === 'now' ? null : form.snapshot,
            asAt: form.asAt,
          },
          id,
        );
  if (form.snapshot !== 'none') {
    attached.comparedWithId = form.comparedWithId;
    if (form.comparedWithId) {
      const earlier = await findSnapshot(db, who, form.comparedWithId);
      const own = attached.snapshotId ? await findSnapshot(db, who, attached.snapshotId) : null;
      if (!earlier || !own || earlier.planId !== own.planId)
        throw new Refused('comparedWithId', 'Choose an earlier snapshot of the same plan.');
      if (earlier.asAt > own.asAt || earlier.id === own.id)
        throw new Refused('comparedWithId', 'The snapshot to compare with has to be of an earlier day.');
    }
  }
  await change(db, who, id, form.version, ['draft'], 'changed', { ...attached, writtenBy: who.personId });
}

/** Hands a draft in for approval. Blank boxes are no hindrance. Throws Stale, Refused. */
export async function submitPaper(db: Db, who: Who, id: string, version: number): Promise<void> {
  require(mayMakePapers(who));
  await change(db, who, id, version, ['draft'], 'handed in', {
    state: 'submitted',
    submittedOn: who.organisation.today,
    returnedBecause: null,
  });
}

/** Gives a paper back to its author with the reason, before it is issued. Throws Stale, Refused. */
export async function returnPaper(
  db: Db,
  who: Who,
  id: string,
  { because, version }: { because: string; version: number },
): Promise<void> {
  require(approvesPapers(who) || mayMakePapers(who));
  await change(db, who, id, version, ['submitted', 'approved'], 'gave back', {
    state: 'draft',
    submittedOn: null,
    approvedBy: null,
    approvedOn: null,
    returnedBecause: because,
  });
}

/** Approves a paper that waits. Its author is refused with a sentence. Throws Stale, Refused. */
export async function approvePaper(db: Db, who: Who, id: string, version: number): Promise<void> {
  require(approvesPapers(who));
  const paper = await requirePaper(db, who, id);
  if (!mayApprovePaper(who, paper) || (await hasWritten(db, who, id)))
    throw new Refused('', 'You wrote this paper. Somebody else has to approve it.');
  await change(db, who, id, version, ['submitted'], 'approved', {
    state: 'approved',
    approvedBy: who.personId,
    approvedOn: who.organisation.today,
  });
}

/** Whether this person began the paper or changed its words at any time: approval is for somebody else (rule 1 of the roles). */
export async function hasWritten(db: Db, who: Who, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('history')
    .select('id')
    .where('kind', '=', 'paper')
    .where('recordId', '=', id)
    .where('personId', '=', who.personId)
    .where('act', 'in', ['began', 'changed'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Withdraws a paper for good; once issued it also leaves the public site. What was issued is kept. Throws Stale, Refused. */
export async function withdrawPaper(
  db: Db,
  who: Who,
  id: string,
  { because, version }: { because: string; version: number },
): Promise<void> {
  require(mayMakePapers(who));
  const before = await requirePaper(db, who, id);
  if (before.state === 'issued') require(mayPublishPapers(who));
  await change(db, who, id, version, ['draft', 'submitted', 'approved', 'issued'], 'withdrew', {
    state: 'withdrawn',
    withdrawnBecause: because,
    publishedOn: null,
  });
}

/** Puts an issued paper on the public site, or takes it off. Only papers of a meeting in public. Throws Stale, Refused. */
export async function publishPaper(
  db: Db,
  who: Who,
  id: string,
  { version, published }: { version: number; published: boolean },
): Promise<void> {
  require(mayPublishPapers(who));
  const before = await requirePaper(db, who, id);
  if (published && !before.inPublic)
    throw new Refused('', 'The meeting is not in public, so its papers cannot be published.');
  await change(db, who, id, version, ['issued'], published ? 'published' : 'took off the public site', {
    publishedOn: published ? who.organisation.today : null,
  });
}

const inWords: Readonly<Record<PaperState, string>> = {
  draft: 'The paper is a draft.',
  submitted: 'The paper waits for approval. Take it back to change it.',
  approved: 'The paper is approved. Take it back to change it.',
  issued: 'The paper was issued, and nothing in it changes any more.',
  withdrawn: 'The paper was withdrawn.',
};

/** Changes a paper that is in one of these states, and writes it into the history. */
export async function change(
  db: Db,
  who: Who,
  id: string,
  version: number,
  states: readonly PaperState[],
  act: string,
  set: Record<string, unknown>,
): Promise<void> {
  const before = await requirePaper(db, who, id);
  if (!states.includes(before.state)) throw new Refused('', inWords[before.state]);
  const changed = await db
    .updateTable('paper')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', 'in', states)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  const after = await requirePaper(db, who, id);
  await recordChange(db, who, { kind: 'paper', id, act, ...differing(paperFields, before, after) });
}

/** What the history keeps of a paper, and what a clash of versions shows. */
async function requirePaper(db: Db, who: Who, id: string) {
  const dayOf = (column: string) =>
    sql<string>`coalesce((select s.title from plan_snapshot s
      where s.organisation_id = paper.organisation_id and s.id = ${sql.ref(column)}), '')`;
  const row = await visiblePapers(db, who)
    .select([
      'paper.title',
      'paper.meetingId',
      'meeting.inPublic',
      'paper.agendaNumber',
      'paper.attachmentNumber',
      'paper.purpose',
      'paper.cover',
      'paper.writtenBy',
      'paper.publishedOn',
    ])
    .select([
      sql<PaperState>`paper.state`.as('state'),
      sql<string>`body.name || ', ' || to_char(meeting.held_on, 'FMDD FMMonth YYYY')`.as('meeting'),
      sql<string>`coalesce(paper.withdrawn_because, paper.returned_because, '')`.as('because'),
      dayOf('paper.snapshot_id').as('snapshot'),
      dayOf('paper.compared_with_id').as('comparedWith'),
    ])
    .where('paper.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const { cover, ...paper } = row;
  return { ...paper, ...coverFrom(cover) };
}

async function refuseMeeting(db: Db, who: Who, id: string): Promise<void> {
  const meeting = await visibleMeetings(db, who)
    .select('meeting.id')
    .where('meeting.id', '=', id)
    .executeTakeFirst();
  if (!meeting) throw new Refused('meetingId', 'Choose the meeting it is for.');
}

interface Attached {
  planId: string | null;
  snapshotId: string | null;
  comparedWithId: string | null;
}

/** The snapshot that a paper gets, taken now where none is named, and the one it is compared with. */
async function attach(
  db: Db,
  who: Who,
  { planId, snapshotId, asAt }: Pick<NewPaper, 'planId' | 'snapshotId' | 'asAt'>,
  paperId: string,
): Promise<Attached> {
  if (!planId && !snapshotId) return { planId: null, snapshotId: null, comparedWithId: null };
  const kept =
    snapshotId ??
    (planId ? await takeSnapshot(db, who, planId, { asAt: asAt ?? who.organisation.today }) : '');
  const snapshot = await findSnapshot(db, who, kept);
  if (!snapshot || (planId && snapshot.planId !== planId))
    throw new Refused('snapshotId', 'Choose a snapshot of this plan.');
  return {
    planId: snapshot.planId,
    snapshotId: snapshot.id,
    comparedWithId: await findLastReported(db, snapshot.planId, snapshot.asAt, paperId),
  };
}
