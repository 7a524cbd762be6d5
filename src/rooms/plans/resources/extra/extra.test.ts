import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../../platform/access/who.ts';
import { newId } from '../../../../platform/db/ids.ts';

const day = (name: string, [year = '', month = '', date = '']: string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

onBothDatabases('extra resource', (given) => {
  let lead: Who;
  let project: Who;
  let asLead: Visit;
  let asProject: Visit;
  let asOfficer: Visit;
  let asBoard: Visit;
  let asAssessor: Visit;
  let asPractice: Visit;
  let asStranger: Visit;
  let list: string;
  let plan: MadePlan;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    lead = await aPerson(database, organisation, { roles: ['CEL'] });
    project = await aPerson(database, organisation, { roles: ['PRJ'], name: 'Pat Project' });
    const officer = await aPerson(database, organisation, { roles: ['ENG'] });
    const board = await aPerson(database, organisation, { roles: ['BRD'] });
    const assessor = await aPerson(database, organisation, { roles: ['AUD'] });
    const practice = await aPerson(database, organisation, { roles: ['PRA'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asLead, asProject, asOfficer, asBoard, asAssessor, asPractice, asStranger] = (await Promise.all(
      [lead, project, officer, board, assessor, practice, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit, Visit, Visit, Visit];
    plan = await aPlan(database, lead, { title: 'The year’s plan', lines: [{ code: 'M07' }] });
    list = `/${organisation.slug}/desk/resources/extra`;
  });

  const anAgreement = async (): Promise<string> => {
    const id = newId();
    await given.database.owner
      .insertInto('supportAgreement')
      .values({
        organisationId: lead.organisation.id,
        id,
        provider: 'Commissioning support',
        reviewOn: '2013-03-31',
      })
      .execute();
    return id;
  };
  const extra = (over: Record<string, string> = {}) => ({
    work: 'Consultation on urgent care',
    planId: '',
    lineCode: '',
    agreementId: '',
    daysPerWeek: '3',
    cost: '',
    because: 'Nobody has the days.',
    ...over,
  });
  const answer = (over: Record<string, string> = {}) => ({
    answer: 'agreed',
    because: '',
    ...day('decidedOn', ['2012', '9', '27']),
    version: '1',
    ...over,
  });
  const idAt = (response: Response) => response.headers.get('location')?.split('/').at(-1) ?? '';
  const textOf = async (response: Promise<Response>) => (await response).text();
  const ask = async (visit: Visit, over: Record<string, string> = {}) =>
    idAt(await visit(`${list}/new`, extra(over)));

  it('a project asks for three more days under an agreement, and is told that they are agreed', async () => {
    const agreementId = await anAgreement();
    const line = { planId: plan.planId, lineCode: 'M07' };
    const id = await ask(asProject, { ...line, agreementId, cost: '1,200' });
    const one = `${list}/${id}`;
    const page = await textOf(asAssessor(one));
    expect(page).toContain('3 days a week and £1,200.00');
    expect(page).toContain('Commissioning support');
    expect(page).toContain('To be answered');
    expect(page).toContain('since today');
    expect((await asLead(`${one}/decide`, answer())).status).toBe(303);
    const letters = await given.database.owner
      .selectFrom('message')
      .select(['toName', 'subject', 'body'])
      .where('aboutKind', '=', 'extra_resource')
      .where('aboutId', '=', id)
      .execute();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.toName).toBe('Pat Project');
    expect(letters[0]?.body).toContain(one);
    expect(await textOf(asProject(one))).toContain('Agreed');
    const agreement = `/${lead.organisation.slug}/desk/resources/agreements/${agreementId}`;
    expect(await textOf(asProject(agreement))).toContain('Consultation on urgent care');
    expect((await asBoard(`${one}/decide`, answer({ version: '2' }))).status).toBe(404);
    const overview = await textOf(asProject(`/${lead.organisation.slug}/desk/resources`));
    expect(overview).toContain('3 days a week more were agreed.');
  });

  it('nobody answers what they asked themselves, whatever their role', async () => {
    const one = `${list}/${await ask(asLead)}`;
    expect((await asLead(`${one}/decide`)).status).toBe(404);
    expect((await asLead(`${one}/decide`, answer())).status).toBe(404);
    expect(await textOf(asLead(one))).toContain('did not ask, agrees or refuses it');
    expect((await asBoard(`${one}/decide`)).status).toBe(200);
    expect((await asBoard(`${one}/decide`, answer())).status).toBe(303);
  });

  it('a refusal needs its reason', async () => {
    const one = `${list}/${await ask(asProject)}`;
    const without = await asBoard(`${one}/decide`, answer({ answer: 'refused' }));
    expect(without.status).toBe(400);
    expect(await without.text()).toContain('Give the reason why it is refused.');
    expect((await asBoard(`${one}/decide`, answer({ answer: '' }))).status).toBe(400);
    const later = answer(day('decidedOn', ['2012', '9', '28']));
    expect(await textOf(asBoard(`${one}/decide`, later))).toContain('cannot be in the future');
    const refused = answer({ answer: 'refused', because: 'The money is spent.' });
    expect((await asBoard(`${one}/decide`, refused)).status).toBe(303);
    const page = await textOf(asProject(one));
    expect(page).toContain('Refused');
    expect(page).toContain('The money is spent.');
    expect((await asProject(`${one}/edit`)).status).toBe(404);
  });

  it('extra resource is asked for by who works here, and answered by who approves', async () => {
    const one = `${list}/${await ask(asProject)}`;
    for (const visit of [asAssessor, asPractice, asStranger]) {
      expect((await visit(`${list}/new`)).status).toBe(404);
      expect((await visit(`${list}/new`, extra())).status).toBe(404);
      expect((await visit(`${one}/edit`, extra({ version: '1' }))).status).toBe(404);
    }
    for (const visit of [asAssessor, asPractice, asStranger, asOfficer, asProject]) {
      expect((await visit(`${one}/decide`)).status).toBe(404);
      expect((await visit(`${one}/decide`, answer())).status).toBe(404);
    }
    for (const page of [list, `${list}/export.csv`, one]) {
      expect((await asAssessor(page)).status).toBe(200);
      expect((await asPractice(page)).status).toBe(404);
      expect((await asStranger(page)).status).toBe(404);
    }
  });

  it('what is asked for is days or money, and is changed while it waits', async () => {
    const nothing = await asProject(`${list}/new`, extra({ daysPerWeek: '' }));
    expect(nothing.status).toBe(400);
    expect(await nothing.text()).toContain('Say how many days a week are wanted, or what it costs.');
    expect(await textOf(asProject(`${list}/new`, extra({ cost: 'much' })))).toContain(
      'Enter what it costs in pounds and pence',
    );
    expect((await asProject(`${list}/new`, extra({ agreementId: newId() }))).status).toBe(404);
    const one = `${list}/${await ask(asProject)}`;
    expect(await textOf(asProject(`${one}/edit`))).toContain('value="3"');
    const edit = (work: string) => asProject(`${one}/edit`, extra({ work, version: '1' }));
    expect((await edit('First to save')).status).toBe(303);
    const stale = await edit('Second to save');
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('First to save');
    expect((await asBoard(`${one}/decide`, answer())).status).toBe(409);
    expect((await asBoard(`${one}/edit`)).status).toBe(404);
  });

  it('requests are listed by state and by who asked', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const [asker, other] = [
      await aPerson(database, organisation, { roles: ['COM'] }),
      await aPerson(database, organisation, { roles: ['CEL'] }),
    ];
    const site = aSite(given);
    const [asAsker, asOther] = [await site.as(asker), await site.as(other)];
    const own = `/${organisation.slug}/desk/resources/extra`;
    expect(await textOf(asAsker(own))).toContain('Ask for extra resource');
    const first = idAt(await asAsker(`${own}/new`, extra({ work: 'Launch' })));
    await asOther(`${own}/new`, extra({ work: 'Survey' }));
    await asOther(`${own}/${first}/decide`, answer());
    expect(await textOf(asAsker(own))).toContain('2 requests');
    const waits = await textOf(asAsker(`${own}?state=asked`));
    expect(waits).toContain('Survey');
    expect(waits).not.toContain('Launch');
    expect(await textOf(asAsker(`${own}?by=me`))).toContain('1 request<');
    expect((await textOf(asAsker(`${own}/export.csv`))).trim().split('\r\n')).toHaveLength(3);
  });
});
