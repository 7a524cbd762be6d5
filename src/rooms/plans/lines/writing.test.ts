import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { SchemeColumn } from '../plan/plan.ts';

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const leedsColumns: SchemeColumn[] = (['what', 'stakeholders', 'objectives', 'lead', 'measure'] as const).map(
  (field) => ({ field, heading: `Our ${field}`, mandatory: true, shown: true }),
);

onBothDatabases('the sections and lines of a plan', (given) => {
  let officer: Who;
  let lead: Who;
  let stranger: Who;
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
    stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['CEL'] });
    const site = aSite(given);
    asOfficer = await site.as(officer);
    asLead = await site.as(lead);
    asLay = await site.as(lay);
    asStranger = await site.as(stranger);
    desk = `/${organisation.slug}/desk`;
  });
  const db = () => given.database.owner;
  const lineOf = (address: string) =>
    db()
      .selectFrom('planLine')
      .selectAll()
      .where('id', '=', address.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow();
  const milestonesOf = (lineId: string) =>
    db().selectFrom('planMilestone').selectAll().where('lineId', '=', lineId).orderBy('position').execute();
  const codes = async (planId: string) =>
    (
      await db()
        .selectFrom('planLine')
        .select('code')
        .where('planId', '=', planId)
        .where('removedOn', 'is', null)
        .orderBy('position')
        .execute()
    ).map(({ code }) => code);

  it('a line is added with all that its columns ask, its dates read from its words', async () => {
    const { planId, sections } = await aPlan(given.database, officer, { lines: [{ section: 'First' }] });
    const add = `${desk}/plans/${planId}/add-line`;
    const form = {
      sectionId: sections.First ?? '',
      what: 'Ask every group',
      why: '• So that nobody is missed\n\n- Because it is the law',
      how: 'Write\nVisit',
      whenText: 'September 2012',
      'leadRole[]': ['Chair', ''],
      'leadPerson[]': ['', lead.personId],
      'supportRole[]': ['Clerk'],
      'supportPerson[]': [''],
      rag: 'amber',
      update: 'Begun',
      measureTarget: '75%',
      measureUnit: '%',
      deliveryPartner: 'Council for voluntary service',
    };
    for (const visit of [asLead, asLay, asStranger]) {
      expect((await visit(add)).status).toBe(404);
      expect((await visit(add, form)).status).toBe(404);
    }
    const wrong = await asOfficer(add, form);
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toContain('Say why it is Amber or Red.');
    expect(page).toContain('Ask every group');
    expect(page).toContain('So that nobody is missed');
    const answer = await asOfficer(add, { ...form, reason: 'Two groups have not answered' });
    expect(answer.status).toBe(303);
    const line = await lineOf(answer.headers.get('location') ?? '');
    expect(line).toMatchObject({
      code: 'A02',
      addedOn: '2012-09-27',
      measureTarget: '75',
      deliveryPartner: 'Council for voluntary service',
      flags: [],
    });
    expect(await milestonesOf(line.id)).toMatchObject([{ dueOn: '2012-09-30', precision: 'month' }]);
    const people = await db()
      .selectFrom('planLineResponsible')
      .select(['kind', 'roleText', 'personId'])
      .where('lineId', '=', line.id)
      .orderBy('position')
      .execute();
    expect(people).toEqual([
      { kind: 'lead', roleText: 'Chair', personId: null },
      { kind: 'lead', roleText: '', personId: lead.personId },
      { kind: 'support', roleText: 'Clerk', personId: null },
    ]);
    const shown = await textOf(asLead(`${desk}/plans/${planId}`));
    expect(shown).toContain('Ask every group');
    expect(shown).toContain('Due in 3 days');
  });

  it('a date that cannot be read is kept, flagged, and read anew when its words change', async () => {
    const { planId } = await aPlan(given.database, officer, { lines: [] });
    const answer = await asOfficer(`${desk}/plans/${planId}/add-line`, {
      what: 'Wait and see',
      whenText: 'At some point, maybe',
    });
    const address = answer.headers.get('location') ?? '';
    const line = await lineOf(address);
    expect(line).toMatchObject({ whenText: 'At some point, maybe' });
    expect((line.flags as string[]).length).toBeGreaterThan(0);
    expect(await milestonesOf(line.id)).toEqual([]);
    expect(await textOf(asOfficer(`${desk}/plans/${planId}/lines?flag=yes`))).toContain('Wait and see');
    expect(await textOf(asOfficer(`${desk}/plans/${planId}/undated`))).toContain('Wait and see');
    const changed = { what: 'Wait and see', code: line.code, whenText: 'December 2012', version: '1' };
    expect((await asOfficer(`${address}/edit`, changed)).status).toBe(303);
    expect(await lineOf(address)).toMatchObject({ whenText: 'December 2012', flags: [], version: 2 });
    expect(await milestonesOf(line.id)).toMatchObject([
      { dueOn: '2012-12-31', standsFrom: '2012-09-27', standsUntil: null },
    ]);
    await asOfficer(`${address}/edit`, { ...changed, whenText: 'January 2013', version: '2' });
    expect(await milestonesOf(line.id)).toMatchObject([
      { dueOn: '2012-12-31', standsUntil: '2012-09-27' },
      { dueOn: '2013-01-31', standsFrom: '2012-09-27', standsUntil: null },
    ]);
  });

  it('asks for what the scheme makes mandatory, beside the box, and loses nothing', async () => {
    const { planId } = await aPlan(given.database, officer, { columns: leedsColumns, lines: [] });
    const add = `${desk}/plans/${planId}/add-line`;
    const wrong = await asOfficer(add, { what: 'Shape the vision', stakeholders: 'Members' });
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    for (const heading of ['Our objectives', 'Our lead', 'Our measure'])
      expect(page).toContain(`“${heading}” must be filled in`);
    expect(page).not.toContain('“Our stakeholders” must be filled in');
    expect(page).toContain('Shape the vision');
    const right = await asOfficer(add, {
      what: 'Shape the vision',
      stakeholders: 'Members',
      objectives: 'Objective 1',
      'leadRole[]': ['Chair'],
      'leadPerson[]': [''],
      measure: 'It is shaped',
    });
    expect(right.status).toBe(303);
  });

  it('gives more rows for people without losing any, and refuses a code that is taken', async () => {
    const { planId } = await aPlan(given.database, officer, { lines: [{ code: 'P1' }] });
    const add = `${desk}/plans/${planId}/add-line`;
    const more = await textOf(
      asOfficer(add, {
        what: 'Half typed',
        'leadRole[]': ['A', 'B', 'C'],
        'leadPerson[]': ['', '', ''],
        more: 'people',
      }),
    );
    expect(more).toContain('Half typed');
    expect(more.match(/name="leadRole\[\]"/gu)).toHaveLength(5);
    const taken = await asOfficer(add, { what: 'Another', code: 'P1' });
    expect(taken.status).toBe(400);
    expect(await taken.text()).toContain('Another line of the plan has the code P1.');
    const gone = await asOfficer(add, { what: 'x', 'leadRole[]': [''], 'leadPerson[]': [stranger.personId] });
    expect(gone.status).toBe(404);
  });

  it('a line that somebody else changed meanwhile is shown in both versions', async () => {
    const { planId, lines } = await aPlan(given.database, officer, {
      lines: [{ code: 'P1', leads: ['Chair'] }],
    });
    const address = `${desk}/plan-lines/${lines.P1}`;
    for (const visit of [asLead, asLay, asStranger]) {
      expect((await visit(`${address}/edit`)).status).toBe(404);
      expect((await visit(`${address}/edit`, { what: 'Mine', version: '1' })).status).toBe(404);
    }
    expect((await asOfficer(`${address}/edit`, { what: 'First', code: 'P1', version: '1' })).status).toBe(
      303,
    );
    const stale = await asOfficer(`${address}/edit`, {
      what: 'Second',
      code: 'P1',
      'leadRole[]': ['Clerk'],
      'leadPerson[]': [''],
      version: '1',
    });
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('Somebody else changed this');
    expect(page).toContain('Second');
    expect(page).toContain('Clerk');
    expect(page).toContain('name="version" value="2"');
    expect(await lineOf(address)).toMatchObject({ what: 'First', planId });
  });

  it('a line is taken out with the reason, stays in what was before, and is put back', async () => {
    const { planId, lines } = await aPlan(given.database, officer, {
      lines: [{ code: 'P1' }, { code: 'P2' }],
    });
    const address = `${desk}/plan-lines/${lines.P1}`;
    const out = { because: 'Merged with P2', version: '1' };
    for (const visit of [asLead, asLay, asStranger])
      expect((await visit(`${address}/remove`, out)).status).toBe(404);
    expect((await asOfficer(`${address}/remove`, { ...out, because: '' })).status).toBe(400);
    expect((await asOfficer(`${address}/remove`, { ...out, version: '7' })).status).toBe(409);
    expect((await asOfficer(`${address}/remove`, out)).status).toBe(303);
    expect(await codes(planId)).toEqual(['P2']);
    const plan = `${desk}/plans/${planId}`;
    expect(await textOf(asLay(plan))).not.toContain('Do what P1 says');
    expect(await textOf(asLay(`${plan}?as-at=2012-09-26`))).toContain('Do what P1 says');
    expect(await textOf(asLay(`${plan}/lines`))).toContain('1 line was taken out');
    expect((await asLay(`${address}/put-back`, {})).status).toBe(404);
    expect((await asOfficer(`${address}/put-back`, {})).status).toBe(303);
    expect(await codes(planId)).toEqual(['P1', 'P2']);
  });

  it('lines change their place and their section, and the plan’s order follows', async () => {
    const { planId, lines, sections } = await aPlan(given.database, officer, {
      lines: [
        { code: 'P1', section: 'First' },
        { code: 'P2', section: 'First' },
        { code: 'P3', section: 'First' },
        { code: 'P4', section: 'Second' },
      ],
    });
    const move = (code: string, section: string, place: string, version: string) =>
      asOfficer(`${desk}/plan-lines/${lines[code]}/edit`, {
        what: code,
        code,
        sectionId: sections[section] ?? '',
        place,
        version,
      });
    await move('P3', 'First', '1', '1');
    expect(await codes(planId)).toEqual(['P3', 'P1', 'P2', 'P4']);
    await move('P1', 'Second', '', '1');
    expect(await codes(planId)).toEqual(['P3', 'P2', 'P4', 'P1']);
    await move('P1', 'Second', '1', '2');
    expect(await codes(planId)).toEqual(['P3', 'P2', 'P1', 'P4']);
    const sectionsPage = `${desk}/plans/${planId}/sections`;
    await asOfficer(`${sectionsPage}/${sections.Second}/move`, { way: 'up' });
    expect(await codes(planId)).toEqual(['P1', 'P4', 'P3', 'P2']);
  });

  it('sections are added, renamed, put under one another, and removed only when they are empty', async () => {
    const { planId, sections } = await aPlan(given.database, officer, { lines: [{ section: 'First' }] });
    const list = `${desk}/plans/${planId}/sections`;
    const first = sections.First ?? '';
    for (const visit of [asLead, asLay, asStranger]) {
      expect((await visit(list)).status).toBe(404);
      expect((await visit(list, { heading: 'Mine' })).status).toBe(404);
      expect((await visit(`${list}/${first}/remove`, {})).status).toBe(404);
      expect((await visit(`${list}/${first}/move`, { way: 'down' })).status).toBe(404);
      expect((await visit(`${list}/${first}/edit`, { heading: 'Mine', version: '1' })).status).toBe(404);
    }
    expect((await asOfficer(list, { heading: '' })).status).toBe(400);
    expect((await asOfficer(list, { heading: 'Wider', parentId: first })).status).toBe(303);
    const kept = () =>
      db().selectFrom('planSection').selectAll().where('planId', '=', planId).orderBy('position').execute();
    const sub = (await kept()).find(({ heading }) => heading === 'Wider');
    expect(sub).toMatchObject({ parentId: first });
    // A sub-heading has none of its own.
    expect((await asOfficer(list, { heading: 'Deeper', parentId: sub?.id ?? '' })).status).toBe(409);
    const edit = `${list}/${sub?.id}/edit`;
    expect((await asOfficer(edit, { heading: 'Broader', version: '1', parentId: first })).status).toBe(303);
    const stale = await asOfficer(edit, { heading: 'Widest', version: '1', parentId: first });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Broader');
    await asOfficer(`${list}/${first}/remove`, {});
    expect(await kept()).toHaveLength(2);
    await asOfficer(`${list}/${sub?.id}/remove`, {});
    expect((await kept()).map(({ heading }) => heading)).toEqual(['First']);
    await asOfficer(`${list}/${first}/remove`, {});
    expect(await kept()).toHaveLength(1);
  });
});
