import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';
import { write } from '../../../src/platform/db/tenant.ts';
import { approvePaper, recordPaper, submitPaper } from '../../../src/rooms/reports/papers/commands.ts';
import { issuePaper } from '../../../src/rooms/reports/papers/issue.ts';
import { aMeeting } from './meeting.ts';

/** A paper of somebody who makes papers, as far as is said; a plan in it is frozen as at `asAt`. Gives its id. */
export async function aPaper(
  place: { database: Database; folder: string },
  writer: Who,
  said: {
    title?: string;
    meetingId?: string;
    agendaNumber?: string;
    attachmentNumber?: string;
    purpose?: 'note' | 'discuss' | 'approve' | 'decide';
    planId?: string | null;
    asAt?: string;
    /** Somebody other than the writer who may approve: the paper is then issued. */
    approver?: Who;
  } = {},
): Promise<string> {
  const { database, folder: dataFolder } = place;
  const meetingId =
    said.meetingId ?? (await aMeeting(database, writer, { body: `Body ${newId()}` })).meetingId;
  const inside = <T>(who: Who, work: Parameters<typeof write<T>>[2]) =>
    write(database, who.organisation.id, work);
  const id = await inside(writer, (db) =>
    recordPaper(db, writer, {
      title: said.title ?? 'How the plan stands',
      meetingId,
      agendaNumber: said.agendaNumber ?? '',
      attachmentNumber: said.attachmentNumber ?? '',
      purpose: said.purpose ?? 'note',
      planId: said.planId ?? null,
      snapshotId: null,
      asAt: said.asAt ?? null,
    }),
  );
  const { approver } = said;
  if (approver) {
    await inside(writer, (db) => submitPaper(db, writer, id, 1));
    await inside(approver, (db) => approvePaper(db, approver, id, 2));
    await issuePaper({ database, dataFolder }, writer, id, 3);
  }
  return id;
}
