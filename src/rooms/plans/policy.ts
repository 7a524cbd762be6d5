import { mayAs, type RoleCode, roles } from '../../../reference/roles.ts';
import { allows } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';

// Every rule reads the matrix of roles (CAP-02); none looks at the database.

/** Roles that see a plan only where it is shared with them, published, or has a line of theirs. */
const limited = new Set<string>(roles.filter((role) => 'cap02' in role.limits).map(({ code }) => code));
const seesAll = (code: RoleCode) =>
  !limited.has(code) && (mayAs(code, 'cap02', 'view') || mayAs(code, 'cap02', 'own'));

/** Sees every plan of the organisation with all its lines: whoever works here, the board, assessors. */
export const readsAllPlans = (who: Who): boolean => {
  allows(who, 'cap02', 'view');
  return who.roles.some(seesAll);
};

/** Sees some plans at least. */
export const mayReadPlans = (who: Who): boolean =>
  allows(who, 'cap02', 'view') || allows(who, 'cap02', 'own');

/** Writes plans: their sections, lines, dates, schemes, year's end. */
export const mayEditPlans = (who: Who): boolean => allows(who, 'cap02', 'edit');

/** Makes and changes the schemes of columns and words. */
export const mayEditSchemes = (who: Who): boolean => mayEditPlans(who) || allows(who, 'cap02', 'configure');

/** Adopts a plan for the body that agreed it: never who wrote it (rule 1 of the roles). */
export const mayApprovePlan = (who: Who, plan: { writtenBy: string | null }): boolean =>
  allows(who, 'cap02', 'approve') && plan.writtenBy !== who.personId;

/** Puts an adopted plan on the public site, and takes it off. */
export const mayPublishPlans = (who: Who): boolean => allows(who, 'cap02', 'publish');

/** Roles that look and change nothing, whatever they are named on. */
const looksOnly = new Set<string>(['AUD', 'MEM', 'PUB']);

/** Says how a line stands: whoever writes plans, and whoever leads or supports that very line. */
export const mayUpdateLine = (who: Who, line: { responsibleIds: readonly string[] }): boolean =>
  mayEditPlans(who) ||
  (mayReadPlans(who) &&
    who.roles.some((code) => !looksOnly.has(code)) &&
    line.responsibleIds.includes(who.personId));

/** Asks about a plan or a line: lay members, the board, and whoever works on plans. */
export const mayAsk = (who: Who): boolean =>
  ['comment', 'approve', 'edit', 'own'].some((permission) =>
    allows(who, 'cap02', permission as 'comment' | 'approve' | 'edit' | 'own'),
  );

/** Answers a question: as one may update what it is about. */
export const mayAnswer = mayUpdateLine;

/** Freezes a plan as it stands: whoever writes plans, and whoever makes the papers of meetings. */
export const mayTakeSnapshot = (who: Who): boolean => mayEditPlans(who) || allows(who, 'cap15', 'edit');

/** Keeps posts, budgets and agreements. */
export const mayEditResources = (who: Who): boolean => mayEditPlans(who);
/** Asks for support, and sees what the organisation has: everybody who sees all plans. */
export const mayReadResources = readsAllPlans;
/** Agrees or refuses extra resource: never who asked for it. */
export const mayAgreeExtra = (who: Who, extra: { askedBy: string | null }): boolean =>
  allows(who, 'cap02', 'approve') && extra.askedBy !== who.personId;
