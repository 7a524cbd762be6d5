import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan, type SaidLine } from '../../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../../platform/access/who.ts';

const asAt = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { 'asAt-day': date, 'asAt-month': month, 'asAt-year': year };
};

onBothDatabases('the updates of a line', (given) => {
  let officer: Who;
  let lead: Who;
  let asOfficer: Visit;
  let asLead: Visit;
  let asOtherLead: Visit;
  let asLay: Visit;
  let asStranger: Visit;
  let desk: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'] });
    lead = await aPerson(database, organisation, { roles: ['PRJ'], name: 'Lea Leader' });
    const otherLead = await aPerson(database, organisation, { roles: ['PRJ'] });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asLead, asOtherLead, asLay, asStranger] = (await Promise.all(
      [officer, lead, otherLead, lay, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit, Visit];
    desk = `/${organisation.slug}/desk`;
  });

  const aLine = async (said: SaidLine = {}) => {
    const plan = await aPlan(given.database, officer, {
      lines: [{ code: 'M18', leads: [lead], rag: 'green', asAt: '2012-09-01', due: '2012-10-31', ...said }],
    });
    return { plan, id: plan.lines.M18 ?? '', here: `${desk}/plan-lines/${plan.lines.M18}` };
  };
  const form = (over: Record<string, string> = {}) => ({
    rag: 'green',
    deliveryState: 'in_progress',
    done: 'The pages are drawn.',
    next: 'Show them to people.',
    issue: '',
    reason: '',
    updatePrinted: '',
    evidence: '',
    ...asAt('2012-09-27'),
    ...over,
  });
  const wordsOf = async (answer: Response) =>
    (await answer.text()).replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
  const basedOnOf = async (visit: Visit, here: string) =>
    /name="basedOn" value="([^"]+)"/u.exec(await (await visit(`${here}/update`)).text())?.[1] ?? '';
  const updatesOf = (id: string) =>
    given.database.owner
      .selectFrom('planLineUpdate')
      .selectAll()
      .where('lineId', '=', id)
      .orderBy('asAt')
      .orderBy('id')
      .execute();

  it('a lead says how their line stands, done and next apart, and the page shows both', async () => {
    const { here, id } = await aLine();
    const sent = await asLead(
      `${here}/update`,
      form({ evidence: 'https://example.org/pages\nhttp://example.org/people', issue: 'No money.' }),
    );
    expect(sent.status).toBe(303);
    const page = await wordsOf(await asLead(here));
    for (const part of ['Done The pages are drawn.', 'Next Show them', 'In the way No money.', 'Lea Leader'])
      expect(page).toContain(part);
    expect(page).toContain('https://example.org/pages');
    const [, update] = await updatesOf(id);
    expect(update?.evidence).toEqual(['https://example.org/pages', 'http://example.org/people']);
  });

  it('somebody whose line it is not, and another organisation, find nothing', async () => {
    const { here, id } = await aLine();
    for (const visit of [asOtherLead, asLay, asStranger]) {
      expect((await visit(`${here}/update`)).status).toBe(404);
      expect((await visit(`${here}/update`, form())).status).toBe(404);
      expect((await visit(`${here}/delivered`, {})).status).toBe(404);
      expect((await visit(`${here}/delivered/undo`, { update: id })).status).toBe(404);
    }
    expect(await updatesOf(id)).toHaveLength(1);
    expect((await asLay(here)).status).toBe(200);
    expect((await asStranger(here)).status).toBe(404);
    expect((await asOfficer(`${here}/update`, form())).status).toBe(303);
  });

  it('a line of a closed plan takes no update', async () => {
    const plan = await aPlan(given.database, officer, {
      state: 'closed',
      lines: [{ code: 'M18', leads: [lead] }],
    });
    const here = `${desk}/plan-lines/${plan.lines.M18}`;
    expect((await asLead(here)).status).toBe(200);
    expect((await asLead(`${here}/update`)).status).toBe(404);
    expect((await asLead(`${here}/update`, form())).status).toBe(404);
  });

  it('a move to Amber or Red wants a reason, and keeps what was typed without one', async () => {
    const { here } = await aLine();
    const refused = await asLead(`${here}/update`, form({ rag: 'red' }));
    expect(refused.status).toBe(400);
    const page = await refused.text();
    expect(page).toContain('Give the reason for the move to Red.');
    expect(page).toContain('The pages are drawn.');
    expect((await asLead(`${here}/update`, form({ rag: 'red', reason: 'The builder left.' }))).status).toBe(
      303,
    );
    // It is Red already: nothing moves.
    expect((await asLead(`${here}/update`, form({ rag: 'red' }))).status).toBe(303);
    expect((await asLead(`${here}/update`, form({ rag: 'amber' }))).status).toBe(400);
    expect((await asLead(`${here}/update`, form({ rag: 'green' }))).status).toBe(303);
  });

  it('says what is wrong with an address, a day to come, and a day that is none', async () => {
    const { here } = await aLine();
    const wrong = async (over: Record<string, string>, says: string) => {
      const answer = await asLead(`${here}/update`, form(over));
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain(says);
    };
    await wrong({ evidence: 'javascript:alert(1)' }, 'is no address on the web');
    await wrong({ evidence: 'ftp://example.org/x' }, 'is no address on the web');
    await wrong(asAt('2012-09-28'), 'The day cannot be in the future.');
    await wrong(asAt('2012-09-31'), 'Enter the day for which this holds');
    await wrong({ deliveryState: 'nearly' }, 'Choose how far it has come.');
    await wrong({ rag: '' }, 'Choose how sure you are.');
  });

  it('an update for a day before a later one is kept, and says that it changes nothing today', async () => {
    const { here, id } = await aLine();
    await asLead(`${here}/update`, form({ done: 'Late news.' }));
    const sent = await asLead(
      `${here}/update`,
      form({ ...asAt('2012-09-10'), rag: 'amber', reason: 'Rain.' }),
    );
    expect(sent.status).toBe(303);
    const notice = decodeURIComponent(sent.headers.get('set-cookie') ?? '');
    const kept = /earshot\.flash=([^;]+)/u.exec(notice)?.[1] ?? '';
    expect(Buffer.from(kept, 'base64url').toString()).toContain('There is a later one, of 27 September 2012');
    expect(await wordsOf(await asLead(here))).toContain('Confidence Green');
    expect(await wordsOf(await asLead(`${here}?asAt=2012-09-15`))).toContain('Confidence Amber');
    expect((await updatesOf(id)).map(({ rag }) => rag)).toEqual(['green', 'amber', 'green']);
  });

  it('of two who write at once both are shown, and nothing typed is lost', async () => {
    const { here, id } = await aLine();
    const basedOn = await basedOnOf(asLead, here);
    expect((await asOfficer(`${here}/update`, form({ basedOn, done: 'First in.' }))).status).toBe(303);
    const clash = await asLead(`${here}/update`, form({ basedOn, done: 'Second in.' }));
    expect(clash.status).toBe(409);
    const page = await clash.text();
    expect(page).toContain('First in.');
    expect(page).toContain('Second in.');
    expect(page).toContain('Another update came in');
    const again = /name="basedOn" value="([^"]+)"/u.exec(page)?.[1] ?? '';
    expect((await asLead(`${here}/update`, form({ basedOn: again, done: 'Second in.' }))).status).toBe(303);
    expect((await updatesOf(id)).map(({ done }) => done)).toEqual(['', 'First in.', 'Second in.']);
  });

  it('milestones are told one by one, and one that waits for a body is signed off', async () => {
    const { here, plan } = await aLine();
    const milestone = plan.milestones.M18 ?? '';
    await given.database.owner
      .updateTable('planMilestone')
      .set({ signOffBy: 'the Board' })
      .where('id', '=', milestone)
      .execute();
    const complete = { [`state-${milestone}`]: 'complete', [`signed-${milestone}`]: '' };
    const unsigned = await asLead(`${here}/update`, form(complete));
    expect(unsigned.status).toBe(400);
    expect(await unsigned.text()).toContain('Say who signed it off: it waits for the Board.');
    const signed = { ...complete, [`signed-${milestone}`]: 'Board of 20 September' };
    expect((await asLead(`${here}/update`, form(signed))).status).toBe(303);
    const states = await given.database.owner
      .selectFrom('planMilestoneState')
      .selectAll()
      .where('milestoneId', '=', milestone)
      .execute();
    expect(states.map(({ deliveryState, signedOffBy }) => [deliveryState, signedOffBy])).toEqual([
      ['complete', 'Board of 20 September'],
    ]);
  });

  it('what is Green and past its date is confirmed in one step, and the step can be taken back', async () => {
    const { here, id, plan } = await aLine({ due: '2012-07-31' });
    expect(await wordsOf(await asLead(here))).toContain('Green and past its date: confirm it was delivered.');
    const sent = await asLead(`${here}/delivered`, { back: `${desk}/my-lines` });
    expect(sent.headers.get('location')).toBe(`${desk}/my-lines`);
    expect(await wordsOf(await asLead(here))).toContain('It is complete.');
    const last = (await updatesOf(id)).at(-1);
    expect([last?.deliveryState, last?.rag]).toEqual(['complete', 'green']);
    expect((await asOfficer(`${here}/delivered/undo`, { update: last?.id ?? '' })).status).toBe(404);
    expect((await asLead(`${here}/delivered/undo`, { update: last?.id ?? '' })).status).toBe(303);
    expect(await wordsOf(await asLead(here))).toContain('confirm it was delivered');
    const states = await given.database.owner
      .selectFrom('planMilestoneState')
      .select('id')
      .where('milestoneId', '=', plan.milestones.M18 ?? '')
      .execute();
    expect(states).toEqual([]);
    expect((await asLead(`${here}/delivered`, { back: '//example.org' })).headers.get('location')).toBe(here);
  });

  it('an overdue line says by how much, and how sure its people are', async () => {
    const { here } = await aLine({ due: '2012-07-31', rag: 'amber' });
    expect(await wordsOf(await asLay(here))).toContain('Past its date by 58 days, and Amber.');
  });

  it('the printed word stays as long as what it says, and becomes the plan’s own word for what follows', async () => {
    const plan: MadePlan = await aPlan(given.database, officer, { lines: [{ code: 'M18', leads: [lead] }] });
    await given.database.owner
      .updateTable('planScheme')
      .set({ statusWords: JSON.stringify([{ word: 'delayed', deliveryState: 'in_progress', rag: 'amber' }]) })
      .where('id', '=', plan.schemeId)
      .execute();
    const here = `${desk}/plan-lines/${plan.lines.M18}`;
    expect((await asLead(`${here}/update`, form({ rag: 'amber', reason: 'Snow.' }))).status).toBe(303);
    expect(await wordsOf(await asLead(here))).toContain('Printed as Delayed');
  });
});
