import { lineHref } from '../../addresses.ts';
import type { LineTied } from '../../lines/links/link.ts';

/** The plan lines to which a record of the thread belongs; nothing where there is none. */
export function BelongsToLines({ slug, lines }: { slug: string; lines: readonly LineTied[] }) {
  if (lines.length === 0) return null;
  return (
    <p>
      Belongs to the plan:{' '}
      {lines.map(({ id, code, what, planTitle }, at) => (
        <span key={id}>
          {at > 0 ? '; ' : ''}
          <a href={lineHref(slug, id)}>
            {code} {what}
          </a>{' '}
          ({planTitle})
        </span>
      ))}
    </p>
  );
}
