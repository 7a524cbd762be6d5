import type { Who } from '../../platform/access/who.ts';
import { daysBetween } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import { myLinesHref, planHref, plansHref, questionsHref } from './addresses.ts';
import { type LineFacts, listLineFacts } from './lines/line-facts.ts';
import { mayApprovePlan, mayAsk, mayReadPlans, readsAllPlans } from './policy.ts';
import { waitingQuestionsFor } from './questions/queries.ts';
import { resourcesWaitingFor } from './resources/desk.ts';
import { visiblePlans } from './visible.ts';

/** What plans want of a person: a number with the page behind it. */
export interface PlanWork {
  number: number;
  says: string;
  href: string;
  late?: boolean;
  /** What makes it pressing, in a few words. */
  since?: string;
}

/**
 * Own lines that are late, to confirm or due soon; what slips of others, for whoever may ask about it; questions to
 * answer; plans of others to adopt; what waits about resources. Five queries.
 */
export async function plansWaitingFor(db: Db, who: Who): Promise<PlanWork[]> {
  if (!mayReadPlans(who)) return [];
  const { slug, today } = who.organisation;
  const seesOthers = readsAllPlans(who) && mayAsk(who);
  const all = await listLineFacts(db, who, { asAt: today, ownOnly: !seesOthers, states: ['adopted'] });
  const isOwn = ({ leadIds, supportIds }: LineFacts) => [...leadIds, ...supportIds].includes(who.personId);
  const lines = seesOthers ? all.filter(isOwn) : all;
  const of = (kind: string) => lines.filter(({ standing }) => standing.kind === kind).length;
  const slipping = all.filter((line) => line.standing.kind === 'overdue' && !isOwn(line));
  const [plan, ...otherPlans] = new Set(slipping.map(({ planId }) => planId));
  const questions = await waitingQuestionsFor(db, who);
  const toAdopt = mayApprovePlan(who, { writtenBy: null })
    ? await visiblePlans(db, who)
        .select('plan.id')
        .where('plan.state', '=', 'submitted')
        .where((eb) => eb.or([eb('plan.writtenBy', 'is', null), eb('plan.writtenBy', '<>', who.personId)]))
        .execute()
    : [];
  const [oldest] = questions;
  const age = oldest ? daysBetween(oldest.askedOn, today) : 0;
  const work: PlanWork[] = [
    {
      number: of('overdue'),
      says: of('overdue') === 1 ? 'line of yours is past its date' : 'lines of yours are past their date',
      href: myLinesHref(slug),
      late: true,
    },
    {
      number: of('confirm_delivered'),
      says:
        of('confirm_delivered') === 1
          ? 'line of yours is to be confirmed as delivered'
          : 'lines of yours are to be confirmed as delivered',
      href: myLinesHref(slug),
    },
    {
      number: of('due_soon'),
      says: of('due_soon') === 1 ? 'line of yours is due soon' : 'lines of yours are due soon',
      href: myLinesHref(slug),
    },
    {
      number: seesOthers ? slipping.length : 0,
      says:
        slipping.length === 1
          ? 'line that is not yours is past its date'
          : 'lines that are not yours are past their date',
      href:
        plan && otherPlans.length === 0
          ? `${planHref(slug, plan, 'lines')}?standing=overdue`
          : plansHref(slug),
      late: true,
    },
    {
      number: questions.length,
      says:
        questions.length === 1
          ? 'question about a plan waits for an answer'
          : 'questions about plans wait for an answer',
      href: `${questionsHref(slug)}?state=waiting&mine=to-answer`,
      ...(age > 0 ? { since: `oldest ${age} ${age === 1 ? 'day' : 'days'}` } : {}),
    },
    {
      number: toAdopt.length,
      says: toAdopt.length === 1 ? 'plan waits for your approval' : 'plans wait for your approval',
      href: `${plansHref(slug)}?state=submitted`,
    },
    ...(await resourcesWaitingFor(db, who)),
  ];
  return work.filter(({ number }) => number > 0);
}
