import type { ReactNode } from 'react';
import { defaultLabels } from '../../../../../reference/labels.ts';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import type { Typed } from '../../../../platform/web/form.ts';
import * as addresses from '../../addresses.ts';
import type { Level } from '../words.ts';

export interface EditWordsProps {
  slug: string;
  version: number;
  typed: Typed;
  errors?: Errors;
  clash?: ReactNode;
}

/** The words in which organisations differ. */
export function EditWords({ slug, version, typed, errors = {}, clash }: EditWordsProps) {
  const text = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Words</h1>
      <p>
        What things are called here. A change shows on every page from now on, and changes nothing that is
        recorded. Leave both boxes of a thing empty for the usual word.
      </p>
      {clash}
      <Form action={addresses.words(slug)} version={version}>
        {defaultLabels.map(({ key, one, many, meaning }) => (
          <FieldGroup key={key} legend={meaning} size="s" across>
            <TextField {...text(`${key}-one`)} label="One" hint={`Usually “${one}”`} />
            <TextField {...text(`${key}-many`)} label="Several" hint={`Usually “${many}”`} />
          </FieldGroup>
        ))}
        <ButtonRow cancel={{ href: addresses.profile(slug), text: 'Leave them as they are' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}

/** The words as they are, for those who may not change them. */
export function ShowWords({
  labels,
  levels,
}: {
  labels: Record<string, { one: string; many: string }>;
  levels: readonly Level[];
}) {
  return (
    <>
      <h1>Words and levels</h1>
      <DataTable
        caption="Words"
        rows={defaultLabels}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', head: 'What it stands for', rowHead: true, cell: ({ meaning }) => meaning },
          { key: 'one', head: 'One', cell: ({ key, one }) => labels[key]?.one ?? one },
          { key: 'many', head: 'Several', cell: ({ key, many }) => labels[key]?.many ?? many },
        ]}
        empty={{ says: 'There are no words.' }}
      />
      <h2>Levels, from the person outwards</h2>
      <ol>
        {levels.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ol>
    </>
  );
}
