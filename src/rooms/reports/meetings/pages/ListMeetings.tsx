import { DateField } from '../../../../design/form/DateField.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { bodiesHref, meetingHref, meetingsHref, newMeetingHref } from '../../addresses.ts';
import { type ListedMeeting, type MeetingFilter, timeInWords } from '../meeting.ts';

export interface ListMeetingsProps {
  slug: string;
  today: string;
  rows: readonly ListedMeeting[];
  total: number;
  filter: MeetingFilter;
  bodies: readonly { id: string; name: string }[];
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  mayEdit: boolean;
}

/** How a meeting in public stands with its notice. */
function Notice({ row, today }: { row: ListedMeeting; today: string }) {
  if (!row.inPublic) return 'Not in public';
  if (row.advertisedOn)
    return (
      <span>
        <Tag tone="done">Advertised</Tag> <Day date={row.advertisedOn} short />
      </span>
    );
  return <Tag tone={row.heldOn < today ? 'late' : 'waiting'}>Not advertised</Tag>;
}

/** Meetings: those that are coming, or those that were. */
export function ListMeetings(props: ListMeetingsProps) {
  const { slug, today, rows, total, filter, bodies, parts, csvHref, newerHref, olderHref, mayEdit } = props;
  const list = meetingsHref(slug);
  const view = (when: string) => parts.length === 0 && filter.when === when;
  return (
    <>
      <h1 className="nhsuk-heading-l">Meetings</h1>
      <p>
        {mayEdit && bodies.length > 0 ? (
          <>
            <LinkButton href={newMeetingHref(slug)} kind="secondary" small>
              Add a meeting
            </LinkButton>{' '}
          </>
        ) : null}
        <a href={bodiesHref(slug)}>Bodies that meet</a>
      </p>
      <FilterBar
        action={list}
        says={plural(total, 'meeting')}
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'Coming', current: view('coming') },
          { href: `${list}?when=past`, text: 'Past', current: view('past') },
          { href: `${list}?when=all`, text: 'All', current: view('all') },
          {
            href: `${list}?advertised=no`,
            text: 'Coming, not advertised',
            current: parts.length === 1 && filter.advertised === 'no' && filter.when === 'coming',
          },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="when"
          label="When"
          value={filter.when}
          options={[
            { value: 'coming', label: 'Coming' },
            { value: 'past', label: 'Past' },
            { value: 'all', label: 'All' },
          ]}
        />
        <Select
          name="body"
          label="Body"
          value={filter.body}
          none="Any"
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="public"
          label="In public"
          value={filter.public}
          none="Either"
          options={[
            { value: 'yes', label: 'In public' },
            { value: 'no', label: 'Not in public' },
          ]}
        />
        <DateField name="from" label="Held from" value={filter.from ?? ''} />
        <DateField name="to" label="Held until" value={filter.to ?? ''} />
      </FilterBar>
      <DataTable
        caption={filter.when === 'coming' ? 'Meetings, the next first' : 'Meetings, the latest first'}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => meetingHref(slug, row.id)}
        keys
        empty={
          parts.length > 0 || filter.when !== 'coming'
            ? { says: 'No meeting is like this.', step: { href: list, text: 'Coming meetings' } }
            : bodies.length === 0
              ? {
                  says: 'No body is recorded yet. A meeting is one of a body.',
                  step: { href: bodiesHref(slug), text: 'Bodies' },
                }
              : {
                  says: 'No meeting is coming. Papers are made for a meeting.',
                  step: mayEdit ? { href: newMeetingHref(slug), text: 'Add a meeting' } : undefined,
                }
        }
        columns={[
          {
            key: 'on',
            head: 'Day',
            rowHead: true,
            tight: true,
            cell: (row) => (
              <a href={meetingHref(slug, row.id)}>
                <Day date={row.heldOn} />
              </a>
            ),
          },
          { key: 'body', head: 'Body', cell: (row) => row.bodyName },
          {
            key: 'where',
            head: 'Time and place',
            cell: (row) =>
              [row.startsAt ? timeInWords(row.startsAt) : '', row.place].filter(Boolean).join(', ') ||
              'Not known yet',
          },
          { key: 'notice', head: 'Notice', cell: (row) => <Notice row={row} today={today} /> },
          { key: 'papers', head: 'Papers', numeric: true, cell: (row) => count(row.papers) },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager
          countWords={plural(total, 'meeting')}
          newerHref={newerHref}
          olderHref={olderHref}
          newer={filter.when === 'coming' ? 'Sooner' : 'Later'}
          older={filter.when === 'coming' ? 'Later' : 'Earlier'}
        />
      ) : null}
    </>
  );
}
