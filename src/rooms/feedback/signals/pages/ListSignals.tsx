import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { plural } from '../../../../design/text/words.ts';
import { signalHref, signalsHref } from '../addresses.ts';
import {
  type ListedSignal,
  monthsWords,
  type SignalFilter,
  signalKindWords,
  signalStates,
  signalTitle,
  signalTone,
} from '../signal.ts';

export interface ListSignalsProps {
  slug: string;
  rows: readonly ListedSignal[];
  total: number;
  filter: SignalFilter;
  parts: readonly { text: string; removeHref: string }[];
  themes: readonly { id: string; name: string }[];
  places: readonly { id: string; path: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
}

/** What is out of the ordinary, each signal once. */
export function ListSignals(props: ListSignalsProps) {
  const { slug, rows, total, filter, parts, themes, places, csvHref } = props;
  const list = signalsHref(slug);
  return (
    <>
      <h1 className="nhsuk-heading-l">Early warning</h1>
      <p>
        Each theme is charted in the whole organisation and in every place with enough comments. What changed
        more than chance explains is listed here once. <a href={`${list}/chart`}>Look at any chart</a>
      </p>
      <FilterBar
        action={list}
        says={filter.state === undefined ? plural(total, 'new signal') : plural(total, 'signal')}
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'New', current: parts.length === 0 },
          ...signalStates.slice(1).map(({ key, name }) => ({
            href: `${list}?state=${key}`,
            text: name,
            current: parts.length === 1 && filter.state === key,
          })),
          { href: `${list}?state=all`, text: 'All', current: parts.length === 1 && filter.state === 'all' },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="state"
          label="State"
          value={filter.state}
          none="New"
          options={[
            ...signalStates.slice(1).map(({ key, name }) => ({ value: key, label: name })),
            { value: 'all', label: 'All' },
          ]}
        />
        <Select
          name="theme"
          label="Theme"
          value={filter.theme}
          none="Any"
          options={themes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="place"
          label="Place"
          value={filter.place}
          none="Any"
          options={[
            { value: 'whole', label: 'The whole organisation' },
            ...places.map(({ id, path }) => ({ value: id, label: path })),
          ]}
        />
      </FilterBar>
      <DataTable
        caption="Signals, those found last first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => signalHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No signal is like this.', step: { href: list, text: 'Show new signals' } }
            : {
                says: 'Nothing new is out of the ordinary. Charts are looked at every night, and when a file was imported or a batch signed off.',
                step: { href: `${list}?state=all`, text: 'Show all signals' },
              }
        }
        columns={[
          {
            key: 'title',
            head: 'Theme and place',
            rowHead: true,
            cell: (row) => <a href={signalHref(slug, row.id)}>{signalTitle(row)}</a>,
          },
          { key: 'kind', head: 'What it shows', cell: (row) => signalKindWords[row.kind] },
          { key: 'months', head: 'When', cell: (row) => monthsWords(row) },
          { key: 'why', head: 'Why', cell: (row) => row.why },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: ({ state }) => (
              <Tag tone={signalTone[state]}>{signalStates.find(({ key }) => key === state)?.name}</Tag>
            ),
          },
          { key: 'found', head: 'Found on', tight: true, cell: (row) => <Day date={row.foundOn} short /> },
        ]}
      />
      {props.newerHref || props.olderHref ? (
        <Pager countWords={plural(total, 'signal')} newerHref={props.newerHref} olderHref={props.olderHref} />
      ) : null}
    </>
  );
}
