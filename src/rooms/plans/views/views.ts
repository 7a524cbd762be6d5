import type { LineFacts } from '../lines/line-facts.ts';

/** The lines that need somebody's eye: Red first, then Amber past its date, then whatever else is past its date (MER-03). */
export function exceptions(lines: readonly LineFacts[]): LineFacts[] {
  const rank = ({ rag, standing }: LineFacts): number => {
    if (standing.kind === 'complete' || standing.kind === 'dropped') return 0;
    if (rag === 'red') return 3;
    if (standing.kind !== 'overdue') return 0;
    return rag === 'amber' ? 2 : 1;
  };
  return lines
    .filter((line) => rank(line) > 0)
    .sort(
      (a, b) =>
        rank(b) - rank(a) ||
        (a.standing.on ?? '9999').localeCompare(b.standing.on ?? '9999') ||
        a.position - b.position,
    );
}

/** What presses most comes first: late, to confirm, soon, without a date, then by the day that decides. */
const pressing = ['overdue', 'confirm_delivered', 'due_soon', 'undated', 'on_course'];

/** Lines in the order in which one would take them up. */
export const byPressure = (lines: readonly LineFacts[]): LineFacts[] => {
  const rank = ({ standing }: LineFacts) => {
    const at = pressing.indexOf(standing.kind);
    return at < 0 ? pressing.length : at;
  };
  return [...lines].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.standing.on ?? '9999').localeCompare(b.standing.on ?? '9999') ||
      a.planId.localeCompare(b.planId) ||
      a.position - b.position,
  );
};

export interface Workload {
  /** A colleague's name, or a role as printed. Null for lines that nobody leads. */
  name: string | null;
  leads: number;
  supports: number;
  green: number;
  amber: number;
  red: number;
  overdue: number;
  dueSoon: number;
  undated: number;
}

/** How many open lines each person or role leads and supports, and how those they lead stand. The fullest first. */
export function workload(lines: readonly LineFacts[]): Workload[] {
  const loads = new Map<string | null, Workload>();
  const of = (name: string | null): Workload => {
    const load = loads.get(name) ?? {
      name,
      leads: 0,
      supports: 0,
      green: 0,
      amber: 0,
      red: 0,
      overdue: 0,
      dueSoon: 0,
      undated: 0,
    };
    loads.set(name, load);
    return load;
  };
  for (const line of lines) {
    if (line.standing.kind === 'complete' || line.standing.kind === 'dropped') continue;
    for (const name of line.leadNames.length > 0 ? line.leadNames : [null]) {
      const load = of(name);
      load.leads += 1;
      if (line.rag !== 'none') load[line.rag] += 1;
      if (line.standing.kind === 'overdue') load.overdue += 1;
      if (line.standing.kind === 'due_soon') load.dueSoon += 1;
      if (line.standing.kind === 'undated') load.undated += 1;
    }
    for (const name of line.supportNames) of(name).supports += 1;
  }
  return [...loads.values()].sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      b.leads + b.supports - (a.leads + a.supports) ||
      (a.name ?? '').localeCompare(b.name ?? '', 'en-GB'),
  );
}
