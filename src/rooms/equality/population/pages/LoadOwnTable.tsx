import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FileField } from '../../../../design/form/FileField.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { plural } from '../../../../design/text/words.ts';
import { joinDates, type Typed } from '../../../../platform/web/form.ts';
import { ownTableHref, populationHref } from '../../addresses.ts';
import { characteristicName, characteristics } from '../../characteristics.ts';
import type { ReadOwnTable } from '../own-table.ts';
import { GroupsTable } from './parts/GroupsTable.tsx';

export interface LoadOwnTableProps {
  slug: string;
  typed: Typed;
  errors: Errors;
  /** What was understood, before it is kept. */
  preview: ReadOwnTable | null;
}

/** A table of the organisation's own: pasted or sent, looked at, then kept. */
export function LoadOwnTable({ slug, typed, errors, preview }: LoadOwnTableProps) {
  const text = (name: string) => String(typed[name] ?? '');
  const days = joinDates(typed, 'asAt', 'nextReviewOn');
  const date = (name: string) =>
    Object.hasOwn(typed, `${name}-day`)
      ? { day: text(`${name}-day`), month: text(`${name}-month`), year: text(`${name}-year`) }
      : String(days[name] ?? '');
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Load a table of your own</h1>
      {preview ? <Preview preview={preview} /> : null}
      <Form action={ownTableHref(slug)} multipart>
        <Select
          name="characteristic"
          label="What the table is about"
          hint="Leave it where a column of the table says so"
          none="A column says so"
          value={text('characteristic')}
          options={characteristics.map(({ key, name }) => ({ value: key, label: name }))}
          error={errors.characteristic}
        />
        <TextArea
          name="table"
          label="The table"
          hint="Rows of group and count, or of characteristic, group and count, copied from a spreadsheet or with commas between. Shares are written as 4.9%."
          rows={8}
          value={text('table')}
          error={errors.table}
          spellCheck={false}
        />
        <FileField
          name="file"
          label="Or a file: CSV or a spreadsheet"
          optional
          accept=".csv,.tsv,.xlsx,text/csv"
          error={errors.file}
        />
        <TextField name="area" label="Area that it tells of" value={text('area')} error={errors.area} />
        <TextField
          name="source"
          label="Where the figures come from"
          hint="Such as: joint strategic needs assessment 2012, table 4"
          value={text('source')}
          error={errors.source}
        />
        <DateField
          name="asAt"
          label="As at"
          hint="The day that was counted"
          value={date('asAt')}
          error={errors.asAt}
        />
        <DateField
          name="nextReviewOn"
          label="Look at it again on"
          optional
          value={date('nextReviewOn')}
          error={errors.nextReviewOn}
        />
        <ButtonRow cancel={{ href: populationHref(slug), text: 'Cancel' }}>
          <Submit name="step" value="look" kind={preview ? 'secondary' : 'main'}>
            Look at it first
          </Submit>
          {preview && preview.tables.length > 0 ? (
            <Submit name="step" value="keep">
              Keep the good rows
            </Submit>
          ) : null}
        </ButtonRow>
      </Form>
    </>
  );
}

function Preview({ preview }: { preview: ReadOwnTable }) {
  const rows = preview.tables.reduce((sum, { groups }) => sum + groups.length, 0);
  return (
    <section aria-label="What was understood">
      <h2>What was understood</h2>
      <p>
        {plural(rows, 'group')} of {plural(preview.tables.length, 'characteristic')}. Nothing is kept yet.
      </p>
      {preview.tables.map(({ characteristic, groups }) => (
        <GroupsTable key={characteristic} caption={characteristicName(characteristic)} groups={groups} />
      ))}
      {preview.errors.length === 0 ? null : (
        <DataTable
          caption="Rows that are not kept"
          rows={preview.errors}
          rowKey={({ row, text }) => `${row} ${text}`}
          empty={{ says: '' }}
          columns={[
            { key: 'row', head: 'Row', cell: ({ row }) => (row === 0 ? 'All' : String(row)) },
            { key: 'text', head: 'As it stands', cell: ({ text }) => text },
            { key: 'says', head: 'What is wrong', cell: ({ says }) => says },
          ]}
        />
      )}
    </section>
  );
}
