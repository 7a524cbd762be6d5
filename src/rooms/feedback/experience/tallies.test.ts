import { type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import { newId } from '../../../platform/db/ids.ts';
import type { DB } from '../../../platform/db/schema.ts';
import { write } from '../../../platform/db/tenant.ts';
import { getPlaces } from '../places.ts';

const groups = [null, { ethnicity: 'white', sex: 'female' }, { ethnicity: 'asian' }];

/** What the roll-ups must say, counted from the comments themselves. */
async function counted(db: Kysely<DB>, organisation: Organisation) {
  const { rows } = await sql<{ row: string }>`
    with said as (select c.*, r.constituency, r.project, r.equality from comment c
        join feedback_return r on r.organisation_id = c.organisation_id and r.id = c.return_id
        where c.organisation_id = ${organisation.id}),
      themed as (select s.*, '00000000-0000-0000-0000-000000000000'::uuid as theme_id, s.sentiment_batch_id is not null as coded from said s
        union all select s.*, h.theme_id, h.batch_id is not null from said s
          join comment_theme h on h.organisation_id = s.organisation_id and h.comment_id = s.id),
      sliced as (
        select 'all' as dimension, '' as member, date_trunc('month', received_on)::date as month, * from themed
        union all select 'source', source_id::text, date_trunc('month', received_on)::date, * from themed
        union all select 'place', coalesce(place_id::text, ''), date_trunc('month', received_on)::date, * from themed
        union all select 'level', level, date_trunc('month', received_on)::date, * from themed where level is not null
        union all select 'voice', constituency, date_trunc('month', received_on)::date, * from themed
        union all select 'project', project, date_trunc('month', received_on)::date, * from themed where project is not null
        union all select 'group', e.key || '=' || e.value, date_trunc('quarter', received_on)::date, t.*
          from themed t cross join lateral jsonb_each_text(case when jsonb_typeof(t.equality) = 'object' then t.equality end) e)
    select concat_ws(' ', dimension, member, theme_id, month, count(*), count(*) filter (where coded),
      count(*) filter (where sentiment = 1), count(*) filter (where sentiment = 2), count(*) filter (where sentiment = 3),
      count(*) filter (where sentiment = 4), count(*) filter (where sentiment = 5)) as row
    from sliced group by dimension, member, theme_id, month order by 1`.execute(db);
  return rows.map(({ row }) => row);
}

async function tallied(db: Kysely<DB>, organisation: Organisation) {
  const { rows } = await sql<{ row: string }>`
    select concat_ws(' ', dimension, member, theme_id, month, comments, coded, very_positive, positive, neutral, negative,
      very_negative) as row
    from experience_tally where organisation_id = ${organisation.id} and comments <> 0 order by 1`.execute(
    db,
  );
  return rows.map(({ row }) => row);
}

onBothDatabases('Roll-ups of what people say', (given) => {
  test('are what counting every comment gives, after all that may change', async () => {
    const organisation = await anOrganisation(given.database, {});
    const organisationId = organisation.id;
    const db = given.database.owner;
    const sources = [
      await aSource(given.database, organisation),
      await aSource(given.database, organisation),
    ];
    const themeOf = await theThemes(given.database, organisation);
    const themes = [
      themeOf('feeling-safe'),
      themeOf('appointment-method'),
      themeOf('organisation-and-efficiency'),
    ];
    const places = [
      ...(
        await write(given.database, organisationId, (tx) =>
          getPlaces(tx, organisationId, [['North', 'Clinic'], ['South']]),
        )
      ).values(),
    ];
    const comments = Array.from({ length: 40 }, (_, at) => ({
      id: newId(),
      returnId: newId(),
      sourceId: sources[at % 2] ?? '',
      placeId: places[at % 4] ?? null,
      level: at % 3 === 0 ? 'practice' : null,
      receivedOn: `2026-0${1 + (at % 6)}-1${at % 9}`,
      sentiment: at % 5 === 0 ? null : at % 5,
      at,
    }));
    await db
      .insertInto('feedbackReturn')
      .values(
        comments.map(({ returnId: id, sourceId, receivedOn, placeId, level, at }) => ({
          organisationId,
          id,
          sourceId,
          receivedOn,
          placeId,
          level,
          project: at % 7 === 0 ? 'Hip pathway' : null,
          equality: JSON.stringify(groups[at % 3] ?? null),
        })),
      )
      .execute();
    await db
      .insertInto('comment')
      .values(
        comments.map(({ at, ...comment }) => ({
          organisationId,
          text: `Said ${at}`,
          scan: 'clean',
          ...comment,
        })),
      )
      .execute();
    expect(await tallied(db, organisation)).toEqual(await counted(db, organisation));

    const given1 = comments.flatMap(({ id, receivedOn, at }) =>
      themes.slice(0, at % 4).map((themeId) => ({ organisationId, commentId: id, themeId, receivedOn })),
    );
    await db.insertInto('commentTheme').values(given1).execute();
    expect(await tallied(db, organisation)).toEqual(await counted(db, organisation));

    await db
      .updateTable('comment')
      .set((eb) => ({ sentiment: sql<number>`coalesce(5 - sentiment, 3)`, version: eb('version', '+', 1) }))
      .where('organisationId', '=', organisationId)
      .execute();
    await db
      .updateTable('comment')
      .set({ placeId: places[2] ?? null, level: 'board' })
      .where(
        'id',
        'in',
        comments.slice(3, 9).map(({ id }) => id),
      )
      .execute();
    await db
      .deleteFrom('commentTheme')
      .where(
        'commentId',
        'in',
        comments.slice(5, 20).map(({ id }) => id),
      )
      .where('themeId', '=', themes[0] ?? '')
      .execute();
    const batchId = newId();
    await db
      .insertInto('codingBatch')
      .values({ organisationId, id: batchId, title: 'Batch', framework: 'patient-experience', model: 'test' })
      .execute();
    await db
      .updateTable('comment')
      .set({ sentimentBatchId: batchId })
      .where(
        'id',
        'in',
        comments.slice(0, 5).map(({ id }) => id),
      )
      .execute();
    await db
      .insertInto('commentTheme')
      .values(
        comments.slice(0, 9).map(({ id, receivedOn }) => ({
          organisationId,
          commentId: id,
          themeId: themes[2] ?? '',
          receivedOn,
          batchId,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    expect(await tallied(db, organisation)).toEqual(await counted(db, organisation));
    expect((await tallied(db, organisation)).length).toBeGreaterThan(60);
  });

  test('of scores and answers follow the returns', async () => {
    const organisation = await anOrganisation(given.database, {});
    const organisationId = organisation.id;
    const db = given.database.owner;
    const sourceId = await aSource(given.database, organisation);
    const place =
      [
        ...(
          await write(given.database, organisationId, (tx) => getPlaces(tx, organisationId, [['North']]))
        ).values(),
      ][0] ?? '';
    const returns = [1, 1, 2, null, 6].map((score) => ({
      organisationId,
      id: newId(),
      sourceId,
      receivedOn: '2026-03-04',
      scoreScale: 'friends-and-family-2020',
      scorePrinted: String(score ?? 'x'),
      score,
      equality: JSON.stringify({ sex: score === 1 ? 'female' : 'male' }),
    }));
    await db.insertInto('feedbackReturn').values(returns).execute();
    await db
      .updateTable('feedbackReturn')
      .set({ placeId: place })
      .where('id', '=', returns[0]?.id ?? '')
      .execute();
    const scores = await db
      .selectFrom('scoreTally')
      .select(['placeId', 'score', 'returns'])
      .where('organisationId', '=', organisationId)
      .where('returns', '>', 0)
      .orderBy('score')
      .orderBy('placeId')
      .execute();
    const none = '00000000-0000-0000-0000-000000000000';
    expect(scores).toEqual([
      { placeId: none, score: -1, returns: 1 },
      { placeId: none, score: 1, returns: 1 },
      { placeId: place, score: 1, returns: 1 },
      { placeId: none, score: 2, returns: 1 },
      { placeId: none, score: 6, returns: 1 },
    ]);
    const answers = await db
      .selectFrom('answerTally')
      .select(['question', 'answer', 'returns'])
      .where('organisationId', '=', organisationId)
      .orderBy('question')
      .orderBy('answer')
      .execute();
    expect(answers).toEqual([
      { question: '', answer: '', returns: 5 },
      { question: 'sex', answer: 'female', returns: 2 },
      { question: 'sex', answer: 'male', returns: 3 },
    ]);
  });
});
