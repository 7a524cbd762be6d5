import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../../platform/access/who.ts';
import { newId } from '../../../../platform/db/ids.ts';

onBothDatabases('the page of a line', (given) => {
  let officer: Who;
  let lead: Who;
  let asLead: Visit;
  let asLay: Visit;
  let asMember: Visit;
  let asStranger: Visit;
  let desk: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'] });
    lead = await aPerson(database, organisation, { roles: ['PRJ'], name: 'Lea Leader' });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const member = await aPerson(database, organisation, { roles: ['MEM'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asLead, asLay, asMember, asStranger] = (await Promise.all(
      [lead, lay, member, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit];
    desk = `/${organisation.slug}/desk`;
  });

  const wordsOf = async (answer: Response) =>
    (await answer.text()).replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
  const page = async (visit: Visit, id: string, query = '') =>
    wordsOf(await visit(`${desk}/plan-lines/${id}${query}`));
  const change = (id: string, columns: Record<string, unknown>) =>
    given.database.owner.updateTable('planLine').set(columns).where('id', '=', id).execute();

  async function aLine(said: Parameters<typeof change>[1] = {}) {
    const plan = await aPlan(given.database, officer, {
      lines: [{ code: 'M18', what: 'Write to people on the web', leads: [lead], whenText: 'ngoing' }],
    });
    const id = plan.lines.M18 ?? '';
    if (Object.keys(said).length > 0) await change(id, said);
    return { id, plan };
  }
  async function aPoint(lineId: string, text: string, kind = 'how') {
    const id = newId();
    await given.database.owner
      .insertInto('planLinePoint')
      .values({ organisationId: officer.organisation.id, id, lineId, kind, text })
      .execute();
    return id;
  }

  it('shows the words as printed, the measure, who delivers it, and who leads', async () => {
    const { id } = await aLine({
      measure: 'More people write',
      measureUnit: 'people',
      measureBaseline: 10,
      measureTarget: 1200,
      deliveryPartner: 'Voluntary council',
      partnerLink: 'Pat Partner',
      notes: JSON.stringify(['July 2012 stands alone']),
      stakeholders: JSON.stringify(['Practices', 'Patients']),
    });
    const words = await page(asLay, id);
    for (const part of [
      'The plan prints: ngoing',
      'Baseline 10 people → target 1,200 people → actual not given',
      'Voluntary council, contact Pat Partner',
      'July 2012 stands alone',
      'Practices and Patients',
      'Lea Leader',
    ])
      expect(words).toContain(part);
  });

  it('is there for those who may see the line, and nobody else', async () => {
    const { id } = await aLine();
    expect((await asMember(`${desk}/plan-lines/${id}`)).status).toBe(404);
    expect((await asStranger(`${desk}/plan-lines/${id}`)).status).toBe(404);
    expect((await asLay(`${desk}/plan-lines/not-an-id`)).status).toBe(404);
    const lay = await (await asLay(`${desk}/plan-lines/${id}`)).text();
    expect(lay).not.toContain(`/plan-lines/${id}/update`);
    expect(await (await asLead(`${desk}/plan-lines/${id}`)).text()).toContain(`/plan-lines/${id}/update`);
  });

  it('points are ticked off one by one, and a tick is taken away again', async () => {
    const { id } = await aLine();
    const point = await aPoint(id, 'Visit every practice');
    await aPoint(id, 'So that people know', 'why');
    const tick = `${desk}/plan-lines/${id}/points/${point}`;
    for (const visit of [asLay, asMember, asStranger])
      expect((await visit(tick, { done: 'yes' })).status).toBe(404);
    expect((await asLead(tick, { done: 'yes' })).status).toBe(303);
    expect(await page(asLay, id)).toContain('1 of 1 ticked off');
    expect(await page(asLay, id)).toContain('Done 27 September 2012 , Lea Leader');
    expect((await asLead(tick, { done: '' })).status).toBe(303);
    expect(await page(asLay, id)).toContain('0 of 1 ticked off Visit every practice');
    const elsewhere = await aLine();
    expect((await asLead(`${desk}/plan-lines/${elsewhere.id}/points/${point}`, { done: 'yes' })).status).toBe(
      404,
    );
  });

  it('a flag goes when somebody says what they found, and stays in the history', async () => {
    const flag = 'Check the source: two statuses';
    const { id } = await aLine({ flags: JSON.stringify([flag, 'Another']) });
    const settle = `${desk}/plan-lines/${id}/settle`;
    for (const visit of [asLay, asStranger]) {
      expect((await visit(settle, { flag, note: 'It says Green twice.' })).status).toBe(404);
      expect((await visit(settle, { flag, note: '' })).status).toBe(404);
    }
    const without = await asLead(settle, { flag, note: '' });
    expect(without.status).toBe(400);
    expect(await without.text()).toContain('Say in a sentence what you found.');
    expect((await asLead(settle, { flag, note: 'It says Green twice.' })).status).toBe(303);
    expect((await asLead(settle, { flag, note: 'Once more.' })).status).toBe(303);
    const words = await page(asLead, id);
    expect(words).toContain('It says Green twice.');
    expect(words).not.toContain('Once more.');
    const row = await given.database.owner
      .selectFrom('planLine')
      .select('flags')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.flags).toEqual(['Another']);
  });

  it('a line that was taken out, or is to come in, is shown on a day on which it was there', async () => {
    const gone = await aLine({ removedOn: '2012-09-20', removedBecause: 'Merged' });
    const words = await page(asLay, gone.id);
    expect(words).toContain('Taken out of the plan on 20 September 2012 : Merged');
    expect(words).toContain('As it stood on 19 September 2012');
    const coming = await aLine({ addedOn: '2012-10-01' });
    expect(await page(asLay, coming.id)).toContain('As it stood on 1 October 2012');
  });
});
