import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkboxes } from '../../../../design/form/Checkboxes.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import type { Typed } from '../../../../platform/web/form.ts';
import * as addresses from '../../addresses.ts';
import { givenRoles } from '../person.ts';

export interface NewPersonProps {
  slug: string;
  typed?: Typed;
  errors?: Errors;
}

export function NewPerson({ slug, typed = {}, errors = {} }: NewPersonProps) {
  const text = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] });
  const chosen = typed.roles ?? [];
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Add a person</h1>
      <p>They get an account and a message how to sign in. Their roles begin today.</p>
      <Form action={addresses.newPerson(slug)}>
        <TextField {...text('name')} label="Name" />
        <TextField {...text('email')} label="E-mail address" type="email" spellCheck={false} />
        <TextField {...text('jobTitle')} label="Job" optional />
        <Checkboxes
          name="roles[]"
          id="roles"
          label="Roles"
          error={errors.roles}
          small
          values={Array.isArray(chosen) ? chosen : [chosen]}
          options={givenRoles.map(({ code, name, summary }) => ({ value: code, label: name, hint: summary }))}
        />
        <ButtonRow cancel={{ href: addresses.people(slug), text: 'Back to people' }}>
          <Submit>Add and invite</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
