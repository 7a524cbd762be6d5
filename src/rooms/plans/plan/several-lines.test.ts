import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';
import { read } from '../../../platform/db/tenant.ts';
import { listLineFacts } from '../lines/line-facts.ts';

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

onBothDatabases('several lines at once', (given) => {
  let officer: Who;
  let lead: Who;
  let asOfficer: Visit;
  let asLead: Visit;
  let asLay: Visit;
  let asStranger: Visit;
  let desk: string;

  beforeAll(async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    lead = await aPerson(given.database, organisation, { roles: ['PRJ'], name: 'Lena Lead' });
    const lay = await aPerson(given.database, organisation, { roles: ['LAY'] });
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['CEL'] });
    const site = aSite(given);
    asOfficer = await site.as(officer);
    asLead = await site.as(lead);
    asLay = await site.as(lay);
    asStranger = await site.as(stranger);
    desk = `/${organisation.slug}/desk`;
  });
  const aPlanOfThree = () =>
    aPlan(given.database, officer, {
      lines: [
        { code: 'P1', section: 'First', rag: 'green', leads: [lead], asAt: '2012-09-01' },
        { code: 'P2', section: 'First', rag: 'amber', leads: ['Chair'], asAt: '2012-09-01' },
        { code: 'P3', section: 'Second', rag: 'green', state: 'not_started', asAt: '2012-09-01' },
      ],
    });
  const facts = async ({ planId }: MadePlan) =>
    Object.fromEntries(
      (
        await read(given.database, officer.organisation.id, (db) =>
          listLineFacts(db, officer, { planId, asAt: '2012-09-27' }),
        )
      ).map((line) => [line.code, line]),
    );
  const ids = (plan: MadePlan, ...codes: string[]) => codes.map((code) => plan.lines[code] ?? '');
  /** The undo that the flash of an answer offers, as its form. */
  const undoOf = (answer: Response): Record<string, string> => {
    const cookie = /earshot\.flash=([^;]+)/u.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
    return JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8')).undo.hidden;
  };

  it('wants the reason before a line moves to Amber or Red, and keeps what was typed', async () => {
    const plan = await aPlanOfThree();
    const change = `${desk}/plans/${plan.planId}/lines/change`;
    const answer = await asOfficer(change, {
      'lines[]': ids(plan, 'P1', 'P2'),
      rag: 'amber',
      done: 'Some words',
    });
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('Say why: P1 would move to Amber or Red.');
    expect(page).toContain('Some words');
    expect((await facts(plan)).P1?.rag).toBe('green');
    const none = await asOfficer(change, { rag: 'amber' });
    expect(none.status).toBe(400);
    expect(await none.text()).toContain('Tick the lines to change.');
    const nothing = await asOfficer(change, { 'lines[]': ids(plan, 'P1') });
    expect(await nothing.text()).toContain('Choose what is to change.');
  });

  it('changes only the lines that are theirs, names the others, and is taken back by a new update', async () => {
    const plan = await aPlanOfThree();
    const change = `${desk}/plans/${plan.planId}/lines/change`;
    const asked = {
      'lines[]': ids(plan, 'P1', 'P2'),
      rag: 'red',
      reason: 'Nobody is there',
      done: 'We asked',
    };
    expect((await asStranger(change, asked)).status).toBe(404);
    await asLay(change, asked);
    expect((await facts(plan)).P1?.rag).toBe('green');
    const answer = await asLead(change, asked);
    expect(answer.status).toBe(303);
    expect(await facts(plan)).toMatchObject({
      P1: { rag: 'red', reason: 'Nobody is there', statusAsAt: '2012-09-27' },
      P2: { rag: 'amber' },
    });
    const undo = undoOf(answer);
    const back = `${desk}/plans/${plan.planId}/lines/undo`;
    for (const visit of [asOfficer, asStranger]) expect((await visit(back, undo)).status).toBe(404);
    expect((await asLead(back, undo)).status).toBe(303);
    expect(await facts(plan)).toMatchObject({ P1: { rag: 'green', deliveryState: 'in_progress' } });
    const said = await given.database.owner
      .selectFrom('planLineUpdate')
      .select(['rag', 'reason', 'done'])
      .where('lineId', '=', plan.lines.P1 ?? '')
      .orderBy('id')
      .execute();
    expect(said).toMatchObject([
      { rag: 'green' },
      { rag: 'red', done: 'We asked' },
      { rag: 'green', reason: 'What was said of several lines at once was taken back.' },
    ]);
  });

  it('gives lines a lead and another section, and takes both back; a line changed since stays', async () => {
    const plan = await aPlanOfThree();
    const change = `${desk}/plans/${plan.planId}/lines/change`;
    const asked = {
      'lines[]': ids(plan, 'P1', 'P2', 'P3'),
      leadId: officer.personId,
      section: plan.sections.Second ?? '',
      deliveryState: 'paused',
    };
    // A line's lead says how it stands, and does not write the plan.
    expect((await asLead(change, asked)).status).toBe(404);
    const answer = await asOfficer(change, asked);
    const after = await facts(plan);
    expect(Object.keys(after)).toEqual(['P3', 'P1', 'P2']);
    for (const line of Object.values(after)) {
      expect(line).toMatchObject({ deliveryState: 'paused', sectionId: plan.sections.Second });
      expect(line.leadIds).toEqual([officer.personId]);
    }
    await asOfficer(change, { 'lines[]': ids(plan, 'P3'), deliveryState: 'complete' });
    await asOfficer(`${desk}/plans/${plan.planId}/lines/undo`, undoOf(answer));
    const back = await facts(plan);
    expect(back).toMatchObject({
      P1: { deliveryState: 'in_progress', sectionId: plan.sections.First, leadIds: [lead.personId] },
      P2: { deliveryState: 'in_progress', leadNames: ['Chair'], leadIds: [] },
      P3: { deliveryState: 'complete', leadIds: [officer.personId] },
    });
  });

  it('lists lines filtered in words and sorted, and gives them as CSV with what was understood', async () => {
    const plan = await aPlan(given.database, officer, {
      lines: [
        {
          code: 'P1',
          section: 'First',
          rag: 'red',
          due: '2012-06-30',
          whenText: 'June 2012',
          leads: ['Chair'],
        },
        { code: 'P2', section: 'First', rag: 'green', due: '2012-12-31' },
        { code: 'P3', section: 'Second', rag: 'green', recurrence: 'ongoing', state: 'in_place' },
      ],
    });
    const list = `${desk}/plans/${plan.planId}/lines`;
    const page = await textOf(
      asLay(`${list}?section=${plan.sections.First}&standing=overdue&lead=Chair&q=p1`),
    );
    expect(page).toContain('1 line<');
    for (const words of ['in First', 'overdue', 'led by Chair', 'with “p1”']) expect(page).toContain(words);
    expect(await textOf(asLay(`${list}?state=dropped`))).toContain('No line is like this.');
    expect((await asStranger(list)).status).toBe(404);
    expect((await asStranger(`${list}.csv`)).status).toBe(404);
    const rows = (await textOf(asLay(`${list}.csv?sort=standing`))).trim().split('\r\n');
    expect(rows[0]).toContain('What we will do,When,Who leads,Status,Where we are,Section');
    expect(rows.map((row) => /P\d/u.exec(row)?.[0])).toEqual([undefined, 'P1', 'P2', 'P3']);
    expect(rows[1]).toContain('June 2012');
    expect(rows[1]).toContain('Overdue,2012-06-30');
  });
});
