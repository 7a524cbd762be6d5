import { Inset } from '../../../../design/text/Inset.tsx';
import * as addresses from '../../addresses.ts';

export interface InvitedProps {
  slug: string;
  title: string;
  person: { id: string; name: string; email: string };
  needsPassword: boolean;
  /** Shown here once; null where it is for the person alone. */
  link: string | null;
  /** The demonstration asks for no password. */
  isDemonstration: boolean;
  /** Letters leave by mail, rather than being kept in the outbox. */
  mailLeaves: boolean;
}

/** What became of an invitation. The link is on this page and nowhere else. */
export function Invited({ slug, title, person, link, ...how }: InvitedProps) {
  return (
    <>
      <h1>{title}</h1>
      <p>{next(person.email, link, how)}</p>
      {link ? (
        <Inset>
          <p>
            {how.mailLeaves ? 'You can also give them this address yourself.' : 'Give them this address.'} It
            works once, for three days, and is shown only here:
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

function next(
  email: string,
  link: string | null,
  {
    needsPassword,
    isDemonstration,
    mailLeaves,
  }: Pick<InvitedProps, 'needsPassword' | 'isDemonstration' | 'mailLeaves'>,
): string {
  if (isDemonstration)
    return 'This is a demonstration: they are now among the people to choose from on the sign-in page.';
  if (!needsPassword) return 'They have an Earshot account already, and sign in with its password.';
  if (mailLeaves) return `We have written to ${email} how to choose a password.`;
  if (link) return 'No mail leaves this Earshot, so nobody has written to them.';
  return 'No mail leaves this Earshot, and their account also belongs to another organisation. They get their password through the administrator there.';
}
