import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { meetingHref, papersHref } from './addresses.ts';
import type { ListedMeeting } from './meetings/meeting.ts';
import { listNextMeetings } from './meetings/queries.ts';
import { approvesPapers, mayMakePapers, mayReadMeetings, mayRecordResolution } from './policy.ts';
import { visiblePapers } from './visible.ts';

/** A meeting to come, with its page. */
export interface NextMeeting extends ListedMeeting {
  href: string;
}

/** The next three meetings that this person may see, the next first. */
export async function nextMeetings(db: Db, who: Who): Promise<NextMeeting[]> {
  if (!mayReadMeetings(who)) return [];
  const meetings = await listNextMeetings(db, who, 3);
  return meetings.map((meeting) => ({
    ...meeting,
    href: meetingHref(who.organisation.slug, meeting.id),
  }));
}

/** Papers that wait for this person, each number with the list behind it. */
export interface WaitingPapers {
  kind: 'approval' | 'drafts' | 'issue' | 'resolution';
  number: number;
  /** As the number asks: "paper waits for your approval". */
  says: string;
  href: string;
}

/**
 * What papers want of this person, in one query: those of others to approve; their own drafts; approved ones to issue;
 * issued ones whose meeting was held and that nothing is recorded of.
 */
export async function papersWaitingFor(db: Db, who: Who): Promise<WaitingPapers[]> {
  const may = {
    approval: approvesPapers(who),
    drafts: mayMakePapers(who),
    issue: mayMakePapers(who),
    resolution: mayRecordResolution(who),
  };
  if (!Object.values(may).includes(true)) return [];
  const { slug, today } = who.organisation;
  const own = sql`paper.written_by = ${who.personId}`;
  const many = (when: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${when}))::int`;
  const row = await visiblePapers(db, who)
    .select([
      many(sql`paper.state = 'submitted' and ${own} is not true`).as('approval'),
      many(sql`paper.state = 'draft' and ${own}`).as('drafts'),
      many(sql`paper.state = 'approved'`).as('issue'),
      many(sql`paper.state = 'issued' and meeting.held_on <= ${today}::date and not exists (
        select from paper_resolution r where r.organisation_id = paper.organisation_id
          and r.paper_id = paper.id)`).as('resolution'),
    ])
    .where('paper.state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow();
  const list = papersHref(slug);
  const said: Omit<WaitingPapers, 'number'>[] = [
    {
      kind: 'approval',
      says: row.approval === 1 ? 'paper waits for your approval' : 'papers wait for your approval',
      href: `${list}?state=submitted`,
    },
    {
      kind: 'issue',
      says: row.issue === 1 ? 'approved paper is to be issued' : 'approved papers are to be issued',
      href: `${list}?state=approved`,
    },
    {
      kind: 'resolution',
      says:
        row.resolution === 1
          ? 'paper without a word of what was resolved'
          : 'papers without a word of what was resolved',
      href: `${list}?resolved=no`,
    },
    {
      kind: 'drafts',
      says: row.drafts === 1 ? 'paper you began is a draft' : 'papers you began are drafts',
      href: `${list}?state=draft`,
    },
  ];
  return said
    .filter(({ kind }) => may[kind] && row[kind] > 0)
    .map((one) => ({ ...one, number: row[one.kind] }));
}
