import { Form } from '../../../../design/form/Form.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { desk } from '../../addresses.ts';

export interface ChooseOrganisationProps {
  persons: readonly { slug: string; organisationName: string; personName: string }[];
}

/** Where one account is somebody in several organisations, or in none any more. */
export function ChooseOrganisation({ persons }: ChooseOrganisationProps) {
  if (persons.length === 0)
    return (
      <>
        <h1>You are not in any organisation</h1>
        <p>
          You have signed in, but your account belongs to nobody at present. Ask the administrator of your
          organisation to add you.
        </p>
        <Form action="/sign-out">
          <Submit kind="secondary">Sign out</Submit>
        </Form>
      </>
    );
  return (
    <>
      <h1>Choose an organisation</h1>
      <ul className="nhsuk-list">
        {persons.map(({ slug, organisationName, personName }) => (
          <li key={slug}>
            <a href={desk(slug)}>{organisationName}</a>, as {personName}
          </li>
        ))}
      </ul>
    </>
  );
}
