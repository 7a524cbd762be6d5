import type { Cell, Column, FlowBlock, Row, Table } from '../../../platform/documents/report.ts';
import type { PlanField, SchemeColumn } from '../plan/plan.ts';
import type { SchemeFacts, SnapshotContent, SnapshotLine, SnapshotSection } from '../snapshots/content.ts';
import { cellOf } from './cells.ts';

/** How much room a column wants beside the others. */
const shares: Readonly<Record<PlanField, number>> = {
  section: 18,
  subHeading: 14,
  code: 6,
  what: 34,
  why: 26,
  how: 30,
  when: 14,
  lead: 16,
  support: 16,
  stakeholders: 18,
  objectives: 18,
  measure: 22,
  status: 12,
  update: 30,
  level: 10,
};

/** The lines of a section that stand under one sub-heading, or under none. */
interface Group {
  heading: string;
  lines: SnapshotLine[];
}

interface Part {
  heading: string;
  groups: Group[];
}

/** The sections of a plan with their lines, each section's sub-headings in order; lines without a section first. */
function partsOf({ sections, lines }: SnapshotContent): Part[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const pathOf = (id: string | null): SnapshotSection[] => {
    const path: SnapshotSection[] = [];
    for (let at = id ? byId.get(id) : undefined; at; at = at.parentId ? byId.get(at.parentId) : undefined)
      path.unshift(at);
    return path;
  };
  const parts: Part[] = [];
  let last: { top: string | null; group: string | null } = { top: null, group: null };
  for (const line of lines) {
    const path = pathOf(line.sectionId);
    const top = path[0]?.id ?? null;
    if (parts.length === 0 || last.top !== top) parts.push({ heading: path[0]?.heading ?? '', groups: [] });
    const part = parts.at(-1);
    if (!part) continue;
    if (part.groups.length === 0 || last.group !== line.sectionId)
      part.groups.push({
        heading: path
          .slice(1)
          .map(({ heading }) => heading)
          .join(' – '),
        lines: [],
      });
    part.groups.at(-1)?.lines.push(line);
    last = { top, group: line.sectionId };
  }
  return parts;
}

/** How the headings of sections stand; from the scheme unless told, one table for spreadsheets. */
export type SectionLayout = SchemeFacts['sectionFrom'];

const columnOf = ({ field, heading }: SchemeColumn): Column => ({
  head: heading,
  share: shares[field],
  ...(field === 'section' ? { rowHead: true } : {}),
});

/**
 * The lines of a plan in the organisation's own columns, headings and order: one table with the section down its side,
 * one with the section across it, or a heading and a table for each.
 */
export function planTables(
  content: SnapshotContent,
  layout: SectionLayout = content.scheme.sectionFrom,
): FlowBlock[] {
  const { scheme, plan } = content;
  const wanted = scheme.columns.filter(({ shown }) => shown);
  const withSection = layout === 'column';
  const own = wanted.filter(({ field }) => withSection || field !== 'section');
  const columns = own.length > 0 ? own : fallback(withSection);
  const parts = partsOf(content);
  const sectionHead = scheme.columns.find(({ field }) => field === 'section')?.heading ?? 'Section';
  const table = (caption: string, rows: Row[], captionHidden = true): Table => ({
    kind: 'table',
    caption,
    captionHidden,
    columns: columns.map(columnOf),
    rows,
    sectionHead,
    empty: 'The plan has no lines yet.',
  });
  const rowsOf = (part: Part) => partRows(part, columns, scheme);
  if (layout === 'heading' && parts.some(({ heading }) => heading !== ''))
    return parts.flatMap((part): FlowBlock[] => {
      const name = part.heading || plan.title;
      return [{ kind: 'heading', level: 3, text: name }, table(name, rowsOf(part))];
    });
  if (withSection) return [table(plan.title, parts.flatMap(rowsOf))];
  const across = parts.flatMap((part): Row[] => {
    const head: Row[] = part.heading === '' ? [] : [{ kind: 'section', title: part.heading }];
    return [...head, ...rowsOf(part)];
  });
  return [table(plan.title, across)];
}

const fallback = (withSection: boolean): SchemeColumn[] => {
  const column = (field: PlanField, heading: string): SchemeColumn => ({
    field,
    heading,
    mandatory: false,
    shown: true,
  });
  const rest = [column('what', 'What'), column('when', 'When'), column('status', 'Status')];
  return withSection ? [column('section', 'Section'), ...rest] : rest;
};

/** The rows of one section. A sub-heading without a column of its own is a line across the columns beside the section. */
function partRows({ heading, groups }: Part, columns: readonly SchemeColumn[], scheme: SchemeFacts): Row[] {
  const alone = !columns.some(({ field }) => field === 'status');
  const subColumn = columns.some(({ field }) => field === 'subHeading');
  const sectionAt = columns.findIndex(({ field }) => field === 'section');
  const named = (group: Group) => !subColumn && group.heading !== '';
  const deep = groups.reduce((rows, group) => rows + group.lines.length + (named(group) ? 1 : 0), 0);
  const rows: Row[] = [];
  const add = (cells: Cell[]) => {
    // The section's cell covers the rows below it, which leave its place out.
    if (sectionAt >= 0 && rows.length === 0)
      cells.splice(sectionAt, 0, { content: heading, head: true, rows: deep });
    rows.push({ kind: 'cells', cells });
  };
  for (const group of groups) {
    if (named(group)) {
      const after = sectionAt >= 0 ? columns.length - 1 : columns.length;
      // Where the section stands amid the columns, the line goes up to it only.
      add([{ content: group.heading, head: true, columns: sectionAt > 0 ? sectionAt : after }]);
    }
    group.lines.forEach((line, index) => {
      const cells = columns
        .filter(({ field }) => field !== 'section' && !(field === 'subHeading' && index > 0))
        .map(({ field }): Cell => {
          if (field !== 'subHeading') return cellOf(line, field, scheme, alone);
          return { content: group.heading, head: true, rows: group.lines.length };
        });
      add(cells);
    });
  }
  return rows;
}
