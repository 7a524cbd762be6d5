import type { Organisation } from '../../../src/platform/access/organisation.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';

let made = 0;

/** A provider of the organisation, with the places of these paths; gives its id. */
export async function aProvider(
  database: Database,
  organisation: Organisation,
  said: {
    name?: string;
    kind?: string;
    odsCode?: string;
    places?: readonly string[];
    closedOn?: string;
  } = {},
): Promise<string> {
  made += 1;
  const id = newId();
  await database.owner
    .insertInto('provider')
    .values({
      organisationId: organisation.id,
      id,
      name: said.name ?? `Provider ${made}`,
      kind: said.kind ?? 'acute',
      odsCode: said.odsCode ?? null,
      closedOn: said.closedOn ?? null,
    })
    .execute();
  for (const path of said.places ?? [])
    await database.owner
      .insertInto('place')
      .values({ organisationId: organisation.id, id: newId(), name: path, path, depth: 1, providerId: id })
      .onConflict((conflict) => conflict.columns(['organisationId', 'path']).doUpdateSet({ providerId: id }))
      .execute();
  return id;
}

/** A contract with a provider; gives its id. */
export async function aContract(
  database: Database,
  organisation: Organisation,
  providerId: string,
  said: {
    service?: string;
    startsOn?: string | null;
    endsOn?: string | null;
    isNew?: boolean;
    feedbackClause?: 'yes' | 'no' | 'unknown';
    intervalDays?: number | null;
    patientsMonitor?: string;
  } = {},
): Promise<string> {
  made += 1;
  const id = newId();
  await database.owner
    .insertInto('contract')
    .values({
      organisationId: organisation.id,
      id,
      providerId,
      service: said.service ?? `Service ${made}`,
      startsOn: said.startsOn ?? null,
      endsOn: said.endsOn ?? null,
      isNew: said.isNew ?? false,
      feedbackClause: said.feedbackClause ?? 'yes',
      intervalDays: said.intervalDays ?? null,
      patientsMonitor: said.patientsMonitor ?? 'Two seats of the patient panel',
    })
    .execute();
  return id;
}
