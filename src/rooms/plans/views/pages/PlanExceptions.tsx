import { Day } from '../../../../design/text/Day.tsx';
import { plural } from '../../../../design/text/words.ts';
import { planHref } from '../../addresses.ts';
import type { LineFacts } from '../../lines/line-facts.ts';
import { LineTable } from './parts/LineTable.tsx';

export interface PlanExceptionsProps {
  slug: string;
  planId: string;
  title: string;
  asAt: string;
  exceptions: readonly LineFacts[];
  confirm: readonly LineFacts[];
  mayUpdate: (line: LineFacts) => boolean;
}

/** What is slipping: Red first, then Amber past its date, then the others past theirs; and what is to be confirmed. */
export function PlanExceptions(props: PlanExceptionsProps) {
  const { slug, planId, title, asAt, exceptions, confirm, mayUpdate } = props;
  const plan = { href: planHref(slug, planId), text: 'Go to the plan' };
  return (
    <>
      <h1 className="nhsuk-heading-l">Exceptions: {title}</h1>
      <p>
        {plural(exceptions.length, 'line')} that {exceptions.length === 1 ? 'needs' : 'need'} attention, as at{' '}
        <Day date={asAt} />.{' '}
        <a href={`${planHref(slug, planId, 'exceptions.csv')}?as-at=${asAt}`}>Download as CSV</a>
      </p>
      <LineTable
        slug={slug}
        caption="Exceptions"
        lines={exceptions}
        showReason
        mayUpdate={mayUpdate}
        empty={{ says: 'No line is Red or past its date.', step: plan }}
      />
      <h2 className="nhsuk-heading-m">Green and past its date</h2>
      <LineTable
        slug={slug}
        caption="Lines whose delivery is to be confirmed"
        lines={confirm}
        mayUpdate={mayUpdate}
        back={planHref(slug, planId, 'exceptions')}
        empty={{ says: 'Nothing waits for somebody to confirm that it was delivered.' }}
      />
    </>
  );
}
