import type { Accounts } from '../../../platform/access/accounts.ts';
import { listOrganisations } from '../../../platform/access/organisation.ts';
import { listPersonsOfAccount } from '../../../platform/access/who.ts';
import type { Config } from '../../../platform/config.ts';
import type { Database } from '../../../platform/db/database.ts';
import { write } from '../../../platform/db/tenant.ts';
import { recordMessage } from '../../../platform/mail/send.ts';
import { newPassword } from './mails.ts';

/**
 * Writes to the holder of an account a link to a new password, through one of their organisations: a real one where
 * there is one, since anybody may look into a demonstration's outbox. Does nothing for an address that nobody has.
 */
export async function sendPasswordLink(
  database: Database,
  accounts: Accounts,
  config: Config,
  email: string,
): Promise<void> {
  const account = await accounts.findByEmail(email);
  if (!account) return;
  const demonstrations = new Set(
    (await listOrganisations(database)).filter((one) => one.isDemonstration).map((one) => one.id),
  );
  const persons = await listPersonsOfAccount(database, account.id);
  const real = persons.find((person) => !demonstrations.has(person.organisationId));
  const person = real ?? (config.demonstration ? undefined : persons[0]);
  if (!person) return;
  await write(database, person.organisationId, (db) =>
    recordMessage(
      db,
      newPassword({
        organisationId: person.organisationId,
        organisationName: person.organisationName,
        personId: person.personId,
        name: person.personName,
        email: email.trim(),
      }),
    ),
  );
}
