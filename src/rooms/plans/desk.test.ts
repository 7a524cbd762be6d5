import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { aPlan } from '../../../tests/support/makers/plan.ts';
import { newId } from '../../platform/db/ids.ts';
import { read } from '../../platform/db/tenant.ts';
import { plansWaitingFor } from './desk.ts';

onBothDatabases('What plans want of a person', (given) => {
  test('their late lines, those to confirm, the questions on them, and plans of others to adopt', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const lead = await aPerson(given.database, organisation, { roles: ['STA'] });
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const approver = await aPerson(given.database, organisation, { roles: ['CEL'] });
    const { planId, lines } = await aPlan(given.database, officer, {
      lines: [
        { code: 'A01', rag: 'amber', due: '2012-06-30', leads: [lead] },
        { code: 'A02', rag: 'green', due: '2012-06-30', leads: [lead] },
        { code: 'A03', rag: 'amber', due: '2012-06-30' },
      ],
    });
    await aPlan(given.database, officer, { state: 'submitted' });
    await given.database.owner
      .insertInto('planQuestion')
      .values({
        organisationId: organisation.id,
        id: newId(),
        planId,
        lineId: lines.A01 ?? null,
        text: 'When will it be done?',
        askedOn: '2012-09-20',
      })
      .execute();
    const says = async (who: typeof lead) =>
      (await read(given.database, organisation.id, (db) => plansWaitingFor(db, who))).map(
        ({ number, says: words, since }) => [number, words, since].filter(Boolean).join(' '),
      );
    expect(await says(lead)).toEqual([
      '1 line of yours is past its date',
      '1 line of yours is to be confirmed as delivered',
      '1 question about a plan waits for an answer oldest 7 days',
    ]);
    expect(await says(approver)).toContain('1 plan waits for your approval');
    expect(await says(officer)).not.toContain('1 plan waits for your approval');
    const member = await aPerson(given.database, organisation, { roles: ['MEM'] });
    expect(await says(member)).toEqual([]);
  });
});
