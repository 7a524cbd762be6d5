import { DataTable } from '../../../../../design/table/DataTable.tsx';
import type { ProfileGroup } from '../../profile.ts';
import { groupNumber, groupShare } from '../../words.ts';

/** The groups of one table with their counts and shares. */
export function GroupsTable({ caption, groups }: { caption: string; groups: readonly ProfileGroup[] }) {
  const areFacts = groups.some(({ says }) => says !== undefined);
  return (
    <DataTable
      caption={caption}
      rows={groups}
      rowKey={({ key }) => key}
      empty={{ says: 'No group.' }}
      narrow="scroll"
      columns={[
        { key: 'name', head: areFacts ? 'Fact' : 'Group', rowHead: true, cell: ({ name }) => name },
        {
          key: 'count',
          head: areFacts ? 'What is known' : 'People',
          numeric: !areFacts,
          cell: (group) => (group.percent === undefined ? groupNumber(group) : 'not told'),
        },
        ...(areFacts
          ? []
          : [
              {
                key: 'share',
                head: 'Share',
                numeric: true,
                cell: (group: ProfileGroup) => groupShare(group, groups),
              },
            ]),
      ]}
    />
  );
}
