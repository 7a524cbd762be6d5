import { Fragment } from 'react';
import { longDate } from '../../../design/text/words.ts';
import { homePath } from '../addresses.ts';
import type { ListedOrganisation } from '../profile.ts';

/** The first page of all: which organisations listen here, and the way in for those who work in them. */
export function FrontPage({ organisations }: { organisations: readonly ListedOrganisation[] }) {
  return (
    <>
      <h1>Tell those who plan your care what you think</h1>
      <p>
        {organisations.length === 0
          ? 'No organisation listens here yet. Whoever looks after this site can add the first one.'
          : 'Choose who plans care where you live. Tell them how it was, and read what they did about it.'}
      </p>
      {organisations.map((organisation) => (
        <Fragment key={organisation.slug}>
          <h2 className="nhsuk-heading-m">
            <a href={homePath(organisation.slug)}>{organisation.name}</a>
          </h2>
          <p>
            {organisation.sentence}
            {demonstration(organisation)}
          </p>
        </Fragment>
      ))}
      <h2>If you work for one of them</h2>
      <p>
        <a href="/sign-in">Sign in</a>
      </p>
    </>
  );
}

function demonstration({ isDemonstration, fixedToday }: ListedOrganisation) {
  if (!isDemonstration) return null;
  return (
    <>
      <br />
      <small>
        Demonstration, with made-up people{fixedToday === null ? '' : `, as on ${longDate(fixedToday)}`}.
      </small>
    </>
  );
}
