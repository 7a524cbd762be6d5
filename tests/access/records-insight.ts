import { newId } from '../../src/platform/db/ids.ts';
import { write } from '../../src/platform/db/tenant.ts';
import { keepFile } from '../../src/platform/files/store.ts';
import { removeProfile } from '../../src/rooms/equality/population/commands.ts';
import { aComment } from '../support/makers/comment.ts';
import { aFinding } from '../support/makers/finding.ts';
import { aProvider } from '../support/makers/provider.ts';
import { theThemes } from '../support/makers/theme.ts';
import type { Asked, Made, Maker, Place } from './place.ts';
import { getDocument } from './records-reports.ts';

const keys = ({ organisation }: Place) => ({ organisationId: organisation.id, id: newId() });

const getTheme = async ({ database, organisation }: Place) =>
  (await theThemes(database, organisation))('appointment-method');

/** A comment that nobody of the visitors logged. */
const makeComment = ({ database, organisation, officer }: Place) =>
  aComment(database, organisation, { by: officer });

/** A picture of whose sharing nothing was agreed. */
async function media(place: Place): Promise<Made> {
  const { organisationId, id } = keys(place);
  const commentId = await makeComment(place);
  const fileId = newId();
  const db = place.database.owner;
  await keepFile(place.folder, organisationId, fileId, new Uint8Array(1));
  await db
    .insertInto('storedFile')
    .values({
      organisationId,
      id: fileId,
      name: 'a.png',
      type: 'image/png',
      size: 1,
      digest: '0',
      purpose: 'comment_media',
    })
    .execute();
  await db
    .insertInto('commentMedia')
    .values({ organisationId, id, commentId, fileId, kind: 'picture', addedBy: place.officer.personId })
    .execute();
  return { id: commentId, within: { media: id } };
}

/** A batch whose suggestions wait, with a sample of one comment; its results are open where they are asked for. */
async function batches(place: Place, act = ''): Promise<Made> {
  const { organisationId, id } = keys(place);
  const commentId = await makeComment(place);
  const db = place.database.owner;
  await db
    .insertInto('codingBatch')
    .values({
      organisationId,
      id,
      title: 'All that waits',
      framework: 'patient-experience',
      model: 'words',
      state: 'ready',
      comments: 1,
      sampleWanted: 1,
      sampleOpenedAt: act === 'sample' ? null : new Date(),
    })
    .execute();
  await db
    .insertInto('commentCoding')
    .values({
      organisationId,
      commentId,
      batchId: id,
      receivedOn: place.organisation.today,
      sourceId: (
        await db
          .selectFrom('comment')
          .select('sourceId')
          .where('id', '=', commentId)
          .executeTakeFirstOrThrow()
      ).sourceId,
      sentiment: 4,
      sentimentConfidence: 0.5,
      confidence: 0.5,
    })
    .execute();
  await db
    .insertInto('codingSample')
    .values({ organisationId, batchId: id, commentId, position: 1 })
    .execute();
  return { id, within: { comment: commentId }, form: { comment: commentId } };
}

async function queue(place: Place): Promise<Made> {
  const { within } = await batches(place);
  return { id: within?.comment ?? '', form: { act: 'none' } };
}

/** A framework of the organisation's own with one theme. */
async function frameworks(place: Place): Promise<Made> {
  const { organisationId, id } = keys(place);
  const key = `own-${id}`;
  const db = place.database.owner;
  await db.insertInto('feedbackFramework').values({ organisationId, key, title: 'Our own' }).execute();
  await db
    .insertInto('theme')
    .values({
      organisationId,
      id,
      framework: key,
      key: 'own',
      category: 'Ours',
      name: 'Our own theme',
      definition: 'What we say of it',
      position: 1,
    })
    .execute();
  return { id: key, within: { theme: id } };
}

async function signals(place: Place): Promise<Made> {
  const { organisationId, id } = keys(place);
  const { today } = place.organisation;
  const path = `Ward ${id}`;
  const placeId = newId();
  const db = place.database.owner;
  // A theme signals once of a kind, a place and a month.
  await db.insertInto('place').values({ organisationId, id: placeId, name: path, path, depth: 1 }).execute();
  await db
    .insertInto('signal')
    .values({
      organisationId,
      id,
      themeId: await getTheme(place),
      placeId,
      kind: 'above',
      firstMonth: `${today.slice(0, 7)}-01`,
      lastMonth: `${today.slice(0, 7)}-01`,
      why: 'The month lies above the limit.',
      figures: '[]',
      method: 'p',
      foundOn: today,
    })
    .execute();
  return { id };
}

/** A step that waits: at the board, or one level up where it is to go further. */
async function escalations(place: Place, act: string): Promise<Made> {
  const { organisationId, id } = keys(place);
  const { levels, today } = place.organisation;
  await place.database.owner
    .insertInto('escalation')
    .values({
      organisationId,
      id,
      commentId: await makeComment(place),
      fromLevel: levels[0]?.key ?? '',
      toLevel: (act === 'up' ? levels[1] : levels.at(-1))?.key ?? '',
      because: 'It is the same everywhere.',
      raisedBy: place.officer.personId,
      raisedOn: today,
    })
    .execute();
  return { id };
}

/** An open review with one item, or one that was issued where its files are asked for. */
async function insightReviews(place: Place, act: string): Promise<Made> {
  const { organisationId, id } = keys(place);
  const { today } = place.organisation;
  const isIssued = act === ':format';
  const item = newId();
  const db = place.database.owner;
  await db
    .insertInto('insightReview')
    .values({
      organisationId,
      id,
      heldOn: today,
      title: 'Insight group',
      ...(isIssued ? { closedOn: today, documentId: await getDocument(place) } : {}),
    })
    .execute();
  await db
    .insertInto('insightReviewItem')
    .values({ organisationId, id: item, reviewId: id, position: 1, text: 'The waits' })
    .execute();
  return { id, within: { item } };
}

/** A report on a practice for which nobody acts, or a paper on what is known. */
const issued =
  (kind: 'practice' | 'known'): Maker =>
  async (place) => {
    const { organisationId, id } = keys(place);
    const providerId =
      kind === 'practice'
        ? await aProvider(place.database, place.organisation, { name: `Practice ${id}`, kind: 'practice' })
        : null;
    await place.database.owner
      .insertInto('insightReport')
      .values({
        organisationId,
        id,
        kind,
        title: 'What was said',
        providerId,
        documentId: await getDocument(place),
        issuedOn: place.organisation.today,
      })
      .execute();
    return { id };
  };

/** That somebody, who is none of the visitors, acts for a practice. */
async function readers(place: Place): Promise<Made> {
  const { organisationId, id } = keys(place);
  const { database, organisation, officer } = place;
  await database.owner
    .insertInto('practicePerson')
    .values({
      organisationId,
      id,
      providerId: await aProvider(database, organisation, { name: `Practice ${id}`, kind: 'practice' }),
      personId: officer.personId,
      fromOn: organisation.today,
    })
    .execute();
  return { id };
}

async function population(place: Place): Promise<Made> {
  const { organisationId, id } = keys(place);
  await place.database.owner
    .insertInto('populationProfile')
    .values({
      organisationId,
      id,
      characteristic: 'sex',
      area: `Area ${id}`,
      groups: JSON.stringify([{ key: 'female', name: 'Female', count: 100 }]),
      source: 'A census',
      own: true,
    })
    .execute();
  return { id };
}

/** By the words before the parameter, and those after it where a part of the record has an address. */
export const insightRecords: Record<string, Maker> = {
  'feedback/:id/media': media,
  batches,
  'coding/queue': queue,
  'coding/frameworks': frameworks,
  signals,
  escalations,
  'insight/reviews': insightReviews,
  'insight/reports': issued('practice'),
  'known/papers': issued('known'),
  'reports/people': readers,
  population,
};

const themeOf = async (place: Place) => ({ query: { theme: await getTheme(place) } });
const themeWithin = async (place: Place) => ({
  within: { theme: await getTheme(place), 'table{[a-z]+\\.csv}': 'source.csv' },
});
const findingOf = async ({ database, officer }: Place) => ({
  query: { finding: await aFinding(database, officer) },
});

/** What an address that names no record has to be asked with, by its words below the desk. */
export const insightAsked: Record<string, (place: Place) => Promise<Asked>> = {
  'signals/chart.csv': themeOf,
  'known/export.csv': themeOf,
  'known/issue': themeOf,
  'escalations/new': findingOf,
  'experience/themes/:theme': themeWithin,
  // By source, which is for those who see exact numbers.
  'experience/themes/:theme/:table{[a-z]+\\.csv}': themeWithin,
  'experience/friends-and-family/:file{return\\.csv}': async ({ organisation }) => ({
    query: { month: organisation.today.slice(0, 7) },
  }),
  async 'population/restore'(place) {
    const { id } = await population(place);
    await write(place.database, place.organisation.id, (db) => removeProfile(db, place.officer, id));
    return { form: { id } };
  },
};

/** Words that stand for a parameter which names no record. */
export const words: Record<string, string> = {
  dimension: 'source',
  member: '-',
  question: 'sex',
  position: '1',
  'table{months\\.csv}': 'months.csv',
  'table{themes\\.csv}': 'themes.csv',
  'table{[a-z]+\\.csv}': 'months.csv',
  'file{series\\.csv}': 'series.csv',
  'file{return\\.csv}': 'return.csv',
  'file{[a-z]+\\.csv}': 'source.csv',
  'file{[a-zA-Z]+\\.csv}': 'sex.csv',
  'file{paper\\.(?:html|docx|pdf)}': 'paper.html',
};
