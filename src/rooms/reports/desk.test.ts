import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aMeeting } from '../../../tests/support/makers/meeting.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPaper } from '../../../tests/support/makers/paper.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { aPlan } from '../../../tests/support/makers/plan.ts';
import type { Who } from '../../platform/access/who.ts';
import { read } from '../../platform/db/tenant.ts';
import { nextMeetings, papersWaitingFor } from './desk.ts';
import { readPaperReport } from './papers/issue.ts';
import { Refused } from './refused.ts';

onBothDatabases('what the desk is told of papers', (given) => {
  const who = {} as Record<'governance' | 'lead' | 'lay' | 'practice' | 'administrator' | 'stranger', Who>;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    who.governance = await aPerson(database, organisation, { roles: ['GOV'] });
    who.lead = await aPerson(database, organisation, { roles: ['CEL'] });
    who.lay = await aPerson(database, organisation, { roles: ['LAY'] });
    who.practice = await aPerson(database, organisation, { roles: ['PRA'] });
    who.administrator = await aPerson(database, organisation, { roles: ['ADM'] });
    who.stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const { meetingId } = await aMeeting(database, who.governance, { heldOn: '2012-09-27' });
    await aMeeting(database, who.governance, { heldOn: '2012-11-29' });
    await aMeeting(database, who.governance, { heldOn: '2012-07-26' });
    await aPaper(given, who.governance, { meetingId, title: 'A draft' });
    await aPaper(given, who.governance, { meetingId, title: 'An issued one', approver: who.lead });
    const waiting = await aPaper(given, who.governance, { meetingId, title: 'To approve' });
    const own = await aPaper(given, who.lead, { meetingId, title: 'The lead’s own' });
    for (const id of [waiting, own])
      await database.owner.updateTable('paper').set({ state: 'submitted' }).where('id', '=', id).execute();
  });

  const waiting = async (person: Who) => {
    const found = await read(given.database, person.organisation.id, (db) => papersWaitingFor(db, person));
    return Object.fromEntries(found.map(({ kind, number }) => [kind, number]));
  };

  it('counts what waits for each person, and nobody’s own paper for their approval', async () => {
    expect(await waiting(who.governance)).toEqual({ resolution: 1, drafts: 1 });
    expect(await waiting(who.lead)).toEqual({ approval: 1, resolution: 1 });
    for (const one of [who.lay, who.practice, who.stranger]) expect(await waiting(one)).toEqual({});
  });

  it('names the next meetings, today’s first', async () => {
    const next = (person: Who) =>
      read(given.database, person.organisation.id, (db) => nextMeetings(db, person));
    expect((await next(who.lay)).map(({ heldOn }) => heldOn)).toEqual(['2012-09-27', '2012-11-29']);
    expect(await next(who.practice), 'in public').toHaveLength(2);
    expect(await next(who.administrator)).toEqual([]);
    expect(await next(who.stranger)).toEqual([]);
  });

  it('refuses to print a snapshot that somebody changed outside', async () => {
    const { planId } = await aPlan(given.database, who.lead, {});
    const id = await aPaper(given, who.governance, { planId });
    const place = { database: given.database, dataFolder: given.folder };
    expect((await readPaperReport(place, who.governance, id)).report.blocks.length).toBeGreaterThan(2);
    await sql`update plan_snapshot set content = jsonb_set(content, '{asAt}', '"2012-01-01"')
      where plan_id = ${planId}`.execute(given.database.owner);
    await expect(readPaperReport(place, who.governance, id)).rejects.toThrow(Refused);
  });
});
