import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { paperHref } from '../../addresses.ts';
import { formatNames, type PaperFormat } from '../paper.ts';

export interface VerifyPaperProps {
  slug: string;
  id: string;
  title: string;
  modelIntact: boolean;
  files: readonly { format: PaperFormat; identical: boolean; sha256: string; issuedSha256: string }[];
}

/** A paper made again from what was frozen, and compared with what was issued. */
export function VerifyPaper({ slug, id, title, modelIntact, files }: VerifyPaperProps) {
  const same = modelIntact && files.every(({ identical }) => identical);
  return (
    <>
      <h1 className="nhsuk-heading-l">Made again: {title}</h1>
      <p>
        <Tag tone={same ? 'done' : 'late'}>{same ? 'Identical' : 'Not identical'}</Tag>
      </p>
      <p>
        {modelIntact
          ? 'What was frozen is what it was on the day of issue.'
          : 'What was frozen is no longer what it was on the day of issue. Ask your administrator for a backup of that day.'}{' '}
        {files.every(({ identical }) => identical)
          ? 'Every file comes out as issued, to the last byte.'
          : 'A newer version of a program may write other bytes for the same words. The issued file stays the document.'}
      </p>
      <DataTable
        caption="Checksums, SHA-256"
        rows={files}
        rowKey={(row) => row.format}
        empty={{ says: 'No files were issued.' }}
        columns={[
          { key: 'format', head: 'File', rowHead: true, cell: (row) => formatNames[row.format] },
          {
            key: 'same',
            head: 'Made again',
            tight: true,
            cell: (row) => (
              <Tag tone={row.identical ? 'done' : 'late'}>{row.identical ? 'Identical' : 'Different'}</Tag>
            ),
          },
          {
            key: 'issued',
            head: 'As issued',
            cell: (row) => <code className="wraps">{row.issuedSha256}</code>,
          },
        ]}
      />
      <p>
        <a href={paperHref(slug, id)}>Back to the paper</a>
      </p>
    </>
  );
}
