import { bodyKindName } from '../../../../../reference/bodies.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { bodyHref, meetingsHref, newBodyHref } from '../../addresses.ts';
import type { ListedBody } from '../body.ts';

export interface ListBodiesProps {
  slug: string;
  boardName: string;
  rows: readonly ListedBody[];
  csvHref: string;
  mayEdit: boolean;
}

/** The bodies that meet, by name. */
export function ListBodies({ slug, boardName, rows, csvHref, mayEdit }: ListBodiesProps) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Bodies</h1>
      <p>
        Boards, committees, panels and groups. Their dates are under <a href={meetingsHref(slug)}>meetings</a>
        .
      </p>
      {mayEdit && rows.length > 0 ? (
        <p>
          <LinkButton href={newBodyHref(slug)} kind="secondary" small>
            Add a body
          </LinkButton>
        </p>
      ) : null}
      {rows.length > 0 ? (
        <p>
          {plural(rows.length, 'body', 'bodies')}. <a href={csvHref}>Download as CSV</a>
        </p>
      ) : null}
      <DataTable
        caption="Bodies by name"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => bodyHref(slug, row.id)}
        keys
        empty={{
          says: 'No body is recorded yet. Papers are made for the meetings of a body.',
          step: mayEdit
            ? {
                href: newBodyHref(slug, { name: boardName, kind: 'board', meetsInPublic: 'yes' }),
                text: `Add the ${boardName}`,
              }
            : undefined,
        }}
        columns={[
          {
            key: 'name',
            head: 'Body',
            rowHead: true,
            cell: (row) => (
              <>
                <a href={bodyHref(slug, row.id)}>{row.name}</a>
                {row.closedOn ? (
                  <>
                    {' '}
                    (closed <Day date={row.closedOn} short />)
                  </>
                ) : null}
              </>
            ),
          },
          { key: 'kind', head: 'Kind', cell: (row) => bodyKindName(row.kind) },
          { key: 'public', head: 'Meets in public', cell: (row) => (row.meetsInPublic ? 'Yes' : 'No') },
          { key: 'meetings', head: 'Meetings', numeric: true, cell: (row) => count(row.meetings) },
          {
            key: 'next',
            head: 'Next',
            tight: true,
            cell: (row) => (row.nextOn ? <Day date={row.nextOn} short /> : 'None planned'),
          },
          {
            key: 'last',
            head: 'Last',
            tight: true,
            cell: (row) => (row.lastOn ? <Day date={row.lastOn} short /> : 'None yet'),
          },
        ]}
      />
    </>
  );
}
