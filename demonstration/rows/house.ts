import type { DemonstrationOrganisation } from '../types.ts';
import type { Ids } from './ids.ts';
import type { TableRows } from './store.ts';

/** People with their roles, areas, relations and framework items. */
export function houseRows(given: DemonstrationOrganisation<string>, ids: Ids): TableRows[] {
  return [
    {
      table: 'person',
      rows: given.people.map((person) => ({
        id: ids.make('person', person.key),
        name: person.name,
        email: person.email,
        jobTitle: person.jobTitle,
        accountId: ids.of('account', person.key),
      })),
    },
    {
      table: 'roleAssignment',
      rows: given.people.flatMap((person) =>
        person.roles.map((role) => ({
          id: crypto.randomUUID(),
          personId: ids.of('person', person.key),
          role: role.code,
          fromOn: role.from,
          toOn: role.to,
        })),
      ),
    },
    {
      table: 'area',
      rows: given.areas.map((area, index) => ({
        id: ids.make('area', area.key),
        name: area.name,
        kind: area.kind,
        parentId: area.parent === null ? null : ids.of('area', area.parent),
        position: index + 1,
      })),
    },
    {
      table: 'organisationRelation',
      rows: given.relations.map((relation) => ({ id: crypto.randomUUID(), ...relation })),
    },
    {
      table: 'frameworkItem',
      rows: given.frameworkItems.map((item) => ({
        id: ids.make('item', item.key),
        kind: item.kind,
        text: item.text,
        note: item.note,
        parentId: item.parent === null ? null : ids.of('item', item.parent),
        position: item.position,
        state: 'adopted',
        inForceFrom: item.inForceFrom,
        codesignedWith: JSON.stringify(item.codesignedWith),
      })),
    },
  ];
}
