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
    // What slips of others is said to whoever may ask about it, with the list behind it; a lead hears of their own only.
    const lay = await aPerson(given.database, organisation, { roles: ['LAY'] });
    expect(await says(lay)).toContain('2 lines that are not yours are past their date');
    expect(await says(officer)).toContain('2 lines that are not yours are past their date');
    const member = await aPerson(given.database, organisation, { roles: ['MEM'] });
    expect(await says(member)).toEqual([]);
  });

  test('requests for support and for extra resource, to who may answer and did not ask', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-10-17' });
    const lead = await aPerson(given.database, organisation, { roles: ['CEL'] });
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const staff = await aPerson(given.database, organisation, { roles: ['STA'] });
    const ask = (who: typeof lead) =>
      given.database.owner
        .insertInto('extraResource')
        .values({
          organisationId: organisation.id,
          id: newId(),
          work: 'An evening for young carers',
          because: 'Nobody else can',
          askedBy: who.personId,
          askedOn: '2012-10-17',
        })
        .execute();
    await ask(officer);
    await ask(lead);
    const says = async (who: typeof lead) =>
      (await read(given.database, organisation.id, (db) => plansWaitingFor(db, who))).map(
        ({ number, says: words }) => `${number} ${words}`,
      );
    expect(await says(lead)).toEqual(['1 request for extra resource waits for your answer']);
    expect(await says(officer)).toEqual([]);
    expect(await says(staff)).toEqual([]);
  });
});
