import { type RoleCode, roles } from '../../reference/roles.ts';
import { findOrganisation } from '../../src/platform/access/organisation.ts';
import type { Who } from '../../src/platform/access/who.ts';
import { write } from '../../src/platform/db/tenant.ts';
import type { Given } from '../support/a-database.ts';
import type { Site, Visit } from '../support/a-site.ts';
import { aPerson } from '../support/makers/person.ts';

/** Every kind of person that tries every address: each role by itself, and three who are nobody here. */
export const strangers = ['signed out', 'another organisation', 'has left'] as const;
export const insiders: RoleCode[] = roles.filter(({ hasAccount }) => hasAccount).map(({ code }) => code);

export interface Visitor {
  kind: string;
  visit: Visit;
}

/** One of each kind for Trentside, with a browser each. */
export async function aVisitorOfEachKind(given: Given, site: Site): Promise<Visitor[]> {
  const { database } = given;
  const ours = await findOrganisation(database, 'trentside');
  const theirs = await findOrganisation(database, 'merton');
  if (!ours || !theirs) throw new Error('The demonstration is not there.');
  const visitors: Visitor[] = [];
  const add = async (kind: string, who: Who) => {
    visitors.push({ kind, visit: await site.as(who) });
  };
  for (const code of insiders) await add(code, await aPerson(database, ours, { roles: [code] }));
  await add('another organisation', await aPerson(database, theirs, { roles: ['ADM', 'CEL', 'ENG'] }));
  const left = await aPerson(database, ours, { roles: ['ADM', 'CEL', 'ENG'] });
  await add('has left', left);
  await write(database, ours.id, (db) =>
    db.updateTable('person').set({ leftOn: '2020-01-01' }).where('id', '=', left.personId).execute(),
  );
  visitors.push({ kind: 'signed out', visit: site.visit });
  return visitors;
}
