import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aFrameworkItem } from '../../../../tests/support/makers/framework-item.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';
import { newId } from '../../../platform/db/ids.ts';

onBothDatabases('the register of mechanisms', (given) => {
  let officer: Who;
  let lead: Who;
  let asOfficer: Visit;
  let asLay: Visit;
  let asPractice: Visit;
  let asStranger: Visit;
  let list: string;
  let desk: string;
  let plan: MadePlan;
  const ids: Record<string, string> = {};

  /** Eleven mechanisms; nine are said to be at the board, in the note or by their line. */
  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    await database.owner
      .updateTable('organisation')
      .set({
        levels: JSON.stringify([
          { key: 'practice', name: 'Practice' },
          { key: 'neighbourhood', name: 'Neighbourhood' },
          { key: 'board', name: 'Board' },
        ]),
      })
      .where('id', '=', organisation.id)
      .execute();
    officer = await aPerson(database, organisation, { roles: ['ENG'] });
    lead = await aPerson(database, organisation, { roles: ['PRJ'], name: 'Lee Lead' });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const practice = await aPerson(database, organisation, { roles: ['PRA'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asLay, asPractice, asStranger] = (await Promise.all(
      [officer, lay, practice, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit];
    desk = `/${organisation.slug}/desk`;
    list = `${desk}/mechanisms`;
    for (const text of [
      'Panel',
      'Skills',
      'Story',
      'Launch',
      'Partners',
      'Practices',
      'One process',
      'Digital',
    ])
      ids[text] = await aFrameworkItem(database, officer, { kind: 'mechanism', text, note: 'Board level' });
    ids.Survey = await aFrameworkItem(database, officer, { kind: 'mechanism', text: 'Survey' });
    ids.Forums = await aFrameworkItem(database, officer, {
      kind: 'mechanism',
      text: 'Forums',
      note: 'Neighbourhood level',
    });
    ids.Groups = await aFrameworkItem(database, officer, {
      kind: 'mechanism',
      text: 'Groups',
      note: 'Practice level',
    });
    await aFrameworkItem(database, officer, { kind: 'mechanism', text: 'A draft', state: 'draft' });
    plan = await aPlan(database, officer, {
      lines: [
        { code: 'M01', what: 'Meet every quarter', leads: [lead], rag: 'amber', due: '2012-08-31' },
        { code: 'M02', what: 'Ask how we are seen', leads: ['Survey officer'], rag: 'green' },
        { code: 'M03', what: 'Not linked' },
        { code: 'M04', what: 'Not linked either' },
      ],
    });
    const link = (code: string, mechanism: string, level = '') =>
      database.owner
        .updateTable('planLine')
        .set({ mechanismId: ids[mechanism], level })
        .where('id', '=', plan.lines[code] ?? '')
        .execute();
    await link('M01', 'Panel');
    await link('M02', 'Survey', 'Board / corporate');
    const activity = (code: string, doneOn: string, what: string) =>
      database.owner
        .insertInto('planLineActivity')
        .values({
          organisationId: organisation.id,
          id: newId(),
          lineId: plan.lines[code] ?? '',
          doneOn,
          what,
        })
        .execute();
    await activity('M01', '2012-07-01', 'First meeting');
    await activity('M01', '2012-09-20', 'Second meeting');
    await activity('M02', '2012-06-30', 'Asked 400 people');
    await database.owner
      .insertInto('planLineUpdate')
      .values({
        organisationId: organisation.id,
        id: newId(),
        lineId: plan.lines.M01 ?? '',
        asAt: '2012-09-21',
        rag: 'amber',
        deliveryState: 'in_progress',
        reason: 'No room yet.',
      })
      .execute();
  });

  const textOf = async (answer: Promise<Response>) => (await answer).text();

  it('shows eleven mechanisms at three levels, each with owner, status and what was done in the quarter', async () => {
    const page = await textOf(asLay(list));
    expect(page).toContain('11 mechanisms: 9 Board, 1 Neighbourhood and 1 Practice');
    expect(page).toContain('11 mechanisms in quarter 2 of 2012/13, 1 July 2012 to 30 September 2012');
    expect(page.indexOf('Board (9)')).toBeLessThan(page.indexOf('Neighbourhood (1)'));
    expect(page).not.toContain('A draft');
    expect(page).toContain('Lee Lead');
    expect(page).toContain('1 Amber; 1 overdue');
    expect(page).toContain('2 activities, 1 update');
    // The survey's line says only how it came into its plan; nine others have no line.
    expect(page.match(/No activity<\/strong>/gu)).toHaveLength(10);
    expect(page).not.toContain('Link a line');
    expect(await textOf(asOfficer(list))).toContain('Link a line');
  });

  it('shows another quarter, those without activity, one level, and all as CSV', async () => {
    const spring = await textOf(asLay(`${list}?quarter=2012-04-01`));
    expect(spring).toContain('quarter 1 of 2012/13');
    expect(spring).toMatch(/Survey<\/a>.*?1 activity</su);
    expect(spring).not.toContain('2 activities');
    const idle = await textOf(asLay(`${list}?show=idle`));
    expect(idle).toContain('10 mechanisms in quarter 2');
    expect(idle).toContain('11 mechanisms: 9 Board');
    expect(await textOf(asLay(`${list}?level=neighbourhood`))).toContain('1 mechanism in quarter 2');
    expect(await textOf(asLay(`${list}?quarter=2012-02-31`))).toContain('quarter 2 of 2012/13');
    expect(await textOf(asLay(`${list}?quarter=2030-01-01`))).toContain('quarter 2 of 2012/13');
    const csv = (await textOf(asLay(`${list}/export.csv`))).trim().split('\r\n');
    expect(csv).toHaveLength(12);
    expect(csv.find((row) => row.includes('Panel'))).toContain(
      'Board,Panel,Lee Lead,1,M01,1 Amber; 1 overdue',
    );
    expect(csv.filter((row) => row.endsWith(',No activity'))).toHaveLength(10);
  });

  it('one mechanism shows its lines and what was done', async () => {
    const page = await textOf(asLay(`${list}/${ids.Panel}`));
    expect(page).toContain('Meet every quarter');
    expect(page).toContain('Second meeting');
    expect(page).toContain('First meeting');
    expect(page).toContain('Overdue by 27 days');
    expect(page).not.toContain('Unlink');
    const spring = await textOf(asLay(`${list}/${ids.Panel}?quarter=2012-05-05`));
    expect(spring).not.toContain('Second meeting');
    expect(spring).toContain('30 June 2012');
    expect(await textOf(asLay(`${list}/${ids.Digital}`))).toContain('has no owner and no status');
  });

  it('a line is linked by who edits plans, of this organisation', async () => {
    const form = { planId: plan.planId, lineCode: 'M03' };
    const link = `${list}/${ids.Digital}/link`;
    const unlink = `${list}/${ids.Digital}/unlink`;
    for (const visit of [asLay, asPractice, asStranger]) {
      expect((await visit(link)).status).toBe(404);
      expect((await visit(link, form)).status).toBe(404);
      expect((await visit(unlink, { lineId: plan.lines.M03 ?? '' })).status).toBe(404);
    }
    for (const visit of [asPractice, asStranger])
      for (const page of [list, `${list}/export.csv`, `${list}/${ids.Digital}`])
        expect((await visit(page)).status).toBe(404);
    const say = async (over: Record<string, string>) => textOf(asOfficer(link, { ...form, ...over }));
    expect(await say({ planId: '', lineCode: '' })).toContain('Choose the plan that the line is in.');
    expect(await say({ lineCode: '' })).toContain('Enter the code of the line');
    expect(await say({ lineCode: 'M99' })).toContain('No line of this plan has the code M99.');
    expect(await say({ lineCode: 'M01' })).toContain('carries another mechanism already: Panel');
    expect((await asOfficer(link, form)).status).toBe(303);
    expect(await textOf(asOfficer(`${list}/${ids.Digital}`))).toContain('M03 Not linked');
    const history = await given.database.owner
      .selectFrom('history')
      .select(['before', 'after'])
      .where('kind', '=', 'plan_line')
      .where('recordId', '=', plan.lines.M03 ?? '')
      .execute();
    expect(history).toEqual([{ before: { mechanism: '' }, after: { mechanism: 'Digital' } }]);
    expect((await asOfficer(unlink, { lineId: plan.lines.M01 ?? '' })).status).toBe(404);
    expect((await asOfficer(unlink, { lineId: 'x' })).status).toBe(404);
    expect((await asOfficer(unlink, { lineId: plan.lines.M03 ?? '' })).status).toBe(303);
    expect(await textOf(asOfficer(`${list}/${ids.Digital}`))).not.toContain('M03 Not linked');
  });

  it('a new version of a mechanism keeps the lines of the old', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['CEL'] });
    const visit = await aSite(given).as(who);
    const own = `/${organisation.slug}/desk/mechanisms`;
    expect(await textOf(visit(own))).toContain('Go to the framework');
    const kind = 'mechanism' as const;
    const old = await aFrameworkItem(database, who, {
      kind,
      text: 'Old words',
      state: 'superseded',
      inForceFrom: '2012-01-01',
      inForceTo: '2012-08-31',
    });
    await aFrameworkItem(database, who, {
      kind,
      text: 'New words',
      inForceFrom: '2012-09-01',
      replacesId: old,
    });
    const made = await aPlan(database, who, { lines: [{ code: 'M01' }] });
    await database.owner
      .updateTable('planLine')
      .set({ mechanismId: old, level: 'board' })
      .where('id', '=', made.lines.M01 ?? '')
      .execute();
    const now = await textOf(visit(own));
    expect(now).toContain('1 mechanism: 1 Board');
    expect(now).toContain('New words');
    expect(now).toContain('>M01<');
    const spring = await textOf(visit(`${own}?quarter=2012-04-01`));
    expect(spring).toContain('Old words');
    expect(spring).not.toContain('New words');
  });

  it('the page of the framework counts mechanisms by level and leads to the register', async () => {
    const page = await textOf(asLay(`${desk}/framework`));
    expect(page).toContain('9 Board, 1 Neighbourhood and 1 Practice');
    expect(page).toContain(`href="${list}"`);
    expect(await textOf(asPractice(`${desk}/framework`))).not.toContain(`href="${list}"`);
    expect(await textOf(asLay(`${desk}/framework?kind=function`))).not.toContain(`href="${list}"`);
  });
});
