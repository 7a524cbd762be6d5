import { Day } from '../../../../design/text/Day.tsx';
import { plural } from '../../../../design/text/words.ts';
import { planHref } from '../../addresses.ts';
import type { LineFacts } from '../../lines/line-facts.ts';
import { LineTable } from './parts/LineTable.tsx';

export interface PlanPickProps {
  slug: string;
  planId: string;
  title: string;
  asAt: string;
  lines: readonly LineFacts[];
  mayUpdate: (line: LineFacts) => boolean;
  /** "Without a date", and what to do about it. */
  heading: string;
  says: string;
  empty: string;
}

/** Those lines of a plan that lack something. */
export function PlanPick({
  slug,
  planId,
  title,
  asAt,
  lines,
  mayUpdate,
  heading,
  says,
  empty,
}: PlanPickProps) {
  return (
    <>
      <h1 className="nhsuk-heading-l">
        {heading}: {title}
      </h1>
      <p>
        {plural(lines.length, 'line')}, as at <Day date={asAt} />.{lines.length > 0 ? ` ${says}` : ''}
      </p>
      <LineTable
        slug={slug}
        caption={heading}
        lines={lines}
        mayUpdate={mayUpdate}
        empty={{ says: empty, step: { href: planHref(slug, planId), text: 'Go to the plan' } }}
      />
    </>
  );
}
