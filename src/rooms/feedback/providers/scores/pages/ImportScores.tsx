import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../../design/form/Checkbox.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { FileField } from '../../../../../design/form/FileField.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { count, plural } from '../../../../../design/text/words.ts';
import { scoreHref, scoreImportHref, scoresHref } from '../../addresses.ts';
import { periodWords } from '../period.ts';
import type { BadRow } from '../read-table.ts';
import { scoreWords } from '../score-return.ts';

export interface TakenReturn {
  id: string;
  providerName: string;
  service: string;
  kind: string;
  periodFrom: string;
  periodTo: string;
  score: number | null;
  warnings: number;
}

export interface ImportScoresProps {
  slug: string;
  errors: Errors;
  /** What became of a file that was sent. */
  result: { fileName: string; taken: readonly TakenReturn[]; bad: readonly BadRow[] } | null;
}

/** Takes many returns from a CSV file: good rows are kept, bad ones listed with their reason. */
export function ImportScores({ slug, errors, result }: ImportScoresProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Take scores from a file</h1>
      {result ? <Result slug={slug} result={result} /> : null}
      <p>
        The first line names the columns. Known are: provider or ODS code; service; period, or from and to;
        received; promoters, passives, detractors; 0 to 10; very good to very poor (or extremely likely to
        extremely unlikely) and don’t know; n; eligible; score; percentage; measure; and ward, specialty or
        site, whose rows become the breakdown of the row that names none.
      </p>
      <p>
        Published files are taken as they are: the monthly Friends and Family figures, and the GP Patient
        Survey with a column for each question. A column of percentages counts where it is called as a measure
        of the library.
      </p>
      <Form action={scoreImportHref(slug)} multipart>
        <FileField name="file" label="CSV file" accept=".csv,text/csv" error={errors.file} />
        <TextField
          name="period"
          label="Period"
          hint="Only where the file does not say it: March 2026, Q1 2026/27 or 2026."
          optional
          width={20}
          error={errors.period}
        />
        <Checkbox
          name="onlyKnown"
          label="Leave out providers that are not in our register, as for a national file"
        />
        <ButtonRow cancel={{ href: scoresHref(slug), text: 'Back to the scores' }}>
          <Submit>Take the scores</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}

function Result({ slug, result }: { slug: string; result: NonNullable<ImportScoresProps['result']> }) {
  const { fileName, taken, bad } = result;
  return (
    <>
      <h2>
        {fileName}: {plural(taken.length, 'return')} taken, {plural(bad.length, 'row')} not
      </h2>
      <DataTable
        caption="Rows that were not taken"
        rows={bad.map((row, at) => ({ ...row, at: String(at) }))}
        rowKey={({ at }) => at}
        empty={{ says: 'Every row was taken.' }}
        columns={[
          { key: 'line', head: 'Line', rowHead: true, cell: ({ line }) => count(line) },
          { key: 'why', head: 'Why not', cell: ({ reason }) => reason },
          { key: 'text', head: 'What it says', cell: ({ text }) => text },
        ]}
      />
      <DataTable
        caption="Returns that were taken"
        rows={taken}
        rowKey={({ id }) => id}
        empty={{ says: 'Nothing was taken.' }}
        columns={[
          {
            key: 'return',
            head: 'Return',
            rowHead: true,
            cell: ({ id, providerName, periodFrom, periodTo, service }) => (
              <>
                <a href={scoreHref(slug, id)}>
                  {providerName}, {periodWords({ from: periodFrom, to: periodTo })}
                </a>
                <span className="quiet-line">{service}</span>
              </>
            ),
          },
          { key: 'score', head: 'Score', numeric: true, cell: ({ score, kind }) => scoreWords(score, kind) },
          {
            key: 'warnings',
            head: 'Figures that do not follow',
            numeric: true,
            cell: ({ warnings }) => count(warnings),
          },
        ]}
      />
    </>
  );
}
