import { z } from 'zod';
import { type RoleCode, roles } from '../../../../reference/roles.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  type Typed,
  version,
  withDates,
} from '../../../platform/web/form.ts';

/** Roles that somebody who signs in may hold. */
export const givenRoles = roles.filter((role) => role.hasAccount);

export const roleName = (code: string): string => roles.find((role) => role.code === code)?.name ?? code;

export interface HeldRole {
  id: string;
  role: RoleCode;
  fromOn: string;
  toOn: string | null;
}

/** A line of the list of people. */
export interface PersonRow {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  leftOn: string | null;
  /** Names of the roles in force today. */
  roles: RoleCode[];
}

export interface Person {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  leftOn: string | null;
  version: number;
  /** Whether the account behind the person is known to the system. */
  accountId: string | null;
  roles: HeldRole[];
}

/** What the list of people shows. */
export interface PeopleFilter {
  /** Words in the name, the address or the job. */
  q: string;
  role: RoleCode | null;
  /** Those who are here, those who have left, or both. */
  state: 'here' | 'left' | 'all';
}

export const noFilter: PeopleFilter = { q: '', role: null, state: 'here' };

/** Reads the filter of an address; what makes no sense is as if it were not there. */
export function readFilter(typed: Typed): PeopleFilter {
  return {
    q: String(typed.q ?? '').slice(0, 100),
    role: givenRoles.find(({ code }) => code === typed.role)?.code ?? null,
    state: typed.state === 'left' || typed.state === 'all' ? typed.state : 'here',
  };
}

/** The address of the list with a filter, and with a place in it. */
export function filterHref(base: string, filter: PeopleFilter, at: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    ...(filter.q ? { q: filter.q } : {}),
    ...(filter.role ? { role: filter.role } : {}),
    ...(filter.state === 'here' ? {} : { state: filter.state }),
    ...at,
  }).toString();
  return query ? `${base}?${query}` : base;
}

/** One role and who holds it today. */
export interface Post {
  role: RoleCode;
  number: number;
  /** At most twenty of them. */
  holders: { id: string; name: string; toOn: string | null }[];
  /** The last day on which somebody held it, where nobody does now. */
  lastHeldOn: string | null;
  /** The first day on which somebody will, where nobody does now. */
  nextHeldOn: string | null;
}

const roleCode = z.enum(
  givenRoles.map((role) => role.code) as [RoleCode, ...RoleCode[]],
  'Choose a role from the list.',
);

const email = z
  .string({ error: 'Enter an e-mail address.' })
  .min(1, 'Enter an e-mail address.')
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Enter an e-mail address like name@example.org.'));

export const newPersonForm = z.object({
  name: requiredText('Enter the person’s name.', 200),
  email,
  jobTitle: optionalText(200),
  roles: z.array(roleCode, { error: 'Choose at least one role.' }).min(1, 'Choose at least one role.'),
});

export const personForm = z.object({
  name: requiredText('Enter the person’s name.', 200),
  email,
  jobTitle: optionalText(200),
  version,
});

export const roleForm = withDates(
  ['from', 'to'],
  z
    .object({
      role: roleCode,
      from: civilDate('Enter the first day as a day, a month and a year.'),
      to: emptyAsNull(civilDate('Enter the last day as a day, a month and a year.')),
    })
    .refine(({ from, to }) => to === null || to >= from, {
      path: ['to'],
      message: 'The last day cannot be before the first.',
    }),
);

export const lastDayForm = withDates(
  ['on'],
  z.object({ on: civilDate('Enter the last day as a day, a month and a year.') }),
);

export const LAST_ADMINISTRATOR =
  'This is the last administrator. Give somebody else the role of administrator first.';
