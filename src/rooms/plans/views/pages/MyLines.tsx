import { plural } from '../../../../design/text/words.ts';
import { myLinesHref, plansHref } from '../../addresses.ts';
import type { LineFacts } from '../../lines/line-facts.ts';
import { LineTable } from './parts/LineTable.tsx';

export interface MyLinesProps {
  slug: string;
  lines: readonly LineFacts[];
  plans: ReadonlyMap<string, { title: string }>;
}

/** The lines that one leads or supports, in every plan under way, the most pressing first. */
export function MyLines({ slug, lines, plans }: MyLinesProps) {
  return (
    <>
      <h1 className="nhsuk-heading-l">My lines</h1>
      {lines.length > 0 ? (
        <p>
          {plural(lines.length, 'line')} of plans that you lead or support, what presses first.{' '}
          <a href={`${myLinesHref(slug)}/export.csv`}>Download as CSV</a>{' '}
          <a href={`${myLinesHref(slug)}/calendar`}>Put them in your calendar</a>
        </p>
      ) : null}
      <LineTable
        slug={slug}
        caption="The lines that you lead or support"
        lines={lines}
        plans={plans}
        mayUpdate={() => true}
        back={myLinesHref(slug)}
        empty={{
          says: 'You lead or support no line of a plan. Whoever writes a plan names you on its lines.',
          step: { href: plansHref(slug), text: 'Go to the plans' },
        }}
      />
    </>
  );
}
