import { z } from 'zod';
import type { StandingKind } from '../../../analysis/calendar/standing.ts';
import { deliveryStates } from '../../../analysis/calendar/timescale.ts';
import { isId } from '../../../platform/db/ids.ts';
import type { LineFacts } from '../lines/line-facts.ts';
import { standingNames } from '../lines/standing-words.ts';
import { confidences } from '../lines/status.ts';

const standings = Object.keys(standingNames) as [StandingKind, ...StandingKind[]];
const words = z.string().max(200).optional().catch(undefined);

export const lineSorts = ['place', 'code', 'rag', 'standing', 'lead'] as const;
export type LineSort = (typeof lineSorts)[number];

/** What the list of a plan's lines is filtered by. */
export const lineFilter = z.object({
  q: words,
  section: z.string().refine(isId).optional().catch(undefined),
  rag: z.enum(confidences).optional().catch(undefined),
  state: z.enum(deliveryStates).optional().catch(undefined),
  standing: z.enum(standings).optional().catch(undefined),
  lead: words,
  partner: words,
  flag: z.enum(['yes']).optional().catch(undefined),
});
export type LineFilter = z.infer<typeof lineFilter>;

/** How the list is ordered; in the plan's own order unless asked otherwise. */
export const lineOrder = z.object({
  sort: z.enum(lineSorts).catch('place'),
  dir: z.enum(['asc', 'desc']).catch('asc'),
});
export type LineOrder = z.infer<typeof lineOrder>;

/** The lines that a filter leaves. `below` gives a section with its sub-headings. */
export function filterLines(
  lines: readonly LineFacts[],
  filter: LineFilter,
  below: (sectionId: string) => ReadonlySet<string>,
): LineFacts[] {
  const sections = filter.section ? below(filter.section) : null;
  const sought = filter.q?.toLowerCase().split(/\s+/u) ?? [];
  return lines.filter((line) => {
    if (sections && !(line.sectionId && sections.has(line.sectionId))) return false;
    if (filter.rag && line.rag !== filter.rag) return false;
    if (filter.state && line.deliveryState !== filter.state) return false;
    if (filter.standing && line.standing.kind !== filter.standing) return false;
    if (filter.lead && !line.leadNames.includes(filter.lead)) return false;
    if (filter.partner && line.deliveryPartner !== filter.partner) return false;
    if (filter.flag && line.flags.length === 0) return false;
    if (sought.length === 0) return true;
    const text = [line.code, line.what, line.whenText, line.reason, ...line.leadNames, ...line.supportNames]
      .join(' ')
      .toLowerCase();
    return sought.every((word) => text.includes(word));
  });
}

const ragOrder = { red: 0, amber: 1, green: 2, none: 3 } as const;
const standingOrder: Readonly<Record<StandingKind, number>> = {
  overdue: 0,
  confirm_delivered: 1,
  due_soon: 2,
  on_course: 3,
  undated: 4,
  recurring: 5,
  as_required: 6,
  paused: 7,
  complete: 8,
  dropped: 9,
};
const inNumbers = new Intl.Collator('en-GB', { numeric: true });

/** The lines in another order than the plan's; those that compare alike keep it. */
export function sortLines(lines: readonly LineFacts[], { sort, dir }: LineOrder): LineFacts[] {
  if (sort === 'place') return dir === 'asc' ? [...lines] : lines.toReversed();
  const compare: Record<Exclude<LineSort, 'place'>, (a: LineFacts, b: LineFacts) => number> = {
    code: (a, b) => inNumbers.compare(a.code, b.code),
    rag: (a, b) => ragOrder[a.rag] - ragOrder[b.rag],
    standing: (a, b) =>
      standingOrder[a.standing.kind] - standingOrder[b.standing.kind] ||
      (a.standing.on ?? '9').localeCompare(b.standing.on ?? '9'),
    lead: (a, b) => inNumbers.compare(a.leadNames[0] ?? '\uffff', b.leadNames[0] ?? '\uffff'),
  };
  const sign = dir === 'asc' ? 1 : -1;
  return lines.toSorted((a, b) => sign * compare[sort](a, b));
}

/** A section with all its sub-headings, by id. */
export const belowOf =
  (sections: readonly { id: string; parentId: string | null }[]) =>
  (id: string): ReadonlySet<string> => {
    const ids = new Set([id]);
    // Sections come with each sub-heading behind its parent.
    for (const section of sections) if (section.parentId && ids.has(section.parentId)) ids.add(section.id);
    return ids;
  };
