import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../../platform/access/who.ts';

const day = (name: string, [year = '', month = '', date = '']: string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

onBothDatabases('requests for support', (given) => {
  let officer: Who;
  let staff: Who;
  let helper: Who;
  let asOfficer: Visit;
  let asStaff: Visit;
  let asHelper: Visit;
  let asOtherStaff: Visit;
  let asAssessor: Visit;
  let asPractice: Visit;
  let asStranger: Visit;
  let resources: string;
  let list: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'], name: 'Ola Officer' });
    staff = await aPerson(database, organisation, { roles: ['STA'], name: 'Sam Staff' });
    helper = await aPerson(database, organisation, { roles: ['COM'], name: 'Hal Helper' });
    const other = await aPerson(database, organisation, { roles: ['STA'] });
    const assessor = await aPerson(database, organisation, { roles: ['AUD'] });
    const practice = await aPerson(database, organisation, { roles: ['PRA'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asStaff, asHelper, asOtherStaff, asAssessor, asPractice, asStranger] = (await Promise.all(
      [officer, staff, helper, other, assessor, practice, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit, Visit, Visit, Visit];
    resources = `/${organisation.slug}/desk/resources`;
    list = `${resources}/support`;
  });

  const request = (over: Record<string, string> = {}) => ({
    kind: 'methods',
    text: 'We want to hear carers.',
    work: 'Dementia pathway',
    planId: '',
    lineCode: '',
    ...over,
  });
  const idAt = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
  const textOf = async (answer: Promise<Response>) => (await answer).text();
  const ask = async (visit: Visit, over: Record<string, string> = {}) =>
    idAt(await visit(`${list}/new`, request(over)));
  const letters = (id: string) =>
    given.database.owner
      .selectFrom('message')
      .select(['toName', 'subject', 'body'])
      .where('aboutKind', '=', 'support_request')
      .where('aboutId', '=', id)
      .orderBy('id')
      .execute();

  it('the eleven kinds are offered from the first day, and copied once when first used', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database);
    const site = aSite(given);
    const visit = await site.as(await aPerson(database, organisation, { roles: ['STA'] }));
    const own = `/${organisation.slug}/desk/resources`;
    const copied = async () =>
      (
        await database.owner
          .selectFrom('supportKind')
          .select('id')
          .where('organisationId', '=', organisation.id)
          .execute()
      ).length;
    const page = await textOf(visit(`${own}/support-kinds`));
    expect(page.match(/Ask for it/gu)).toHaveLength(11);
    expect(await copied()).toBe(0);
    const both = await Promise.all([
      visit(`${own}/support/new`, request()),
      visit(`${own}/support/new`, request({ kind: 'law' })),
    ]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await copied()).toBe(11);
    expect((await visit(`${own}/support/new`, request({ kind: 'nothing' }))).status).toBe(404);
  });

  it('a request is accepted with an owner, worked on, and done; everybody concerned is told', async () => {
    const id = await ask(asStaff, day('wantedOn', ['2012', '9', '26']));
    const one = `${list}/${id}`;
    expect(await textOf(asStaff(one))).toContain('To be answered, late');
    expect(await textOf(asOfficer(`${list}?state=new`))).toContain('Dementia pathway');
    expect((await asOfficer(`${one}/accept`, { ownerId: '', because: '', version: '1' })).status).toBe(400);
    const accept = { ownerId: helper.personId, because: 'Gladly.', version: '1' };
    expect((await asOfficer(`${one}/accept`, accept)).status).toBe(303);
    expect((await asOfficer(`${one}/accept`, accept)).status).toBe(409);
    const told = await letters(id);
    expect(told.map(({ toName }) => toName)).toEqual(['Hal Helper', 'Sam Staff']);
    expect(told[0]?.body).toContain('We want to hear carers.');
    expect(told[1]?.body).toContain('Hal Helper will help you.');
    expect(told[1]?.body).toContain(one);

    expect((await asHelper(`${one}/hours`, { hours: '1,5', version: '2' })).status).toBe(400);
    expect((await asHelper(`${one}/hours`, { hours: '1.5', version: '2' })).status).toBe(303);
    const done = { outcome: 'Twelve carers came.', ...day('closedOn', ['2012', '9', '27']), version: '3' };
    expect((await asHelper(`${one}/done`, { ...done, outcome: '' })).status).toBe(400);
    const later = { ...done, ...day('closedOn', ['2012', '9', '28']) };
    expect(await textOf(asHelper(`${one}/done`, later))).toContain('cannot be in the future');
    expect((await asHelper(`${one}/done`, { ...done, hours: '6.25' })).status).toBe(303);
    const page = await textOf(asStaff(one));
    expect(page).toContain('Twelve carers came.');
    expect(page).toContain('6.25');
    const last = (await letters(id)).at(-1);
    expect(last?.toName).toBe('Sam Staff');
    expect(last?.body).toContain('Twelve carers came.');
    expect((await asOfficer(`${one}/decline`)).status).toBe(404);
  });

  it('a request is declined with a reason, which who asked is told', async () => {
    const id = await ask(asStaff);
    const one = `${list}/${id}`;
    expect((await asOfficer(`${one}/decline`, { because: '', version: '1' })).status).toBe(400);
    const decline = { because: 'The law team does that.', version: '1' };
    expect((await asOfficer(`${one}/decline`, decline)).status).toBe(303);
    expect(await textOf(asStaff(one))).toContain('The law team does that.');
    const told = await letters(id);
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain('The law team does that.');
    expect((await asOfficer(`${one}/accept`)).status).toBe(404);
  });

  it('who asked sees their own and nobody else’s; who looks only does not ask', async () => {
    const one = `${list}/${await ask(asStaff)}`;
    expect((await asStaff(one)).status).toBe(200);
    for (const visit of [asOtherStaff, asAssessor, asPractice, asStranger, asHelper])
      expect((await visit(one)).status).toBe(404);
    expect(await textOf(asOtherStaff(list))).toContain('0 requests');
    for (const visit of [asAssessor, asPractice, asStranger]) {
      expect((await visit(`${list}/new`)).status).toBe(404);
      expect((await visit(`${list}/new`, request())).status).toBe(404);
    }
    for (const visit of [asPractice, asStranger])
      for (const page of [list, `${list}/export.csv`, `${resources}/support-kinds`])
        expect((await visit(page)).status).toBe(404);
    const steps = { ownerId: helper.personId, because: 'b', hours: '1', outcome: 'o', version: '1' };
    for (const act of ['accept', 'decline', 'hours', 'done'])
      for (const visit of [asStaff, asOtherStaff, asHelper, asPractice, asStranger]) {
        expect((await visit(`${one}/${act}`)).status).toBe(404);
        const form = { ...steps, ...day('closedOn', ['2012', '9', '27']) };
        expect((await visit(`${one}/${act}`, form)).status).toBe(404);
      }
  });

  it('a request is changed while nobody has answered, and a stale change shows both versions', async () => {
    const one = `${list}/${await ask(asStaff)}`;
    expect(await textOf(asStaff(`${one}/edit`))).toContain('We want to hear carers.');
    const { kindId: kind } = await given.database.owner
      .selectFrom('supportRequest')
      .select('kindId')
      .where('id', '=', one.split('/').at(-1) ?? '')
      .executeTakeFirstOrThrow();
    const edit = (text: string) => asStaff(`${one}/edit`, request({ kind, text, version: '1' }));
    expect((await edit('First to save')).status).toBe(303);
    const stale = await edit('Second to save');
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('First to save');
    expect(page).toContain('Second to save');
    expect((await asOtherStaff(`${one}/edit`, request({ kind, version: '2' }))).status).toBe(404);
    await asOfficer(`${one}/accept`, { ownerId: helper.personId, because: '', version: '2' });
    expect((await asStaff(`${one}/edit`, request({ kind, version: '3' }))).status).toBe(404);
  });

  it('an owner of the limited roles finds what they were given, and nobody who has left is given more', async () => {
    const { database } = given;
    const partner = await aPerson(database, officer.organisation, { roles: ['PAR'] });
    const plan = await aPlan(database, officer, { lines: [{ code: 'M07' }] });
    const one = `${list}/${await ask(asStaff, { planId: plan.planId, lineCode: 'M07' })}`;
    const asPartner = await aSite(given).as(partner);
    expect((await asPartner(list)).status).toBe(404);
    const gone = await aPerson(database, officer.organisation);
    await database.owner
      .updateTable('person')
      .set({ leftOn: '2012-09-01' })
      .where('id', '=', gone.personId)
      .execute();
    const accept = (ownerId: string) => asOfficer(`${one}/accept`, { ownerId, because: '', version: '1' });
    expect((await accept(gone.personId)).status).toBe(404);
    expect((await accept(partner.personId)).status).toBe(303);
    expect(await textOf(asPartner(list))).toContain('1 request<');
    const page = await textOf(asPartner(one));
    expect(page).toContain('We want to hear carers.');
    expect(page).not.toContain('M07');
    expect(await textOf(asOfficer(one))).toContain('M07');
    expect((await asPartner(`${one}/hours`, { hours: '2', version: '2' })).status).toBe(303);
  });

  it('the catalogue is renamed, added to and cut by those who edit plans; old requests keep their kind', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database);
    const site = aSite(given);
    const visit = await site.as(await aPerson(database, organisation, { roles: ['CEL'] }));
    const asLay = await site.as(await aPerson(database, organisation, { roles: ['LAY'] }));
    const own = `/${organisation.slug}/desk/resources`;
    const kinds = `${own}/support-kinds`;
    const change = { name: 'Idea lab', position: '1', offered: 'yes', version: '1' };
    for (const wrong of [asLay, asStranger]) {
      expect((await wrong(`${kinds}/ideas/edit`)).status).toBe(404);
      expect((await wrong(`${kinds}/ideas/edit`, change)).status).toBe(404);
      expect((await wrong(kinds, { name: 'Mine' })).status).toBe(404);
    }
    expect((await visit(`${kinds}/ideas/edit`)).status).toBe(200);
    expect((await visit(`${kinds}/ideas/edit`, { ...change, name: '' })).status).toBe(400);
    expect((await visit(`${kinds}/ideas/edit`, change)).status).toBe(303);
    expect((await visit(kinds, { name: '' })).status).toBe(400);
    expect((await visit(kinds, { name: 'Easy read' })).status).toBe(303);
    const page = await textOf(visit(kinds));
    expect(page).toContain('Idea lab');
    expect(page.match(/Ask for it/gu)).toHaveLength(12);
    const easy = await database.owner
      .selectFrom('supportKind')
      .select(['id', 'position'])
      .where('organisationId', '=', organisation.id)
      .where('name', '=', 'Easy read')
      .executeTakeFirstOrThrow();
    expect(easy.position).toBe(12);
    const asked = idAt(await visit(`${own}/support/new`, request({ kind: easy.id })));
    const cut = { name: 'Easy read', position: '12', version: '1' };
    expect((await visit(`${kinds}/${easy.id}/edit`, cut)).status).toBe(303);
    const stale = await visit(`${kinds}/${easy.id}/edit`, { ...cut, name: 'Plain words' });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('value="Plain words"');
    expect(await textOf(visit(`${own}/support/${asked}`))).toContain('Easy read');
    expect(await textOf(visit(`${own}/support/new`))).not.toContain('Easy read');
    expect((await visit(`${own}/support/new`, request({ kind: easy.id }))).status).toBe(404);
    expect(await textOf(asLay(kinds))).not.toContain('Easy read');
  });

  it('requests are listed by state, kind, person and day, page by page, with hours and ages', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['ENG'] });
    const visit = await aSite(given).as(who);
    const own = `/${organisation.slug}/desk/resources/support`;
    expect(await textOf(visit(own))).toContain('Ask for support');
    for (let at = 0; at < 55; at++)
      expect(
        (await visit(`${own}/new`, request({ work: `Work ${at}`, kind: at < 5 ? 'law' : 'tools' }))).status,
      ).toBe(303);
    const rows = await database.owner
      .selectFrom('supportRequest')
      .select(['id', 'work', 'kindId'])
      .where('organisationId', '=', organisation.id)
      .orderBy('id')
      .execute();
    for (const [at, row] of rows.entries())
      await database.owner
        .updateTable('supportRequest')
        .set({ askedOn: Temporal.PlainDate.from('2012-09-27').subtract({ days: at }).toString() })
        .where('id', '=', row.id)
        .execute();
    const accept = { ownerId: who.personId, because: '', version: '1' };
    await visit(`${own}/${rows[0]?.id}/accept`, accept);
    await visit(`${own}/${rows[0]?.id}/hours`, { hours: '2.5', version: '2' });
    const count = async (query: string) =>
      /(\d+) requests?[<,]/u.exec(await textOf(visit(`${own}?${query}`)))?.[1];
    expect(await count('')).toBe('55');
    expect(await textOf(visit(own))).toContain('55 requests, 2.5 hours spent');
    expect(await count('state=new')).toBe('54');
    expect(await count('owner=me')).toBe('1');
    expect(await count(`kind=${rows[0]?.kindId}`)).toBe('5');
    expect(await count('from=2012-09-26&to=2012-09-26')).toBe('1');
    const first = await textOf(visit(own));
    expect(first).toContain('>49 days<');
    const older = /href="([^"]*before=[^"]*)"/u.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await textOf(visit(older));
    expect(second).toContain('Work 54');
    const newer = /href="([^"]*after=[^"]*)"/u.exec(second)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await textOf(visit(newer))).toContain('Work 0<');
    const csv = (await textOf(visit(`${own}/export.csv`))).trim().split('\r\n');
    expect(csv).toHaveLength(56);
    expect(csv.at(-1)).toContain('2012-08-04,54');
  });
});
