import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { PasswordField } from '../../../../design/form/PasswordField.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import type { Typed } from '../../../../platform/web/form.ts';
import { PASSWORD_HINT } from '../../accounts/sign-in.ts';
import { setup, signIn } from '../../addresses.ts';

export interface SetUpProps {
  /** The word of the address; null where it is not good. */
  token: string | null;
  typed?: Typed;
  errors?: Errors;
}

/** The first page of a new Earshot: its first organisation and who keeps it. */
export function SetUp({ token, typed = {}, errors = {} }: SetUpProps) {
  if (token === null)
    return (
      <>
        <h1>This address does not work</h1>
        <p>
          Earshot prints an address like this when it starts and nobody can sign in yet. It works once. If you
          need a new one, start Earshot again.
        </p>
        <p>
          <a href={signIn()}>Sign in</a>
        </p>
      </>
    );
  const text = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Set up Earshot</h1>
      <p>
        You will be the administrator: you keep the settings, the people and their roles. Other organisations
        can be added later.
      </p>
      <Form action={setup} hidden={{ token }}>
        <FieldGroup legend="The organisation">
          <TextField {...text('organisation')} label="Name" autoComplete="organization" />
          <TextField
            {...text('shortName')}
            label="Short name"
            hint="Where there is little room, such as the head of a page."
            width={20}
          />
          <TextField
            {...text('slug')}
            label="Word in addresses"
            hint="Small letters, figures and hyphens. People will see it in the address of your public page."
            prefix="/"
            width={20}
            spellCheck={false}
          />
        </FieldGroup>
        <FieldGroup legend="You">
          <TextField {...text('name')} label="Your name" autoComplete="name" />
          <TextField
            {...text('email')}
            label="Your e-mail address"
            type="email"
            autoComplete="username"
            spellCheck={false}
          />
          <PasswordField
            name="password"
            label="Password"
            hint={PASSWORD_HINT}
            autoComplete="new-password"
            error={errors.password}
          />
        </FieldGroup>
        <Submit>Set up and sign in</Submit>
      </Form>
    </>
  );
}
