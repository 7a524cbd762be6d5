import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { FileField } from '../../../../../design/form/FileField.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { plural } from '../../../../../design/text/words.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { providersHref } from '../../addresses.ts';
import type { FoundPractice } from '../practice-file.ts';

export interface AddPracticesProps {
  slug: string;
  typed: Typed;
  errors: Errors;
  /** What the file has, once it was sent; those whose code is in the register are told. */
  found: { practices: readonly FoundPractice[]; known: readonly string[] } | null;
}

/** Adds practices from the ODS file: first which are there, then those ticked. */
export function AddPractices({ slug, typed, errors, found }: AddPracticesProps) {
  const list = providersHref(slug);
  const value = (name: string) => String(typed[name] ?? '');
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Add practices from a file</h1>
      {found ? (
        <Form action={`${list}/import/add`} id="practices" label="Add those ticked">
          <DataTable
            caption={plural(found.practices.length, 'open practice')}
            rows={found.practices}
            rowKey={({ code, name }) => `${code}|${name}`}
            select={{
              name: 'practice[]',
              label: ({ name }) => name,
              chosen: found.practices
                .filter(({ code }) => !found.known.includes(code))
                .map(({ code, name }) => `${code}|${name}`),
            }}
            empty={{ says: 'No open practice of the file is like this. Ask for other boards or postcodes.' }}
            columns={[
              {
                key: 'name',
                head: 'Practice',
                rowHead: true,
                cell: ({ code, name }) => (
                  <>
                    {name} {found.known.includes(code) ? <Tag tone="done">In the register</Tag> : null}
                  </>
                ),
              },
              { key: 'code', head: 'ODS code', cell: ({ code }) => code },
              { key: 'postcode', head: 'Postcode', tight: true, cell: ({ postcode }) => postcode },
              { key: 'boards', head: 'Boards', cell: ({ boards }) => boards.join(', ') },
            ]}
          />
          {found.practices.length > 0 ? (
            <ButtonRow cancel={{ href: list, text: 'Cancel' }}>
              <Submit>Add those ticked</Submit>
            </ButtonRow>
          ) : null}
        </Form>
      ) : null}
      <p>
        The file of general practices that the NHS gives out (ODS, epraccur). Practices that are closed, and
        clinics that are no practices, are left out. Nothing is added before you have seen it.
      </p>
      <Form action={`${list}/import`} multipart label="Look into a file">
        <FileField name="file" label="CSV file" accept=".csv,text/csv" error={errors.file} />
        <TextField
          name="boards"
          label="Codes of boards"
          hint="Integrated care boards or their parts, for example QT1 or 52R"
          optional
          width={20}
          value={value('boards')}
        />
        <TextField
          name="postcodes"
          label="Postcode areas or districts"
          hint="For example NG or DE74. With boards too, practices that have either are shown."
          optional
          width={20}
          value={value('postcodes')}
        />
        <ButtonRow cancel={{ href: list, text: 'Cancel' }}>
          <Submit kind={found ? 'secondary' : 'main'}>Show the practices</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
