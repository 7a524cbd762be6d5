import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { count, inWords } from '../../../../design/text/words.ts';
import * as addresses from '../../addresses.ts';
import {
  dayOfYear,
  type KeyDate,
  legalStatusWords,
  type Profile,
  type Relation,
  relationWords,
} from '../profile.ts';

export interface ShowProfileProps {
  slug: string;
  profile: Profile;
  history: readonly HistoryEntry[];
  /** Names of the levels, from the person outwards. */
  levels: readonly string[];
  mayConfigure: boolean;
}

const EMPTY = 'Not said';

/** What the organisation says of itself. */
export function ShowProfile({ slug, profile, levels, history, mayConfigure }: ShowProfileProps) {
  return (
    <>
      <RecordHead
        title={profile.name}
        actions={
          mayConfigure ? (
            <LinkButton href={addresses.editProfile(slug)} small>
              Change the profile
            </LinkButton>
          ) : null
        }
      />
      <Summary
        rows={[
          { term: 'Short name', value: profile.shortName },
          { term: 'Legal status', value: legalStatusWords[profile.legalStatus] },
          {
            term: 'Population',
            value: profile.population
              ? `${count(profile.population)} (${profile.populationSource ?? 'source not said'})`
              : EMPTY,
          },
          {
            term: 'Practices expected',
            value: profile.expectedPracticeCount ? count(profile.expectedPracticeCount) : 'Not known',
          },
          { term: 'Its board is called', value: profile.boardName },
          { term: 'Financial year begins', value: dayOfYear(profile.financialYearStart) },
          { term: 'Colour', value: profile.colour },
          {
            term: 'Logo',
            value: profile.logoFileId ? (
              <img className="brand__logo" src={`/${slug}/logo`} alt={profile.name} height="48" />
            ) : (
              'None: its name stands in its place'
            ),
            ...(mayConfigure ? { actions: [{ href: addresses.logo(slug), text: 'Change' }] } : {}),
          },
          {
            term: 'Levels',
            value: inWords(levels),
            ...(mayConfigure ? { actions: [{ href: addresses.levels(slug), text: 'Change' }] } : {}),
          },
          {
            term: 'Words',
            value: <a href={addresses.words(slug)}>What things are called here</a>,
          },
          { term: 'About', value: <Lines text={profile.about} /> },
          { term: 'How to reach it', value: <Lines text={profile.contact} /> },
        ]}
      />
      <h2>Key dates</h2>
      <DataTable
        caption="Key dates"
        captionHidden
        rows={profile.keyDates}
        rowKey={({ name, date }) => `${date} ${name}`}
        columns={[
          { key: 'date', head: 'Day', tight: true, cell: ({ date }) => <Day date={date} /> },
          { key: 'name', head: 'What happens', rowHead: true, cell: ({ name }) => name },
          ...(mayConfigure
            ? [
                {
                  key: 'remove',
                  head: 'Change',
                  cell: (row: KeyDate) => (
                    <Form action={`${addresses.keyDates(slug)}/remove`} hidden={{ ...row }}>
                      <Remove what={row.name} />
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
        empty={{ says: 'Days that matter to the organisation belong here, such as its authorisation.' }}
      />
      {mayConfigure ? (
        <p>
          <a href={addresses.keyDates(slug)}>Add a key date</a>
        </p>
      ) : null}
      <h2>Other bodies</h2>
      <DataTable
        caption="How bodies belong together"
        captionHidden
        rows={profile.relations}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'what',
            head: 'Relation',
            rowHead: true,
            cell: (row) => `${row.ofWhom} ${relationWords[row.kind]} ${row.name}`,
          },
          {
            key: 'from',
            head: 'From',
            tight: true,
            cell: (row) => (row.effectiveOn ? <Day date={row.effectiveOn} /> : EMPTY),
          },
          { key: 'note', head: 'Note', cell: (row) => row.note },
          ...(mayConfigure
            ? [
                {
                  key: 'remove',
                  head: 'Change',
                  cell: (row: Relation) => (
                    <Form action={`${addresses.relations(slug)}/${row.id}/remove`}>
                      <Remove what={row.name} />
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
        empty={{
          says: 'Bodies that came before, follow, stand above or beside the organisation belong here.',
        }}
      />
      {mayConfigure ? (
        <p>
          <a href={addresses.relations(slug)}>Add a relation</a>
        </p>
      ) : null}
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}

function Remove({ what }: { what: string }) {
  return (
    <button type="submit" className="link-button">
      Take off<span className="nhsuk-u-visually-hidden"> {what}</span>
    </button>
  );
}

function Lines({ text }: { text: string }) {
  if (text === '') return <>{EMPTY}</>;
  return text.split(/\n{2,}/).map((paragraph, index) => (
    <p key={index}>
      {paragraph.split('\n').map((line, at) => (
        <span key={at}>
          {at > 0 ? <br /> : null}
          {line}
        </span>
      ))}
    </p>
  ));
}
