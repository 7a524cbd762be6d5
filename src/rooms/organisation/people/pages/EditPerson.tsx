import type { ReactNode } from 'react';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import type { Typed } from '../../../../platform/web/form.ts';
import * as addresses from '../../addresses.ts';

export interface EditPersonProps {
  slug: string;
  id: string;
  version: number;
  typed: Typed;
  errors?: Errors;
  /** Both versions, where somebody else saved in the meantime. */
  clash?: ReactNode;
}

export function EditPerson({ slug, id, version, typed, errors = {}, clash }: EditPersonProps) {
  const text = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Change a person</h1>
      {clash}
      <Form action={`${addresses.person(slug, id)}/edit`} version={version}>
        <TextField {...text('name')} label="Name" />
        <TextField
          {...text('email')}
          label="E-mail address"
          type="email"
          hint="With another address they sign in with that address’s account. If it has no password yet, we write to it how to choose one."
          spellCheck={false}
        />
        <TextField {...text('jobTitle')} label="Job" optional />
        <ButtonRow cancel={{ href: addresses.person(slug, id), text: 'Leave it as it is' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
