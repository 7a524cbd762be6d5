import { type DeliveryState, deliveryStates } from '../../../analysis/calendar/timescale.ts';
import type { LineFacts } from '../lines/line-facts.ts';
import type { Confidence } from '../lines/status.ts';

export type RagCounts = Record<Confidence, number>;
export type DeliveryCounts = Record<DeliveryState, number>;

export interface SectionCounts {
  sectionId: string | null;
  section: string;
  lines: number;
  rag: RagCounts;
  delivery: DeliveryCounts;
}

/** A plan in figures on one day. Lists hold the codes of lines in the plan's order. */
export interface RollUp {
  lines: number;
  rag: RagCounts;
  delivery: DeliveryCounts;
  bySection: SectionCounts[];
  overdue: string[];
  dueSoon: string[];
  confirmDelivered: string[];
  undated: string[];
  unowned: string[];
}

/** A section of a plan, as deep as it is nested. */
export interface SectionOfPlan {
  id: string;
  parentId: string | null;
  heading: string;
}

/** Counts the lines of one plan; sub-headings count with the section they stand in. `sections` come in the plan's order. */
export function rollUp(lines: readonly LineFacts[], sections: readonly SectionOfPlan[]): RollUp {
  const parents = new Map(sections.map(({ id, parentId }) => [id, parentId]));
  const topOf = (id: string | null): string | null => {
    let at = id;
    for (let up = at && parents.get(at); at && up; up = parents.get(at)) at = up;
    return at;
  };
  const tops = sections.filter(({ parentId }) => parentId === null);
  const counts = new Map<string | null, SectionCounts>(
    tops.map(({ id, heading }) => [id, emptyCounts(id, heading)]),
  );
  const all = emptyCounts(null, '');
  for (const line of lines) {
    const top = topOf(line.sectionId);
    let own = counts.get(top);
    if (!own) {
      own = emptyCounts(null, '');
      counts.set(top, own);
    }
    for (const each of [own, all]) {
      each.lines += 1;
      each.rag[line.rag] += 1;
      each.delivery[line.deliveryState] += 1;
    }
  }
  const codes = (test: (line: LineFacts) => boolean) => lines.filter(test).map(({ code }) => code);
  return {
    lines: all.lines,
    rag: all.rag,
    delivery: all.delivery,
    bySection: [...counts.values()],
    overdue: codes(({ standing }) => standing.kind === 'overdue'),
    dueSoon: codes(({ standing }) => standing.kind === 'due_soon'),
    confirmDelivered: codes(({ standing }) => standing.kind === 'confirm_delivered'),
    undated: codes(({ standing }) => standing.kind === 'undated'),
    unowned: codes(({ leadNames }) => leadNames.length === 0),
  };
}

function emptyCounts(sectionId: string | null, section: string): SectionCounts {
  return {
    sectionId,
    section,
    lines: 0,
    rag: { green: 0, amber: 0, red: 0, none: 0 },
    delivery: Object.fromEntries(deliveryStates.map((state) => [state, 0])) as DeliveryCounts,
  };
}
