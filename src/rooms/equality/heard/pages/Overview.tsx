import type { ReactNode } from 'react';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { areasHref, heardByHref, ownTableHref, populationHref } from '../../addresses.ts';
import type { Heard } from '../heard.ts';
import { type Finding, peopleWords } from '../words.ts';

export interface OverviewProps {
  slug: string;
  query: string;
  bar: ReactNode;
  notes: ReactNode;
  all: readonly Heard[];
  findings: readonly Finding[];
  /** Questions that were answered and that nothing can be compared with. */
  without: readonly { question: string; name: string }[];
  hasProfiles: boolean;
  mayKeep: boolean;
}

const MOST_SAID = 12;

/** Who was heard against who lives here: what stands out, then every characteristic. */
export function Overview(props: OverviewProps) {
  const { slug, query, bar, notes, all, findings, without, hasProfiles, mayKeep } = props;
  return (
    <>
      <h1>Who is heard</h1>
      {bar}
      {hasProfiles ? null : (
        <EmptyState
          says="Nothing is known yet of who lives here, so nobody can be found missing. First choose your areas: Earshot brings their census figures with it."
          step={
            mayKeep
              ? { href: areasHref(slug), text: 'Choose your areas' }
              : { href: populationHref(slug), text: 'Who lives here' }
          }
        />
      )}
      {hasProfiles && all.every(({ total }) => total === 0) ? (
        <EmptyState says="Nobody answered a question about themselves in these months through these sources. Answers come with the form Tell us, with returns that are logged, and with imported files." />
      ) : null}
      {findings.length === 0 ? (
        all.some(({ total }) => total !== 0) ? (
          <p>No group stands out as missing, or as heard more or less than it lives here.</p>
        ) : null
      ) : (
        <>
          <h2>What stands out</h2>
          <ul>
            {findings.slice(0, MOST_SAID).map(({ says, question }) => (
              <li key={says}>
                <a href={heardByHref(slug, question, query)}>{says}</a>
              </li>
            ))}
          </ul>
          {findings.length > MOST_SAID ? (
            <p>And {findings.length - MOST_SAID} more, on the pages of each characteristic.</p>
          ) : null}
        </>
      )}
      {all.length === 0 ? null : (
        <DataTable
          caption="By characteristic"
          rows={all}
          rowKey={({ question }) => question}
          rowHref={({ question }) => heardByHref(slug, question, query)}
          empty={{ says: '' }}
          narrow="scroll"
          columns={[
            {
              key: 'name',
              head: 'Characteristic',
              rowHead: true,
              cell: ({ question, name }) => <a href={heardByHref(slug, question, query)}>{name}</a>,
            },
            {
              key: 'answered',
              head: 'Answered',
              numeric: true,
              cell: ({ total }) => peopleWords(total),
            },
            {
              key: 'prefer',
              head: 'Prefer not to say',
              numeric: true,
              cell: ({ preferNotToSay }) => peopleWords(preferNotToSay),
            },
            {
              key: 'unknown',
              head: 'Not asked or unknown, to the nearest 5',
              numeric: true,
              cell: ({ notAskedOrUnknown }) => peopleWords(notAskedOrUnknown),
            },
            ...(
              [
                ['missing', 'Missing'],
                ['fewer than live here', 'Fewer'],
                ['more than live here', 'More'],
                ['about right', 'About right'],
                ['too few to say', 'Too few to say'],
                ['number hidden', 'Number hidden'],
              ] as const
            ).map(([says, head]) => ({
              key: says,
              head,
              numeric: true,
              cell: ({ groups }: Heard) => String(groups.filter((group) => group.says === says).length),
            })),
            { key: 'against', head: 'Against', cell: ({ profile }) => `${profile.area}, ${profile.source}` },
          ]}
        />
      )}
      {without.length === 0 ? null : (
        <>
          <h2>Answered, but nothing to compare with</h2>
          <ul>
            {without.map(({ question, name }) => (
              <li key={question}>
                {name}
                {mayKeep ? (
                  <>
                    {': '}
                    <a href={ownTableHref(slug, `characteristic=${question}`)}>
                      load a table of who lives here by {name.toLowerCase()}
                    </a>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {notes}
    </>
  );
}
