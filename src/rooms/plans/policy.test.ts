import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { mayUpdateLine } from './policy.ts';

onBothDatabases('Who says how a line stands', (given) => {
  test('whoever leads it and works here; an assessor or a member named on it changes nothing', async () => {
    const organisation = await anOrganisation(given.database);
    for (const [role, may] of [
      ['STA', true],
      ['PAR', true],
      ['BRD', true],
      ['AUD', false],
      ['MEM', false],
      ['PPG', false],
    ] as const) {
      const who = await aPerson(given.database, organisation, { roles: [role] });
      expect(mayUpdateLine(who, { responsibleIds: [who.personId] }), role).toBe(may);
      expect(mayUpdateLine(who, { responsibleIds: [] }), role).toBe(false);
    }
  });
});
