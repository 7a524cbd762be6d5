import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import type { Errors, Option } from '../../../../design/form/field.ts';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { WarningCallout } from '../../../../design/text/WarningCallout.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { planHref, planImportHref } from '../../addresses.ts';
import { Rating } from '../../pages/parts/Rating.tsx';
import type { DraftLine } from '../placing/draft.ts';
import { importStates, type PlanImport, PREVIEW_LINES } from '../plan-import.ts';
import { ColumnsForm } from './parts/ColumnsForm.tsx';
import { RecordPlanForm } from './parts/RecordPlanForm.tsx';
import { understoodWords } from './parts/understood.ts';

export interface ShowPlanImportProps {
  slug: string;
  found: PlanImport;
  /** Those on this page, with their place in the draft counted from 0. */
  lines: readonly { line: DraftLine; at: number }[];
  wanted: number;
  from: number;
  flaggedOnly: boolean;
  schemes: readonly Option[];
  today: string;
  typed: Readonly<Record<string, string | string[]>>;
  errors: Errors;
}

/** What was understood of a document, to be put right and recorded. */
export function ShowPlanImport(props: ShowPlanImportProps) {
  const { slug, found, lines, wanted, from, flaggedOnly, errors } = props;
  const { draft } = found;
  const here = planImportHref(slug, found.id);
  const open = found.state === 'preview';
  const flagged = draft.lines.filter(({ flags }) => flags.length > 0).length;
  const at = (place: number) => `${here}?from=${place}${flaggedOnly ? '&flagged=1' : ''}`;
  return (
    <>
      <ErrorSummary errors={errors} />
      <RecordHead
        kind="Import of"
        title={found.title || found.fileName}
        state={importStates[found.state]}
        facts={[
          { term: 'From', value: <a href={`${here}/file`}>{found.fileName}</a> },
          { term: 'Lines', value: count(draft.lines.length) },
          { term: 'Sections', value: count(draft.sections.length) },
          { term: 'To check', value: <a href={`${here}?flagged=1`}>{count(flagged)}</a> },
          { term: 'Not placed', value: <a href="#not-placed">{count(draft.unplaced.length)}</a> },
        ]}
      />
      {found.planId ? (
        <p>
          It was recorded: <a href={planHref(slug, found.planId)}>go to the plan</a>.
        </p>
      ) : null}
      {draft.warnings.length > 0 ? (
        <WarningCallout heading="Look at this first">
          <ul>
            {draft.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </WarningCallout>
      ) : null}
      {open ? <RecordPlanForm {...props} /> : null}
      {open ? (
        <Details summary="What each column holds" open={draft.lines.length === 0}>
          <ColumnsForm slug={slug} found={found} schemes={props.schemes} />
        </Details>
      ) : null}
      <h2 className="nhsuk-heading-m">Lines</h2>
      <p>
        {flaggedOnly ? (
          <>
            {plural(wanted, 'line')} to check. <a href={here}>Show all lines</a>
          </>
        ) : (
          <>
            {plural(wanted, 'line')}. <a href={`${here}?flagged=1`}>Show only those to check</a>
          </>
        )}
      </p>
      <DataTable
        caption="Lines as they were understood"
        captionHidden
        rows={lines}
        rowKey={({ at: place }) => String(place)}
        empty={{
          says: flaggedOnly ? 'No line has to be checked.' : 'No line was found. Say what each column holds.',
        }}
        columns={[
          {
            key: 'what',
            head: 'Line',
            rowHead: true,
            cell: ({ line, at: place }) =>
              open ? (
                <a href={`${here}/lines/${place}`}>
                  {line.code} {line.what || '(no words)'}
                </a>
              ) : (
                `${line.code} ${line.what}`
              ),
          },
          {
            key: 'section',
            head: 'Section',
            cell: ({ line }) => [line.section, line.subHeading].filter(Boolean).join(' – '),
          },
          { key: 'when', head: 'When, as printed', cell: ({ line }) => line.whenText },
          { key: 'read', head: 'Understood', cell: ({ line }) => understoodWords(line) },
          {
            key: 'status',
            head: 'Status',
            tight: true,
            cell: ({ line }) => (line.rag === 'none' ? line.statusText : <Rating rag={line.rag} />),
          },
          {
            key: 'lead',
            head: 'Lead',
            cell: ({ line }) => line.leads.join(', '),
          },
          {
            key: 'flags',
            head: 'Check',
            cell: ({ line }) => line.flags.join('; '),
          },
        ]}
      />
      {from > 0 || from + PREVIEW_LINES < wanted ? (
        <Pager
          countWords={plural(wanted, 'line')}
          newerHref={from > 0 ? at(Math.max(0, from - PREVIEW_LINES)) : undefined}
          newer="Earlier lines"
          olderHref={from + PREVIEW_LINES < wanted ? at(from + PREVIEW_LINES) : undefined}
          older="Later lines"
        />
      ) : null}
      <h2 className="nhsuk-heading-m" id="not-placed">
        Not placed
      </h2>
      <p>Words of the document that are in no line. Nothing is dropped without being listed here.</p>
      <DataTable
        caption="Words of the document that are in no line"
        captionHidden
        rows={draft.unplaced.map((text, place) => ({ ...text, place }))}
        rowKey={({ place }) => String(place)}
        empty={{ says: 'Every cell of the document is in a line or is a heading.' }}
        columns={[
          { key: 'text', head: 'Words', rowHead: true, cell: ({ text }) => text },
          {
            key: 'cell',
            head: 'Where',
            tight: true,
            cell: ({ table, address }) => `${found.document.tables[table]?.name ?? ''} ${address}`,
          },
          { key: 'why', head: 'Why', cell: ({ why }) => why },
          {
            key: 'act',
            head: 'Do',
            tight: true,
            cell: ({ place }) => (open ? <a href={`${here}/texts/${place}`}>Put into a line</a> : ''),
          },
        ]}
      />
    </>
  );
}
