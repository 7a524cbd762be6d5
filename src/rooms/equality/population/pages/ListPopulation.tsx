import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { count, longDate } from '../../../../design/text/words.ts';
import {
  areasHref,
  ownTableHref,
  populationCsvHref,
  profileHref,
  settingsHref,
  whoIsHeardHref,
} from '../../addresses.ts';
import { characteristicName } from '../../characteristics.ts';
import { type Profile, totalOf } from '../profile.ts';

export interface ListPopulationProps {
  slug: string;
  today: string;
  profiles: readonly Profile[];
  /** Of tables whose count is later than the organisation's day. */
  later: string;
  mayKeep: boolean;
  mayRead: boolean;
  maySet: boolean;
}

/** Who lives here: every table that answers can be compared with. */
export function ListPopulation(props: ListPopulationProps) {
  const { slug, today, profiles, later, mayKeep, mayRead, maySet } = props;
  return (
    <>
      <h1>Who lives here</h1>
      <p>
        Tables of the people who live in your area. Earshot compares who answered with them.{' '}
        {mayRead ? <a href={whoIsHeardHref(slug)}>Who is heard</a> : null}
      </p>
      {mayKeep ? (
        <div className="button-row">
          <LinkButton href={areasHref(slug)} small>
            Choose your areas
          </LinkButton>
          <LinkButton href={ownTableHref(slug)} small kind="secondary">
            Load a table of your own
          </LinkButton>
          {maySet ? <a href={settingsHref(slug)}>Small numbers</a> : null}
        </div>
      ) : null}
      {profiles.length === 0 ? (
        <EmptyState
          says={
            mayKeep
              ? 'Nothing is known yet of who lives here. First choose the councils or integrated care board of your area: Earshot brings their census figures with it.'
              : 'Nothing is known yet of who lives here. Somebody who keeps equality figures chooses the areas first.'
          }
          step={mayKeep ? { href: areasHref(slug), text: 'Choose your areas' } : undefined}
        />
      ) : (
        <>
          {later === '' ? null : <p>{later}</p>}
          <p>
            <a href={populationCsvHref(slug)}>All tables as CSV</a>
          </p>
          <DataTable
            caption="Tables"
            captionHidden
            rows={profiles}
            rowKey={({ id }) => id}
            rowHref={({ id }) => profileHref(slug, id)}
            empty={{ says: '' }}
            columns={[
              {
                key: 'characteristic',
                head: 'Characteristic',
                rowHead: true,
                cell: ({ id, characteristic }) => (
                  <a href={profileHref(slug, id)}>{characteristicName(characteristic)}</a>
                ),
              },
              { key: 'area', head: 'Area', cell: ({ area }) => area },
              {
                key: 'people',
                head: 'People',
                numeric: true,
                cell: ({ groups }) => {
                  const total = totalOf(groups);
                  return total === null ? 'shares only' : count(total);
                },
              },
              { key: 'groups', head: 'Groups', numeric: true, cell: ({ groups }) => count(groups.length) },
              {
                key: 'source',
                head: 'Source',
                cell: ({ source, own }) => (own ? `${source} (own table)` : source),
              },
              { key: 'asAt', head: 'As at', cell: ({ asAt }) => (asAt ? longDate(asAt) : 'Not said') },
              {
                key: 'review',
                head: 'Next review',
                cell: ({ nextReviewOn }) =>
                  nextReviewOn === null ? (
                    'None set'
                  ) : nextReviewOn < today ? (
                    <Tag tone="late">Due since {longDate(nextReviewOn)}</Tag>
                  ) : (
                    longDate(nextReviewOn)
                  ),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
