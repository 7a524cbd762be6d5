import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { analyse, noting, planOf } from '../../../../tests/support/asked-queries.ts';
import { aFrameworkItem } from '../../../../tests/support/makers/framework-item.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPost } from '../../../../tests/support/makers/post.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read } from '../../../platform/db/tenant.ts';
import { listAgreements } from './agreements/queries.ts';
import { listBudgetLines } from './budgets/queries.ts';
import { listExtras } from './extra/queries.ts';
import { listRequests } from './support/queries.ts';

onBothDatabases('resources', (given) => {
  let asLead: Visit;
  let asLay: Visit;
  let asPractice: Visit;
  let asStranger: Visit;
  let page: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const practice = await aPerson(database, organisation, { roles: ['PRA'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asLead, asLay, asPractice, asStranger] = (await Promise.all(
      [lead, lay, practice, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit];
    page = `/${organisation.slug}/desk/resources`;
  });

  it('one page says what there is to work with and what waits, to those who see all plans', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['ENG'] });
    const visit = await aSite(given).as(who);
    const own = `/${organisation.slug}/desk/resources`;
    const empty = await (await visit(own)).text();
    expect(empty).toContain('Add the first post');
    expect(empty).toContain('Money in 2012/13');
    expect(empty).toContain('Nothing about resources waits for anybody.');
    const share = { daysPerWeek: 5, percentOfTime: 80 };
    await aPost(database, who, { ...share, title: 'Manager', allocations: [{ daysPerWeek: 4.5 }] });
    await aPost(database, who, { ...share, title: 'Facilitator', allocations: [{ daysPerWeek: 4 }] });
    for (const title of ['One', 'Two'])
      await aPost(database, who, { title, daysPerWeek: 2, allocations: [{ daysPerWeek: 2 }] });
    await aFrameworkItem(database, who, { kind: 'function', text: 'Social marketing' });
    const organisationId = organisation.id;
    await database.owner
      .insertInto('supportAgreement')
      .values({ organisationId, id: newId(), provider: 'Unit', reviewOn: '2012-09-01' })
      .execute();
    await database.owner
      .insertInto('budgetLine')
      .values({
        organisationId,
        id: newId(),
        title: 'Rooms',
        year: '2012/13',
        plannedPence: 10_000,
        spentPence: 12_550,
      })
      .execute();
    await visit(`${own}/support/new`, { kind: 'law', text: 'What must we do?' });
    await visit(`${own}/extra/new`, { work: 'Launch', daysPerWeek: '1', because: 'Nobody can.' });
    const full = await (await visit(own)).text();
    expect(full).toContain('12 days a week, 12.5 allocated: over by 0.5');
    expect(full).toContain('Manager: 4 days a week, 4.5 allocated: over by 0.5.');
    expect(full).toContain('agreement is overdue for review');
    expect(full).toContain('request for extra resource waits for an answer');
    expect(full).toContain('request for support waits for an answer');
    expect(full).toContain('No post has social marketing');
    expect(full).toContain('Over-spent by £25.50');
  });

  it('is not there for those who see no resources', async () => {
    expect((await asLead(page)).status).toBe(200);
    expect((await asLay(page)).status).toBe(200);
    expect((await asPractice(page)).status).toBe(404);
    expect((await asStranger(page)).status).toBe(404);
  });

  it('no list reads a whole table', { timeout: 120_000 }, async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['CEL'] });
    const staff = await aPerson(database, organisation, { roles: ['STA'] });
    const other = await anOrganisation(database);
    // Most rows are another organisation's, or somebody else's.
    for (const [own, many] of [
      [organisation, 1500],
      [other, 3000],
    ] as const) {
      const rows = sql`generate_series(1, ${sql.lit(many)}) n`;
      const on = sql`date '2010-01-01' + n % 900`;
      const run = (query: ReturnType<typeof sql>) => query.execute(database.owner);
      await run(sql`insert into support_kind (organisation_id, id, name)
        values (${own.id}::uuid, md5(${own.id} || 'k')::uuid, 'Law')`);
      await run(sql`insert into support_request (organisation_id, id, kind_id, text, asked_on)
        select ${own.id}::uuid, md5(${own.id} || 'r' || n)::uuid, md5(${own.id} || 'k')::uuid, 't', ${on} from ${rows}`);
      await run(sql`insert into extra_resource (organisation_id, id, work, asked_on)
        select ${own.id}::uuid, md5(${own.id} || 'x' || n)::uuid, 'w', ${on} from ${rows}`);
      await run(sql`insert into support_agreement (organisation_id, id, provider, review_on)
        select ${own.id}::uuid, md5(${own.id} || 'a' || n)::uuid, 'p', ${on} from ${rows}`);
      await run(sql`insert into budget_line (organisation_id, id, title, year)
        select ${own.id}::uuid, md5(${own.id} || 'b' || n)::uuid, 't' || n, (1900 + n % 200)::text from ${rows}`);
    }
    await database.owner
      .updateTable('supportRequest')
      .set({ askedBy: staff.personId })
      .where('organisationId', '=', organisation.id)
      .where(sql<boolean>`get_byte(uuid_send(id), 0) < 2`)
      .execute();
    await analyse(database);
    const asked = noting(database);
    const none = { before: null, after: null };
    const key = { on: '2011-06-01', id: newId() };
    await read(asked.database, organisation.id, async (db) => {
      asked.clear();
      for (const at of [none, { before: key, after: null }, { before: null, after: key }]) {
        await listRequests(db, who, {}, at);
        await listExtras(db, who, {}, at);
        await listAgreements(db, who, {}, at);
      }
      await listRequests(db, staff, {}, none);
      await listBudgetLines(db, who, { year: '2012' });
      const queries = [...asked.queries];
      expect(queries).toHaveLength(11);
      for (const query of queries) {
        const plan = await planOf(db, query);
        expect(plan, query.sql).not.toMatch(
          /Seq Scan on (?:support_request|extra_resource|support_agreement|budget_line)\b/u,
        );
      }
    });
  });
});
