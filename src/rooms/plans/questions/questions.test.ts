import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';
import { read } from '../../../platform/db/tenant.ts';
import { countWaitingQuestions, waitingQuestionsFor } from './queries.ts';
import { questionState } from './question.ts';

onBothDatabases('questions about a plan', (given) => {
  let officer: Who;
  let lead: Who;
  let otherLead: Who;
  let lay: Who;
  let partner: Who;
  let stranger: Who;
  let visits: Record<'officer' | 'lead' | 'otherLead' | 'lay' | 'staff' | 'partner' | 'stranger', Visit>;
  let desk: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const person = (roles: Parameters<typeof aPerson>[2]) => aPerson(database, organisation, roles);
    officer = await person({ roles: ['ENG'], name: 'Olu Officer' });
    lead = await person({ roles: ['PRJ'], name: 'Lea Leader' });
    otherLead = await person({ roles: ['PRJ'] });
    lay = await person({ roles: ['LAY'], name: 'Grace Lay' });
    partner = await person({ roles: ['PAR'] });
    const staff = await person({ roles: ['STA'] });
    stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    visits = {
      officer: await site.as(officer),
      lead: await site.as(lead),
      otherLead: await site.as(otherLead),
      lay: await site.as(lay),
      staff: await site.as(staff),
      partner: await site.as(partner),
      stranger: await site.as(stranger),
    };
    desk = `/${organisation.slug}/desk`;
  });

  const wordsOf = async (answer: Response) =>
    (await answer.text()).replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
  async function aLine(leads: (Who | string)[] = [lead]) {
    const plan = await aPlan(given.database, officer, {
      title: 'Plan of the year',
      lines: [{ code: 'M18', what: 'Write on the web', leads, supports: [partner] }],
    });
    return {
      ...plan,
      here: `${desk}/plan-lines/${plan.lines.M18}`,
      planHere: `${desk}/plans/${plan.planId}`,
    };
  }
  const question = { text: 'What is the recovery date?', wantsAnswer: 'yes' };
  const newest = async () => {
    const row = await given.database.owner
      .selectFrom('planQuestion')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    return { id: row.id, at: `${desk}/plan-questions/${row.id}` };
  };
  const lettersAbout = (id: string) =>
    given.database.owner
      .selectFrom('message')
      .select(['toName', 'subject', 'body'])
      .where('aboutKind', '=', 'plan_question')
      .where('aboutId', '=', id)
      .orderBy('id')
      .execute();

  it('a lay member asks, the lead is told once, answers, and the lay member is told once', async () => {
    const { here } = await aLine();
    const form = await (await visits.lay(`${here}/ask`)).text();
    expect(form).toContain('Lea Leader');
    expect(form).toMatch(/name="wantsAnswer"[^>]*checked|checked[^>]*name="wantsAnswer"/u);
    expect((await visits.lay(`${here}/ask`, { text: '' })).status).toBe(400);
    expect((await visits.lay(`${here}/ask`, question)).status).toBe(303);
    const { id, at } = await newest();
    expect((await lettersAbout(id)).map(({ toName }) => toName)).toEqual(['Lea Leader']);
    expect((await lettersAbout(id))[0]?.body).toContain(at);
    expect(await wordsOf(await visits.lay(here))).toContain('Waits for an answer, since today');
    expect((await visits.lead(`${at}/answer`, { answer: '' })).status).toBe(400);
    expect((await visits.lead(`${at}/answer`, { answer: 'December.' })).status).toBe(303);
    const letters = await lettersAbout(id);
    expect(letters.map(({ toName }) => toName)).toEqual(['Lea Leader', 'Grace Lay']);
    expect(letters[1]?.body).toContain('December.');
    expect(await wordsOf(await visits.staff(at))).toContain('December. Lea Leader, 27 September 2012');
  });

  it('a question has one answer: whoever comes second sees the first, and keeps what was typed', async () => {
    const { here } = await aLine();
    await visits.lay(`${here}/ask`, question);
    const { id, at } = await newest();
    expect((await visits.officer(`${at}/answer`, { answer: 'In November.' })).status).toBe(303);
    const second = await visits.lead(`${at}/answer`, { answer: 'In December.' });
    expect(second.status).toBe(409);
    const words = await wordsOf(second);
    expect(words).toContain('Olu Officer answered it in the meantime.');
    expect(words).toContain('In November.');
    expect(words).toContain('What you typed: In December.');
    expect(await lettersAbout(id)).toHaveLength(2);
  });

  it('only those who may ask do, and only those whose line it is answer', async () => {
    const { here, planHere } = await aLine();
    for (const visit of [visits.staff, visits.stranger])
      for (const address of [`${here}/ask`, `${planHere}/ask`]) {
        expect((await visit(address)).status).toBe(404);
        expect((await visit(address, question)).status).toBe(404);
      }
    await visits.lay(`${here}/ask`, question);
    const { at } = await newest();
    for (const visit of [visits.otherLead, visits.lay, visits.staff, visits.stranger]) {
      expect((await visit(`${at}/answer`, { answer: 'No.' })).status).toBe(404);
      expect((await visit(`${at}/answer`, { nothing: '' })).status).toBe(404);
    }
    expect((await visits.otherLead(at)).status).toBe(200);
    expect((await visits.stranger(at)).status).toBe(404);
    expect((await visits.stranger(`${desk}/plan-questions`)).status).toBe(404);
    // A partner sees what is asked about a line of theirs, and answers it.
    expect((await visits.partner(at)).status).toBe(200);
    expect((await visits.partner(`${at}/answer`, { answer: 'Yes.' })).status).toBe(303);
  });

  it('a partner sees no question about what is not theirs', async () => {
    const plan = await aPlan(given.database, officer, { lines: [{ code: 'M1', leads: [lead] }] });
    await given.database.owner
      .updateTable('plan')
      .set({ shared: true, publishedOn: '2012-09-01' })
      .where('id', '=', plan.planId)
      .execute();
    await visits.lay(`${desk}/plan-lines/${plan.lines.M1}/ask`, { ...question, text: 'Between ourselves?' });
    const { at } = await newest();
    expect((await visits.partner(at)).status).toBe(404);
    const page = await wordsOf(await visits.partner(`${desk}/plan-lines/${plan.lines.M1}`));
    expect(page).not.toContain('Between ourselves?');
    expect(await wordsOf(await visits.partner(`${desk}/plan-questions`))).not.toContain('Between ourselves?');
  });

  it('a question about the whole plan goes to its owner', async () => {
    const { planHere, planId } = await aLine();
    expect((await visits.lay(`${planHere}/ask`, question)).status).toBe(303);
    const { id, at } = await newest();
    expect((await lettersAbout(id)).map(({ toName }) => toName)).toEqual(['Olu Officer']);
    expect((await visits.lead(`${at}/answer`, { answer: 'No.' })).status).toBe(404);
    const find = <T>(work: (db: Parameters<Parameters<typeof read>[2]>[0]) => Promise<T>) =>
      read(given.database, officer.organisation.id, work);
    const waiting = await find((db) => waitingQuestionsFor(db, officer));
    expect(waiting.map((one) => one.id)).toContain(id);
    expect(await find((db) => countWaitingQuestions(db, lay, [planId]))).toEqual(new Map([[planId, 1]]));
    expect((await visits.officer(`${at}/answer`, { answer: 'Soon.' })).status).toBe(303);
    expect(await find((db) => countWaitingQuestions(db, lay, [planId]))).toEqual(new Map());
  });

  it('what nobody leads waits for whoever writes plans; what others lead does not', async () => {
    const { here } = await aLine([]);
    const plan = await aPlan(given.database, officer, { lines: [{ code: 'M1', leads: ['Project lead'] }] });
    await given.database.owner
      .updateTable('plan')
      .set({ ownerId: null })
      .where('id', '=', plan.planId)
      .execute();
    await visits.lay(`${desk}/plan-lines/${plan.lines.M1}/ask`, question);
    const nobodys = await newest();
    await visits.lay(`${here}/ask`, question);
    const partners = await newest();
    const waiting = async (who: Who) =>
      (await read(given.database, officer.organisation.id, (db) => waitingQuestionsFor(db, who))).map(
        ({ id }) => id,
      );
    expect(await waiting(officer)).toContain(nobodys.id);
    expect(await waiting(officer)).not.toContain(partners.id);
    expect(await waiting(partner)).toContain(partners.id);
    expect(await waiting(lead)).not.toContain(nobodys.id);
  });

  it('the list narrows by state, by whose, and by plan, says so in words, and is given out as CSV', async () => {
    const { here, planId } = await aLine();
    await visits.lay(`${here}/ask`, { text: 'One that waits' });
    await visits.lay(`${here}/ask`, { text: 'One to answer', wantsAnswer: 'yes' });
    const { at } = await newest();
    const list = (query: string, visit = visits.lay) =>
      visit(`${desk}/plan-questions?${query}`).then(wordsOf);
    expect(await list(`plan=${planId}&state=waiting`)).toContain('about Plan of the year');
    expect(await list(`plan=${planId}&state=waiting`)).not.toContain('One that waits');
    expect(await list(`plan=${planId}&state=remark`)).toContain('One that waits');
    expect(await list(`plan=${planId}&mine=to-answer`)).not.toContain('One to answer');
    expect(await list(`plan=${planId}&mine=to-answer`, visits.lead)).toContain('One to answer');
    expect(await list(`plan=${planId}&mine=asked`)).toContain('One to answer');
    await visits.lead(`${at}/answer`, { answer: '=1+1' });
    expect(await list(`plan=${planId}&state=answered`)).toContain('One to answer');
    const csv = await (await visits.lay(`${desk}/plan-questions/export.csv?plan=${planId}`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(csv).toContain("Answered,Grace Lay,2012-09-27,0,'=1+1,Lea Leader,2012-09-27");
    expect(await list('state=nonsense&plan=x')).toContain('Questions about plans');
  });

  it('says since when a question waits', () => {
    const asked = { wantsAnswer: true, answeredOn: null, askedOn: '2012-09-13' };
    expect(questionState(asked, '2012-09-26')).toEqual({
      tone: 'waiting',
      text: 'Waits for an answer, 13 days',
    });
    expect(questionState(asked, '2012-09-27')).toEqual({
      tone: 'late',
      text: 'Waits for an answer, 14 days',
    });
    expect(questionState({ ...asked, wantsAnswer: false }, '2012-09-27').text).toBe('Remark');
  });
});
