import { type Command, InvalidArgumentError } from 'commander';
import { type RoleCode, roleCodes } from '../../reference/roles.ts';
import { listOrganisations } from '../platform/access/organisation.ts';
import { addOrganisation, addPerson, CannotAdd } from '../rooms/organisation/door.ts';
import { organisationCalled, Said, show, withDatabase } from './outcome.ts';

/** organisation add and list, person add. */
export function addOrganisationCommands(program: Command): void {
  const organisation = program.command('organisation').description('add and list organisations');
  organisation
    .command('add')
    .description('add an organisation that can begin to work')
    .argument('<word>', 'its word in addresses, such as merton')
    .requiredOption('--name <name>', 'its whole name')
    .option('--short-name <name>', 'its name where there is little room')
    .option('--today <date>', 'the day on which it is to live for ever (YYYY-MM-DD), for trials', civilDate)
    .option('--json', 'say what was made as JSON')
    .action(
      async (slug: string, options: { name: string; shortName?: string; today?: string; json?: boolean }) => {
        await withDatabase('organisation add', async ({ database }) => {
          const { id } = await said(() =>
            addOrganisation(database, {
              slug,
              name: options.name,
              shortName: options.shortName,
              fixedToday: options.today,
            }),
          );
          show(options.json, { id, slug, name: options.name }, [
            `Added ${options.name}, at /${slug}.`,
            `Next: earshot person add --organisation ${slug} --role ADM --name "…" --email …`,
          ]);
        });
      },
    );
  organisation
    .command('list')
    .description('list the organisations')
    .option('--json', 'list them as JSON')
    .action(async (options: { json?: boolean }) => {
      await withDatabase('organisation list', async ({ database }) => {
        const all = await listOrganisations(database);
        show(
          options.json,
          all.map(({ id, slug, name, today, isDemonstration }) => ({
            id,
            slug,
            name,
            today,
            isDemonstration,
          })),
          all.length > 0
            ? all.map(({ slug, name }) => `${slug}\t${name}`)
            : ['There is no organisation yet.'],
        );
      });
    });

  const person = program.command('person').description('add people');
  person
    .command('add')
    .description(
      'add a person with an account and roles, and get the address at which they choose a password',
    )
    .requiredOption('--organisation <word>', "the organisation's word in addresses")
    .requiredOption('--name <name>', 'the whole name')
    .requiredOption('--email <address>', 'the e-mail address with which they sign in', email)
    .requiredOption('--role <code...>', `one role or several: ${roleCodes.join(', ')}`, role)
    .option('--job-title <title>', 'what they do')
    .option('--from <date>', 'the first day of the roles (YYYY-MM-DD); today where left out', civilDate)
    .option('--to <date>', 'the last day of the roles (YYYY-MM-DD)', civilDate)
    .option('--json', 'say what was made as JSON')
    .action(async (options: PersonOptions) => {
      await withDatabase('person add', async ({ database, config }) => {
        const { id } = await organisationCalled(database, options.organisation);
        const { personId, passwordLink } = await said(() =>
          addPerson(database, id, {
            name: options.name,
            email: options.email,
            jobTitle: options.jobTitle,
            roles: options.role.map((code) => ({ code, from: options.from, to: options.to })),
          }),
        );
        const address = `${config.url ?? `http://localhost:${config.port}`}${passwordLink}`;
        show(options.json, { id: personId, address }, [`Added ${options.name}. They begin at ${address}`]);
      });
    });
}

interface PersonOptions {
  organisation: string;
  name: string;
  email: string;
  role: RoleCode[];
  jobTitle?: string;
  from?: string;
  to?: string;
  json?: boolean;
}

/** A refusal of the room as the command's own. */
async function said<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CannotAdd) throw new Said(error.message);
    throw error;
  }
}

function civilDate(text: string): string {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    throw new InvalidArgumentError('Write a date as 2026-11-21.');
  }
}

function email(text: string): string {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    throw new InvalidArgumentError('Write an address such as name@example.org.');
  return text;
}

function role(text: string, before: RoleCode[] | undefined): RoleCode[] {
  const codes = text.split(',').map((code) => {
    const known = roleCodes.find((one) => one === code.trim().toUpperCase());
    if (!known)
      throw new InvalidArgumentError(`There is no role "${code}". The roles are ${roleCodes.join(', ')}.`);
    return known;
  });
  return [...(before ?? []), ...codes];
}
