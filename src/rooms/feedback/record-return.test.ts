import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aComment, aReturn } from '../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { aSource } from '../../../tests/support/makers/source.ts';
import { theThemes } from '../../../tests/support/makers/theme.ts';
import { newId } from '../../platform/db/ids.ts';
import { read, write } from '../../platform/db/tenant.ts';
import { Problem } from '../../platform/web/problems.ts';
import { logReturn } from './comment-commands.ts';
import type { SaidReturn } from './record-return.ts';

const contact = { name: 'Kay Moss', email: 'kay@example.org', telephone: '', wantsReply: true };

const said = (sourceId: string): SaidReturn => ({
  sourceId,
  receivedOn: '2026-05-04',
  place: ['Hospital care', 'Outpatients'],
  areaId: null,
  level: 'practice',
  constituency: 'patient',
  channel: null,
  language: 'en',
  score: null,
  consentToQuote: true,
  consentWording: 'You may quote me.',
  contact: null,
  equality: null,
  reference: null,
  comments: [{ question: null, text: 'The ramp is steep.', kind: 'weakness', sentiment: 4, themeIds: [] }],
});

onBothDatabases('A return', (given) => {
  test('is stored with its comments, its place, its themes and a reference of its own', async () => {
    const organisation = await anOrganisation(given.database, { slug: 'trentford' });
    const who = await aPerson(given.database, organisation, { roles: ['STA'] });
    const themeOf = await theThemes(given.database, organisation);
    const recorded = await aReturn(given.database, organisation, {
      by: who,
      place: ['Hospital care', '  Outpatient   clinic ', ''],
      texts: ['Nothing was explained.', 'Ring me on 01632 960123.'],
      comment: { themeIds: [themeOf('organisation-and-efficiency')], kind: 'weakness', sentiment: 4 },
      score: { scale: 'friends-and-family-2020', printed: 'Poor', value: 4 },
    });
    expect(recorded.reference).toMatch(/^TR-[2-9A-Z]{6}$/);
    expect(recorded.found).toBe(1);
    const [first, second] = await read(given.database, organisation.id, (db) =>
      db
        .selectFrom('comment')
        .innerJoin('place', 'place.id', 'comment.placeId')
        .select(['text', 'scan', 'path', 'themeCount', 'loggedBy', 'comment.kind', 'sentiment'])
        .orderBy('comment.scan')
        .execute(),
    );
    expect(first).toEqual({
      text: 'Nothing was explained.',
      scan: 'clean',
      path: 'Hospital care › Outpatient clinic',
      themeCount: 1,
      loggedBy: who.personId,
      kind: 'weakness',
      sentiment: 4,
    });
    expect(second).toMatchObject({ text: 'Ring me on [telephone number, being checked].', scan: 'waiting' });
    const kept = await read(given.database, organisation.id, (db) =>
      db.selectFrom('commentOriginal').select('text').execute(),
    );
    expect(kept).toEqual([{ text: 'Ring me on 01632 960123.' }]);
  });

  test('is in the history without a word of what was said', async () => {
    const organisation = await anOrganisation(given.database);
    const { id } = await aReturn(given.database, organisation, {
      texts: ['Ask Doctor Rowena Hartley at kay@example.org.'],
      contact,
    });
    const entries = await read(given.database, organisation.id, (db) =>
      db.selectFrom('history').select(['act', 'after']).where('recordId', '=', id).execute(),
    );
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toMatch(/Rowena|example|Kay/);
  });

  test('with a reference that its source already has is refused', async () => {
    const organisation = await anOrganisation(given.database);
    const sourceId = await aSource(given.database, organisation);
    await aReturn(given.database, organisation, { sourceId, reference: 'A 17' });
    await expect(aReturn(given.database, organisation, { sourceId, reference: 'A 17' })).rejects.toThrow(
      /already has a return with the reference A 17/,
    );
    await aReturn(given.database, organisation, { reference: 'A 17' });
  });

  test('keeps equality answers on itself only where nothing says who spoke', async () => {
    const organisation = await anOrganisation(given.database);
    const equality = { age: '35-44', carer: 'yes' };
    const alone = await aReturn(given.database, organisation, { equality, receivedOn: '2026-05-04' });
    const named = await aReturn(given.database, organisation, {
      equality,
      contact,
      receivedOn: '2026-05-04',
    });
    const returns = await read(given.database, organisation.id, (db) =>
      db.selectFrom('feedbackReturn').select(['id', 'equality']).execute(),
    );
    expect(returns.find(({ id }) => id === alone.id)?.equality).toEqual(equality);
    expect(returns.find(({ id }) => id === named.id)?.equality).toBeNull();
    const pool = await read(given.database, organisation.id, (db) =>
      db.selectFrom('equalityPool').select(['month', 'answers']).execute(),
    );
    expect(pool).toEqual([{ month: '2026-05-01', answers: equality }]);
  });

  test('an address marks its comments as waiting for an answer, until the person wants none', async () => {
    const organisation = await anOrganisation(given.database);
    const { id } = await aReturn(given.database, organisation, {
      contact,
      texts: ['One thing.', 'Another.'],
    });
    const wishes = () =>
      read(given.database, organisation.id, (db) =>
        db.selectFrom('comment').select('wantsReply').where('returnId', '=', id).execute(),
      );
    expect(await wishes()).toEqual([{ wantsReply: true }, { wantsReply: true }]);
    await write(given.database, organisation.id, (db) =>
      db.updateTable('returnContact').set({ stoppedAt: new Date() }).where('returnId', '=', id).execute(),
    );
    expect(await wishes()).toEqual([{ wantsReply: false }, { wantsReply: false }]);
  });

  test('says on each comment who logged it and whether an answer is awaited, whichever way it is stored', async () => {
    const organisation = await anOrganisation(given.database);
    const who = await aPerson(given.database, organisation);
    const sourceId = await aSource(given.database, organisation);
    const of = { organisationId: organisation.id, sourceId, receivedOn: '2026-05-04' };
    const id = newId();
    await write(given.database, organisation.id, async (db) => {
      await db
        .insertInto('feedbackReturn')
        .values({ ...of, id, loggedBy: who.personId })
        .execute();
      await db
        .insertInto('returnContact')
        .values({ organisationId: organisation.id, returnId: id, email: 'kay@example.org', wantsReply: true })
        .execute();
      await db
        .insertInto('comment')
        .values({ ...of, id: newId(), returnId: id, text: 'By another way in.', scan: 'clean' })
        .execute();
    });
    const comments = await read(given.database, organisation.id, (db) =>
      db.selectFrom('comment').select(['loggedBy', 'wantsReply']).execute(),
    );
    expect(comments).toEqual([{ loggedBy: who.personId, wantsReply: true }]);
  });

  test('is logged by whoever may submit, and by nobody else', async () => {
    const organisation = await anOrganisation(given.database);
    const other = await anOrganisation(given.database);
    const sourceId = await aSource(given.database, organisation);
    const closed = await aSource(given.database, organisation, { closedOn: '2026-01-01' });
    const log = (who: Awaited<ReturnType<typeof aPerson>>, source = sourceId) =>
      write(given.database, who.organisation.id, (db) => logReturn(db, who, said(source)));
    expect(
      (await log(await aPerson(given.database, organisation, { roles: ['STA'] }))).commentIds,
    ).toHaveLength(1);
    const lay = await aPerson(given.database, organisation, { roles: ['LAY'] });
    await expect(log(lay)).rejects.toBeInstanceOf(Problem);
    const stranger = await aPerson(given.database, other, { roles: ['ENG'] });
    await expect(log(stranger)).rejects.toBeInstanceOf(Problem);
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    await expect(log(officer, closed)).rejects.toBeInstanceOf(Problem);
  });

  test('its places are made once, whoever comes first', async () => {
    const organisation = await anOrganisation(given.database);
    for (const place of [['Hospital care', 'Wards'], ['Hospital care'], ['Hospital care', 'Wards']])
      await aComment(given.database, organisation, { place });
    const places = await read(given.database, organisation.id, (db) =>
      db.selectFrom('place').select(['path', 'depth']).orderBy('path').execute(),
    );
    expect(places).toEqual([
      { path: 'Hospital care', depth: 1 },
      { path: 'Hospital care › Wards', depth: 2 },
    ]);
  });
});

onBothDatabases('The equality pool', (given) => {
  test('leaves no trace of the order in which people spoke', async () => {
    const organisation = await anOrganisation(given.database);
    for (let n = 1; n <= 12; n++)
      await aReturn(given.database, organisation, {
        contact,
        equality: { age: String(n) },
        receivedOn: '2026-05-04',
      });
    const rows = await given.database.owner
      .selectFrom('equalityPool')
      .select(['id', 'answers'])
      .where('organisationId', '=', organisation.id)
      .orderBy('id')
      .execute();
    expect(rows).toHaveLength(12);
    const ages = rows.map(({ answers }) => Number((answers as { age: string }).age));
    expect(ages.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    // All twelve were written again by the last person's transaction, so that it points at none of them.
    const { rows: writers } = await sql`
      select distinct xmin::text from equality_pool where organisation_id = ${organisation.id}`.execute(
      given.database.owner,
    );
    expect(writers).toHaveLength(1);
  });
});
