import type { LineFacts } from '../lines/line-facts.ts';
import type { SectionOfPlan } from './roll-up.ts';

/** How many lines a page of a plan shows. */
export const LINES_A_PAGE = 100;

/** A section or sub-heading with those of its own lines that the page shows; lines without a section have none. */
export interface PlanPart {
  section: SectionOfPlan | null;
  /** 0 for a section, 1 for its sub-headings. */
  depth: number;
  lines: LineFacts[];
}

export interface PlanSlice {
  parts: PlanPart[];
  page: number;
  pages: number;
  /** The first and last line shown, counted from 1; 0 where there is none. */
  first: number;
  last: number;
}

/**
 * One page of a plan: `size` lines in its order under their headings. A heading is repeated where its lines go on, and
 * a section without lines stands where it belongs. Sections come in the plan's order, as do lines.
 */
export function sliceOf(
  lines: readonly LineFacts[],
  sections: readonly SectionOfPlan[],
  asked: number,
  size = LINES_A_PAGE,
): PlanSlice {
  const pages = Math.max(1, Math.ceil(lines.length / size));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  const from = (page - 1) * size;
  const to = Math.min(from + size, lines.length);
  const bySection = Map.groupBy(lines, ({ sectionId }) => sectionId);
  const byId = new Map(sections.map((section) => [section.id, section]));
  const depthOf = (section: SectionOfPlan): number => {
    const parent = section.parentId ? byId.get(section.parentId) : undefined;
    return parent ? 1 + depthOf(parent) : 0;
  };
  const blocks: PlanPart[] = [
    { section: null, depth: 0, lines: bySection.get(null) ?? [] },
    ...sections.map((section) => ({
      section,
      depth: depthOf(section),
      lines: bySection.get(section.id) ?? [],
    })),
  ];
  const parts: PlanPart[] = [];
  // Headings above the one that is reached, said again where the page begins amid them.
  let at = 0;
  let above: PlanPart[] = [];
  for (const block of blocks) {
    const [begins, ends] = [at, at + block.lines.length];
    at = ends;
    above = [...above.filter(({ depth }) => depth < block.depth), { ...block, lines: [] }];
    const shown = block.lines.slice(Math.max(0, from - begins), Math.max(0, to - begins));
    const bare = block.lines.length === 0;
    // An empty heading belongs to the page on which its place is; the last page takes those at the end.
    const isHere = bare
      ? block.section !== null && begins >= from && (begins < to || page === pages)
      : shown.length > 0;
    if (!isHere) continue;
    if (parts.length === 0) parts.push(...above.slice(0, -1).filter(({ section }) => section !== null));
    parts.push({ ...block, lines: shown });
  }
  return { parts, page, pages, first: lines.length === 0 ? 0 : from + 1, last: to };
}
