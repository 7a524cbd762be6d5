import { Form } from '../../../../../design/form/Form.tsx';
import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { inWords, longDate } from '../../../../../design/text/words.ts';
import { demonstrationSignIn } from '../../../addresses.ts';
import { roleName } from '../../../people/person.ts';
import type { DemonstrationOrganisation } from '../../demonstration.ts';

export interface DemonstrationsProps {
  organisations: readonly DemonstrationOrganisation[];
  next?: string;
}

/** The made-up people of each demonstration organisation: a press on a name signs in as them. */
export function Demonstrations({ organisations, next }: DemonstrationsProps) {
  if (organisations.length === 0)
    return (
      <EmptyState says="The demonstration has not been loaded yet. Start Earshot again, or load it with “earshot demo”." />
    );
  return (
    <>
      <p>
        This is a demonstration with made-up people. Press a name to see Earshot as that person does. No
        password is needed.
      </p>
      <ul className="nhsuk-list">
        {organisations.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`#${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
      {organisations.map((organisation) => (
        <section key={organisation.slug} aria-labelledby={organisation.slug}>
          <h2 id={organisation.slug}>{organisation.name}</h2>
          <p>Here it is {longDate(organisation.today)}.</p>
          <Form
            action={demonstrationSignIn}
            hidden={{ organisation: organisation.slug, next }}
            label={`People of ${organisation.name}`}
          >
            <DataTable
              caption={`People of ${organisation.name}`}
              captionHidden
              rows={organisation.people}
              rowKey={(person) => person.id}
              columns={[
                {
                  key: 'name',
                  head: 'Sign in as',
                  rowHead: true,
                  cell: (person) => (
                    <button type="submit" name="person" value={person.id} className="link-button">
                      {person.name}
                    </button>
                  ),
                },
                { key: 'job', head: 'Job', cell: (person) => person.jobTitle },
                { key: 'roles', head: 'Roles', cell: (person) => inWords(person.roles.map(roleName)) },
              ]}
              empty={{ says: 'Nobody works here yet.' }}
            />
          </Form>
        </section>
      ))}
    </>
  );
}
