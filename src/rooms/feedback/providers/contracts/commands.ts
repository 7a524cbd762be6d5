import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, type NamedField, recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { mayKeepProviders } from '../../policy.ts';
import { Refused } from '../attempt.ts';
import type { ContractForm, MeasureOfContractForm } from './contract.ts';

const KIND = 'contract';

/** What the history of a contract keeps: names in place of ids. */
export const contractHistory: readonly NamedField[] = [
  { name: 'provider', label: 'Provider' },
  { name: 'service', label: 'Service' },
  { name: 'reference', label: 'Reference' },
  { name: 'startsOn', label: 'Begins on' },
  { name: 'endsOn', label: 'Ends on' },
  { name: 'isNew', label: 'New contract' },
  { name: 'feedbackClause', label: 'Asks for patient feedback' },
  { name: 'clauseText', label: 'The words of the clause' },
  { name: 'sources', label: 'Sources it encourages' },
  { name: 'encourages', label: 'Others it encourages' },
  { name: 'intervalDays', label: 'Reports every so many days' },
  { name: 'scale', label: 'Scale' },
  { name: 'patientsMonitor', label: 'Patients who help to monitor it' },
  { name: 'owner', label: 'Owner' },
  { name: 'measure', label: 'Measure' },
  { name: 'target', label: 'Target' },
];

const factsOf = ({ version: _, sources: __, ...facts }: ContractForm) => facts;

/** Puts a contract in the register and gives its id. */
export async function recordContract(db: Db, who: Who, form: ContractForm): Promise<string> {
  require(mayKeepProviders(who));
  await requireTheirs(db, form);
  const id = newId();
  const organisationId = who.organisation.id;
  await db
    .insertInto('contract')
    .values({ organisationId, id, ...factsOf(form) })
    .execute();
  await replaceSources(db, who, id, form.sources);
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after: await keptOf(db, id) });
  return id;
}

/** Changes a contract. Throws NotFound, Refused, or Stale with what stands now. */
export async function changeContract(db: Db, who: Who, id: string, form: ContractForm): Promise<void> {
  require(mayKeepProviders(who));
  const row = await db
    .selectFrom('contract')
    .select('version')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const before = await keptOf(db, id);
  if (row.version !== form.version) throw new Stale(before);
  await requireTheirs(db, form);
  await db
    .updateTable('contract')
    .set({ ...factsOf(form), version: row.version + 1 })
    .where('id', '=', id)
    .execute();
  await replaceSources(db, who, id, form.sources);
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'changed',
    ...differing(contractHistory, before, await keptOf(db, id)),
  });
}

/** Adds a measure to a contract with its target, or gives the measure another target. */
export async function addMeasure(
  db: Db,
  who: Who,
  contractId: string,
  form: MeasureOfContractForm,
): Promise<void> {
  require(mayKeepProviders(who));
  await requireContract(db, contractId);
  const measure = await db
    .selectFrom('experienceMeasure')
    .select('name')
    .where('id', '=', form.measureId)
    .executeTakeFirst();
  if (!measure) throw new Refused('measureId', 'Choose a measure of the library.');
  const target = form.target === null ? null : String(form.target);
  await db
    .insertInto('contractMeasure')
    .values({
      organisationId: who.organisation.id,
      contractId,
      measureId: form.measureId,
      target,
      targetWords: form.targetWords,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'contractId', 'measureId'])
        .doUpdateSet({ target, targetWords: form.targetWords }),
    )
    .execute();
  const after = { measure: measure.name, target: [target, form.targetWords].filter(Boolean).join(' ') };
  await recordChange(db, who, { kind: KIND, id: contractId, act: 'set a measure', after });
}

/** Takes a measure from a contract; its results stay. */
export async function removeMeasure(db: Db, who: Who, contractId: string, measureId: string): Promise<void> {
  require(mayKeepProviders(who));
  await requireContract(db, contractId);
  const row = await db
    .deleteFrom('contractMeasure')
    .where('contractId', '=', contractId)
    .where('measureId', '=', measureId)
    .returning(
      sql<string>`(select e.name from experience_measure e where e.organisation_id = contract_measure.organisation_id
        and e.id = contract_measure.measure_id)`.as('name'),
    )
    .executeTakeFirst();
  if (!row) throw new NotFound();
  await recordChange(db, who, {
    kind: KIND,
    id: contractId,
    act: 'took a measure out',
    before: { measure: row.name },
  });
}

async function requireContract(db: Db, id: string): Promise<void> {
  const row = await db
    .selectFrom('contract')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
}

/** What is chosen is the organisation's own. */
async function requireTheirs(db: Db, form: ContractForm): Promise<void> {
  const there = async (table: 'provider' | 'recommendationScale' | 'person', id: string | null) =>
    id === null ||
    (await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
  if (!(await there('provider', form.providerId)))
    throw new Refused('providerId', 'Choose a provider of the list.');
  if (!(await there('recommendationScale', form.scaleId)))
    throw new Refused('scaleId', 'Choose a scale of the list.');
  if (!(await there('person', form.ownerId))) throw new Refused('ownerId', 'Choose a colleague of the list.');
}

async function replaceSources(
  db: Db,
  who: Who,
  contractId: string,
  sources: readonly string[],
): Promise<void> {
  const chosen = [...new Set(sources)];
  await db.deleteFrom('contractSource').where('contractId', '=', contractId).execute();
  if (chosen.length === 0) return;
  const there = await db.selectFrom('source').select('id').where('id', 'in', chosen).execute();
  if (there.length !== chosen.length) throw new Refused('sources', 'Choose sources of the list.');
  await db
    .insertInto('contractSource')
    .values(chosen.map((sourceId) => ({ organisationId: who.organisation.id, contractId, sourceId })))
    .execute();
}

async function keptOf(db: Db, id: string): Promise<Record<string, unknown>> {
  const nameOf = (table: string, column: string) =>
    sql<string>`coalesce((select x.name from ${sql.table(table)} x where x.organisation_id = contract.organisation_id
      and x.id = contract.${sql.ref(column)}), '')`;
  return db
    .selectFrom('contract')
    .select([
      'service',
      'reference',
      'startsOn',
      'endsOn',
      'isNew',
      'feedbackClause',
      'clauseText',
      'encourages',
      'intervalDays',
      'patientsMonitor',
    ])
    .select([
      nameOf('provider', 'provider_id').as('provider'),
      nameOf('recommendation_scale', 'scale_id').as('scale'),
      nameOf('person', 'owner_id').as('owner'),
      sql<string>`coalesce((select string_agg(s.name, ', ' order by s.name) from contract_source cs
        join source s on s.organisation_id = cs.organisation_id and s.id = cs.source_id
        where cs.organisation_id = contract.organisation_id and cs.contract_id = contract.id), '')`.as(
        'sources',
      ),
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
