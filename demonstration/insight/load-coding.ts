import type { Who } from '../../src/platform/access/who.ts';
import { openCoder } from '../../src/platform/coding/coder.ts';
import type { Database, Db } from '../../src/platform/db/database.ts';
import { read, write } from '../../src/platform/db/tenant.ts';
import { actorOf, recordHistory } from '../../src/platform/history/record-history.ts';
import { drawSample, insertBatch } from '../../src/rooms/feedback/coding/batch-commands.ts';
import { runSignOff } from '../../src/rooms/feedback/coding/counting.ts';
import { frozenQuality, measureSample } from '../../src/rooms/feedback/coding/sample.ts';
import { listJudged } from '../../src/rooms/feedback/coding/sample-queries.ts';
import { runSuggesting } from '../../src/rooms/feedback/coding/suggesting.ts';
import type { Ids } from '../rows/ids.ts';
import { storeRows } from '../rows/store.ts';
import { personOf } from './load-insight.ts';
import type { Meant } from './practice-voices.ts';

/** Suggestions less sure than this did not count when the batch was signed off. */
const AT_LEAST = 0.5;
const SAMPLE = 50;
const STATEMENT =
  'Two of us coded these comments without seeing what was suggested. Most suggestions agree; of those less sure we count none.';

/** What the comments of the batches mean, so that people can be said to have coded them. */
type About = ReadonlyMap<string, Meant>;

/** Two batches of suggested themes at Trentside: one signed off with its sample, one that waits. */
export async function loadCoding(database: Database, slug: string, ids: Ids, about: About): Promise<void> {
  const quality = await personOf(database, slug, 'quality', ids);
  const officer = await personOf(database, slug, 'officer', ids);
  const lead = await personOf(database, slug, 'lead', ids);
  const coder = openCoder({ threads: 1 });
  try {
    const suggest = async (title: string, place: string) => {
      const organisationId = quality.organisation.id;
      const id = await write(database, organisationId, (db) =>
        insertBatch(db, actorOf(quality), { title, scope: { place }, today: quality.organisation.today }),
      );
      await runSuggesting(database, coder, { organisationId, id }, () => false);
      return id;
    };
    const signed = await suggest('Copperdyke Medical Centre, two years', 'Copperdyke Medical Centre');
    await suggest('Lanternbeck Practice, one year', 'Lanternbeck Practice');
    await judgeSample(database, signed, [quality, officer], ids, about);
    await signOff(database, signed, lead);
  } finally {
    await coder.close();
  }
}

/** Two people code the sample blind: the first knows what each comment is about, the second overlooks something now and then. */
async function judgeSample(
  database: Database,
  batchId: string,
  people: readonly Who[],
  ids: Ids,
  about: About,
): Promise<void> {
  const [first] = people;
  if (!first) return;
  const organisationId = first.organisation.id;
  const meant = new Map([...about].map(([key, one]) => [ids.of('comment', key), one]));
  await write(database, organisationId, async (db) => {
    await drawSample(db, first, batchId, SAMPLE);
    const sample = await db
      .selectFrom('codingSample')
      .select(['commentId', 'position'])
      .where('batchId', '=', batchId)
      .execute();
    await storeRows(db, organisationId, [
      {
        table: 'codingJudgement',
        rows: people.flatMap(({ personId }, at) =>
          sample.map(({ commentId, position }) => {
            const { themes = [], sentiment = null } = meant.get(commentId) ?? {};
            const overlooks = at > 0 && position % 6 === 0;
            return {
              batchId,
              commentId,
              personId,
              themeIds: (overlooks ? themes.slice(0, 1) : themes).map((key) => ids.of('theme', key)),
              sentiment,
            };
          }),
        ),
      },
    ]);
  });
}

/** Signs as a person would, and counts at once what a job counts otherwise: while loading, no job runs. */
async function signOff(database: Database, id: string, lead: Who): Promise<void> {
  const organisationId = lead.organisation.id;
  const frozen = await read(database, organisationId, async (db) => {
    const themes = await db
      .selectFrom('theme')
      .select(['id', 'name'])
      .where('framework', '=', 'patient-experience')
      .execute();
    const nameOf = (themeId: string) => themes.find((theme) => theme.id === themeId)?.name ?? '';
    const judged = await listJudged(db, lead, id);
    const results = measureSample(judged, { themes: themes.map((theme) => theme.id), atLeast: AT_LEAST });
    return frozenQuality(results, { signer: lead.personId, atLeast: AT_LEAST, nameOf });
  });
  if (!frozen) throw new Error('Nobody coded the sample of the demonstration.');
  await write(database, organisationId, (db) => put(db, lead, id, frozen));
  await runSignOff(database, { organisationId, id }, () => false);
}

async function put(
  db: Db,
  lead: Who,
  id: string,
  quality: NonNullable<ReturnType<typeof frozenQuality>>,
): Promise<void> {
  await db
    .updateTable('codingBatch')
    .set({
      state: 'signing_off',
      statement: STATEMENT,
      signedOffBy: lead.personId,
      signedOffOn: lead.organisation.today,
      quality: JSON.stringify(quality),
      atLeast: AT_LEAST,
      sampleOpenedAt: new Date(),
      afterOn: null,
      afterId: null,
    })
    .where('id', '=', id)
    .execute();
  const { n, f1, low, high } = quality;
  await recordHistory(db, actorOf(lead), {
    kind: 'coding-batch',
    id,
    act: 'signed off',
    after: { n, f1, low, high, signed: lead.name, statement: STATEMENT, atLeast: AT_LEAST },
  });
}
