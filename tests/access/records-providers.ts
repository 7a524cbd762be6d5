import { newId } from '../../src/platform/db/ids.ts';
import { aContract, aProvider } from '../support/makers/provider.ts';
import type { Made, Maker, Place } from './place.ts';
import { getDocument } from './records-reports.ts';

const keys = ({ organisation }: Place) => ({ organisationId: organisation.id, id: newId() });

const makeProvider = ({ database, organisation }: Place) =>
  aProvider(database, organisation, { name: `Provider ${newId()}` });

async function measures(place: Place): Promise<Made> {
  const { organisationId, id } = keys(place);
  await place.database.owner
    .insertInto('experienceMeasure')
    .values({ organisationId, id, name: `Measure ${id}`, kind: 'percentage' })
    .execute();
  return { id };
}

/** A contract with one measure. */
async function contracts(place: Place): Promise<Made> {
  const { database, organisation } = place;
  const id = await aContract(database, organisation, await makeProvider(place));
  const measure = await measures(place);
  await database.owner
    .insertInto('contractMeasure')
    .values({ organisationId: organisation.id, contractId: id, measureId: measure.id })
    .execute();
  return { id, form: { measureId: measure.id } };
}

async function scales(place: Place): Promise<Made> {
  const { organisationId, id } = keys(place);
  await place.database.owner
    .insertInto('recommendationScale')
    .values({
      organisationId,
      id,
      name: `Scale ${id}`,
      lowest: 0,
      highest: 10,
      promoterFrom: 9,
      detractorTo: 6,
      inForceFrom: '2020-01-01',
      isUsual: false,
    })
    .execute();
  return { id };
}

async function scores(place: Place): Promise<Made> {
  const { organisationId, id } = keys(place);
  await place.database.owner
    .insertInto('scoreReturn')
    .values({
      organisationId,
      id,
      providerId: await makeProvider(place),
      kind: 'percentage',
      service: 'Wards',
      periodFrom: '2026-01-01',
      periodTo: '2026-01-31',
      receivedOn: place.organisation.today,
      answers: 20,
      counts: JSON.stringify({ form: 'part', part: 10, n: 20 }),
      score: '50',
    })
    .execute();
  return { id };
}

/** An action that is open, or done where it is to be opened again. */
async function actions(place: Place, act: string): Promise<Made> {
  const { organisationId, id } = keys(place);
  const { today } = place.organisation;
  await place.database.owner
    .insertInto('providerAction')
    .values({
      organisationId,
      id,
      providerId: await makeProvider(place),
      text: 'Tell people how long they wait',
      agreedOn: today,
      doneOn: act === 'reopen' ? today : null,
    })
    .execute();
  return { id };
}

async function standards(place: Place): Promise<Made> {
  const { organisationId, id } = keys(place);
  await place.database.owner
    .insertInto('involvementStandard')
    .values({
      organisationId,
      id,
      text: 'Patients sit on the board.',
      position: 1,
      inForceFrom: '2020-01-01',
    })
    .execute();
  return { id };
}

/** A scorecard with one board that it went to. */
async function scorecards(place: Place): Promise<Made> {
  const { organisationId, id } = keys(place);
  const db = place.database.owner;
  await db
    .insertInto('scorecard')
    .values({
      organisationId,
      id,
      documentId: await getDocument(place),
      periodFrom: '2026-01-01',
      periodTo: '2026-03-31',
      issuedOn: place.organisation.today,
    })
    .execute();
  await db
    .insertInto('scorecardRecipient')
    .values({ organisationId, scorecardId: id, position: 1, board: 'The board', kind: 'own' })
    .execute();
  return { id };
}

export const providerRecords: Record<string, Maker> = {
  providers: async (place) => ({ id: await makeProvider(place) }),
  contracts,
  measures,
  'recommendation-scales': scales,
  scores,
  'provider-actions': actions,
  'involvement-standards': standards,
  scorecards,
};
