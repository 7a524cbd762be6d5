import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { forgottenPassword, signIn } from '../../addresses.ts';

export interface ForgottenPasswordProps {
  typed?: { email?: string };
  errors?: Errors;
  /** The form was sent: said the same whether or not anybody has the address. */
  sent?: boolean;
}

export function ForgottenPassword({ typed = {}, errors = {}, sent }: ForgottenPasswordProps) {
  if (sent)
    return (
      <>
        <h1>Look at your e-mail</h1>
        <p>
          If that address belongs to an account here, we have written to it. The message has an address at
          which you choose a new password. It works once, for three days.
        </p>
        <p>
          Nothing came? Look among unwanted mail, or ask the administrator of your organisation, who can make
          you a new address too.
        </p>
        <p>
          <a href={signIn()}>Back to signing in</a>
        </p>
      </>
    );
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>I have forgotten my password</h1>
      <p>Tell us the e-mail address you sign in with. We will write to you how to choose a new password.</p>
      <Form action={forgottenPassword}>
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          spellCheck={false}
          value={typed.email}
          error={errors.email}
        />
        <ButtonRow cancel={{ href: signIn(), text: 'Back to signing in' }}>
          <Submit>Send me a message</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
