import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { confidenceNames, deliveryStateNames } from '../../lines/status.ts';
import { BoxInRow, ChoiceInRow, TickInRow } from '../../pages/parts/BoxInRow.tsx';
import type { SchemeColumn } from '../../plan/plan.ts';
import { fieldNames, type TypedWord } from '../scheme.ts';

export interface SchemeFormPageProps {
  heading: string;
  action: string;
  cancelHref: string;
  version?: number;
  values: {
    name: string;
    codePrefix: string;
    usesRag: boolean;
    columns: readonly (SchemeColumn & { place: string })[];
    words: readonly TypedWord[];
  };
  /** How many plans are printed by it. */
  plansSay?: string;
  errors: Errors;
  clash?: VersionClashProps;
}

const states = Object.entries(deliveryStateNames).map(([value, label]) => ({ value, label }));
const confidences = (['green', 'amber', 'red'] as const).map((value) => ({
  value,
  label: confidenceNames[value],
}));

/** A scheme: which columns a plan has and what they are called, and what its status words mean. */
export function SchemeFormPage(props: SchemeFormPageProps) {
  const { heading, action, cancelHref, version, values, plansSay, errors, clash } = props;
  const words = values.words.map((row, at) => ({ ...row, at: at + 1 }));
  return (
    <>
      <ErrorSummary errors={errors} ids={{ word: 'word-1' }} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      {plansSay ? <p>{plansSay}</p> : null}
      <Form action={action} version={version}>
        <TextField name="name" label="Name" value={values.name} error={errors.name} />
        <TextField
          name="codePrefix"
          label="Before the number of a line"
          hint="For lines that have no number of their own: M gives M01, M02 …"
          width={5}
          optional
          value={values.codePrefix}
          error={errors.codePrefix}
        />
        <Checkbox
          name="usesRag"
          label="Lines are rated Green, Amber or Red"
          hint="A line past its date and not Green is then overdue; a Green one asks to be confirmed."
          checked={values.usesRag}
        />
        <h2>Columns</h2>
        <p>
          Give the heading that you print. The numbers say in which order the columns stand. What must be
          filled in is asked for before a line can be saved.
        </p>
        <DataTable
          caption="Columns"
          captionHidden
          rows={values.columns}
          rowKey={(row) => row.field}
          empty={{ says: 'There are no columns.' }}
          columns={[
            { key: 'field', head: 'What it holds', rowHead: true, cell: (row) => fieldNames[row.field] },
            {
              key: 'heading',
              head: 'Heading',
              cell: (row) => (
                <BoxInRow
                  id={`${row.field}-heading`}
                  name={`${row.field}-heading`}
                  label={`Heading of ${fieldNames[row.field]}`}
                  value={row.heading}
                  error={errors[`${row.field}-heading`]}
                />
              ),
            },
            {
              key: 'shown',
              head: 'Shown',
              cell: (row) => (
                <TickInRow
                  id={`${row.field}-shown`}
                  name={`${row.field}-shown`}
                  label={`Show ${fieldNames[row.field]}`}
                  checked={row.shown}
                  disabled={row.field === 'what'}
                  error={errors[`${row.field}-shown`]}
                />
              ),
            },
            {
              key: 'mandatory',
              head: 'Must be filled in',
              cell: (row) => (
                <TickInRow
                  id={`${row.field}-mandatory`}
                  name={`${row.field}-mandatory`}
                  label={`${fieldNames[row.field]} must be filled in`}
                  checked={row.mandatory}
                  disabled={row.field === 'what'}
                />
              ),
            },
            {
              key: 'place',
              head: 'Place',
              cell: (row) => (
                <BoxInRow
                  id={`${row.field}-place`}
                  name={`${row.field}-place`}
                  label={`Place of ${fieldNames[row.field]}`}
                  value={row.place}
                  width={3}
                  inputMode="numeric"
                />
              ),
            },
          ]}
        />
        <h2>Status words</h2>
        <p>
          The words that you print, and what each says: how far a line is, how sure its people are, or both.
          Your word is kept and printed; the meaning is what is counted.
        </p>
        {errors.word ? (
          <p className="nhsuk-error-message">
            <span className="nhsuk-u-visually-hidden">Error: </span>
            {errors.word}
          </p>
        ) : null}
        <DataTable
          caption="Status words"
          captionHidden
          rows={words}
          rowKey={(row) => String(row.at)}
          empty={{ says: 'There are no words yet.' }}
          columns={[
            {
              key: 'word',
              head: 'Word',
              cell: (row) => (
                <BoxInRow
                  id={`word-${row.at}`}
                  name="word[]"
                  label={`Word ${row.at}`}
                  value={row.word}
                  width={30}
                />
              ),
            },
            {
              key: 'state',
              head: 'How far',
              cell: (row) => (
                <ChoiceInRow
                  id={`state-${row.at}`}
                  name="state[]"
                  label={`How far: ${row.word || `word ${row.at}`}`}
                  value={row.deliveryState}
                  none="Does not say"
                  options={states}
                />
              ),
            },
            {
              key: 'rag',
              head: 'How sure',
              cell: (row) => (
                <ChoiceInRow
                  id={`rag-${row.at}`}
                  name="rag[]"
                  label={`How sure: ${row.word || `word ${row.at}`}`}
                  value={row.rag}
                  none="Does not say"
                  options={confidences}
                />
              ),
            },
          ]}
        />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the scheme</Submit>
          <Submit kind="secondary" name="more" value="words">
            Add rows for words
          </Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
