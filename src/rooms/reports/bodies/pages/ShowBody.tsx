import { bodyKindName } from '../../../../../reference/bodies.ts';
import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { plural } from '../../../../design/text/words.ts';
import { bodyHref, meetingHref, meetingsHref, newMeetingHref } from '../../addresses.ts';
import type { Body } from '../body.ts';

export interface ShowBodyProps {
  slug: string;
  today: string;
  body: Body;
  /** Its latest meetings, the latest first. */
  meetings: readonly { id: string; heldOn: string; papers: number }[];
  history: readonly HistoryEntry[];
  mayEdit: boolean;
}

/** A body and when it meets. */
export function ShowBody({ slug, today, body, meetings, history, mayEdit }: ShowBodyProps) {
  const closed = body.closedOn !== null && body.closedOn < today;
  return (
    <>
      <RecordHead
        kind={bodyKindName(body.kind)}
        title={body.name}
        state={closed ? { tone: 'stopped', text: 'Closed' } : { tone: 'doing', text: 'Meets' }}
        facts={[
          { term: 'In public', value: body.meetsInPublic ? 'Yes' : 'No' },
          ...(body.aliases.length > 0 ? [{ term: 'Also known as', value: body.aliases.join(', ') }] : []),
          ...(body.closedOn ? [{ term: 'Closed on', value: <Day date={body.closedOn} /> }] : []),
        ]}
        actions={
          mayEdit ? (
            <>
              {closed ? null : (
                <LinkButton href={newMeetingHref(slug, { body: body.id })} small>
                  Add a meeting
                </LinkButton>
              )}
              <LinkButton href={bodyHref(slug, body.id, 'edit')} kind="secondary" small>
                Change
              </LinkButton>
              {body.closedOn ? (
                <Form action={bodyHref(slug, body.id, 'open')} version={body.version}>
                  <Submit kind="secondary" small>
                    Open again
                  </Submit>
                </Form>
              ) : (
                <LinkButton href={bodyHref(slug, body.id, 'close')} kind="secondary" small>
                  Close
                </LinkButton>
              )}
            </>
          ) : null
        }
      />
      <h2 className="nhsuk-heading-m">Meetings</h2>
      {meetings.length === 0 ? (
        <EmptyState
          says="It has no meetings yet. Papers are made for a meeting."
          step={
            mayEdit && !closed
              ? { href: newMeetingHref(slug, { body: body.id }), text: 'Add a meeting' }
              : undefined
          }
        />
      ) : (
        <>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {meetings.map(({ id, heldOn, papers }) => (
              <li key={id}>
                <a href={meetingHref(slug, id)}>
                  <Day date={heldOn} />
                </a>
                , {papers === 0 ? 'no papers' : plural(papers, 'paper')}
              </li>
            ))}
          </ul>
          <p>
            <a href={`${meetingsHref(slug)}?body=${body.id}&when=all`}>All its meetings</a>
          </p>
        </>
      )}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}
