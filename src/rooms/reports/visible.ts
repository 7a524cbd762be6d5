import { sql } from 'kysely';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import {
  mayReadMeetings,
  mayReadPapers,
  mayReadReviews,
  readsAllMeetings,
  readsIssuedPapers,
  readsUnissuedPapers,
} from './policy.ts';

const allOrNone = (may: boolean) => sql<boolean>`${sql.lit(may)}`;

/** The bodies that this person may see. */
export const visibleBodies = (db: Db, who: Who) =>
  db.selectFrom('body').where(allOrNone(mayReadMeetings(who)));

/** The meetings that this person may see, with their body joined: all, or those held in public. */
export const visibleMeetings = (db: Db, who: Who) => {
  const meetings = db
    .selectFrom('meeting')
    .innerJoin('body', (join) =>
      join
        .onRef('body.organisationId', '=', 'meeting.organisationId')
        .onRef('body.id', '=', 'meeting.bodyId'),
    );
  if (readsAllMeetings(who)) return meetings;
  return meetings.where(allOrNone(mayReadMeetings(who))).where('meeting.inPublic', '=', true);
};

/**
 * The papers that this person may see, with their meeting and its body joined: all, those that were issued, or those
 * issued to a meeting in public or published. A paper that was withdrawn after its issue is still seen as withdrawn.
 */
export const visiblePapers = (db: Db, who: Who) => {
  const papers = db
    .selectFrom('paper')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.organisationId', '=', 'paper.organisationId')
        .onRef('meeting.id', '=', 'paper.meetingId'),
    )
    .innerJoin('body', (join) =>
      join
        .onRef('body.organisationId', '=', 'meeting.organisationId')
        .onRef('body.id', '=', 'meeting.bodyId'),
    );
  if (readsUnissuedPapers(who)) return papers;
  const issued = papers.where(allOrNone(mayReadPapers(who))).where('paper.documentId', 'is not', null);
  if (readsIssuedPapers(who)) return issued;
  return issued.where(sql<boolean>`(meeting.in_public or paper.published_on is not null)`);
};

/** The reviews from outside that this person may see. */
export const visibleReviews = (db: Db, who: Who) =>
  db.selectFrom('externalReview').where(allOrNone(mayReadReviews(who)));
