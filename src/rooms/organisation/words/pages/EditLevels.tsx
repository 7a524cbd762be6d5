import type { ReactNode } from 'react';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import type { Typed } from '../../../../platform/web/form.ts';
import * as addresses from '../../addresses.ts';
import { MOST_LEVELS } from '../words.ts';

export interface EditLevelsProps {
  slug: string;
  version: number;
  /** `key-0`, `name-0`, `place-0` and so on. */
  typed: Typed;
  errors?: Errors;
  clash?: ReactNode;
}

/** At most five levels, in order from the person outwards. */
export function EditLevels({ slug, version, typed, errors = {}, clash }: EditLevelsProps) {
  const value = (name: string) => String(typed[name] ?? '');
  const rows = Array.from({ length: MOST_LEVELS }, (_, index) => index);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Levels</h1>
      <p>
        Where something is said or decided, from the person outwards: at most five. Change the numbers to
        change the order, and empty a name to take its level away.
      </p>
      {clash}
      <Form
        action={addresses.levels(slug)}
        version={version}
        hidden={Object.fromEntries(rows.map((row) => [`key-${row}`, value(`key-${row}`)]))}
      >
        {rows.map((row) => (
          <FieldGroup key={row} legend={`Level ${row + 1}`} size="s" across>
            <TextField
              name={`name-${row}`}
              label="Name"
              value={value(`name-${row}`)}
              error={errors[`name-${row}`]}
            />
            <TextField
              name={`place-${row}`}
              label="Place in the order"
              inputMode="numeric"
              width={2}
              value={value(`place-${row}`) || String(row + 1)}
            />
          </FieldGroup>
        ))}
        <ButtonRow cancel={{ href: addresses.profile(slug), text: 'Leave them as they are' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
