import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Moment } from '../../../../design/text/Moment.tsx';
import { planHref, planImportHref, planImportsHref } from '../../addresses.ts';
import { importStates, type ListedPlanImport } from '../plan-import.ts';

export interface ListPlanImportsProps {
  slug: string;
  rows: readonly ListedPlanImport[];
  newer: string | null;
  older: string | null;
}

/** Documents that were read to make plans of them, the newest first. */
export function ListPlanImports({ slug, rows, newer, older }: ListPlanImportsProps) {
  const list = planImportsHref(slug);
  const hrefOf = (row: ListedPlanImport) =>
    row.state === 'done' && row.planId ? planHref(slug, row.planId) : planImportHref(slug, row.id);
  return (
    <>
      <h1 className="nhsuk-heading-l">Imported plans</h1>
      <p>
        <LinkButton href={`${list}/new`} kind="secondary" small>
          Import a plan
        </LinkButton>
      </p>
      <DataTable
        caption="Documents that were read, the newest first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={hrefOf}
        keys
        empty={{
          says: 'A plan that exists as a Word document, a spreadsheet or a table on a page need not be typed again.',
          step: { href: `${list}/new`, text: 'Import a plan' },
        }}
        columns={[
          {
            key: 'title',
            head: 'Plan',
            rowHead: true,
            cell: (row) =>
              row.state === 'discarded' ? (
                row.title || row.fileName
              ) : (
                <a href={hrefOf(row)}>{row.title || row.fileName}</a>
              ),
          },
          { key: 'file', head: 'From', cell: (row) => row.fileName },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => <Tag tone={importStates[row.state].tone}>{importStates[row.state].text}</Tag>,
          },
          { key: 'by', head: 'By', cell: (row) => row.byName ?? '' },
          { key: 'at', head: 'Read', tight: true, cell: (row) => <Moment at={row.createdAt} /> },
        ]}
      />
      {newer || older ? (
        <Pager
          countWords=""
          newerHref={newer ? `${list}?after=${newer}` : undefined}
          olderHref={older ? `${list}?before=${older}` : undefined}
        />
      ) : null}
    </>
  );
}
