import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { planHref } from '../../addresses.ts';
import type { Workload } from '../views.ts';

export interface PlanWorkloadProps {
  slug: string;
  planId: string;
  title: string;
  asAt: string;
  loads: readonly Workload[];
}

/** Who has how much of a plan to do. */
export function PlanWorkload({ slug, planId, title, asAt, loads }: PlanWorkloadProps) {
  const figure = (key: Exclude<keyof Workload, 'name'>, head: string) => ({
    key,
    head,
    numeric: true,
    cell: (load: Workload) => load[key],
  });
  const rated = loads.some(({ green, amber, red }) => green + amber + red > 0);
  return (
    <>
      <h1 className="nhsuk-heading-l">Workload: {title}</h1>
      <p>
        Open lines by who leads and supports them, as at <Day date={asAt} />.{' '}
        <a href={`${planHref(slug, planId, 'workload.csv')}?as-at=${asAt}`}>Download as CSV</a>
      </p>
      <DataTable
        caption="Open lines by person or role"
        captionHidden
        narrow="scroll"
        rows={loads}
        rowKey={(load) => load.name ?? ''}
        empty={{ says: 'The plan has no open line.' }}
        columns={[
          {
            key: 'name',
            head: 'Who',
            rowHead: true,
            cell: (load) => load.name ?? <a href={planHref(slug, planId, 'unowned')}>Nobody leads these</a>,
          },
          figure('leads', 'Leads'),
          figure('supports', 'Supports'),
          ...(rated ? [figure('green', 'Green'), figure('amber', 'Amber'), figure('red', 'Red')] : []),
          figure('overdue', 'Overdue'),
          figure('dueSoon', 'Due soon'),
          figure('undated', 'No date'),
        ]}
      />
    </>
  );
}
