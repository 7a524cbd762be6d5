import { allows } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';
import { mayReadFeedback } from '../feedback/door.ts';

// Every rule reads the matrix of roles (CAP-11); none looks at the database.

/** Sees decisions, actions and loops. */
export const mayReadLoops = (who: Who): boolean => allows(who, 'cap11', 'view');

/** Records decisions and actions, drafts "You said, we did". */
export const mayWorkOnLoops = (who: Who): boolean =>
  allows(who, 'cap11', 'edit') || allows(who, 'cap11', 'approve');

/** Marks an action done: its owner, or whoever works on loops. */
export const mayFinishAction = (who: Who, action: { ownerId: string | null }): boolean =>
  action.ownerId === who.personId || mayWorkOnLoops(who);

/** Approves a loop: never its author (separation of author and approver, rule 1 of the roles). */
export const mayApproveLoop = (who: Who, loop: { writtenBy: string | null }): boolean =>
  allows(who, 'cap11', 'approve') && loop.writtenBy !== who.personId;

/** Sees the outbox, whose messages bear people's addresses. */
export const mayReadOutbox = (who: Who): boolean =>
  allows(who, 'cap11', 'publish') && allows(who, 'cap10', 'edit');

/** Takes a published loop off the public page, and puts it back. */
export const mayWithdrawLoop = (who: Who): boolean => allows(who, 'cap11', 'publish');

/** Chooses whose words are quoted: whoever works on loops and may read what people said. */
export const mayChooseQuotes = (who: Who): boolean => mayWorkOnLoops(who) && mayReadFeedback(who);
