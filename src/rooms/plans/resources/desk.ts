import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { mayAgreeExtra, mayEditResources, mayReadResources } from '../policy.ts';
import { agreementsHref, extrasHref, supportHref } from './addresses.ts';
import { getWaiting } from './overview.ts';
import { mayTriageSupport } from './policy.ts';

/** What resources want of this very person: what he or she may answer, and what was given to help with. One query. */
export async function resourcesWaitingFor(db: Db, who: Who) {
  if (!mayReadResources(who)) return [];
  const { slug } = who.organisation;
  const waiting = await getWaiting(db, who);
  const extras = mayAgreeExtra(who, { askedBy: null }) ? waiting.extrasOfOthers : 0;
  const requests = mayTriageSupport(who) ? waiting.requestsNew : 0;
  const agreements = mayEditResources(who) ? waiting.agreementsOverdue : 0;
  return [
    {
      number: requests,
      says:
        requests === 1
          ? 'request for support waits for an answer'
          : 'requests for support wait for an answer',
      href: `${supportHref(slug)}?state=new`,
    },
    {
      number: waiting.requestsMine,
      says:
        waiting.requestsMine === 1
          ? 'request for support you help with'
          : 'requests for support you help with',
      href: `${supportHref(slug)}?owner=me&state=accepted`,
    },
    {
      number: extras,
      says:
        extras === 1
          ? 'request for extra resource waits for your answer'
          : 'requests for extra resource wait for your answer',
      href: `${extrasHref(slug)}?state=asked`,
    },
    {
      number: agreements,
      says:
        agreements === 1
          ? 'support agreement is overdue for review'
          : 'support agreements are overdue for review',
      href: `${agreementsHref(slug)}?state=overdue`,
      late: true,
    },
  ];
}
