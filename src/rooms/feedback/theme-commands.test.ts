import { expect, test } from 'vitest';
import { feedbackThemes } from '../../../reference/feedback-framework.ts';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aComment } from '../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { theThemes } from '../../../tests/support/makers/theme.ts';
import { read, write } from '../../platform/db/tenant.ts';
import { Problem } from '../../platform/web/problems.ts';
import { changeThemes, ensureFramework, giveThemes, setThemes, takeTheme } from './theme-commands.ts';
import { listThemeGroups, listThemes } from './theme-queries.ts';

onBothDatabases('Themes', (given) => {
  async function aRoomWithComments() {
    const organisation = await anOrganisation(given.database, { fixedToday: '2026-05-20' });
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const themeOf = await theThemes(given.database, organisation);
    const comments = [
      await aComment(given.database, organisation),
      await aComment(given.database, organisation),
    ];
    const countOf = async (id: string) => {
      const themes = await read(given.database, organisation.id, (db) => listThemes(db, who));
      return themes.find((theme) => theme.id === id)?.comments;
    };
    const themesOf = (comment: string) =>
      read(given.database, organisation.id, async (db) => {
        const rows = await db
          .selectFrom('commentTheme')
          .select('themeId')
          .where('commentId', '=', comment)
          .execute();
        return rows.map(({ themeId }) => themeId).sort();
      });
    return { organisation, who, themeOf, comments, countOf, themesOf };
  }

  test('of the framework are there once, however often they are asked for', async () => {
    const { organisation, who } = await aRoomWithComments();
    await write(given.database, organisation.id, (db) => ensureFramework(db, organisation.id));
    const groups = await read(given.database, organisation.id, (db) => listThemeGroups(db, who));
    expect(groups).toHaveLength(10);
    expect(groups.flatMap(({ themes }) => themes)).toHaveLength(feedbackThemes.length);
    expect(groups[0]?.category).toBe('General');
  });

  test('are given to many comments at once, counted, and taken off again', async () => {
    const { organisation, who, themeOf, comments, countOf, themesOf } = await aRoomWithComments();
    const discharge = themeOf('discharge');
    const parking = themeOf('parking');
    const given1 = await write(given.database, organisation.id, (db) =>
      giveThemes(db, who, comments.slice(0, 1), [discharge]),
    );
    expect(given1.commentIds).toEqual(comments.slice(0, 1));
    const both = await write(given.database, organisation.id, (db) =>
      giveThemes(db, who, comments, [discharge, parking]),
    );
    expect(both.given).toHaveLength(3);
    expect(await countOf(discharge)).toBe(2);
    const taken = await write(given.database, organisation.id, (db) =>
      takeTheme(db, who, comments, discharge),
    );
    expect(taken.taken).toHaveLength(2);
    expect(await countOf(discharge)).toBe(0);
    expect(await countOf(parking)).toBe(2);
    expect(await themesOf(comments[0] ?? '')).toEqual([parking]);
    const kept = await read(given.database, organisation.id, (db) =>
      db.selectFrom('comment').select('themeCount').execute(),
    );
    expect(kept).toEqual([{ themeCount: 1 }, { themeCount: 1 }]);
  });

  test('that were set can be set back, and the history says which they were', async () => {
    const { organisation, who, themeOf, comments, themesOf } = await aRoomWithComments();
    const id = comments[0] ?? '';
    const discharge = themeOf('discharge');
    const parking = themeOf('parking');
    await write(given.database, organisation.id, (db) => setThemes(db, who, id, [discharge]));
    const changed = await write(given.database, organisation.id, (db) => setThemes(db, who, id, [parking]));
    expect(await themesOf(id)).toEqual([parking]);
    await write(given.database, organisation.id, (db) =>
      changeThemes(db, who, changed.commentIds, {
        give: changed.taken.map(({ themeId }) => themeId),
        take: changed.given.map(({ themeId }) => themeId),
      }),
    );
    expect(await themesOf(id)).toEqual([discharge]);
    const entries = await read(given.database, organisation.id, (db) =>
      db
        .selectFrom('history')
        .select(['before', 'after', 'byName'])
        .where('recordId', '=', id)
        .orderBy('id')
        .execute(),
    );
    expect(entries[1]).toEqual({
      before: { themes: ['Discharge'] },
      after: { themes: ['Parking'] },
      byName: who.name,
    });
  });

  test('are given by those who work on feedback, and to comments of their own organisation', async () => {
    const { organisation, themeOf, comments, themesOf } = await aRoomWithComments();
    const discharge = themeOf('discharge');
    for (const role of ['STA', 'LAY', 'PRJ', 'ADM'] as const) {
      const wrong = await aPerson(given.database, organisation, { roles: [role] });
      await expect(
        write(given.database, organisation.id, (db) => giveThemes(db, wrong, comments, [discharge])),
      ).rejects.toBeInstanceOf(Problem);
    }
    const other = await anOrganisation(given.database);
    const stranger = await aPerson(given.database, other, { roles: ['ENG'] });
    const changed = await write(given.database, other.id, (db) =>
      giveThemes(db, stranger, comments, [discharge]),
    );
    expect(changed.commentIds).toEqual([]);
    expect(await themesOf(comments[0] ?? '')).toEqual([]);
  });
});
