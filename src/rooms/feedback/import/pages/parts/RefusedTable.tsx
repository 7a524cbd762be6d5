import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { count } from '../../../../../design/text/words.ts';

export interface RefusedTableProps {
  /** The first of them. */
  refused: readonly { row: number; column: string; problem: string }[];
  all: number;
}

/** The first rows that are not taken, with the reason. */
export function RefusedTable({ refused, all }: RefusedTableProps) {
  return (
    <>
      <DataTable
        caption="Rows that are not taken"
        captionHidden
        rows={refused}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: 'row', head: 'Row', rowHead: true, tight: true, cell: ({ row }) => `Row ${count(row)}` },
          { key: 'column', head: 'Column', cell: ({ column }) => column },
          { key: 'problem', head: 'Why', cell: ({ problem }) => problem },
        ]}
        empty={{ says: 'Every row was taken.' }}
      />
      {all > refused.length ? (
        <p>
          These are the first {count(refused.length)} of {count(all)}.
        </p>
      ) : null}
    </>
  );
}
