import { constituencies } from '../../../../../reference/source-kinds.ts';
import { DateField } from '../../../../design/form/DateField.tsx';
import type { Option } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { plural } from '../../../../design/text/words.ts';
import { feedbackHref } from '../../addresses.ts';
import { escalationHref, escalationsHref, flowHref } from '../addresses.ts';
import {
  type EscalationFilter,
  escalationStates,
  type Level,
  type ListedStep,
  levelName,
  stepState,
  voiceName,
} from '../escalation.ts';

export interface ListEscalationsProps {
  slug: string;
  today: string;
  levels: readonly Level[];
  rows: readonly ListedStep[];
  total: number;
  filter: EscalationFilter;
  parts: readonly { text: string; removeHref: string }[];
  bodies: readonly Option[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  /** Whether this person sees the flow between the levels. */
  seesFlow: boolean;
}

/** What waits at each level, those first that have waited longest; or what has gone through. */
export function ListEscalations(props: ListEscalationsProps) {
  const { slug, today, levels, rows, total, filter, parts, bodies, csvHref, seesFlow } = props;
  const list = escalationsHref(slug);
  const levelOptions = levels.map(({ key, name }) => ({ value: key, label: name }));
  const only = (name: keyof EscalationFilter, value: string) => parts.length === 1 && filter[name] === value;
  return (
    <>
      <h1 className="nhsuk-heading-l">Going up</h1>
      {seesFlow ? (
        <p>
          <a href={flowHref(slug)}>What went up and what came back, by level</a>
        </p>
      ) : null}
      <FilterBar
        action={list}
        says={
          filter.state === undefined
            ? `${plural(total, 'step')} waiting for an answer`
            : plural(total, 'step up', 'steps up')
        }
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'Waiting', current: parts.length === 0 },
          ...levels.slice(1).map(({ key, name }) => ({
            href: `${list}?level=${key}`,
            text: `Waiting: ${name}`,
            current: only('level', key),
          })),
          { href: `${list}?state=answered`, text: 'Answered', current: only('state', 'answered') },
          { href: `${list}?state=all`, text: 'All', current: only('state', 'all') },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="state"
          label="State"
          value={filter.state}
          none="Waiting for an answer"
          options={[
            ...escalationStates
              .filter(({ key }) => key !== 'waiting')
              .map(({ key, name }) => ({ value: key, label: name })),
            { value: 'all', label: 'All' },
          ]}
        />
        <Select
          name="level"
          label="Went up to"
          value={filter.level}
          none="Any level"
          options={levelOptions}
        />
        <Select name="below" label="Came from" value={filter.below} none="Any level" options={levelOptions} />
        <Select name="body" label="Looked at by" value={filter.body} none="Any body" options={bodies} />
        <Select
          name="voice"
          label="Whose voice"
          value={filter.voice}
          none="Any"
          options={constituencies.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="raised"
          label="Taken up by"
          value={filter.raised}
          none="Anybody"
          options={[{ value: 'me', label: 'Me' }]}
        />
        <DateField name="from" label="Taken up from" value={filter.from ?? ''} />
        <DateField name="to" label="Taken up until" value={filter.to ?? ''} />
      </FilterBar>
      <DataTable
        caption="What went up"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => escalationHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'Nothing that went up is like this.', step: { href: list, text: 'Show what waits' } }
            : {
                says: 'Nothing waits. Open a comment or a finding and choose “Take it up a level”.',
                step: { href: feedbackHref(slug), text: 'Go to the comments' },
              }
        }
        columns={[
          {
            key: 'words',
            head: 'What goes up',
            rowHead: true,
            cell: (row) => <a href={escalationHref(slug, row.id)}>{row.words}</a>,
          },
          {
            key: 'levels',
            head: 'From and to',
            cell: (row) => `${levelName(levels, row.fromLevel)} to ${levelName(levels, row.toLevel)}`,
          },
          { key: 'body', head: 'Looked at by', cell: (row) => row.bodyName ?? 'Not said' },
          { key: 'voice', head: 'Whose voice', cell: (row) => voiceName(row.constituency) || 'Not known' },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => {
              const { tone, text } = stepState(row, today);
              return <Tag tone={tone}>{text}</Tag>;
            },
          },
          { key: 'on', head: 'Taken up on', tight: true, cell: (row) => <Day date={row.raisedOn} short /> },
        ]}
      />
      {props.newerHref || props.olderHref ? (
        <Pager
          countWords={plural(total, 'step up', 'steps up')}
          newerHref={props.newerHref}
          olderHref={props.olderHref}
          newer="Back"
          older="Further"
        />
      ) : null}
    </>
  );
}
