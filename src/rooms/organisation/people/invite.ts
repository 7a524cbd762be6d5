import { hasPassword } from '../../../platform/access/account.ts';
import type { Accounts } from '../../../platform/access/accounts.ts';
import { listPersonsOfAccount, type Who } from '../../../platform/access/who.ts';
import type { Config } from '../../../platform/config.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { recordMessage } from '../../../platform/mail/send.ts';
import { siteUrl } from '../accounts/forgotten.ts';
import { invitation } from '../accounts/mails.ts';

/** How somebody comes to their account. */
export interface WayIn {
  accountId: string;
  /** The address at which they choose a password; null where they have one, or need none in the demonstration. */
  link: string | null;
  /** Whether the administrator may be shown it: only where it opens nothing beyond this organisation. */
  mayShow: boolean;
}

/**
 * The account of an address, opened where there is none, and a link to its first password where it has none.
 * An account may be somebody in other organisations too: then the link goes to its holder alone, or whoever adds
 * an address here could take their place there. Made outside transactions, as accounts are.
 */
export async function findWayIn(
  { database, accounts, config }: { database: Database; accounts: Accounts; config: Config },
  who: Who,
  said: { name: string; email: string },
  /** They asked for a new password although they have one. */
  anew = false,
): Promise<WayIn> {
  const accountId = await accounts.open(said.email, said.name);
  if (config.demonstration && who.organisation.isDemonstration)
    return { accountId, link: null, mayShow: false };
  const had = await hasPassword(database, accountId);
  if (had && !anew) return { accountId, link: null, mayShow: false };
  const elsewhere = (await listPersonsOfAccount(database, accountId)).some(
    (person) => person.organisationId !== who.organisation.id,
  );
  const link = `${siteUrl(config)}/password/${await accounts.passwordLink(accountId)}`;
  // Where no mail leaves, the administrator is the only way by which a colleague can get a new password.
  return { accountId, link, mayShow: !elsewhere && (!had || config.smtpUrl === null) };
}

/** Writes to the person how to come in, in the transaction in which they were added. */
export async function recordInvitation(
  db: Db,
  who: Who,
  config: Config,
  person: { id: string; name: string; email: string },
  way: WayIn,
): Promise<void> {
  const to = {
    organisationId: who.organisation.id,
    organisationName: who.organisation.name,
    personId: person.id,
    name: person.name,
    email: person.email.trim(),
  };
  await recordMessage(db, invitation(to, way.link, siteUrl(config)));
  await recordHistory(db, actorOf(who), { kind: 'person', id: person.id, act: 'invited this person' });
}
