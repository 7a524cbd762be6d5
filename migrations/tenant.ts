import { type Kysely, sql } from 'kysely';

/**
 * Puts a table behind its organisation: row-level security keyed on the transaction's
 * `earshot.organisation_id`, and rights for the role the application works in.
 */
export async function protectTenantTable(
  db: Kysely<unknown>,
  table: string,
  rights = 'select, insert, update, delete',
): Promise<void> {
  await statements(
    db,
    `
    alter table ${table} enable row level security;
    create policy of_the_organisation on ${table}
      using (organisation_id = (select current_organisation()))
      with check (organisation_id = (select current_organisation()));
    grant ${rights} on ${table} to earshot_app;
  `,
  );
}

/** Runs several statements that take no parameters, one after the other. */
export async function statements(db: Kysely<unknown>, text: string): Promise<void> {
  for (const statement of splitStatements(text)) await sql.raw(statement).execute(db);
}

/** Splits on semicolons at the end of a line, leaving `$$ … $$` bodies whole. */
function splitStatements(text: string): string[] {
  const parts: string[] = [];
  let current = '';
  let inBody = false;
  for (const line of text.split('\n')) {
    const marks = line.split('$$').length - 1;
    if (marks % 2 === 1) inBody = !inBody;
    current += `${line}\n`;
    if (!inBody && line.trimEnd().endsWith(';')) {
      parts.push(current);
      current = '';
    }
  }
  if (current.trim() !== '') parts.push(current);
  return parts;
}
