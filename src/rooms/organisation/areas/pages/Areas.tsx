import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { longDate, plural } from '../../../../design/text/words.ts';
import * as addresses from '../../addresses.ts';
import { type AreaInTree, areaKindName } from '../area.ts';

export interface AreasProps {
  slug: string;
  areas: readonly AreaInTree[];
  mayConfigure: boolean;
}

/** The parts of the organisation's area, each below what it lies in. */
export function Areas({ slug, areas, mayConfigure }: AreasProps) {
  const nameOf = (id: string | null) => areas.find((area) => area.id === id)?.name ?? '';
  return (
    <>
      <RecordHead
        title="Areas"
        facts={areas.length > 0 ? [{ term: 'On this page', value: plural(areas.length, 'area') }] : []}
        actions={
          mayConfigure ? (
            <LinkButton href={addresses.newArea(slug)} small>
              Add an area
            </LinkButton>
          ) : null
        }
      />
      <DataTable
        caption="Areas, each below what it lies in"
        captionHidden
        rows={areas}
        rowKey={(area) => area.id}
        rowHref={(area) => addresses.area(slug, area.id)}
        keys
        columns={[
          {
            key: 'name',
            head: 'Name',
            rowHead: true,
            cell: (area) => (
              <span>
                {area.depth > 0 ? <span aria-hidden="true">{'– '.repeat(area.depth)}</span> : null}
                <a href={addresses.area(slug, area.id)}>{area.name}</a>
              </span>
            ),
          },
          { key: 'kind', head: 'Kind', cell: (area) => areaKindName(area.kind) },
          { key: 'in', head: 'Lies in', cell: (area) => nameOf(area.parentId) },
          { key: 'postcodes', head: 'Postcodes', cell: (area) => area.postcodes.join(', ') },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (area) =>
              area.closedOn ? (
                <Tag tone="stopped">Closed on {longDate(area.closedOn)}</Tag>
              ) : (
                <Tag tone="done">Open</Tag>
              ),
          },
        ]}
        empty={{
          says: 'Localities, councils, wards and places belong here, so that what people say can be told apart by where they live.',
          ...(mayConfigure ? { step: { href: addresses.newArea(slug), text: 'Add the first area' } } : {}),
        }}
      />
    </>
  );
}
