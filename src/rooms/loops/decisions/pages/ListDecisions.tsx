import { DateField } from '../../../../design/form/DateField.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { plural } from '../../../../design/text/words.ts';
import { decisionHref, decisionsHref, findingsHref, newDecisionHref } from '../../addresses.ts';
import { type DecisionFilter, type ListedDecision, outcomeName, outcomes, outcomeTone } from '../decision.ts';

export interface ListDecisionsProps {
  slug: string;
  rows: readonly ListedDecision[];
  total: number;
  filter: DecisionFilter;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  mayWork: boolean;
}

const follows = ({ actions, loops }: ListedDecision) =>
  actions + loops === 0
    ? 'Nothing yet'
    : [actions > 0 ? plural(actions, 'action') : '', loops > 0 ? 'you said, we did' : '']
        .filter(Boolean)
        .join(', ');

/** Decisions, latest first. */
export function ListDecisions(props: ListDecisionsProps) {
  const { slug, rows, total, filter, parts, csvHref, newerHref, olderHref, mayWork } = props;
  const list = decisionsHref(slug);
  return (
    <>
      <h1 className="nhsuk-heading-l">Decisions</h1>
      {mayWork ? (
        <p>
          <LinkButton href={newDecisionHref(slug)} kind="secondary" small>
            Record a decision
          </LinkButton>
        </p>
      ) : null}
      <FilterBar
        action={list}
        says={plural(total, 'decision')}
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'All', current: parts.length === 0 },
          {
            href: `${list}?next=none`,
            text: 'Nothing has followed yet',
            current: parts.length === 1 && filter.next === 'none',
          },
          {
            href: `${list}?major=yes`,
            text: 'Major decisions',
            current: parts.length === 1 && filter.major === 'yes',
          },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="outcome"
          label="Answer"
          value={filter.outcome}
          none="Any"
          options={outcomes.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="major"
          label="Major decisions"
          value={filter.major}
          none="All decisions"
          options={[{ value: 'yes', label: 'Major only' }]}
        />
        <Select
          name="next"
          label="What followed"
          value={filter.next}
          none="Anything"
          options={[{ value: 'none', label: 'Nothing yet' }]}
        />
        <DateField name="from" label="Decided from" value={filter.from ?? ''} />
        <DateField name="to" label="Decided until" value={filter.to ?? ''} />
      </FilterBar>
      <DataTable
        caption="Decisions, latest first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => decisionHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No decision is like this.', step: { href: list, text: 'Show all decisions' } }
            : {
                says: 'A decision answers a finding. Open a finding that waits for one.',
                step: { href: `${findingsHref(slug)}?decision=none`, text: 'Findings without a decision' },
              }
        }
        columns={[
          {
            key: 'title',
            head: 'Decision',
            rowHead: true,
            cell: (row) => (
              <>
                <a href={decisionHref(slug, row.id)}>{row.title}</a>
                {row.major ? ' (major)' : ''}
              </>
            ),
          },
          {
            key: 'outcome',
            head: 'Answer',
            tight: true,
            cell: (row) => <Tag tone={outcomeTone[row.outcome]}>{outcomeName(row.outcome)}</Tag>,
          },
          { key: 'by', head: 'Taken by', cell: (row) => row.takenBy },
          { key: 'follows', head: 'What followed', cell: follows },
          { key: 'on', head: 'Decided on', tight: true, cell: (row) => <Day date={row.decidedOn} short /> },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'decision')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
