import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { analyse, noting, planOf } from '../../../../tests/support/asked-queries.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../tests/support/makers/plan.ts';
import type { Db } from '../../../platform/db/database.ts';
import { read } from '../../../platform/db/tenant.ts';
import { listQuestions, listQuestionsOfLine, waitingQuestionsFor } from './queries.ts';

const nowhere = { before: null, after: null };

onBothDatabases('a full list of questions', (given) => {
  it('is read by its indexes', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['ENG'] });
    const { planId, lines } = await aPlan(database, who, { lines: [{ code: 'M18' }] });
    await sql`insert into plan_line (organisation_id, id, plan_id, position, code, what)
      select ${organisation.id}, gen_random_uuid(), ${planId}, n, 'N' || n, 'What' from generate_series(1, 500) n`.execute(
      database.owner,
    );
    await sql`insert into plan_question (organisation_id, id, plan_id, line_id, text, asked_on, answer, answered_on)
      select organisation_id, gen_random_uuid(), plan_id, id, 'Why?', '2010-01-01'::date + (n * 7919) % 900,
        case when n % 50 > 0 then 'So.' end, case when n % 50 > 0 then '2012-09-01'::date end
      from plan_line, generate_series(1, 10) n`.execute(database.owner);
    await analyse(database);
    const check = async (work: (db: Db) => Promise<unknown>) => {
      const asked = noting(database);
      await read(asked.database, organisation.id, work);
      const query = asked.queries.at(-1);
      const plan = query ? await read(database, organisation.id, (db) => planOf(db, query)) : '';
      expect(plan).not.toMatch(/Seq Scan on plan_question/u);
    };
    await check((db) => listQuestions(db, who, {}, nowhere));
    await check((db) => listQuestions(db, who, { plan: planId }, nowhere));
    await check((db) => waitingQuestionsFor(db, who));
    await check((db) => listQuestionsOfLine(db, who, lines.M18 ?? ''));
  });
});
