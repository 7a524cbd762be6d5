import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../tests/support/makers/plan.ts';
import { weekOf } from './digest.ts';
import { sendDigests } from './job.ts';

test('a week begins on its Monday', () => {
  expect(weekOf('2012-09-27')).toBe('2012-09-24');
  expect(weekOf('2012-09-24')).toBe('2012-09-24');
  expect(weekOf('2012-09-30')).toBe('2012-09-24');
});

onBothDatabases('The weekly letter to leads', (given) => {
  test('one letter a week to whoever leads lines that ask something, and none to the others', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const writer = await aPerson(given.database, organisation, { roles: ['CEL'] });
    const late = await aPerson(given.database, organisation, { roles: ['STA'], name: 'Ben Late' });
    const calm = await aPerson(given.database, organisation, { roles: ['STA'] });
    const helper = await aPerson(given.database, organisation, { roles: ['STA'] });
    await aPlan(given.database, writer, {
      lines: [
        { code: 'A01', rag: 'amber', due: '2012-06-30', leads: [late], supports: [helper] },
        { code: 'A02', rag: 'green', due: '2013-01-31', leads: [calm] },
        { code: 'A03', rag: 'green', leads: [late] },
      ],
    });
    await aPlan(given.database, writer, {
      state: 'draft',
      lines: [{ code: 'B01', rag: 'amber', due: '2012-06-30', leads: [calm] }],
    });
    expect(await sendDigests(given.database, organisation.slug, 'https://earshot.example')).toBe(1);
    expect(await sendDigests(given.database, organisation.slug, 'https://earshot.example')).toBe(0);
    const letters = await given.database.owner
      .selectFrom('message')
      .select(['toName', 'subject', 'body'])
      .where('organisationId', '=', organisation.id)
      .execute();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.toName).toBe('Ben Late');
    expect(letters[0]?.subject).toBe('1 plan line past its date');
    expect(letters[0]?.body).toContain('It was due on 30 June 2012, 89 days ago.');
    expect(letters[0]?.body).toContain('A03');
    expect(letters[0]?.body).toContain(`https://earshot.example/${organisation.slug}/desk/my-lines`);
  });
});
