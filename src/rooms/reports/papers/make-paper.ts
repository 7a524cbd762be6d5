import { sql } from 'kysely';
import { coverBoxes, type Purpose } from '../../../../reference/paper-cover.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { read } from '../../../platform/db/tenant.ts';
import { readDocumentFile } from '../../../platform/documents/frozen.ts';
import { letterheadOf, listContactLines } from '../../../platform/documents/letterhead.ts';
import { renderReport } from '../../../platform/documents/render.ts';
import type { Format } from '../../../platform/documents/report.ts';
import { commandLine, findPlanCalled, findPlanContent, findSnapshot } from '../../plans/door.ts';
import { findReportedPlan } from './issue.ts';
import { coverFrom, type Paper } from './paper.ts';
import { type PaperWords, paperReport, type ReportedPlan } from './paper-report.ts';
import { findLastReported, findPaper } from './queries.ts';

/** What is asked for. What is not said is taken from the paper that is stored, or from today. Days are 'YYYY-MM-DD'. */
export interface PaperAsked {
  /** The plan's title or its word in addresses. */
  plan: string;
  asAt?: string;
  meeting?: string;
  agenda?: string;
  attachment?: string;
  purpose?: Purpose;
  format: Exclude<Format, 'csv'>;
}

export interface MadePaper {
  bytes: Uint8Array;
  /** Whether these are the bytes as issued, or were made now. */
  from: 'issued' | 'draft' | 'plan';
  /** The stored paper, where there is one. */
  paperId: string | null;
  /** The day as at which the plan is shown. */
  asAt: string;
}

/** There is no such plan. */
export class PaperProblem extends Error {}

/**
 * The paper of a plan as a file, for the command line. Where a paper of the plan is stored that agrees with all that
 * was asked: its bytes as issued, or its draft drawn now. Otherwise a fresh one, whose cover has blank boxes, about the
 * plan as at the day asked for, else the day of the meeting, else today. Throws `PaperProblem` with a sentence.
 */
export async function makePaper(
  { database, dataFolder }: { database: Database; dataFolder: string },
  organisation: Organisation,
  asked: PaperAsked,
): Promise<MadePaper> {
  const who = commandLine(organisation, 'earshot plan paper');
  const found = await read(database, organisation.id, async (db) => {
    const called = await findPlanCalled(db, who, asked.plan);
    if (!called) throw new PaperProblem(`${organisation.name} has no plan called "${asked.plan}".`);
    const planId = called.id;
    const stored = await findStored(db, who, planId, asked);
    if (stored?.documentId && stored.state === 'issued')
      return { stored, plan: null, address: [], words: stored };
    const asAt = asked.asAt ?? stored?.snapshotAsAt ?? asked.meeting ?? stored?.heldOn ?? organisation.today;
    return {
      stored,
      words: stored ?? freshPaper(organisation, asked, called.title),
      plan: stored?.snapshotId
        ? await findReportedPlan(db, who, stored)
        : await readReported(db, who, planId, asAt),
      address: await listContactLines(db, organisation.id),
    };
  });
  const { stored, words, plan, address } = found;
  if (stored?.documentId && stored.state === 'issued') {
    const file = await readDocumentFile(
      database,
      dataFolder,
      organisation.id,
      stored.documentId,
      asked.format,
    );
    if (file)
      return {
        bytes: file.bytes,
        from: 'issued',
        paperId: stored.id,
        asAt: stored.snapshotAsAt ?? stored.heldOn,
      };
  }
  if (!plan) throw new PaperProblem(`${organisation.name} has no plan called "${asked.plan}".`);
  const letterhead = await letterheadOf(organisation, address, dataFolder);
  return {
    bytes: await renderReport(paperReport(words, plan, letterhead), asked.format),
    from: stored ? 'draft' : 'plan',
    paperId: stored?.id ?? null,
    asAt: plan.content.asAt,
  };
}

/** The stored paper of a plan that agrees with all that was asked: an issued one before a draft, the latest first. */
async function findStored(db: Db, who: Who, planId: string, asked: PaperAsked): Promise<Paper | null> {
  let query = db
    .selectFrom('paper')
    .innerJoin('meeting', (join) =>
      join
        .onRef('meeting.organisationId', '=', 'paper.organisationId')
        .onRef('meeting.id', '=', 'paper.meetingId'),
    )
    .leftJoin('planSnapshot', (join) =>
      join
        .onRef('planSnapshot.organisationId', '=', 'paper.organisationId')
        .onRef('planSnapshot.id', '=', 'paper.snapshotId'),
    )
    .select('paper.id')
    .where('paper.planId', '=', planId)
    .where('paper.state', '<>', 'withdrawn');
  if (asked.asAt) query = query.where('planSnapshot.asAt', '=', asked.asAt);
  if (asked.meeting) query = query.where('meeting.heldOn', '=', asked.meeting);
  if (asked.agenda) query = query.where('paper.agendaNumber', '=', asked.agenda);
  if (asked.attachment) query = query.where('paper.attachmentNumber', '=', asked.attachment);
  if (asked.purpose) query = query.where('paper.purpose', '=', asked.purpose);
  const row = await query
    .orderBy(sql`paper.state = 'issued'`, 'desc')
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('paper.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? findPaper(db, who, row.id) : null;
}

async function readReported(db: Db, who: Who, planId: string, asAt: string): Promise<ReportedPlan | null> {
  const content = await findPlanContent(db, who, planId, asAt);
  if (!content) return null;
  const last = await findLastReported(db, planId, asAt, null);
  const earlier = last ? await findSnapshot(db, who, last) : null;
  return { content, comparedWith: earlier?.content ?? null };
}

function freshPaper(organisation: Organisation, asked: PaperAsked, title: string): PaperWords {
  return {
    title,
    bodyName: organisation.boardName,
    heldOn: asked.meeting ?? asked.asAt ?? organisation.today,
    agendaNumber: asked.agenda ?? '',
    attachmentNumber: asked.attachment ?? '',
    purpose: asked.purpose ?? 'note',
    cover: coverFrom(Object.fromEntries(coverBoxes.map(({ key }) => [key, '']))),
  };
}
