import type { SnapshotContent } from './content.ts';

/** The headings under which a section stands, from the outermost inwards. */
export function headingsOf({ sections }: Pick<SnapshotContent, 'sections'>): (id: string | null) => string[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  return (id) => {
    const headings: string[] = [];
    for (let at = id ? byId.get(id) : undefined; at; at = at.parentId ? byId.get(at.parentId) : undefined)
      headings.unshift(at.heading);
    return headings;
  };
}
