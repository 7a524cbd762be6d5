import type { Who } from '../../platform/access/who.ts';
import { daysBetween } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/database.ts';
import { myLinesHref, plansHref, questionsHref } from './addresses.ts';
import { listLineFacts } from './lines/line-facts.ts';
import { mayApprovePlan, mayReadPlans } from './policy.ts';
import { waitingQuestionsFor } from './questions/queries.ts';
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

/** Own lines that are late, to confirm or due soon; questions to answer; plans of others to adopt. Four queries. */
export async function plansWaitingFor(db: Db, who: Who): Promise<PlanWork[]> {
  if (!mayReadPlans(who)) return [];
  const { slug, today } = who.organisation;
  const lines = await listLineFacts(db, who, { asAt: today, ownOnly: true, states: ['adopted'] });
  const of = (kind: string) => lines.filter(({ standing }) => standing.kind === kind).length;
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
  ];
  return work.filter(({ number }) => number > 0);
}
