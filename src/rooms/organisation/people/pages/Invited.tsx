import { Inset } from '../../../../design/text/Inset.tsx';
import * as addresses from '../../addresses.ts';

export interface InvitedProps {
  slug: string;
  person: { id: string; name: string; email: string };
  /** Shown here once; null where it is for the person alone, or there is none. */
  link: string | null;
  /** The person has a password already, or the demonstration asks for none. */
  noLink: 'has-password' | 'demonstration' | null;
}

/** What became of an invitation. The link is on this page and nowhere else. */
export function Invited({ slug, person, link, noLink }: InvitedProps) {
  return (
    <>
      <h1>{person.name} can now come in</h1>
      {noLink === 'demonstration' ? (
        <p>This is a demonstration: they are now among the people to choose from on the sign-in page.</p>
      ) : noLink === 'has-password' ? (
        <p>They have an Earshot account already, and sign in with its password. We have written to them.</p>
      ) : (
        <p>We have written to {person.email} how to choose a password.</p>
      )}
      {link ? (
        <Inset>
          <p>
            You can also give them this address yourself. It works once, for three days, and is shown only
            here:
          </p>
          <p>
            <strong>{link}</strong>
          </p>
        </Inset>
      ) : null}
      <p>
        <a href={addresses.person(slug, person.id)}>Go to {person.name}</a>
      </p>
      <p>
        <a href={addresses.people(slug)}>Back to people</a>
      </p>
    </>
  );
}
