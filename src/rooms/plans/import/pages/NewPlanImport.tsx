import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FileField } from '../../../../design/form/FileField.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { planImportsHref, plansHref } from '../../addresses.ts';

export interface NewPlanImportProps {
  slug: string;
  schemes: readonly Option[];
  typed: Readonly<Record<string, string | string[]>>;
  errors: Errors;
}

/** Sends a plan as a document, or pastes its table. */
export function NewPlanImport({ slug, schemes, typed, errors }: NewPlanImportProps) {
  const text = (name: string) => String(typed[name] ?? '');
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Import a plan</h1>
      <p>You will see what was understood, and can put it right, before anything is recorded.</p>
      <Form action={`${planImportsHref(slug)}/new`} multipart>
        <FileField
          name="file"
          label="The document"
          hint="A Word document (.docx), a spreadsheet (.xlsx), a CSV file or a web page, with the plan as a table."
          accept=".docx,.docm,.xlsx,.xlsm,.csv,.tsv,.txt,.html,.htm,.md"
          error={errors.file}
        />
        <TextArea
          name="pasted"
          label="Or paste the table"
          hint="Copy it from a spreadsheet, Word or a web page. From Word, a saved document keeps more than a paste."
          rows={5}
          value={text('pasted')}
          error={errors.pasted}
        />
        <TextField
          name="title"
          label="Title of the plan (if it is not in the document)"
          value={text('title')}
          error={errors.title}
        />
        <Select
          name="scheme"
          label="Whose columns it has"
          none="Find out from its headings"
          value={text('scheme')}
          options={schemes}
          error={errors.scheme}
        />
        <ButtonRow cancel={{ href: plansHref(slug), text: 'Cancel' }}>
          <Submit>Read it</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
