import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { inWords, longDate, plural } from '../../../../design/text/words.ts';
import * as addresses from '../../addresses.ts';
import { filterHref, givenRoles, type PeopleFilter, type PersonRow, type Post, roleName } from '../person.ts';

export interface PeopleProps {
  slug: string;
  rows: readonly PersonRow[];
  number: number;
  filter: PeopleFilter;
  newer: string | null;
  older: string | null;
  posts: readonly Post[];
  mayKeep: boolean;
}

const stateWords = { here: 'here now', left: 'who have left', all: 'here now or who have left' };

/** Everybody of the organisation, by name. */
export function People({ slug, rows, number, filter, newer, older, posts, mayKeep }: PeopleProps) {
  const here = addresses.people(slug);
  const without = (part: Partial<PeopleFilter>) => filterHref(here, { ...filter, ...part });
  const parts = [
    ...(filter.q ? [{ text: `with “${filter.q}”`, removeHref: without({ q: '' }) }] : []),
    ...(filter.role
      ? [{ text: `as ${roleName(filter.role).toLowerCase()}`, removeHref: without({ role: null }) }]
      : []),
    ...(filter.state === 'here'
      ? []
      : [{ text: stateWords[filter.state], removeHref: without({ state: 'here' }) }]),
  ];
  const vacant = posts.filter((post) => post.number === 0 && post.lastHeldOn !== null);
  return (
    <>
      <RecordHead
        title="People and roles"
        actions={
          <>
            <a href={addresses.posts(slug)}>Roles and who holds them</a>
            {mayKeep ? (
              <LinkButton href={addresses.newPerson(slug)} small>
                Add a person
              </LinkButton>
            ) : null}
          </>
        }
      />
      {vacant.length > 0 ? (
        <p>
          <Tag tone="late">Vacant</Tag>{' '}
          {inWords(
            vacant.map(({ role, lastHeldOn }) => `${roleName(role)} since ${longDate(lastHeldOn ?? '')}`),
          )}
        </p>
      ) : null}
      <FilterBar
        action={here}
        says={plural(number, 'person', 'people')}
        parts={parts}
        clearHref={here}
        search={<TextField name="q" label="Name, e-mail or job" type="search" value={filter.q} />}
        exports={[{ href: filterHref(addresses.peopleCsv(slug), filter), text: 'CSV' }]}
      >
        <Select
          name="role"
          label="Role held today"
          value={filter.role ?? ''}
          none="Any role or none"
          options={givenRoles.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Select
          name="state"
          label="Who"
          value={filter.state}
          options={[
            { value: 'here', label: 'Those here now' },
            { value: 'left', label: 'Those who have left' },
            { value: 'all', label: 'Everybody' },
          ]}
        />
      </FilterBar>
      <DataTable
        caption="People by name"
        captionHidden
        keys
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => addresses.person(slug, row.id)}
        columns={[
          {
            key: 'name',
            head: 'Name',
            rowHead: true,
            cell: (row) => <a href={addresses.person(slug, row.id)}>{row.name}</a>,
          },
          { key: 'job', head: 'Job', cell: (row) => row.jobTitle },
          {
            key: 'roles',
            head: 'Roles today',
            cell: (row) =>
              row.leftOn
                ? `Left on ${longDate(row.leftOn)}`
                : row.roles.length > 0
                  ? inWords(row.roles.map(roleName))
                  : 'No role at present',
          },
          { key: 'email', head: 'E-mail', cell: (row) => row.email },
        ]}
        empty={
          parts.length > 0
            ? {
                says: 'Nobody is found by this filter.',
                step: { href: here, text: 'Show everybody here now' },
              }
            : {
                says: 'The people who work here belong on this list.',
                ...(mayKeep
                  ? { step: { href: addresses.newPerson(slug), text: 'Add the first person' } }
                  : {}),
              }
        }
      />
      {newer || older ? (
        <Pager
          countWords={`${plural(rows.length, 'person', 'people')} of ${number} on this page`}
          newer="Earlier in the alphabet"
          older="Later in the alphabet"
          newerHref={newer ? filterHref(here, filter, { before: newer }) : undefined}
          olderHref={older ? filterHref(here, filter, { after: older }) : undefined}
        />
      ) : null}
    </>
  );
}
