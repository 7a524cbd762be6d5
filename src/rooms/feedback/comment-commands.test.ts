import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aReturn } from '../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { read, write } from '../../platform/db/tenant.ts';
import { Problem, Stale } from '../../platform/web/problems.ts';
import type { FactsForm } from './comment.ts';
import { changeComment } from './comment-commands.ts';
import { findComment } from './comment-queries.ts';

onBothDatabases('What is known of a comment', (given) => {
  async function aReturnOfTwo() {
    const organisation = await anOrganisation(given.database);
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const { commentIds } = await aReturn(given.database, organisation, {
      texts: ['The ramp is steep.', 'The staff were kind.'],
      place: ['Hospital care'],
      level: 'practice',
    });
    const [first = '', second = ''] = commentIds;
    const change = (form: Partial<FactsForm>, by = who) =>
      write(given.database, by.organisation.id, (db) =>
        changeComment(db, by, first, {
          version: 1,
          kind: null,
          sentiment: null,
          place: 'Hospital care',
          level: 'practice',
          ...form,
        }),
      );
    const find = (id: string) => read(given.database, organisation.id, (db) => findComment(db, who, id));
    return { organisation, who, first, second, change, find };
  }

  test('changes: its kind for itself, its place for the whole return', async () => {
    const { first, second, change, find } = await aReturnOfTwo();
    await change({ kind: 'weakness', sentiment: 4, place: 'Hospital care > Entrance', level: 'board' });
    const changed = { place: 'Hospital care › Entrance', level: 'board', version: 2 };
    expect(await find(first)).toMatchObject({ ...changed, kind: 'weakness', sentiment: 4 });
    expect(await find(second)).toMatchObject({ ...changed, kind: null, sentiment: null });
  });

  test('is not overwritten by somebody who had not seen the change', async () => {
    const { organisation, first, change, find } = await aReturnOfTwo();
    await change({ kind: 'weakness' });
    const later = await aPerson(given.database, organisation, { roles: ['QUA'] });
    const refused = await change({ kind: 'suggestion' }, later).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Stale);
    expect((refused as Stale).latest).toMatchObject({ kind: 'weakness', version: 2 });
    expect((await find(first))?.kind).toBe('weakness');
  });

  test('says in the history what changed and nothing else', async () => {
    const { organisation, first, change } = await aReturnOfTwo();
    await change({ kind: 'weakness' });
    await change({ version: 2, kind: 'weakness' });
    const entries = await read(given.database, organisation.id, (db) =>
      db.selectFrom('history').select(['act', 'before', 'after']).where('recordId', '=', first).execute(),
    );
    expect(entries).toEqual([{ act: 'changed', before: { kind: null }, after: { kind: 'weakness' } }]);
  });

  test('is changed by those who work on feedback, of this organisation', async () => {
    const { organisation, change, first, find } = await aReturnOfTwo();
    const staff = await aPerson(given.database, organisation, { roles: ['STA'] });
    await expect(change({ kind: 'weakness' }, staff)).rejects.toBeInstanceOf(Problem);
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['ENG'] });
    await expect(change({ kind: 'weakness' }, stranger)).rejects.toBeInstanceOf(Problem);
    expect((await find(first))?.kind).toBeNull();
  });
});
