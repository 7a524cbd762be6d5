import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { plural } from '../../../../design/text/words.ts';
import { newPlanHref, planHref, planImportsHref, plansHref, schemesHref } from '../../addresses.ts';
import { planKinds, planStates } from '../plan.ts';
import { kindName, type PlanFilter, stateOf } from '../plan-form.ts';
import type { ListedPlan } from '../plan-shown.ts';
import { periodWords } from '../plan-words.ts';

export interface ListPlansProps {
  slug: string;
  rows: readonly ListedPlan[];
  total: number;
  filter: PlanFilter;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  mayWrite: boolean;
  mayReadSchemes: boolean;
}

/** A number that leads to the lines it counts; a nought leads nowhere. */
function Counted({ href, number, counts }: { href: string; number: number; counts: string }) {
  if (number === 0) return <>0</>;
  return (
    <a href={href}>
      {number}
      <span className="nhsuk-u-visually-hidden"> {counts}</span>
    </a>
  );
}

/** The organisation's plans, the newest first, each with how its lines stand. */
export function ListPlans(props: ListPlansProps) {
  const { slug, rows, total, filter, parts, csvHref, newerHref, olderHref, mayWrite, mayReadSchemes } = props;
  const list = plansHref(slug);
  const lines = (id: string, query: string) => `${planHref(slug, id, 'lines')}?${query}`;
  const only = (state: string) => parts.length === 1 && filter.state === state;
  return (
    <>
      <h1 className="nhsuk-heading-l">Plans</h1>
      {mayWrite || mayReadSchemes ? (
        <ButtonRow>
          {mayWrite ? (
            <>
              <LinkButton href={newPlanHref(slug)} kind="secondary" small>
                Begin a plan
              </LinkButton>
              <LinkButton href={planImportsHref(slug)} kind="secondary" small>
                Bring a plan in from a file
              </LinkButton>
            </>
          ) : null}
          {mayReadSchemes ? <a href={schemesHref(slug)}>Columns and status words</a> : null}
        </ButtonRow>
      ) : null}
      <FilterBar
        action={list}
        says={plural(total, 'plan')}
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'All', current: parts.length === 0 },
          ...planStates.map(({ key, name }) => ({
            href: `${list}?state=${key}`,
            text: name,
            current: only(key),
          })),
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
        search={<TextField name="q" label="Search the titles" type="search" value={filter.q} width={20} />}
      >
        <Select
          name="kind"
          label="What it is for"
          value={filter.kind}
          none="Anything"
          options={planKinds.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="state"
          label="State"
          value={filter.state}
          none="Any"
          options={planStates.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <TextField
          name="year"
          label="Year"
          hint="Of which any day is in its period, for example 2012"
          width={4}
          inputMode="numeric"
          value={filter.year}
        />
      </FilterBar>
      <DataTable
        caption="Plans, the newest first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => planHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No plan is like this.', step: { href: list, text: 'Show all plans' } }
            : mayWrite
              ? {
                  says: 'A plan says what will be done, by whom and by when. Bring in the one you have.',
                  step: { href: planImportsHref(slug), text: 'Bring a plan in from a file' },
                }
              : { says: 'There is no plan yet that you may see.' }
        }
        columns={[
          {
            key: 'title',
            head: 'Plan',
            rowHead: true,
            cell: (row) => (
              <a href={planHref(slug, row.id)}>
                {row.title}
                {row.edition ? `, ${row.edition}` : ''}
              </a>
            ),
          },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => <Tag tone={stateOf(row.state).tone}>{stateOf(row.state).name}</Tag>,
          },
          { key: 'kind', head: 'What it is for', cell: (row) => kindName(row.kind) },
          { key: 'period', head: 'Period', cell: (row) => periodWords(row) },
          { key: 'owner', head: 'Owner', cell: (row) => row.ownerName ?? 'Nobody' },
          {
            key: 'lines',
            head: 'Lines',
            numeric: true,
            cell: (row) => (
              <Counted href={planHref(slug, row.id, 'lines')} number={row.lines} counts="lines" />
            ),
          },
          ...(['green', 'amber', 'red', 'none'] as const).map((rag) => ({
            key: rag,
            head: { green: 'Green', amber: 'Amber', red: 'Red', none: 'Not rated' }[rag],
            numeric: true,
            cell: (row: ListedPlan) => (
              <Counted href={lines(row.id, `rag=${rag}`)} number={row.rag[rag]} counts={rag} />
            ),
          })),
          {
            key: 'overdue',
            head: 'Overdue',
            numeric: true,
            cell: (row) => (
              <Counted href={lines(row.id, 'standing=overdue')} number={row.overdue} counts="overdue" />
            ),
          },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'plan')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
