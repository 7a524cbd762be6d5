import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { plural } from '../../../../design/text/words.ts';
import { schemeHref, schemesHref } from '../../addresses.ts';
import type { ListedScheme } from '../scheme.ts';

export interface ShippedScheme {
  key: string;
  name: string;
  headings: string;
  statusSays: string;
  /** The organisation's own copy, where there is one. */
  ownId: string | null;
}

export interface ListSchemesProps {
  slug: string;
  schemes: readonly ListedScheme[];
  shipped: readonly ShippedScheme[];
  mayEdit: boolean;
}

const headings = (scheme: ListedScheme) =>
  scheme.columns
    .filter(({ shown }) => shown)
    .map(({ heading }) => heading)
    .join(', ');

/** The organisation's own schemes, and those that are shipped to begin from. */
export function ListSchemes({ slug, schemes, shipped, mayEdit }: ListSchemesProps) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Schemes of plans</h1>
      <p>
        A scheme says which columns a plan has, what they are called, which must be filled in, and what the
        words for status mean.
      </p>
      {mayEdit ? (
        <p>
          <LinkButton href={schemeHref(slug, 'new')} kind="secondary" small>
            Make a scheme
          </LinkButton>
        </p>
      ) : null}
      <h2>Your schemes</h2>
      <DataTable
        caption="Your schemes"
        captionHidden
        rows={schemes}
        rowKey={(row) => row.id}
        keys
        rowHref={mayEdit ? (row) => schemeHref(slug, row.id, 'edit') : undefined}
        empty={{
          says: mayEdit
            ? 'A plan needs a scheme. Take one of those below and make it your own.'
            : 'There are no schemes yet. Whoever writes plans makes them.',
        }}
        columns={[
          {
            key: 'name',
            head: 'Scheme',
            rowHead: true,
            cell: (row) => (mayEdit ? <a href={schemeHref(slug, row.id, 'edit')}>{row.name}</a> : row.name),
          },
          { key: 'columns', head: 'Columns', cell: headings },
          {
            key: 'status',
            head: 'Status',
            cell: (row) =>
              `${row.usesRag ? 'Green, Amber, Red; ' : ''}${plural(row.statusWords.length, 'word')}`,
          },
          { key: 'plans', head: 'Plans', numeric: true, cell: (row) => row.plans },
        ]}
      />
      <h2>Shipped schemes</h2>
      <DataTable
        caption="Shipped schemes"
        captionHidden
        rows={shipped}
        rowKey={(row) => row.key}
        empty={{ says: 'No schemes are shipped.' }}
        columns={[
          { key: 'name', head: 'Scheme', rowHead: true, cell: (row) => row.name },
          { key: 'columns', head: 'Columns', cell: (row) => row.headings },
          { key: 'status', head: 'Status', cell: (row) => row.statusSays },
          ...(mayEdit
            ? [
                {
                  key: 'use',
                  head: 'Use',
                  tight: true,
                  cell: (row: ShippedScheme) =>
                    row.ownId ? (
                      <a href={schemeHref(slug, row.ownId, 'edit')}>You use this one</a>
                    ) : (
                      <Form action={`${schemesHref(slug)}/use`} hidden={{ key: row.key }}>
                        <Submit kind="secondary" small>
                          Use this one<span className="nhsuk-u-visually-hidden">: {row.name}</span>
                        </Submit>
                      </Form>
                    ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
