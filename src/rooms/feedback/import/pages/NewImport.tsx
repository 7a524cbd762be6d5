import { sourceKinds } from '../../../../../reference/source-kinds.ts';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FileField } from '../../../../design/form/FileField.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { importsHref } from '../../addresses.ts';
import { newImportHref } from '../addresses.ts';

export interface NewImportProps {
  slug: string;
  sources: readonly { id: string; name: string }[];
  megabytes: number;
  typed?: { suggest?: string; from?: string; sourceId?: string; sourceName?: string; sourceKind?: string };
  errors?: Errors;
}

/** Sends a file, and says where it comes from. */
export function NewImport({ slug, sources, megabytes, typed = {}, errors = {} }: NewImportProps) {
  const aNewSource = (
    <>
      <TextField
        name="sourceName"
        label="Its name"
        hint="For example: Friends and Family returns, community services"
        value={typed.sourceName}
        error={errors.sourceName}
      />
      <Select
        name="sourceKind"
        label="What kind of source it is"
        none="Choose a kind"
        value={typed.sourceKind}
        error={errors.sourceKind}
        options={sourceKinds.map(({ key, name }) => ({ value: key, label: name }))}
      />
    </>
  );
  const aKnownSource = (
    <Select
      name="sourceId"
      label="Source"
      none="Choose a source"
      value={typed.sourceId}
      error={errors.sourceId}
      options={sources.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Upload a file of feedback</h1>
      <p>No comment is taken from it until you have seen what will be, and have started the import.</p>
      <Form action={newImportHref(slug)} multipart>
        <FileField
          name="file"
          label="CSV file"
          hint={`The first line names the columns. At most ${megabytes} MB. From Excel, use Save as and choose CSV.`}
          accept=".csv,.tsv,.txt,text/csv"
          error={errors.file}
        />
        {sources.length > 0 ? (
          <Radios
            name="from"
            label="Where it comes from"
            hint="Rows that name a source of their own keep it."
            value={typed.from ?? 'known'}
            options={[
              { value: 'known', label: 'A source we have heard before', more: aKnownSource },
              { value: 'new', label: 'A new source', more: aNewSource },
            ]}
          />
        ) : (
          <>
            <input type="hidden" name="from" value="new" />
            <h2 className="nhsuk-heading-m">Where it comes from</h2>
            {aNewSource}
          </>
        )}
        <Checkbox
          name="suggest"
          label="Suggest themes when it is in"
          hint="Suggestions count nowhere until a person accepts them or signs them off."
          checked={Object.keys(typed).length === 0 || typed.suggest === 'yes'}
        />
        <ButtonRow cancel={{ href: importsHref(slug), text: 'Cancel' }}>
          <Submit>Upload</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
