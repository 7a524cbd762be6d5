import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../../platform/access/who.ts';
import { newId } from '../../../../platform/db/ids.ts';

onBothDatabases('lines that are the same work', (given) => {
  let officer: Who;
  let lead: Who;
  let asOfficer: Visit;
  let asLead: Visit;
  let asStranger: Visit;
  let desk: string;
  let foreignLine: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'] });
    lead = await aPerson(database, organisation, { roles: ['PRJ'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    foreignLine = (await aPlan(database, stranger, { lines: [{ code: 'X1' }] })).lines.X1 ?? '';
    const site = aSite(given);
    [asOfficer, asLead, asStranger] = (await Promise.all(
      [officer, lead, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit];
    desk = `/${organisation.slug}/desk`;
  });

  const wordsOf = async (answer: Response) =>
    (await answer.text()).replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
  const here = (id: string, act = '') => `${desk}/plan-lines/${id}${act}`;
  async function twoPlans() {
    const first = await aPlan(given.database, officer, {
      lines: [{ code: 'M15', what: 'Messages every quarter', rag: 'green', leads: [lead] }, { code: 'M16' }],
    });
    const second = await aPlan(given.database, officer, {
      title: 'The other plan',
      lines: [{ code: 'M33', what: 'A message each quarter', rag: 'amber' }],
    });
    return { a: first.lines.M15 ?? '', b: second.lines.M33 ?? '', c: first.lines.M16 ?? '' };
  }

  it('each page shows the other line, its rating where it differs, and its evidence', async () => {
    const { a, b } = await twoPlans();
    expect(await wordsOf(await asOfficer(here(a, '/same?q=m33')))).toContain('The other plan');
    expect((await asOfficer(here(a, '/same'), { other: b, q: 'm33' })).status).toBe(303);
    await given.database.owner
      .insertInto('planLineUpdate')
      .values({
        organisationId: officer.organisation.id,
        id: newId(),
        lineId: b,
        asAt: '2012-09-27',
        rag: 'amber',
        deliveryState: 'in_progress',
        evidence: JSON.stringify(['https://example.org/message']),
      })
      .execute();
    expect(await wordsOf(await asOfficer(here(a)))).toMatch(
      /Also M33 , Amber there: A message each quarter/u,
    );
    expect(await wordsOf(await asOfficer(here(b)))).toMatch(
      /Also M15 , Green there: Messages every quarter/u,
    );
    expect(await wordsOf(await asOfficer(here(a)))).toContain('Evidence there https://example.org/message');
    expect((await asOfficer(here(a, '/different'), {})).status).toBe(303);
    expect(await wordsOf(await asOfficer(here(b)))).not.toContain('Also M15');
    expect((await asOfficer(here(a, '/different'), {})).status).toBe(303);
  });

  it('no ring arises, and no line is the same as itself', async () => {
    const { a, b, c } = await twoPlans();
    const mark = (id: string, other: string) => asOfficer(here(id, '/same'), { other });
    expect((await mark(a, a)).status).toBe(400);
    expect((await mark(a, b)).status).toBe(303);
    expect((await mark(b, c)).status).toBe(303);
    const ring = await mark(c, a);
    expect(ring.status).toBe(400);
    expect(await ring.text()).toContain('is marked as the same work already');
    expect(await (await mark(a, c)).text()).toContain('Take the mark that it bears away first.');
    expect(await wordsOf(await asOfficer(here(c)))).toContain('Also M15');
    const [one, two] = await Promise.all([twoPlans(), twoPlans()]);
    const both = await Promise.all([mark(one.a, two.a), mark(two.a, one.a)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 400]);
  });

  it('only whoever writes plans says so, and only of lines that they see', async () => {
    const { a, b } = await twoPlans();
    for (const visit of [asLead, asStranger]) {
      expect((await visit(here(a, '/same'))).status).toBe(404);
      expect((await visit(here(a, '/same'), { other: b })).status).toBe(404);
      expect((await visit(here(a, '/same'), { nothing: '' })).status).toBe(404);
      expect((await visit(here(a, '/different'), {})).status).toBe(404);
    }
    expect((await asOfficer(here(a, '/same'), { other: foreignLine })).status).toBe(404);
  });
});
