import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import type { Errors, Option } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { BulkActions } from '../../../../design/table/BulkActions.tsx';
import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { count, longDate, plural } from '../../../../design/text/words.ts';
import { lineHref, planHref } from '../../addresses.ts';
import type { LineFacts } from '../../lines/line-facts.ts';
import { standingNames } from '../../lines/standing-words.ts';
import { confidenceNames, confidences, deliveryStateNames } from '../../lines/status.ts';
import { Rating } from '../../pages/parts/Rating.tsx';
import { StandingTag } from '../../pages/parts/StandingTag.tsx';
import type { LineFilter, LineOrder, LineSort } from '../line-list.ts';

export interface ListLinesProps {
  slug: string;
  planId: string;
  title: string;
  asAt: string;
  isToday: boolean;
  rows: readonly LineFacts[];
  total: number;
  first: number;
  filter: LineFilter;
  order: LineOrder;
  parts: readonly { text: string; removeHref: string }[];
  hrefs: {
    list: string;
    clear: string;
    csv: string;
    sort: Readonly<Record<LineSort, string>>;
    before?: string;
    after?: string;
  };
  choices: { sections: readonly Option[]; leads: readonly string[]; partners: readonly string[] };
  headingOf: (sectionId: string | null) => string;
  /** What may be changed of several lines; null where nothing may. */
  bulk: {
    moves: boolean;
    colleagues: readonly Option[];
    chosen: readonly string[];
    values: Readonly<Record<string, string>>;
    errors: Errors;
    hidden: Readonly<Record<string, string>>;
  } | null;
  removed: readonly { id: string; code: string; what: string; removedOn: string }[];
}

const FORM = 'several-lines';

/** All lines of a plan as a list to filter, sort and change. */
export function ListLines(props: ListLinesProps) {
  const { slug, planId, title, asAt, isToday, rows, total, first, filter, order, parts, hrefs, bulk } = props;
  const errors = bulk?.errors ?? {};
  const sorted = (by: LineSort) => ({
    href: hrefs.sort[by],
    now: order.sort === by ? ((order.dir === 'asc' ? 'ascending' : 'descending') as 'ascending') : undefined,
  });
  const columns: Column<LineFacts>[] = [
    { key: 'code', head: 'Code', tight: true, sort: sorted('code'), cell: (line) => line.code },
    {
      key: 'what',
      head: 'Line',
      rowHead: true,
      sort: sorted('place'),
      cell: (line) => (
        <>
          <a href={lineHref(slug, line.id)}>{line.what}</a>
          {line.flags.length > 0 ? (
            <>
              {' '}
              <Tag tone="note">To check</Tag>
            </>
          ) : null}
        </>
      ),
    },
    { key: 'section', head: 'Section', cell: (line) => props.headingOf(line.sectionId) },
    {
      key: 'rag',
      head: 'Confidence',
      tight: true,
      sort: sorted('rag'),
      cell: (line) => <Rating rag={line.rag} />,
    },
    { key: 'state', head: 'Delivery', cell: (line) => deliveryStateNames[line.deliveryState] },
    {
      key: 'standing',
      head: 'Stands',
      tight: true,
      sort: sorted('standing'),
      cell: (line) => <StandingTag standing={line.standing} />,
    },
    { key: 'when', head: 'When', cell: (line) => line.whenText },
    {
      key: 'lead',
      head: 'Lead',
      sort: sorted('lead'),
      cell: (line) => line.leadNames.join(', ') || 'Nobody',
    },
  ];
  return (
    <>
      <ErrorSummary errors={errors} ids={{ lines: FORM, rag: 'bulk-rag', reason: 'bulk-reason' }} />
      <h1 className="nhsuk-heading-l">Lines of {title}</h1>
      {isToday ? null : (
        <Inset>
          As they stood on {longDate(asAt)}.{' '}
          <a href={planHref(slug, planId, 'lines')}>Show them as they stand today</a>
        </Inset>
      )}
      <FilterBar
        action={planHref(slug, planId, 'lines')}
        says={plural(total, 'line')}
        parts={parts}
        clearHref={hrefs.clear}
        hidden={isToday ? undefined : { 'as-at': asAt }}
        views={[
          { href: hrefs.clear, text: 'All', current: parts.length === 0 },
          ...(['overdue', 'due_soon', 'confirm_delivered'] as const).map((kind) => ({
            href: `${hrefs.clear}${hrefs.clear.includes('?') ? '&' : '?'}standing=${kind}`,
            text: standingNames[kind],
            current: parts.length === 1 && filter.standing === kind,
          })),
        ]}
        exports={[{ href: hrefs.csv, text: 'Download as CSV' }]}
        search={<TextField name="q" label="Search the lines" type="search" value={filter.q} width={20} />}
      >
        {props.choices.sections.length > 0 ? (
          <Select
            name="section"
            label="Section"
            value={filter.section}
            none="Any"
            options={props.choices.sections}
          />
        ) : null}
        <Select
          name="rag"
          label="Confidence"
          value={filter.rag}
          none="Any"
          options={confidences.map((value) => ({ value, label: confidenceNames[value] }))}
        />
        <Select
          name="state"
          label="Delivery"
          value={filter.state}
          none="Any"
          options={Object.entries(deliveryStateNames).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="standing"
          label="Stands"
          value={filter.standing}
          none="Any"
          options={Object.entries(standingNames).map(([value, label]) => ({ value, label }))}
        />
        {props.choices.leads.length > 0 ? (
          <Select
            name="lead"
            label="Lead"
            value={filter.lead}
            none="Anybody"
            options={props.choices.leads.map((value) => ({ value, label: value }))}
          />
        ) : null}
        {props.choices.partners.length > 0 ? (
          <Select
            name="partner"
            label="Delivery partner"
            value={filter.partner}
            none="Any"
            options={props.choices.partners.map((value) => ({ value, label: value }))}
          />
        ) : null}
        <Select
          name="flag"
          label="To check"
          value={filter.flag}
          none="All lines"
          options={[{ value: 'yes', label: 'Only lines with something to check' }]}
        />
      </FilterBar>
      {bulk && rows.length > 0 ? (
        <Several slug={slug} planId={planId} {...bulk} choices={props.choices} />
      ) : null}
      <DataTable
        caption={`Lines of ${title}`}
        captionHidden
        rows={rows}
        rowKey={(line) => line.id}
        rowHref={(line) => lineHref(slug, line.id)}
        keys
        select={
          bulk
            ? { name: 'lines[]', form: FORM, label: (line) => `Choose ${line.code}`, chosen: bulk.chosen }
            : undefined
        }
        columns={columns}
        empty={
          parts.length > 0
            ? { says: 'No line is like this.', step: { href: hrefs.clear, text: 'Show all lines' } }
            : {
                says: 'The plan has no lines yet.',
                step: { href: planHref(slug, planId), text: 'Go to the plan' },
              }
        }
      />
      {hrefs.before || hrefs.after ? (
        <nav className="pager" aria-label="Pages">
          <p className="pager__count">
            Lines {count(first)} to {count(first + rows.length - 1)} of {count(total)}
          </p>
          <ul className="pager__links">
            {hrefs.before ? (
              <li>
                <a href={hrefs.before} rel="prev">
                  <span aria-hidden="true">← </span>Lines before
                </a>
              </li>
            ) : null}
            {hrefs.after ? (
              <li>
                <a href={hrefs.after} rel="next">
                  Lines after<span aria-hidden="true"> →</span>
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
      {props.removed.length > 0 ? (
        <Details summary={`${plural(props.removed.length, 'line was', 'lines were')} taken out`}>
          <ul>
            {props.removed.map((line) => (
              <li key={line.id}>
                <a href={lineHref(slug, line.id)}>
                  {line.code} {line.what}
                </a>
                , on {longDate(line.removedOn)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

type SeveralProps = NonNullable<ListLinesProps['bulk']> & Pick<ListLinesProps, 'slug' | 'planId' | 'choices'>;

/** What can be said of all the lines that are ticked. */
function Several({ slug, planId, moves, colleagues, values, errors, hidden, choices }: SeveralProps) {
  return (
    <Details summary="Change several lines at once" open={Object.keys(errors).length > 0} id="several">
      <BulkActions
        id={FORM}
        action={planHref(slug, planId, 'lines/change')}
        label="With the lines ticked below:"
        hidden={hidden}
      >
        <Select
          name="rag"
          id="bulk-rag"
          label="Confidence"
          value={values.rag}
          none="Leave as it is"
          options={confidences.map((value) => ({ value, label: confidenceNames[value] }))}
          error={errors.rag}
        />
        <Select
          name="deliveryState"
          id="bulk-state"
          label="Delivery"
          value={values.deliveryState}
          none="Leave as it is"
          options={Object.entries(deliveryStateNames).map(([value, label]) => ({ value, label }))}
        />
        {moves ? (
          <>
            <Select
              name="leadId"
              id="bulk-lead"
              label="Lead"
              value={values.leadId}
              none="Leave as it is"
              options={colleagues}
            />
            {choices.sections.length > 0 ? (
              <Select
                name="section"
                id="bulk-section"
                label="Section"
                value={values.section}
                none="Leave as it is"
                options={[...choices.sections, { value: 'none', label: 'No section' }]}
              />
            ) : null}
          </>
        ) : null}
        <TextField
          name="reason"
          id="bulk-reason"
          label="Why, for a move to Amber or Red"
          value={values.reason}
          error={errors.reason}
        />
        <TextField name="done" id="bulk-done" label="Progress" value={values.done} error={errors.done} />
        <Submit kind="secondary" small>
          Change the lines
        </Submit>
      </BulkActions>
    </Details>
  );
}
