import { purposeName } from '../../../../../reference/paper-cover.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { longDate } from '../../../../design/text/words.ts';
import { bodyHref, meetingHref, newPaperHref, paperHref } from '../../addresses.ts';
import { paperStates, resolutionName } from '../../papers/paper.ts';
import { type Meeting, timeInWords } from '../meeting.ts';

export interface ShowMeetingProps {
  slug: string;
  today: string;
  meeting: Meeting;
  papers: readonly {
    id: string;
    title: string;
    agendaNumber: string;
    attachmentNumber: string;
    purpose: string;
    state: string;
    publishedOn: string | null;
    resolved: string | null;
  }[];
  history: readonly HistoryEntry[];
  mayEdit: boolean;
  mayMake: boolean;
}

/** A meeting with its papers, in the order of the agenda. */
export function ShowMeeting(props: ShowMeetingProps) {
  const { slug, today, meeting, papers, history, mayEdit, mayMake } = props;
  const past = meeting.heldOn < today;
  return (
    <>
      <RecordHead
        kind="Meeting"
        title={`${meeting.bodyName}, ${longDate(meeting.heldOn)}`}
        state={past ? { tone: 'done', text: 'Held' } : { tone: 'waiting', text: 'Coming' }}
        facts={[
          {
            term: 'Body',
            value: <a href={bodyHref(slug, meeting.bodyId)}>{meeting.bodyName}</a>,
          },
          ...(meeting.startsAt ? [{ term: 'Time', value: timeInWords(meeting.startsAt) }] : []),
          ...(meeting.place ? [{ term: 'Place', value: meeting.place }] : []),
          { term: 'In public', value: meeting.inPublic ? 'Yes' : 'No' },
          ...(meeting.inPublic
            ? [
                {
                  term: 'Advertised',
                  value: meeting.advertisedOn ? (
                    <Day date={meeting.advertisedOn} />
                  ) : (
                    <Tag tone={past ? 'late' : 'waiting'}>Not yet</Tag>
                  ),
                },
              ]
            : []),
        ]}
        actions={
          <>
            {mayMake ? (
              <LinkButton href={newPaperHref(slug, { meeting: meeting.id })} small>
                Make a paper
              </LinkButton>
            ) : null}
            {mayEdit ? (
              <LinkButton href={meetingHref(slug, meeting.id, 'edit')} kind="secondary" small>
                Change
              </LinkButton>
            ) : null}
            {mayEdit && papers.length === 0 ? (
              <LinkButton href={meetingHref(slug, meeting.id, 'remove')} kind="secondary" small>
                Remove
              </LinkButton>
            ) : null}
          </>
        }
      />
      <p>
        <a href={meetingHref(slug, meeting.id, 'meeting.ics')}>Put it in a calendar</a>
      </p>
      <h2 className="nhsuk-heading-m">Papers</h2>
      <DataTable
        caption="Papers in the order of the agenda"
        captionHidden
        rows={papers}
        rowKey={(row) => row.id}
        rowHref={(row) => paperHref(slug, row.id)}
        keys
        empty={{
          says: 'The meeting has no papers that you can see.',
          step: mayMake
            ? { href: newPaperHref(slug, { meeting: meeting.id }), text: 'Make a paper' }
            : undefined,
        }}
        columns={[
          { key: 'item', head: 'Item', tight: true, cell: (row) => row.agendaNumber || 'None' },
          {
            key: 'title',
            head: 'Paper',
            rowHead: true,
            cell: (row) => <a href={paperHref(slug, row.id)}>{row.title}</a>,
          },
          {
            key: 'attachment',
            head: 'Attachment',
            tight: true,
            cell: (row) => row.attachmentNumber || 'None',
          },
          { key: 'purpose', head: 'Purpose', cell: (row) => purposeName(row.purpose) },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => {
              const state = paperStates.find(({ key }) => key === row.state);
              return state ? (
                <Tag tone={state.tone}>
                  {row.publishedOn && row.state === 'issued' ? 'Published' : state.name}
                </Tag>
              ) : (
                row.state
              );
            },
          },
          {
            key: 'resolved',
            head: 'Resolved',
            cell: (row) => (row.resolved ? resolutionName(row.resolved) : 'Not yet'),
          },
        ]}
      />
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}
