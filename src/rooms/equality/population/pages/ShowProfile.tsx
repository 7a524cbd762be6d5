import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { count, longDate } from '../../../../design/text/words.ts';
import { heardByHref, profileCsvHref, profileHref } from '../../addresses.ts';
import { characteristicName } from '../../characteristics.ts';
import { type Profile, totalOf } from '../profile.ts';
import { GroupsTable } from './parts/GroupsTable.tsx';

export interface ShowProfileProps {
  slug: string;
  profile: Profile;
  later: string;
  history: readonly HistoryEntry[];
  /** The question whose answers are compared with it. */
  question: string | null;
  mayKeep: boolean;
}

/** One table of who lives here. */
export function ShowProfile({ slug, profile, later, history, question, mayKeep }: ShowProfileProps) {
  const { id, characteristic, area, areaCodes, groups, source, asAt, nextReviewOn, own } = profile;
  const total = totalOf(groups);
  return (
    <>
      <RecordHead
        kind="Who lives here"
        title={`${characteristicName(characteristic)}, ${area}`}
        facts={[
          { term: 'As at', value: asAt ? longDate(asAt) : 'not said' },
          { term: 'Next review', value: nextReviewOn ? longDate(nextReviewOn) : 'none set' },
          ...(total === null ? [] : [{ term: 'People', value: count(total) }]),
        ]}
        actions={
          mayKeep ? (
            <>
              <LinkButton href={profileHref(slug, id, 'edit')} small kind="secondary">
                Change source or dates
              </LinkButton>
              <LinkButton href={profileHref(slug, id, 'remove')} small kind="secondary">
                Take away
              </LinkButton>
            </>
          ) : undefined
        }
      />
      <p>
        Source: {source}
        {own ? ' (a table of your own)' : ` (${areaCodes.join(', ')})`}.{' '}
        <a href={profileCsvHref(slug, id)}>Table as CSV</a>
      </p>
      {later === '' ? null : <p>{later}</p>}
      {characteristic === 'age' && !own ? (
        <p>
          The census file that Earshot was given tells three ages apart only. A table of your own with more
          ages takes its place.
        </p>
      ) : null}
      <GroupsTable caption="Groups" groups={groups} />
      {question ? (
        <p>
          <a href={heardByHref(slug, question)}>Who answered against this table</a>
        </p>
      ) : null}
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}
