import { z } from 'zod';
import { type Accounts, passwordProblem } from '../../../platform/access/accounts.ts';
import { todayFor } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { requiredText } from '../../../platform/web/form.ts';
import { insertPerson } from '../people/add-person.ts';
import { Refused } from '../refused.ts';
import { slugProblem } from '../reserved-words.ts';
import { foundOrganisation } from './add-organisation.ts';
import { redeemSetupToken } from './setup-token.ts';

/** A password that may be chosen; says in one sentence what is wrong with another. */
export const chosenPassword = z.string({ error: 'Choose a password.' }).superRefine((text, check) => {
  const problem = passwordProblem(text);
  if (problem) check.addIssue({ code: 'custom', message: problem });
});

export const setupForm = z.object({
  organisation: requiredText('Enter the organisation’s name.', 200),
  shortName: requiredText('Enter a short name, such as the initials people use.', 40),
  slug: z.string({ error: 'Enter an address word.' }).superRefine((text, check) => {
    const problem = slugProblem(text);
    if (problem) check.addIssue({ code: 'custom', message: problem });
  }),
  name: requiredText('Enter your name.', 200),
  email: requiredText('Enter your e-mail address.', 254).pipe(
    z.email('Enter an e-mail address like name@example.org.'),
  ),
  password: chosenPassword,
});

export type Setup = z.infer<typeof setupForm>;

/**
 * Makes the first organisation and its administrator with the word that was printed at the start, which is used up by it.
 * All of it or nothing, but for the password, which is set last. Throws `Refused`.
 */
export async function setUp(
  database: Database,
  accounts: Accounts,
  token: string,
  said: Setup,
): Promise<void> {
  const accountId = await accounts.open(said.email, said.name);
  await database.owner.transaction().execute(async (db) => {
    if (!(await redeemSetupToken(db, token)))
      throw new Refused(
        'token',
        'This address has been used. Sign in, or start Earshot again for a new one.',
      );
    const { id } = await foundOrganisation(db, {
      slug: said.slug,
      name: said.organisation,
      shortName: said.shortName,
    });
    await insertPerson(
      db,
      { organisationId: id, personId: null, name: said.name },
      todayFor({ fixedToday: null }),
      { name: said.name, email: said.email, accountId, roles: [{ code: 'ADM' }] },
    );
  });
  await accounts.setPassword(accountId, said.password);
}
