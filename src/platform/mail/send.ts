import { createTransport, type Transporter } from 'nodemailer';
import { findAccount, makePasswordLink } from '../access/account.ts';
import type { Database, Db } from '../db/database.ts';
import { newId } from '../db/ids.ts';
import { write } from '../db/tenant.ts';
import { enqueue, type JobKind, type JobTools } from '../jobs/jobs.ts';

export interface Letter {
  organisationId: string;
  aboutKind: string;
  aboutId: string | null;
  toAddress: string;
  toName: string;
  subject: string;
  body: string;
}

/** The name of the job that sends one message. */
export const SEND_MESSAGE = 'send-message';

/** What letters about an account are filed under. */
export const ABOUT_ACCOUNT = 'account';

/**
 * Stands in a letter about an account for the address at which its holder chooses a password. The address itself is
 * made as the letter leaves, so that nobody finds it in the outbox, in the database or in a backup.
 */
export const PASSWORD_ADDRESS = '[The address is in the letter as it was sent, and nowhere else.]';

/** Writes a message and the job that sends it, in the transaction of what it is about. Gives its id. */
export async function recordMessage(db: Db, letter: Letter): Promise<string> {
  const id = newId();
  await db
    .insertInto('message')
    .values({ id, ...letter })
    .execute();
  await enqueue(db, SEND_MESSAGE, { organisationId: letter.organisationId, id });
  return id;
}

/**
 * The job that sends one message: by SMTP where it is set, else the message is kept in the outbox, where it can be read.
 * A message that has left is never sent again.
 */
export function sendMessageJob(smtpUrl: string | null, from: string, siteUrl: string): JobKind {
  let transport: Transporter | null = null;
  return {
    name: SEND_MESSAGE,
    async run({ organisationId, id }, { database }: JobTools) {
      const letter = await write(database, organisationId, (db) =>
        db
          .updateTable('message')
          .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
          .where('id', '=', id)
          .where('state', 'in', ['waiting', 'failed'])
          .returning(['aboutKind', 'toAddress', 'toName', 'subject', 'body'])
          .executeTakeFirst(),
      );
      if (!letter) return;
      const settle = (state: string, problem: string | null) =>
        write(database, organisationId, (db) =>
          db
            .updateTable('message')
            .set({ state, problem, sentAt: state === 'failed' ? null : new Date() })
            .where('id', '=', id)
            .execute(),
        );
      if (!smtpUrl) {
        await settle('kept', null);
        return;
      }
      transport ??= createTransport(smtpUrl);
      try {
        await transport.sendMail({
          from,
          to: { name: letter.toName, address: letter.toAddress },
          subject: letter.subject,
          text:
            letter.aboutKind === ABOUT_ACCOUNT
              ? await withPasswordAddress(database, siteUrl, letter)
              : letter.body,
          messageId: `<${id}@earshot>`,
        });
      } catch (error) {
        await settle('failed', error instanceof Error ? error.message.slice(0, 300) : 'unknown');
        throw error;
      }
      await settle('sent', null);
    },
  };
}

/** The letter's words with the address in its place; it opens the account of the letter's own reader and no other. */
async function withPasswordAddress(
  database: Database,
  siteUrl: string,
  letter: { toAddress: string; body: string },
): Promise<string> {
  if (!letter.body.includes(PASSWORD_ADDRESS)) return letter.body;
  const account = await findAccount(database, letter.toAddress);
  if (!account) throw new Error('The account of this letter is gone.');
  const address = `${siteUrl}/password/${await makePasswordLink(database, account.id)}`;
  return letter.body.replace(PASSWORD_ADDRESS, address);
}

/** Queues again the messages that still wait, as after a restore; a message that has left is not sent twice. */
export async function resumeMessages(database: Database): Promise<void> {
  const waiting = await database.owner
    .selectFrom('message')
    .select(['organisationId', 'id'])
    .where('state', '=', 'waiting')
    .where('createdAt', '<', new Date(Date.now() - 60_000))
    .limit(10_000)
    .execute();
  for (const { organisationId, id } of waiting)
    await write(database, organisationId, (db) => enqueue(db, SEND_MESSAGE, { organisationId, id }));
}
