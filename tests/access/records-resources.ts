import { newId } from '../../src/platform/db/ids.ts';
import { aPost } from '../support/makers/post.ts';
import type { Made, Maker, Place } from './place.ts';

const keys = ({ organisation }: Place) => ({ organisationId: organisation.id, id: newId() });

/** A post with half a day given away, unless it is to be removed. */
async function makePost(place: Place, act = ''): Promise<string> {
  const allocations = act === 'remove' ? [] : [{ daysPerWeek: 0.5 }];
  return aPost(place.database, place.officer, { allocations });
}

async function allocations(place: Place): Promise<Made> {
  const postId = await makePost(place);
  return place.database.owner
    .selectFrom('resourceAllocation')
    .select('id')
    .where('postId', '=', postId)
    .executeTakeFirstOrThrow();
}

async function budgets(place: Place): Promise<Made> {
  const { id, organisationId } = keys(place);
  await place.database.owner
    .insertInto('budgetLine')
    .values({ organisationId, id, title: 'Rooms', year: '2030/31' })
    .execute();
  return { id };
}

async function agreements(place: Place): Promise<Made> {
  const { id, organisationId } = keys(place);
  await place.database.owner
    .insertInto('supportAgreement')
    .values({ organisationId, id, provider: 'A support unit', reviewOn: '2030-01-01' })
    .execute();
  return { id };
}

async function supportKinds(place: Place): Promise<Made> {
  const { id, organisationId } = keys(place);
  await place.database.owner
    .insertInto('supportKind')
    .values({ organisationId, id, name: `Kind ${id}` })
    .execute();
  return { id };
}

/** A request that nobody of the visitors asked for or was given: new, or accepted where work on it is asked for. */
async function support(place: Place, act: string): Promise<Made> {
  const kind = await supportKinds(place);
  const { id, organisationId } = keys(place);
  await place.database.owner
    .insertInto('supportRequest')
    .values({
      organisationId,
      id,
      kindId: kind.id,
      text: 'We want to hear carers.',
      askedOn: place.organisation.today,
      askedBy: place.officer.personId,
      state: act === 'done' || act === 'hours' ? 'accepted' : 'new',
    })
    .execute();
  return { id };
}

async function extra(place: Place): Promise<Made> {
  const { id, organisationId } = keys(place);
  await place.database.owner
    .insertInto('extraResource')
    .values({
      organisationId,
      id,
      work: 'A consultation',
      askedOn: place.organisation.today,
      askedBy: place.officer.personId,
    })
    .execute();
  return { id };
}

export const resourceRecords: Record<string, Maker> = {
  posts: async (place, act) => ({ id: await makePost(place, act) }),
  allocations,
  budgets,
  agreements,
  'support-kinds': supportKinds,
  support,
  extra,
};
