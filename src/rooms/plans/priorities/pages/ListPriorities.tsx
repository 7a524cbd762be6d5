import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { lineHref, planHref } from '../../addresses.ts';
import { type Priority, prioritiesHref } from '../priority.ts';

export interface ListPrioritiesProps {
  slug: string;
  plan: { id: string; title: string };
  rows: readonly Priority[];
  mayEdit: boolean;
}

/** What comes first this year, who agreed, and the lines that carry it. */
export function ListPriorities({ slug, plan, rows, mayEdit }: ListPrioritiesProps) {
  const newHref = prioritiesHref(slug, plan.id, 'new');
  return (
    <>
      <h1>Priorities of {plan.title}</h1>
      <p>What comes first in a year, agreed with a body that speaks for patients and the public.</p>
      {mayEdit && rows.length > 0 ? <LinkButton href={newHref}>Record a priority</LinkButton> : null}
      <DataTable
        caption="Priorities"
        captionHidden
        keys
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'title',
            head: 'Priority',
            rowHead: true,
            cell: ({ id, title }) =>
              mayEdit ? <a href={prioritiesHref(slug, plan.id, `${id}/edit`)}>{title}</a> : title,
          },
          { key: 'year', head: 'Year', tight: true, cell: ({ year }) => year },
          { key: 'with', head: 'Agreed with', cell: ({ agreedWith }) => agreedWith },
          {
            key: 'on',
            head: 'On',
            tight: true,
            cell: ({ agreedOn }) => (agreedOn ? <Day date={agreedOn} /> : 'Not agreed yet'),
          },
          {
            key: 'lines',
            head: 'Lines',
            cell: ({ lines }) => (
              <ul className="plain-list">
                {lines.map(({ id, code, what }) => (
                  <li key={id}>
                    <a href={lineHref(slug, id)}>{code}</a> {what}
                  </li>
                ))}
              </ul>
            ),
          },
          { key: 'note', head: 'Note', cell: ({ note }) => note },
        ]}
        empty={{
          says: 'No priorities are recorded for this plan. They belong here once they are talked through with a body such as Healthwatch.',
          step: mayEdit
            ? { href: newHref, text: 'Record the first priority' }
            : { href: planHref(slug, plan.id), text: 'Back to the plan' },
        }}
      />
      {rows.length > 0 ? (
        <p>
          <a href={planHref(slug, plan.id, 'priorities.csv')}>Download as CSV</a> or{' '}
          <a href={`${planHref(slug, plan.id, 'print')}?priorities=yes`}>print them with the plan</a>
        </p>
      ) : null}
    </>
  );
}
