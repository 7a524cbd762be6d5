import { expect, test } from 'vitest';
import { type Given, onBothDatabases } from '../../../tests/support/a-database.ts';
import { aMailbox } from '../../../tests/support/a-mailbox.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { read, write } from '../db/tenant.ts';
import { workOff } from '../jobs/jobs.ts';
import { createLog } from '../log.ts';
import { ABOUT_ACCOUNT, type Letter, PASSWORD_ADDRESS, recordMessage, sendMessageJob } from './send.ts';

const SITE = 'https://earshot.example';

onBothDatabases('A letter', (given: Given) => {
  const send = (smtp: string | null) =>
    workOff(given.database, createLog('silent'), [
      sendMessageJob(smtp, 'Earshot <no-reply@earshot.example>', SITE),
    ]);
  const place = async (said: Partial<Letter> = {}) => {
    const organisation = await anOrganisation(given.database);
    const id = await write(given.database, organisation.id, (db) =>
      recordMessage(db, {
        organisationId: organisation.id,
        aboutKind: 'loop',
        aboutId: null,
        toAddress: 'reader@example.org',
        toName: 'Reader',
        subject: 'News',
        body: 'Saturday blood tests have begun.',
        ...said,
      }),
    );
    const message = () =>
      read(given.database, organisation.id, (db) =>
        db.selectFrom('message').select(['state', 'body', 'problem']).where('id', '=', id).executeTakeFirst(),
      );
    return { organisation, message };
  };

  test('leaves by mail where a server is set, and only once', async () => {
    const mailbox = await aMailbox();
    const { message } = await place();
    await send(mailbox.url);
    await send(mailbox.url);
    expect(await message()).toMatchObject({ state: 'sent', problem: null });
    expect(mailbox.messages).toHaveLength(1);
    expect(mailbox.messages[0]).toMatch(
      /To: Reader <reader@example\.org>.*Saturday blood tests have begun\./s,
    );
    await mailbox.close();
  });

  test('is kept where none is set', async () => {
    const { message } = await place();
    await send(null);
    expect(await message()).toMatchObject({ state: 'kept', body: 'Saturday blood tests have begun.' });
  });

  test('about an account gets the address of its password as it leaves; what is kept never has it', async () => {
    const mailbox = await aMailbox();
    const { organisation, message } = await place({
      aboutKind: ABOUT_ACCOUNT,
      toAddress: 'Holder@example.org',
      body: `Choose it here:\n${PASSWORD_ADDRESS}`,
    });
    const who = await aPerson(given.database, organisation, { email: 'holder@example.org' });
    await send(mailbox.url);
    expect((await message())?.body).toBe(`Choose it here:\n${PASSWORD_ADDRESS}`);
    const token = /https:\/\/earshot\.example\/password\/(\S+)/.exec(mailbox.messages[0] ?? '')?.[1] ?? '';
    expect(await aSite(given).accounts.findByLink(token)).toBe(who.accountId);
    await mailbox.close();
  });

  test('about anything else is sent as it was written, whatever somebody wrote in it', async () => {
    const mailbox = await aMailbox();
    await place({ body: PASSWORD_ADDRESS });
    await send(mailbox.url);
    expect(mailbox.messages[0]).toContain(PASSWORD_ADDRESS);
    expect(mailbox.messages[0]).not.toContain('/password/');
    await mailbox.close();
  });
});
