import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { codingHref, newBatchHref } from '../addresses.ts';
import type { ScopeChoices } from '../batch.ts';

export interface NewBatchProps {
  slug: string;
  choices: ScopeChoices;
  typed: Readonly<Record<'title' | 'source' | 'place' | 'project' | 'import', string>> & {
    from: string | TypedDate;
    to: string | TypedDate;
  };
  errors: Errors;
}

/** Says of which comments themes shall be suggested. */
export function NewBatch({ slug, choices, typed, errors }: NewBatchProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Suggest themes</h1>
      <p>
        For every comment that fits below and that nobody has given a theme. What you leave empty narrows
        nothing. Nothing counts before a person has accepted or signed it off.
      </p>
      <Form action={newBatchHref(slug)}>
        <TextField
          name="title"
          label="Title of the batch"
          hint="For example: Ward cards, summer 2012"
          value={typed.title}
          error={errors.title}
        />
        <Select
          name="source"
          label="Source"
          none="Any"
          value={typed.source}
          error={errors.source}
          options={choices.sources.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="import"
          label="Import"
          none="Any, or none"
          value={typed.import}
          error={errors.import}
          options={choices.imports.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="place"
          label="Service or place"
          hint="Words of its name; everything below it counts too"
          value={typed.place}
          error={errors.place}
        />
        <Select
          name="project"
          label="Project"
          none="Any, or none"
          value={typed.project}
          error={errors.project}
          options={choices.projects.map((name) => ({ value: name, label: name }))}
        />
        <DateField name="from" label="Said on this day or later" value={typed.from} error={errors.from} />
        <DateField name="to" label="Said on this day or earlier" value={typed.to} error={errors.to} />
        <ButtonRow cancel={{ href: codingHref(slug), text: 'Cancel' }}>
          <Submit>Suggest themes</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
