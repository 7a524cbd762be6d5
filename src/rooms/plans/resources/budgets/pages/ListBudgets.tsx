import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { type Column, DataTable } from '../../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { lineHref } from '../../../addresses.ts';
import { budgetHref, budgetsHref } from '../../addresses.ts';
import { pounds } from '../../amounts.ts';
import { ResourceNav } from '../../pages/parts/ResourceNav.tsx';
import {
  type BudgetFilter,
  type BudgetLine,
  type BudgetTotal,
  budgetState,
  EVERY_YEAR,
  type Money,
} from '../budget.ts';

export interface ListBudgetsProps {
  slug: string;
  rows: readonly BudgetLine[];
  total: Money;
  byPlan: readonly BudgetTotal[];
  byYear: readonly BudgetTotal[];
  years: readonly string[];
  plans: readonly { id: string; title: string }[];
  filter: BudgetFilter;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  /** The list without any filter. */
  everyYear: string;
  /** The address with another year, for the doors of the totals. */
  yearHref: (year: string) => string;
  mayEdit: boolean;
}

/** The budget: what was planned, what is promised, what is paid, and what is left. */
export function ListBudgets(props: ListBudgetsProps) {
  const {
    slug,
    rows,
    total,
    byPlan,
    byYear,
    years,
    plans,
    filter,
    parts,
    csvHref,
    everyYear,
    yearHref,
    mayEdit,
  } = props;
  const list = budgetsHref(slug);
  const sum: BudgetLine[] =
    rows.length > 1
      ? [
          {
            id: '',
            title: 'Total',
            year: '',
            planId: null,
            plan: null,
            line: null,
            note: '',
            version: 0,
            ...total,
          },
        ]
      : [];
  return (
    <>
      <h1 className="nhsuk-heading-l">Budgets</h1>
      <ResourceNav slug={slug} here="budgets" />
      {mayEdit ? (
        <p>
          <LinkButton href={`${list}/new`} kind="secondary" small>
            Add a budget line
          </LinkButton>
        </p>
      ) : null}
      {rows.length > 0 ? (
        <p className="nhsuk-lede-text">
          {pounds(total.planned)} planned, {pounds(total.committed)} committed, {pounds(total.spent)} spent:{' '}
          {uncapitalised(budgetState(total).text)}
        </p>
      ) : null}
      <FilterBar
        action={list}
        says={plural(rows.length, 'budget line')}
        parts={parts}
        clearHref={everyYear}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="year"
          label="Year"
          value={filter.year ?? EVERY_YEAR}
          options={[
            { value: EVERY_YEAR, label: 'Every year' },
            ...years.map((year) => ({ value: year, label: year })),
          ]}
        />
        <Select
          name="plan"
          label="Plan"
          none="Every plan"
          value={filter.plan}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </FilterBar>
      <DataTable
        caption="Budget lines by year and title"
        captionHidden
        rows={[...rows, ...sum]}
        rowKey={(row) => row.id}
        rowHref={(row) => (row.id ? budgetHref(slug, row.id) : list)}
        keys
        empty={
          parts.length > 0
            ? {
                says: 'No budget line is like this.',
                step: { href: everyYear, text: 'Show every budget line' },
              }
            : {
                says: 'The money belongs here: what is planned for each piece of work, what is promised, and what is paid.',
                step: mayEdit ? { href: `${list}/new`, text: 'Add the first budget line' } : undefined,
              }
        }
        columns={[
          {
            key: 'title',
            head: 'What for',
            rowHead: true,
            cell: (row) =>
              row.id ? <a href={budgetHref(slug, row.id)}>{row.title}</a> : <strong>{row.title}</strong>,
          },
          {
            key: 'line',
            head: 'Plan and line',
            cell: ({ line, plan }) =>
              line ? (
                <span>
                  {plan} <a href={lineHref(slug, line.lineId)}>{line.code}</a>
                </span>
              ) : (
                plan
              ),
          },
          { key: 'year', head: 'Year', tight: true, cell: (row) => row.year },
          ...money,
        ]}
      />
      <Totals caption="By plan" head="Plan" rows={byPlan} />
      <Totals caption="By year" head="Year" rows={byYear} href={yearHref} />
    </>
  );
}

const money: Column<Money>[] = [
  { key: 'planned', head: 'Planned', numeric: true, cell: (row) => pounds(row.planned) },
  { key: 'committed', head: 'Committed', numeric: true, cell: (row) => pounds(row.committed) },
  { key: 'spent', head: 'Spent', numeric: true, cell: (row) => pounds(row.spent) },
  {
    key: 'left',
    head: 'Left',
    tight: true,
    cell: (row) => {
      const { tone, text } = budgetState(row);
      return <Tag tone={tone}>{text}</Tag>;
    },
  },
];

interface TotalsProps {
  caption: string;
  head: string;
  rows: readonly BudgetTotal[];
  href?: (key: string) => string;
}

/** Sums by plan or by year, where there is more than one. */
function Totals({ caption, head, rows, href }: TotalsProps) {
  if (rows.length < 2) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{caption}</h2>
      <DataTable
        caption={caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.key}
        empty={{ says: 'There is none.' }}
        columns={[
          {
            key: 'name',
            head,
            rowHead: true,
            cell: (row) => (href ? <a href={href(row.key)}>{row.name}</a> : row.name),
          },
          { key: 'lines', head: 'Lines', numeric: true, cell: (row) => row.lines },
          ...money,
        ]}
      />
    </section>
  );
}

const uncapitalised = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
