import { type CapabilityKey, mayAs, type Permission } from '../../../reference/roles.ts';
import { Forbidden } from '../web/problems.ts';
import { noteAsked } from './asked.ts';
import type { Who } from './who.ts';

/** Whether any of the person's roles gives this permission in this capability (the matrix in `reference/roles.ts`). */
export function allows(who: Who, capability: CapabilityKey, permission: Permission): boolean {
  noteAsked();
  return who.roles.some((role) => mayAs(role, capability, permission));
}

/** Turns a policy's no into the answer that looks like "not found". */
export function require(may: boolean): void {
  if (!may) throw new Forbidden();
}
