import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';

const day = (name: string, date: string) => {
  const [year = '', month = '', one = ''] = date.split('-');
  return { [`${name}-day`]: one, [`${name}-month`]: month, [`${name}-year`]: year };
};

onBothDatabases('reviews from outside', (given) => {
  let lead: Who;
  let plan: MadePlan;
  let desk: string;
  const as = {} as Record<'governance' | 'lay' | 'staff' | 'stranger', Visit>;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-05-01' });
    lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const site = aSite(given);
    as.governance = await site.as(await aPerson(database, organisation, { roles: ['GOV'] }));
    as.lay = await site.as(await aPerson(database, organisation, { roles: ['LAY'] }));
    as.staff = await site.as(await aPerson(database, organisation, { roles: ['STA'] }));
    as.stranger = await site.as(await aPerson(database, await anOrganisation(database), { roles: ['CEL'] }));
    plan = await aPlan(database, lead, {
      title: 'Listening plan',
      lines: [{ code: 'A01', what: 'Ask early' }],
    });
    desk = `/${organisation.slug}/desk`;
  });

  const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
  const review = (over: Record<string, string> = {}) => ({
    reviewer: 'The regional office',
    subject: 'Our strategy beside others',
    planId: plan.planId,
    ...day('receivedOn', '2012-04-03'),
    summary: 'Mostly good.',
    ...over,
  });
  const idAt = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
  const suggestionsOf = (reviewId: string) =>
    given.database.owner
      .selectFrom('externalSuggestion')
      .select(['id', 'text', 'version'])
      .where('reviewId', '=', reviewId)
      .orderBy('position')
      .execute();

  it('are recorded and changed by those who make papers, and read by those who read papers', async () => {
    for (const who of ['lay', 'staff', 'stranger'] as const) {
      expect((await as[who](`${desk}/reviews/new`)).status).toBe(404);
      expect((await as[who](`${desk}/reviews/new`, review())).status).toBe(404);
    }
    const future = await as.governance(`${desk}/reviews/new`, review(day('receivedOn', '2012-05-02')));
    expect(future.status).toBe(400);
    const made = await as.governance(`${desk}/reviews/new`, review());
    expect(made.status).toBe(303);
    const at = `${desk}/reviews/${idAt(made)}`;
    expect(await textOf(as.lay(at))).toContain('The regional office');
    for (const who of ['staff', 'stranger'] as const) expect((await as[who](at)).status).toBe(404);
    const changed = await as.governance(`${at}/edit`, review({ summary: 'Good.', version: '1' }));
    expect(changed.status).toBe(303);
    const stale = await as.governance(`${at}/edit`, review({ summary: 'Bad.', version: '1' }));
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Good.');
    expect((await as.lay(`${at}/edit`, review({ version: '2' }))).status).toBe(404);
  });

  it('have suggestions: accepted with the line that carries them out, or rejected with a reason', async () => {
    const id = idAt(await as.governance(`${desk}/reviews/new`, review({ subject: 'A benchmark' })));
    const at = `${desk}/reviews/${id}`;
    expect(await textOf(as.governance(at))).not.toContain('All decided');
    for (const text of ['Ask people earlier', 'Write a newsletter'])
      expect((await as.governance(`${at}/suggestions`, { text })).status).toBe(303);
    expect((await as.governance(`${at}/suggestions`, { text: '' })).status).toBe(400);
    expect((await as.lay(`${at}/suggestions`, { text: 'No' })).status).toBe(404);
    const [first, second] = await suggestionsOf(id);
    const decide = (
      one: { id: string } | undefined,
      over: Record<string, string>,
      who: keyof typeof as = 'governance',
    ) =>
      as[who](`${desk}/review-suggestions/${one?.id ?? ''}/decide`, {
        reason: '',
        lineId: '',
        version: '1',
        ...day('decidedOn', '2012-04-20'),
        ...over,
      });
    expect(await textOf(as.governance(`${desk}/reviews?open=yes`))).toContain('2 to decide');
    for (const who of ['lay', 'staff', 'stranger'] as const)
      expect((await decide(first, { verdict: 'accepted' }, who)).status).toBe(404);
    const foreign = await aPlan(given.database, lead, { lines: [{ code: 'X01' }] });
    expect((await decide(first, { verdict: 'accepted', lineId: foreign.lines.X01 ?? '' })).status).toBe(400);
    const early = await decide(first, { verdict: 'accepted', ...day('decidedOn', '2012-04-01') });
    expect(early.status).toBe(400);
    expect((await decide(first, { verdict: 'accepted', lineId: plan.lines.A01 ?? '' })).status).toBe(303);
    expect((await decide(second, { verdict: 'rejected' })).status).toBe(400);
    expect((await decide(second, { verdict: 'rejected', reason: 'We have one.' })).status).toBe(303);
    expect((await decide(second, { verdict: 'accepted' })).status).toBe(409);
    const page = await textOf(as.lay(at));
    expect(page).toContain('A01 Ask early');
    expect(page).toContain(`/desk/plan-lines/${plan.lines.A01 ?? ''}`);
    expect(page).toContain('We have one.');
    expect(page).toContain('All decided');
    const csv = await textOf(as.lay(`${desk}/reviews/export.csv`));
    expect(csv).toContain('A benchmark,The regional office,Listening plan,2012-04-03,2,1,1');
    expect(await textOf(as.governance(`${desk}/reviews?plan=${plan.planId}`))).toContain(
      'about Listening plan',
    );
    expect((await as.staff(`${desk}/reviews`)).status).toBe(404);
  });
});
