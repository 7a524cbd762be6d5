import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan, type SaidLine } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import type { Confidence } from '../lines/status.ts';
import { takeSnapshot } from './commands.ts';
import { canonicalJson, checksumOf } from './content.ts';
import { movementBetween, movementWords, ragWords } from './movement.ts';
import { findSnapshot } from './queries.ts';
import { findPlanContent, readSteadily } from './read-content.ts';

const DAY = '2012-09-27';
const NEXT = '2012-09-28';

/** 42 lines under six headings: 25 Green, 16 Amber, 1 Red; the Red is M18. */
function fortyTwo(): SaidLine[] {
  const sections: [string, number, number, number][] = [
    ['Clinical engagement', 6, 3, 0],
    ['Patients and communities', 5, 4, 1],
    ['Governance', 5, 1, 0],
    ['Confidence', 3, 5, 0],
    ['Equality', 5, 3, 0],
    ['New developments', 1, 0, 0],
  ];
  const lines = sections.flatMap(([section, green, amber, red]) => [
    ...Array.from({ length: green }, () => ({ section, rag: 'green' as Confidence })),
    ...Array.from({ length: amber - red }, () => ({ section, rag: 'amber' as Confidence })),
    ...Array.from({ length: red * 2 }, (_one, at) => ({
      section,
      rag: (at === 0 ? 'red' : 'amber') as Confidence,
    })),
  ]);
  return lines.map((line, at) => ({
    ...line,
    code: `M${String(at + 1).padStart(2, '0')}`,
    due: '2012-10-31',
    whenText: 'October 2012',
    precision: 'month',
    asAt: DAY,
  }));
}

onBothDatabases('snapshots of a plan', (given) => {
  let lead: Who;
  let governance: Who;
  let asLead: Visit;
  let asGovernance: Visit;
  let asLay: Visit;
  let asOfficer: Visit;
  let asStranger: Visit;
  let desk: string;
  let plan: MadePlan;
  let next: Who;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: DAY });
    lead = await aPerson(database, organisation, { roles: ['CEL'] });
    next = { ...lead, organisation: { ...lead.organisation, today: NEXT } };
    governance = await aPerson(database, organisation, { roles: ['GOV'] });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const communications = await aPerson(database, organisation, { roles: ['STA'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    plan = await aPlan(database, lead, { title: 'Engagement strategy', lines: fortyTwo() });
    const site = aSite(given);
    [asLead, asGovernance, asLay, asOfficer, asStranger] = (await Promise.all(
      [lead, governance, lay, communications, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit, Visit];
    desk = `/${organisation.slug}/desk`;
  });

  const reading = <T>(work: Parameters<typeof read<T>>[2]) =>
    read(given.database, lead.organisation.id, work);
  const writing = <T>(work: Parameters<typeof write<T>>[2]) =>
    write(given.database, lead.organisation.id, work);
  const say = (code: string, said: { rag: Confidence; asAt?: string; done?: string; reason?: string }) => ({
    organisationId: lead.organisation.id,
    id: newId(),
    lineId: plan.lines[code] ?? '',
    asAt: said.asAt ?? DAY,
    rag: said.rag,
    deliveryState: 'in_progress',
    done: said.done ?? '',
    reason: said.reason ?? '',
    recordedBy: lead.personId,
  });

  it('freezes the plan whole: counts by section, words, dates, and a checksum that can be counted again', async () => {
    const id = await writing((db) => takeSnapshot(db, governance, plan.planId, { asAt: DAY }));
    const snapshot = await reading((db) => findSnapshot(db, lead, id));
    expect(snapshot).toMatchObject({
      title: 'Engagement strategy, 27 September 2012',
      asAt: DAY,
      intact: true,
    });
    const content = snapshot?.content;
    expect(snapshot && ragWords(snapshot.counts)).toBe('25/16/1');
    expect(content?.rollUp.bySection.map(({ rag }) => `${rag.green}/${rag.amber}/${rag.red}`)).toEqual([
      '6/3/0',
      '5/4/1',
      '5/1/0',
      '3/5/0',
      '5/3/0',
      '1/0/0',
    ]);
    expect(content?.lines.filter(({ rag }) => rag === 'red').map(({ code }) => code)).toEqual(['M18']);
    expect(content?.lines[0]).toMatchObject({ whenText: 'October 2012', why: [], how: [], saidTimes: 1 });
    expect(content?.scheme.columns.map(({ heading }) => heading)).toContain('What we will do');
    expect(snapshot?.sha256).toBe(checksumOf(content));
  });

  it('stays as it was when a line is changed the next day, and the next roll-up shows the movement', async () => {
    const id = await writing((db) =>
      takeSnapshot(db, lead, plan.planId, { asAt: DAY, title: 'For the board' }),
    );
    const before = await reading((db) => findSnapshot(db, lead, id));
    await given.database.owner
      .insertInto('planLineUpdate')
      .values(say('M18', { rag: 'amber', asAt: NEXT, reason: 'A supplier was found.' }))
      .execute();
    const after = await reading((db) => findSnapshot(db, lead, id));
    expect(after?.intact).toBe(true);
    expect(canonicalJson(after?.content)).toBe(canonicalJson(before?.content));
    const now = await reading((db) => findPlanContent(db, next, plan.planId, NEXT));
    if (!before || !now) throw new Error('there is no plan');
    const movement = movementBetween(before.content, now);
    expect([ragWords(movement.before), ragWords(movement.after)]).toEqual(['25/16/1', '25/17/0']);
    expect(movement.changes.map(movementWords)).toEqual(['M18 Red → Amber']);
    expect(movement.changes[0]).toMatchObject({ turn: 'better', reason: 'A supplier was found.' });
    // As at the day itself nothing moved, although the change is in the database.
    const then = await reading((db) => findPlanContent(db, next, plan.planId, DAY));
    expect(then && movementBetween(before.content, then).changes).toEqual([]);
  });

  it('holds what is committed and nothing of what is not, while a line is being edited', async () => {
    const words = (id: string) =>
      reading(async (db) => {
        const snapshot = await findSnapshot(db, lead, id);
        const line = snapshot?.content.lines.find(({ code }) => code === 'M01');
        return `${line?.rag} ${line?.said?.done ?? ''}`;
      });
    const update = say('M01', { rag: 'amber', done: 'Twenty of them', reason: 'Six are missing.' });
    // The embedded database has one connection: no two transactions stand open there at once.
    if (given.database.kind === 'postgres') {
      let finish = () => {};
      const goOn = new Promise<void>((resolve) => {
        finish = resolve;
      });
      const inserted = Promise.withResolvers<void>();
      const editing = given.database.owner.transaction().execute(async (db) => {
        await db.insertInto('planLineUpdate').values(update).execute();
        inserted.resolve();
        await goOn;
      });
      await inserted.promise;
      const during = await writing((db) => takeSnapshot(db, lead, plan.planId, { asAt: DAY }));
      expect(await words(during)).toBe('green ');
      finish();
      await editing;
      expect(await words(during)).toBe('green ');
    } else {
      const during = await writing((db) => takeSnapshot(db, lead, plan.planId, { asAt: DAY }));
      await given.database.owner.insertInto('planLineUpdate').values(update).execute();
      expect(await words(during)).toBe('green ');
    }
    const after = await writing((db) => takeSnapshot(db, lead, plan.planId, { asAt: DAY }));
    expect(await words(after)).toBe('amber Twenty of them');
  });

  it('reads until two readings agree, and gives up where they never do', async () => {
    const said = ['half', 'whole', 'whole', 'more'];
    let at = 0;
    expect(await readSteadily(async () => said[at++])).toBe('whole');
    expect(at).toBe(3);
    expect(await readSteadily(async () => at++)).toBe(null);
  });

  it('asks the same few queries for many lines as for one', async () => {
    const many = await aPlan(given.database, lead, {
      lines: Array.from({ length: 60 }, () => ({ due: '2012-10-01', leads: [lead] })),
    });
    const asked = async (planId: string) => {
      let queries = 0;
      await reading(async (db) => {
        const counted = db.withPlugin({
          transformQuery: ({ node }) => {
            queries += 1;
            return node;
          },
          transformResult: async ({ result }) => result,
        });
        await findPlanContent(counted as typeof db, lead, planId, DAY);
      });
      return queries;
    };
    const few = await asked(plan.planId);
    expect(await asked(many.planId)).toBe(few);
    expect(few).toBeLessThanOrEqual(7);
  });

  it('is taken on the page by who writes plans or papers, and by nobody else', async () => {
    const page = `${desk}/plans/${plan.planId}/snapshots`;
    const typed = {
      title: 'For the governing body',
      'asAt-day': '27',
      'asAt-month': '9',
      'asAt-year': '2012',
    };
    const taken = await asGovernance(page, typed);
    expect(taken.status).toBe(303);
    const address = taken.headers.get('location') ?? '';
    const shown = await (await asLay(address)).text();
    expect(shown).toContain('For the governing body');
    expect(shown).toContain('Clinical engagement');
    expect(shown).toContain('the checksum was counted again just now and is the same');
    expect((await asLay(page)).status).toBe(200);
    expect(await (await asLay(page)).text()).not.toContain('Take the snapshot');
    for (const visit of [asLay, asOfficer, asStranger]) expect((await visit(page, typed)).status).toBe(404);
    for (const path of [
      page,
      `${page}.csv`,
      address,
      `${address}/csv`,
      `${desk}/plans/${plan.planId}/movement`,
    ])
      expect((await asStranger(path)).status).toBe(404);
  });

  it('refuses a day to come and a day that is none, and keeps what was typed', async () => {
    const page = `${desk}/plans/${plan.planId}/snapshots`;
    for (const [day, month, year] of [
      ['28', '9', '2012'],
      ['31', '2', '2012'],
    ] as const) {
      const typed = { title: 'Too early', 'asAt-day': day, 'asAt-month': month, 'asAt-year': year };
      const answer = await asLead(page, typed);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('value="Too early"');
    }
  });

  it('says so when somebody changed a snapshot behind its back', async () => {
    const id = await writing((db) => takeSnapshot(db, lead, plan.planId, { asAt: DAY }));
    await given.database.owner
      .updateTable('planSnapshot')
      .set((eb) => ({ content: eb.fn('jsonb_set', ['content', eb.val('{asAt}'), eb.val('"2011-01-01"')]) }))
      .where('id', '=', id)
      .execute();
    expect(await (await asLead(`${desk}/plan-snapshots/${id}`)).text()).toContain(
      'This snapshot is not what was kept',
    );
    await expect(
      writing((db) => db.updateTable('planSnapshot').set({ title: 'Other' }).where('id', '=', id).execute()),
    ).rejects.toThrow(/permission denied/);
  });

  it('gives the list, the movement and the lines as CSV', async () => {
    const csv = await (await asLead(`${desk}/plans/${plan.planId}/snapshots.csv`)).text();
    expect(csv).toContain('27 September 2012');
    const moved = await (await asLead(`${desk}/plans/${plan.planId}/movement.csv`)).text();
    expect(moved).toContain('Line,What,Movement');
    expect((await asLead(`${desk}/plans/${plan.planId}/movement`)).status).toBe(200);
    expect((await asLead(`${desk}/plans/${plan.planId}/movement?since=${newId()}`)).status).toBe(404);
  });

  it('tells where there is no snapshot yet', async () => {
    const fresh = await aPlan(given.database, lead, { title: 'Fresh plan' });
    const page = await (await asLead(`${desk}/plans/${fresh.planId}/movement`)).text();
    expect(page).toContain('Take the first snapshot');
    expect(await (await asLead(`${desk}/plans/${fresh.planId}/snapshots`)).text()).toContain(
      'No snapshot has been taken',
    );
  });
});
