import { allows } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import { mayAsk, mayEditResources, mayReadResources } from '../policy.ts';

/** Asks for support and for extra resource: whoever sees resources and does more here than look. */
export const mayAskForSupport = (who: Who): boolean =>
  mayReadResources(who) && (mayAsk(who) || allows(who, 'cap10', 'submit'));

/** Accepts, declines, and gives a request an owner. */
export const mayTriageSupport = mayEditResources;

/** Books hours on a request and says what came of it: who keeps resources, and the request's owner. */
export const mayWorkOnRequest = (who: Who, request: { ownerId: string | null }): boolean =>
  mayEditResources(who) || request.ownerId === who.personId;

/** Changes what was asked for while nobody has answered it: who asked, and who keeps resources. */
export const mayChangeAsked = (who: Who, asked: { askedBy: string | null }): boolean =>
  mayEditResources(who) || asked.askedBy === who.personId;
