import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { importHref } from '../addresses.ts';
import type { ReadRow } from '../chunk.ts';
import type { Examined } from '../examine.ts';
import { type FeedbackImport, startKey } from '../feedback-import.ts';
import { RefusedTable } from './parts/RefusedTable.tsx';

export interface PreviewImportProps {
  slug: string;
  imported: FeedbackImport;
  found: Examined;
}

/** What will be taken of the file, what not and why, before anything is. */
export function PreviewImport({ slug, imported, found }: PreviewImportProps) {
  const { id, fileName } = imported;
  const rejected = importHref(slug, id, 'rejected.csv');
  return (
    <>
      <h1 className="nhsuk-heading-l">What will be taken from {fileName}</h1>
      <p className="nhsuk-body-l">{inOneSentence(found)}</p>
      <Summary rows={summary(found, imported.sourceName)} />
      <Form action={importHref(slug, id, 'start')} hidden={{ key: startKey(imported) }}>
        <ButtonRow cancel={{ href: importHref(slug, id, 'throw-away'), text: 'Throw this file away' }}>
          {found.imported > 0 ? <Submit>Start the import</Submit> : null}
          <LinkButton kind="secondary" href={importHref(slug, id, 'map')}>
            Change the columns
          </LinkButton>
        </ButtonRow>
      </Form>
      {found.rejected > 0 ? (
        <section aria-labelledby="refused">
          <h2 className="nhsuk-heading-m" id="refused">
            Rows that will not be taken
          </h2>
          <p>
            <a href={rejected}>Download {plural(found.rejected, 'row')} with the reason in a column</a>. You
            can correct them there and upload that file later.
          </p>
          <RefusedTable refused={found.refused} all={found.rejected} />
        </section>
      ) : null}
      {found.firstRead.length > 0 ? (
        <>
          <h2 className="nhsuk-heading-m">The first rows as they will be kept</h2>
          <DataTable
            caption="The first rows as they will be kept"
            captionHidden
            rows={found.firstRead}
            rowKey={(row) => String(row.row)}
            columns={rowColumns}
            empty={{ says: '' }}
          />
        </>
      ) : null}
    </>
  );
}

function inOneSentence(found: Examined): string {
  if (found.imported > 0) {
    const all = found.imported === found.rows ? 'All' : `${count(found.imported)} of`;
    return `${all} ${plural(found.rows, 'row')} will be taken, with ${plural(found.comments, 'comment')}.`;
  }
  if (found.duplicates === found.rows)
    return 'Every row of this file was taken before. There is nothing to import.';
  return 'No row of this file can be taken. Look at the reasons below, or change the columns.';
}

function summary(found: Examined, sourceName: string) {
  return [
    { term: 'Source', value: sourceName },
    {
      term: 'Taken',
      value: `${plural(found.imported, 'row')} with ${plural(found.comments, 'comment')}`,
    },
    { term: 'Not taken', value: found.rejected === 0 ? 'None' : plural(found.rejected, 'row') },
    {
      term: 'Duplicates',
      value:
        found.duplicates === 0
          ? 'None'
          : `${plural(found.duplicates, 'row')}: taken before from this very file, or with a reference that is known`,
    },
    ...(found.futureDates > 0
      ? [{ term: 'Dates in the future', value: `${plural(found.futureDates, 'row')}, which will be taken` }]
      : []),
    ...(found.unknownScores > 0
      ? [
          {
            term: 'Scores not known',
            value: `${plural(found.unknownScores, 'row')}: kept as printed and counted as unknown`,
          },
        ]
      : []),
    {
      term: 'Personal details',
      value:
        found.flagged === 0
          ? 'None found in the comments'
          : `${plural(found.flagged, 'comment')} may hold some, such as a name. They will be hidden until somebody has checked them.`,
    },
  ];
}

const rowColumns = [
  { key: 'date', head: 'Date', tight: true, cell: ({ accepted }: ReadRow) => <Day date={accepted.date} /> },
  { key: 'place', head: 'Place', cell: ({ accepted }: ReadRow) => accepted.places.join(' › ') || 'None' },
  { key: 'score', head: 'Score', cell: ({ accepted }: ReadRow) => accepted.scorePrinted ?? 'None' },
  {
    key: 'comments',
    head: 'Comments',
    rowHead: true,
    cell: ({ comments }: ReadRow) =>
      comments.length === 0
        ? 'None'
        : comments.map(({ id, stored }) => <p key={id}>{shorten(stored.text)}</p>),
  },
];

const SHOWN = 300;

const shorten = (text: string) => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN).toWellFormed()}…`);
