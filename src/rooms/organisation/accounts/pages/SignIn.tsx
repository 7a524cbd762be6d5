import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { PasswordField } from '../../../../design/form/PasswordField.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { forgottenPassword } from '../../addresses.ts';
import type { DemonstrationOrganisation } from '../demonstration.ts';
import { Demonstrations } from './parts/Demonstrations.tsx';

export interface SignInProps {
  typed?: { email?: string };
  errors?: Errors;
  next?: string;
  /** The organisations whose people may be tried with one click; nothing outside demonstration mode. */
  demonstrations?: readonly DemonstrationOrganisation[];
}

export function SignIn({ typed = {}, errors = {}, next, demonstrations }: SignInProps) {
  const form = (
    <Form action="/sign-in" hidden={{ next }}>
      <TextField
        name="email"
        label="E-mail address"
        type="email"
        autoComplete="username"
        spellCheck={false}
        value={typed.email}
        error={errors.email}
      />
      <PasswordField
        name="password"
        label="Password"
        autoComplete="current-password"
        error={errors.password}
      />
      <ButtonRow cancel={{ href: forgottenPassword, text: 'I have forgotten my password' }}>
        <Submit>Sign in</Submit>
      </ButtonRow>
    </Form>
  );
  const failed = Object.keys(errors).length > 0;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Sign in</h1>
      {demonstrations ? (
        <>
          <Demonstrations organisations={demonstrations} next={next} />
          <Details summary="Sign in with a password" open={failed}>
            {form}
          </Details>
        </>
      ) : (
        form
      )}
    </>
  );
}
