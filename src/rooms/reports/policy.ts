import { mayAs, type RoleCode, roles } from '../../../reference/roles.ts';
import { allows } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';

// Every rule reads the matrix of roles (CAP-15 for papers, CAP-05 for bodies and meetings); none looks at the database.

/** Roles that see a paper only once it was issued: those it is circulated to. */
const limited = new Set<string>(roles.filter((role) => 'cap15' in role.limits).map(({ code }) => code));

/** Sees papers at all. */
export const mayReadPapers = (who: Who): boolean =>
  allows(who, 'cap15', 'view') || allows(who, 'cap15', 'submit');

/** Sees a paper before it is issued: whoever makes or hands in papers. */
export const readsUnissuedPapers = (who: Who): boolean => {
  allows(who, 'cap15', 'view');
  return who.roles.some(
    (code: RoleCode) =>
      !limited.has(code) && (mayAs(code, 'cap15', 'edit') || mayAs(code, 'cap15', 'submit')),
  );
};

/** Writes papers and their covers. */
export const mayMakePapers = (who: Who): boolean => allows(who, 'cap15', 'edit');

/** Approves a paper for issue: never who wrote it (rule 1 of the roles). */
export const mayApprovePaper = (who: Who, paper: { writtenBy: string | null }): boolean =>
  allows(who, 'cap15', 'approve') && paper.writtenBy !== who.personId;

/** Records what the body resolved: whoever keeps its papers. */
export const mayRecordResolution = (who: Who): boolean => mayMakePapers(who) || allows(who, 'cap05', 'edit');

/** Puts an issued paper on the public site. */
export const mayPublishPapers = (who: Who): boolean =>
  allows(who, 'cap15', 'publish') || allows(who, 'cap05', 'publish');

/** Keeps bodies and their meetings. */
export const mayEditMeetings = (who: Who): boolean => allows(who, 'cap05', 'edit');
export const mayReadMeetings = (who: Who): boolean => allows(who, 'cap05', 'view');
