import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const day = (name: string, [year = '', month = '', date = '']: string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

onBothDatabases('plans', (given) => {
  let officer: Who;
  let lead: Who;
  let asOfficer: Visit;
  let asLead: Visit;
  let asBoard: Visit;
  let asLay: Visit;
  let asPartner: Visit;
  let asStranger: Visit;
  let plans: string;

  beforeAll(async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    officer = await aPerson(given.database, organisation, { roles: ['ENG'], name: 'Olive Officer' });
    lead = await aPerson(given.database, organisation, { roles: ['CEL'], name: 'Lena Lead' });
    const board = await aPerson(given.database, organisation, { roles: ['BRD'] });
    const lay = await aPerson(given.database, organisation, { roles: ['LAY'] });
    const partner = await aPerson(given.database, organisation, { roles: ['PAR'] });
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['CEL'] });
    const site = aSite(given);
    const visits = await Promise.all(
      [officer, lead, board, lay, partner, stranger].map((who) => site.as(who)),
    );
    [asOfficer, asLead, asBoard, asLay, asPartner, asStranger] = visits as [
      Visit,
      Visit,
      Visit,
      Visit,
      Visit,
      Visit,
    ];
    plans = `/${organisation.slug}/desk/plans`;
  });

  const form = (over: Record<string, string> = {}) => ({
    title: 'What we will do together',
    kind: 'action',
    schemeId: 'shipped:merton',
    ...day('startsOn', ['2012', '4', '1']),
    ...day('endsOn', ['2013', '3', '31']),
    ...over,
  });
  const begun = async (over: Record<string, string> = {}) => {
    const answer = await asOfficer(`${plans}/new`, form(over));
    expect(answer.status).toBe(303);
    return answer.headers.get('location') ?? '';
  };
  const kept = (plan: string) =>
    given.database.owner
      .selectFrom('plan')
      .selectAll()
      .where('id', '=', plan.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow();
  const withLine = async (over: Record<string, string> = {}) => {
    const plan = await begun(over);
    expect((await asOfficer(`${plan}/add-line`, { what: 'Hear every practice' })).status).toBe(303);
    return plan;
  };

  it('a plan is begun by whoever writes plans, with its own scheme and address', async () => {
    for (const visit of [asLay, asBoard, asPartner, asStranger])
      expect((await visit(`${plans}/new`, form())).status).toBe(404);
    const wrong = await asOfficer(`${plans}/new`, form({ title: '', ...day('endsOn', ['2011', '1', '1']) }));
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('Give the plan a title.');
    const late = await asOfficer(`${plans}/new`, form(day('endsOn', ['2011', '1', '1'])));
    expect(await late.text()).toContain('The period cannot end before it begins.');
    const first = await kept(await begun());
    const second = await kept(await begun());
    expect([first.slug, second.slug]).toEqual(['what-we-will-do-together', 'what-we-will-do-together-2']);
    expect(first.schemeId).toBe(second.schemeId);
    expect(first).toMatchObject({ state: 'draft', startsOn: '2012-04-01', writtenBy: officer.personId });
  });

  it('is seen by those who see plans, and by partners only once it is shared and no draft', async () => {
    const plan = await withLine({ shared: 'yes' });
    expect((await asLay(plan)).status).toBe(200);
    for (const visit of [asPartner, asStranger]) expect((await visit(plan)).status).toBe(404);
    expect((await asOfficer(`${plan}/submit`, { version: '1' })).status).toBe(303);
    expect((await asPartner(plan)).status).toBe(200);
    expect((await asPartner(`${plan}/edit`)).status).toBe(404);
    expect((await asStranger(plan)).status).toBe(404);
  });

  it('shows both versions to who changed it second, and keeps what they typed', async () => {
    const plan = await begun({ title: 'Twice changed' });
    expect((await asOfficer(`${plan}/edit`, form({ title: 'First', version: '1' }))).status).toBe(303);
    const stale = await asLead(`${plan}/edit`, form({ title: 'Second', version: '1' }));
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('Somebody else changed this');
    expect(page).toContain('value="Second"');
    expect(page).toContain('name="version" value="2"');
    expect((await asLead(`${plan}/edit`, form({ title: 'Second', version: '2' }))).status).toBe(303);
    expect(await kept(plan)).toMatchObject({ title: 'Second', slug: 'second', version: 3 });
    for (const visit of [asLay, asBoard, asStranger])
      expect((await visit(`${plan}/edit`, form({ version: '3' }))).status).toBe(404);
    // An error keeps the version that the form was opened with.
    const again = await asOfficer(`${plan}/edit`, form({ title: '', version: '1' }));
    expect(await again.text()).toContain('name="version" value="1"');
  });

  it('is put forward, given back, and adopted by somebody who did not write it', async () => {
    const empty = await begun();
    expect((await asOfficer(`${empty}/submit`, { version: '1' })).status).toBe(303);
    expect(await kept(empty)).toMatchObject({ state: 'draft' });
    const plan = await withLine();
    for (const visit of [asLay, asBoard, asStranger])
      expect((await visit(`${plan}/submit`, { version: '1' })).status).toBe(404);
    await asOfficer(`${plan}/submit`, { version: '1' });
    expect(await kept(plan)).toMatchObject({ state: 'submitted', submittedOn: '2012-09-27' });
    expect((await asOfficer(`${plan}/edit`, form({ version: '2' }))).status).toBe(409);
    const adoption = {
      adoptedByBody: 'Governing Body',
      ...day('adoptedOn', ['2012', '9', '20']),
      version: '2',
    };
    for (const visit of [asOfficer, asLay, asStranger])
      expect((await visit(`${plan}/adopt`, adoption)).status).toBe(404);
    expect((await asBoard(`${plan}/return`, { because: '', version: '2' })).status).toBe(400);
    expect((await asBoard(`${plan}/return`, { because: 'Say who leads.', version: '2' })).status).toBe(303);
    expect(await textOf(asOfficer(plan))).toContain('Say who leads.');
    await asOfficer(`${plan}/submit`, { version: '3' });
    const future = await asBoard(`${plan}/adopt`, {
      ...adoption,
      ...day('adoptedOn', ['2012', '9', '28']),
      version: '4',
    });
    expect(future.status).toBe(400);
    expect(await future.text()).toContain('cannot be in the future');
    expect((await asBoard(`${plan}/adopt`, { ...adoption, version: '4' })).status).toBe(303);
    expect(await kept(plan)).toMatchObject({
      state: 'adopted',
      adoptedByBody: 'Governing Body',
      adoptedOn: '2012-09-20',
      returnedBecause: null,
    });
  });

  it('says to who wrote it, and to who put it forward, that somebody else has to adopt it', async () => {
    const answer = await asLead(`${plans}/new`, form({ title: 'By the lead' }));
    const plan = answer.headers.get('location') ?? '';
    await asLead(`${plan}/add-line`, { what: 'Hear every practice' });
    await asOfficer(`${plan}/submit`, { version: '1' });
    const adoption = { adoptedByBody: 'Board', ...day('adoptedOn', ['2012', '9', '27']), version: '2' };
    expect(await textOf(asLead(plan))).toContain('You wrote this plan, so somebody else has to adopt it.');
    expect((await asLead(`${plan}/adopt`, adoption)).status).toBe(303);
    expect((await asLead(`${plan}/return`, { because: 'No', version: '2' })).status).toBe(303);
    expect(await kept(plan)).toMatchObject({ state: 'submitted', approvedBy: null });
    const other = await withLine({ title: 'Put forward by the lead' });
    await asLead(`${other}/submit`, { version: '1' });
    await asLead(`${other}/adopt`, adoption);
    expect(await textOf(asLead(other))).toContain('You put this plan forward, so somebody else');
    expect(await kept(other)).toMatchObject({ state: 'submitted' });
    expect((await asOfficer(`${other}/take-back`, { version: '2' })).status).toBe(303);
    expect(await kept(other)).toMatchObject({ state: 'draft' });
  });

  it('is published when it is adopted, by whoever publishes, taken off, closed and opened again', async () => {
    const { planId } = await aPlan(given.database, officer);
    const plan = `${plans}/${planId}`;
    const draft = await withLine();
    await asLead(`${draft}/publish`, { version: '1' });
    expect(await kept(draft)).toMatchObject({ publishedOn: null });
    for (const visit of [asOfficer, asBoard, asLay, asStranger]) {
      expect((await visit(`${plan}/publish`)).status).toBe(404);
      expect((await visit(`${plan}/publish`, { version: '1' })).status).toBe(404);
    }
    expect(await textOf(asLead(`${plan}/publish`))).toContain('Publish the plan');
    await asLead(`${plan}/publish`, { version: '1' });
    expect(await kept(plan)).toMatchObject({ publishedOn: '2012-09-27' });
    expect((await asOfficer(`${plan}/unpublish`, {})).status).toBe(404);
    await asLead(`${plan}/unpublish`, {});
    expect(await kept(plan)).toMatchObject({ publishedOn: null });
    for (const visit of [asBoard, asLay, asStranger]) {
      expect((await visit(`${plan}/close`)).status).toBe(404);
      expect((await visit(`${plan}/close`, { version: '3' })).status).toBe(404);
    }
    // What somebody changed meanwhile is not closed over.
    await asOfficer(`${plan}/close`, { version: '1' });
    expect(await kept(plan)).toMatchObject({ state: 'adopted' });
    await asOfficer(`${plan}/close`, { version: '3' });
    expect(await kept(plan)).toMatchObject({ state: 'closed', closedOn: '2012-09-27' });
    expect((await asOfficer(`${plan}/add-line`)).status).toBe(409);
    expect((await asLay(`${plan}/reopen`, {})).status).toBe(404);
    await asOfficer(`${plan}/reopen`, {});
    expect(await kept(plan)).toMatchObject({ state: 'adopted', closedOn: null });
  });

  it('is listed with how its lines stand, filtered in words, page by page, and as CSV', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const visit = await aSite(given).as(who);
    const list = `/${organisation.slug}/desk/plans`;
    expect(await textOf(visit(list))).toContain('Bring in the one you have.');
    await aPlan(given.database, who, {
      title: 'Standing plan',
      startsOn: '2012-04-01',
      endsOn: '2013-03-31',
      lines: [
        { rag: 'green', due: '2012-12-31' },
        { rag: 'amber', due: '2012-06-30' },
        { rag: 'red', due: '2012-12-31' },
      ],
    });
    for (let at = 0; at < 21; at++)
      await aPlan(given.database, who, { title: `Plan ${at}`, state: 'closed', lines: [] });
    const first = await textOf(visit(list));
    expect(first).toContain('22 plans');
    const older = /href="([^"]*before=[^"]*)"/u.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await textOf(visit(older));
    expect(second).toContain('Standing plan');
    expect(second).toContain('overdue');
    const one = await textOf(visit(`${list}?state=adopted&year=2013&kind=action&q=standing`));
    expect(one).toContain('1 plan<');
    for (const words of ['in 2013', 'adopted', 'action plan', 'with “standing” in the title'])
      expect(one).toContain(words);
    expect(await textOf(visit(`${list}?year=2011`))).toContain('No plan is like this.');
    const csv = (await textOf(visit(`${list}/export.csv`))).trim().split('\r\n');
    expect(csv).toHaveLength(23);
    expect(csv.find((row) => row.includes('Standing plan'))).toContain(',3,1,1,1,0,1,');
    expect(await textOf(asStranger(plans))).not.toContain('What we will do together');
  });
});
