import type { Day, DemonstrationOrganisation } from './types.ts';

/** The civil date (YYYY-MM-DD) that a day of the data stands for, given the organisation's today. */
export function civilDate(day: Day, today: string): string {
  return typeof day === 'string' ? day : Temporal.PlainDate.from(today).subtract({ days: day }).toString();
}

/**
 * An organisation with every day of its data as a civil date.
 *
 * `clockToday` (YYYY-MM-DD) counts only for an organisation that follows the real clock.
 */
export function dated(
  organisation: DemonstrationOrganisation,
  clockToday: string,
): DemonstrationOrganisation<string> {
  const today = organisation.today ?? clockToday;
  const on = (day: Day) => civilDate(day, today);
  const onOrNull = (day: Day | null) => (day === null ? null : on(day));
  return {
    ...organisation,
    keyDates: organisation.keyDates.map((key) => ({ ...key, date: on(key.date) })),
    frameworkItems: organisation.frameworkItems.map((item) => ({
      ...item,
      inForceFrom: onOrNull(item.inForceFrom),
    })),
    people: organisation.people.map((person) => ({
      ...person,
      roles: person.roles.map((role) => ({ ...role, from: on(role.from), to: onOrNull(role.to) })),
    })),
    sources: organisation.sources.map((source) => ({ ...source, since: on(source.since) })),
    returns: organisation.returns.map((entry) => ({ ...entry, date: on(entry.date) })),
    threads: organisation.threads.map((thread) => ({
      ...thread,
      finding: { ...thread.finding, foundOn: on(thread.finding.foundOn) },
      decision: thread.decision && { ...thread.decision, decidedOn: on(thread.decision.decidedOn) },
      actions: thread.actions.map((action) => ({
        ...action,
        dueOn: on(action.dueOn),
        doneOn: onOrNull(action.doneOn),
      })),
      loop: thread.loop && {
        ...thread.loop,
        openedOn: on(thread.loop.openedOn),
        submittedOn: on(thread.loop.submittedOn),
        approvedOn: on(thread.loop.approvedOn),
        publishedOn: on(thread.loop.publishedOn),
        tellings: thread.loop.tellings.map((telling) => ({ ...telling, toldOn: on(telling.toldOn) })),
      },
      told: thread.told.map((entry) => ({ ...entry, toldOn: on(entry.toldOn) })),
    })),
  };
}
