import type { Database } from '../../src/platform/db/database.ts';
import { newId } from '../../src/platform/db/ids.ts';
import { aMeeting } from '../support/makers/meeting.ts';
import { aPaper } from '../support/makers/paper.ts';
import type { Made, Maker, Place } from './place.ts';

/**
 * A meeting that is not in public: what is in public is there for anybody who may see meetings at all, so only this one
 * tells the others apart.
 */
const makeMeeting = (place: Place) =>
  aMeeting(place.database, place.officer, { body: `Committee ${newId()}`, inPublic: false });

/** Drawn once for each database: to draw a document takes longer than a hundred visits. */
const issued = new WeakMap<Database, Promise<string>>();

async function issueDocument(place: Place): Promise<string> {
  const { meetingId } = await makeMeeting(place);
  const id = await aPaper(place, place.officer, { meetingId, approver: place.lead });
  const paper = await place.database.owner
    .selectFrom('paper')
    .select('documentId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return paper.documentId ?? '';
}

/** An issued document with its files. */
export function getDocument(place: Place): Promise<string> {
  const found = issued.get(place.database) ?? issueDocument(place);
  issued.set(place.database, found);
  return found;
}

const states: Record<string, string> = {
  approve: 'submitted',
  return: 'submitted',
  issue: 'approved',
  edit: 'draft',
  plan: 'draft',
  preview: 'draft',
  submit: 'draft',
  withdraw: 'draft',
};

/** A paper for a meeting that is not in public: issued and not published, unless an act before that is asked for. */
async function papers(place: Place, act: string): Promise<Made> {
  const { meetingId } = await makeMeeting(place);
  const id = newId();
  const state = states[act] ?? 'issued';
  await place.database.owner
    .insertInto('paper')
    .values({
      organisationId: place.organisation.id,
      id,
      title: 'How the plan stands',
      meetingId,
      state,
      writtenBy: place.officer.personId,
      ...(state === 'approved' || state === 'issued'
        ? { approvedBy: place.lead.personId, approvedOn: place.organisation.today }
        : {}),
      ...(state === 'issued'
        ? { issuedOn: place.organisation.today, documentId: await getDocument(place) }
        : {}),
    })
    .execute();
  return { id };
}

async function reviews(place: Place): Promise<Made> {
  const id = newId();
  await place.database.owner
    .insertInto('externalReview')
    .values({
      organisationId: place.organisation.id,
      id,
      reviewer: 'The region',
      subject: 'The plan',
      receivedOn: place.organisation.today,
    })
    .execute();
  return { id };
}

async function reviewSuggestions(place: Place): Promise<Made> {
  const review = await reviews(place);
  const id = newId();
  await place.database.owner
    .insertInto('externalSuggestion')
    .values({ organisationId: place.organisation.id, id, reviewId: review.id, text: 'Say who leads.' })
    .execute();
  return { id };
}

export const reportRecords: Record<string, Maker> = {
  bodies: async (place) => ({ id: (await makeMeeting(place)).bodyId }),
  meetings: async (place) => ({ id: (await makeMeeting(place)).meetingId }),
  papers,
  reviews,
  'review-suggestions': reviewSuggestions,
};
