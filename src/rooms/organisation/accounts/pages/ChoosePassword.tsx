import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { PasswordField } from '../../../../design/form/PasswordField.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { choosePassword, forgottenPassword } from '../../addresses.ts';
import { PASSWORD_HINT } from '../sign-in.ts';

export interface ChoosePasswordProps {
  /** The link's word; null where it is no longer good. */
  token: string | null;
  errors?: Errors;
}

export function ChoosePassword({ token, errors = {} }: ChoosePasswordProps) {
  if (token === null)
    return (
      <>
        <h1>This address no longer works</h1>
        <p>It works once, for three days, and only the whole of it. You can ask for a new one.</p>
        <p>
          <a href={forgottenPassword}>Ask for a new address</a>
        </p>
      </>
    );
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Choose a password</h1>
      <p>You will be signed out wherever else you are signed in.</p>
      <Form action={choosePassword(token)}>
        <PasswordField
          name="password"
          label="New password"
          hint={PASSWORD_HINT}
          autoComplete="new-password"
          error={errors.password}
        />
        <Submit>Save and sign in</Submit>
      </Form>
    </>
  );
}
