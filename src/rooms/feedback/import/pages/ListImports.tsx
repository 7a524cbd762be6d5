import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Moment } from '../../../../design/text/Moment.tsx';
import { count } from '../../../../design/text/words.ts';
import { importsHref } from '../../addresses.ts';
import { importedHref, importHref, newImportHref } from '../addresses.ts';
import { type FeedbackImport, importStates } from '../feedback-import.ts';

export interface ListImportsProps {
  slug: string;
  imports: readonly FeedbackImport[];
  older: string | null;
  /** The list does not begin with the latest. */
  further: boolean;
}

/** Every file that was brought, who brought it and what became of it. */
export function ListImports({ slug, imports, older, further }: ListImportsProps) {
  return (
    <>
      <RecordHead
        title="Imports"
        actions={<LinkButton href={newImportHref(slug)}>Upload a file</LinkButton>}
      />
      <p>
        Files of what people said elsewhere: returns of the Friends and Family Test, survey answers, logs kept
        in a spreadsheet.
      </p>
      <DataTable
        caption="Imports, the latest first"
        captionHidden
        columns={columns(slug)}
        rows={imports}
        rowKey={(row) => row.id}
        rowHref={(row) => importHref(slug, row.id)}
        keys
        empty={{
          says: 'Nothing was imported yet. A file needs a header, a date in each row, and comments or scores.',
          step: { href: newImportHref(slug), text: 'Upload the first file' },
        }}
      />
      {older !== null || further ? (
        <Pager
          countWords={further ? 'Earlier imports' : 'The latest imports'}
          newerHref={further ? importsHref(slug) : undefined}
          newer="Latest"
          olderHref={older === null ? undefined : `${importsHref(slug)}?before=${older}`}
        />
      ) : null}
    </>
  );
}

const columns = (slug: string): Column<FeedbackImport>[] => [
  {
    key: 'file',
    head: 'File',
    rowHead: true,
    cell: (row) => <a href={importHref(slug, row.id)}>{row.fileName}</a>,
  },
  { key: 'source', head: 'Source', cell: (row) => row.sourceName },
  { key: 'by', head: 'By', cell: (row) => row.startedByName ?? 'Command line' },
  { key: 'when', head: 'Uploaded', tight: true, cell: (row) => <Moment at={row.createdAt} /> },
  {
    key: 'state',
    head: 'State',
    tight: true,
    cell: (row) => <Tag tone={importStates[row.state].tone}>{importStates[row.state].text}</Tag>,
  },
  {
    key: 'comments',
    head: 'Comments',
    numeric: true,
    cell: (row) =>
      row.comments > 0 ? <a href={importedHref(slug, row.id)}>{count(row.comments)}</a> : count(row.comments),
  },
  {
    key: 'rejected',
    head: 'Not taken',
    numeric: true,
    cell: (row) =>
      row.rejected > 0 ? (
        <a href={importHref(slug, row.id, 'rejected.csv')}>{count(row.rejected)}</a>
      ) : (
        count(row.rejected)
      ),
  },
  { key: 'duplicates', head: 'Duplicates', numeric: true, cell: (row) => count(row.duplicates) },
];
