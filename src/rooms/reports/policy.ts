import { mayAs, type RoleCode, roles } from '../../../reference/roles.ts';
import { allows } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';

// Every rule reads the matrix of roles (CAP-15 for papers, CAP-05 for bodies and meetings); none looks at the database.

const limits = (capability: 'cap05' | 'cap15') =>
  new Map<string, string>(
    roles.flatMap(({ code, limits: said }) => {
      const words = (said as Partial<Record<'cap05' | 'cap15', string>>)[capability];
      return words === undefined ? [] : [[code, words] as const];
    }),
  );
const ofPapers = limits('cap15');
const ofMeetings = limits('cap05');

/** Sees papers at all. */
export const mayReadPapers = (who: Who): boolean =>
  allows(who, 'cap15', 'view') || allows(who, 'cap15', 'submit');

/** Sees a paper before it is issued: whoever makes or hands in papers. */
export const readsUnissuedPapers = (who: Who): boolean => {
  allows(who, 'cap15', 'view');
  return who.roles.some(
    (code: RoleCode) =>
      !ofPapers.has(code) && (mayAs(code, 'cap15', 'edit') || mayAs(code, 'cap15', 'submit')),
  );
};

/**
 * Sees every paper once it was issued: those it is made for, and assessors. The others whose reading is limited see
 * what went to a meeting in public or was published.
 */
export const readsIssuedPapers = (who: Who): boolean =>
  readsUnissuedPapers(who) ||
  who.roles.some(
    (code: RoleCode) => mayAs(code, 'cap15', 'view') && (ofPapers.get(code) ?? 'receives') === 'receives',
  );

/** Writes papers and their covers. */
export const mayMakePapers = (who: Who): boolean => allows(who, 'cap15', 'edit');

/** Approves a paper for issue: never who wrote it (rule 1 of the roles), and only who sees it before it is issued. */
export const mayApprovePaper = (who: Who, paper: { writtenBy: string | null }): boolean =>
  approvesPapers(who) && paper.writtenBy !== who.personId;
export const approvesPapers = (who: Who): boolean =>
  allows(who, 'cap15', 'approve') && readsUnissuedPapers(who);

/** Records what the body resolved: whoever keeps its papers. */
export const mayRecordResolution = (who: Who): boolean => mayMakePapers(who) || allows(who, 'cap05', 'edit');

/** Puts an issued paper on the public site. */
export const mayPublishPapers = (who: Who): boolean =>
  allows(who, 'cap15', 'publish') || allows(who, 'cap05', 'publish');

/** Keeps bodies and their meetings. */
export const mayEditMeetings = (who: Who): boolean => allows(who, 'cap05', 'edit');

/** Sees bodies, and meetings in public at least: what a network member sees is there for whoever sits on a body too. */
export const mayReadMeetings = (who: Who): boolean =>
  allows(who, 'cap05', 'view') || allows(who, 'cap05', 'own');

/** Sees every meeting, also those that are not in public: whoever works here, the board, assessors. */
export const readsAllMeetings = (who: Who): boolean =>
  readsUnissuedPapers(who) ||
  who.roles.some((code) => mayAs(code, 'cap05', 'view') && ofMeetings.get(code) !== 'what is public');

/** Keeps what reviewers from outside said, and what was made of it. */
export const mayEditReviews = mayMakePapers;
export const mayReadReviews = (who: Who): boolean => allows(who, 'cap15', 'view') && readsIssuedPapers(who);
