import { hasPassword } from '../../../platform/access/account.ts';
import type { Accounts } from '../../../platform/access/accounts.ts';
import { require } from '../../../platform/access/allows.ts';
import { listPersonsOfAccount, type Who } from '../../../platform/access/who.ts';
import { type Config, siteUrl } from '../../../platform/config.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { recordMessage } from '../../../platform/mail/send.ts';
import { invitation, newPassword } from '../accounts/mails.ts';
import { mayKeepPeople } from '../policy.ts';

/** How somebody comes to their account. */
export interface WayIn {
  accountId: string;
  hasPassword: boolean;
  /** A link to a password that the administrator may be shown, once; null where it is for the person alone. */
  link: string | null;
}

/**
 * The account of an address, opened where there is none. A link is made for the administrator only where it opens nothing
 * beyond this organisation: an account may be somebody in others too, and whoever adds an address here must not take
 * its holder's place there. Made outside transactions, as accounts are.
 */
export async function findWayIn(
  { database, accounts, config }: { database: Database; accounts: Accounts; config: Config },
  who: Who,
  said: { name: string; email: string },
): Promise<WayIn> {
  const accountId = await accounts.open(said.email, said.name);
  const hadPassword = await hasPassword(database, accountId);
  const elsewhere = (await listPersonsOfAccount(database, accountId)).some(
    (person) => person.organisationId !== who.organisation.id,
  );
  // Where no mail leaves, the administrator is the only way by which a colleague can get a new password.
  const mayShow = !elsewhere && (!hadPassword || config.smtpUrl === null);
  return {
    accountId,
    hasPassword: hadPassword,
    link: mayShow ? `${siteUrl(config)}/password/${await accounts.passwordLink(accountId)}` : null,
  };
}

/** Writes to the person how to come in, in the transaction in which they were added. */
export async function recordInvitation(
  db: Db,
  who: Who,
  config: Config,
  person: Invited,
  way: WayIn,
): Promise<void> {
  await recordMessage(db, invitation(readerOf(who, person), way.hasPassword, siteUrl(config)));
  await recordHistory(db, actorOf(who), { kind: 'person', id: person.id, act: 'invited this person' });
}

/** Writes to the person how to choose a new password. */
export async function recordNewPassword(db: Db, who: Who, person: Invited): Promise<void> {
  require(mayKeepPeople(who));
  await recordMessage(db, newPassword(readerOf(who, person)));
  await recordHistory(db, actorOf(who), {
    kind: 'person',
    id: person.id,
    act: 'sent this person a way to a new password',
  });
}

interface Invited {
  id: string;
  name: string;
  email: string;
}

const readerOf = (who: Who, person: Invited) => ({
  organisationId: who.organisation.id,
  organisationName: who.organisation.name,
  personId: person.id,
  name: person.name,
  email: person.email.trim(),
});
