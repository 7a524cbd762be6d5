import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aComment } from '../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { read, write } from '../../platform/db/tenant.ts';
import { Problem } from '../../platform/web/problems.ts';
import { findComment } from './comment-queries.ts';
import { type Settling, settleIdentifiers } from './settle-commands.ts';

const words = 'Ring 01632 960123 or write to kay@example.org.';

onBothDatabases('What was found in a comment', (given) => {
  async function aFlaggedComment() {
    const organisation = await anOrganisation(given.database);
    const who = await aPerson(given.database, organisation, { roles: ['QUA'] });
    const id = await aComment(given.database, organisation, { text: words });
    const settle = (settling: Partial<Settling>, by = who) =>
      write(given.database, by.organisation.id, (db) =>
        settleIdentifiers(db, by, id, { how: 'redact', positions: null, reason: '', ...settling }),
      );
    const comment = () => read(given.database, organisation.id, (db) => findComment(db, who, id));
    return { organisation, who, id, settle, comment };
  }

  test('is removed, and nobody finds it by searching any more', async () => {
    const { organisation, settle, comment } = await aFlaggedComment();
    expect(await settle({})).toEqual({ positions: [1, 2], done: true });
    const now = await comment();
    expect(now?.text).toBe('Ring [telephone number removed] or write to [e-mail address removed].');
    expect(now?.scan).toBe('settled');
    expect(now?.version).toBe(2);
    const { rows: hits } = await read(given.database, organisation.id, (db) =>
      sql`select search_comment('kay')`.execute(db),
    );
    expect(hits).toEqual([]);
  });

  test('comes back where it may stand, once nothing waits', async () => {
    const { settle, comment } = await aFlaggedComment();
    expect((await settle({ how: 'let_stand', positions: [2], reason: 'The person asked' })).done).toBe(false);
    expect((await comment())?.text).not.toContain('kay@example.org');
    expect((await comment())?.scan).toBe('waiting');
    expect((await settle({ positions: [1] })).done).toBe(true);
    const now = await comment();
    expect(now?.text).toBe('Ring [telephone number removed] or write to kay@example.org.');
    expect(now?.original?.text).toBe(words);
    expect(now?.original?.spans.map(({ state, reason }) => [state, reason])).toEqual([
      ['redacted', null],
      ['let_stand', 'The person asked'],
    ]);
  });

  test('needs a reason to stand', async () => {
    const { settle, comment } = await aFlaggedComment();
    await expect(settle({ how: 'let_stand', reason: '  ' })).rejects.toThrow('Say why it may stand.');
    expect((await comment())?.scan).toBe('waiting');
  });

  test('can be put back to check', async () => {
    const { settle, comment } = await aFlaggedComment();
    await settle({ how: 'let_stand', reason: 'A test number' });
    expect((await comment())?.text).toBe(words);
    await settle({ how: 'wait', positions: [1] });
    const now = await comment();
    expect(now?.scan).toBe('waiting');
    expect(now?.text).not.toContain('01632');
  });

  test('is in the history by its kind alone', async () => {
    const { organisation, id, settle } = await aFlaggedComment();
    await settle({ how: 'let_stand', reason: 'Kay is the manager' });
    const entries = await read(given.database, organisation.id, (db) =>
      db.selectFrom('history').select(['act', 'after']).where('recordId', '=', id).execute(),
    );
    expect(entries).toEqual([{ act: 'let stand what was found', after: { found: ['telephone', 'email'] } }]);
  });

  test('is seen and settled by those who may, of this organisation', async () => {
    const { organisation, id, settle } = await aFlaggedComment();
    for (const role of ['LAY', 'STA', 'PRJ', 'BRD'] as const) {
      const wrong = await aPerson(given.database, organisation, { roles: [role] });
      await expect(settle({}, wrong)).rejects.toBeInstanceOf(Problem);
      const seen = await read(given.database, organisation.id, (db) => findComment(db, wrong, id));
      expect(JSON.stringify(seen ?? null)).not.toContain('kay@example.org');
    }
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['QUA'] });
    await expect(settle({}, stranger)).rejects.toBeInstanceOf(Problem);
    const seen = await read(given.database, stranger.organisation.id, (db) => findComment(db, stranger, id));
    expect(seen).toBeUndefined();
  });
});
