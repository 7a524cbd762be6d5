import { purposeName, purposes } from '../../../../../reference/paper-cover.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { longDate, plural } from '../../../../design/text/words.ts';
import { meetingHref, meetingsHref, newPaperHref, paperHref, papersHref } from '../../addresses.ts';
import { type ListedPaper, type PaperFilter, paperStates, resolutionName } from '../paper.ts';

export interface ListPapersProps {
  slug: string;
  rows: readonly ListedPaper[];
  total: number;
  filter: PaperFilter;
  meetings: readonly { id: string; heldOn: string; bodyName: string }[];
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  /** Sees papers before they are issued. */
  readsUnissued: boolean;
  mayMake: boolean;
}

const numbers = ({ agendaNumber, attachmentNumber }: ListedPaper) =>
  [agendaNumber ? `Item ${agendaNumber}` : '', attachmentNumber ? `attachment ${attachmentNumber}` : '']
    .filter(Boolean)
    .join(', ') || 'None yet';

/** Papers, those begun last first. */
export function ListPapers(props: ListPapersProps) {
  const { slug, rows, total, filter, meetings, parts, csvHref, newerHref, olderHref } = props;
  const { readsUnissued, mayMake } = props;
  const list = papersHref(slug);
  const only = (name: keyof PaperFilter, value: string) => parts.length === 1 && filter[name] === value;
  const byState = (state: string, text: string) => ({
    href: `${list}?state=${state}`,
    text,
    current: only('state', state),
  });
  return (
    <>
      <h1 className="nhsuk-heading-l">Papers</h1>
      {mayMake ? (
        <p>
          <LinkButton href={newPaperHref(slug)} kind="secondary" small>
            Make a paper
          </LinkButton>
        </p>
      ) : null}
      <FilterBar
        action={list}
        says={plural(total, 'paper')}
        parts={parts}
        clearHref={list}
        views={[
          { href: list, text: 'All', current: parts.length === 0 },
          ...(readsUnissued
            ? [
                byState('draft', 'Drafts'),
                byState('submitted', 'Wait for approval'),
                byState('approved', 'To be issued'),
              ]
            : []),
          { href: `${list}?resolved=no`, text: 'Nothing resolved yet', current: only('resolved', 'no') },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="meeting"
          label="Meeting"
          value={filter.meeting}
          none="Any"
          options={meetings.map(({ id, heldOn, bodyName }) => ({
            value: id,
            label: `${bodyName}, ${longDate(heldOn)}`,
          }))}
        />
        <Select
          name="state"
          label="State"
          value={filter.state}
          none="Any"
          options={paperStates
            .filter(({ key }) => readsUnissued || key === 'issued' || key === 'withdrawn')
            .map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="purpose"
          label="Purpose"
          value={filter.purpose}
          none="Any"
          options={purposes.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </FilterBar>
      <DataTable
        caption="Papers, those begun last first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => paperHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No paper is like this.', step: { href: list, text: 'Show all papers' } }
            : mayMake
              ? {
                  says: 'No paper is made yet. A paper takes a plan, as it stands, to a meeting.',
                  step: { href: newPaperHref(slug), text: 'Make a paper' },
                }
              : {
                  says: 'No paper is issued yet.',
                  step: { href: meetingsHref(slug), text: 'Coming meetings' },
                }
        }
        columns={[
          {
            key: 'title',
            head: 'Paper',
            rowHead: true,
            cell: (row) => <a href={paperHref(slug, row.id)}>{row.title}</a>,
          },
          {
            key: 'meeting',
            head: 'Meeting',
            cell: (row) => (
              <a href={meetingHref(slug, row.meetingId)}>
                {row.bodyName}, <Day date={row.heldOn} short />
              </a>
            ),
          },
          { key: 'numbers', head: 'Item', cell: numbers },
          { key: 'purpose', head: 'Purpose', tight: true, cell: (row) => purposeName(row.purpose) },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => {
              const state = paperStates.find(({ key }) => key === row.state);
              return <Tag tone={state?.tone ?? 'note'}>{row.publishedOn ? 'Published' : state?.name}</Tag>;
            },
          },
          {
            key: 'resolved',
            head: 'Resolved',
            tight: true,
            cell: (row) => (row.resolved ? resolutionName(row.resolved) : 'Not yet'),
          },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'paper')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
