import { sql } from 'kysely';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { visibleFindings } from '../../feedback/door.ts';
import { mayWorkOnLoops } from '../policy.ts';
import { visibleDecisions } from '../visible.ts';
import { type DecisionForm, decisionFields } from './decision.ts';

const columns = ({ title, text, takenBy, decidedOn, outcome, because, major }: DecisionForm) => ({
  title,
  text,
  takenBy,
  decidedOn,
  outcome,
  because: outcome === 'yes' ? '' : because,
  major,
});

/** Records a decision on findings, and gives its id. Throws NotFound where a finding is not there. */
export async function recordDecision(db: Db, who: Who, form: DecisionForm): Promise<string> {
  require(mayWorkOnLoops(who));
  const id = newId();
  await db
    .insertInto('decision')
    .values({ organisationId: who.organisation.id, id, recordedBy: who.personId, ...columns(form) })
    .execute();
  await replaceFindings(db, who, id, form.findings);
  const after = await requireDecision(db, who, id);
  await recordChange(db, who, { kind: 'decision', id, act: 'recorded', after });
  return id;
}

/** Changes a decision's words and findings. Throws Stale with what stands now where the version is not the latest. */
export async function changeDecision(db: Db, who: Who, id: string, form: DecisionForm): Promise<void> {
  require(mayWorkOnLoops(who));
  const before = await requireDecision(db, who, id);
  const changed = await db
    .updateTable('decision')
    .set({ ...columns(form), version: (form.version ?? 0) + 1 })
    .where('id', '=', id)
    .where('version', '=', form.version ?? 0)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  await replaceFindings(db, who, id, form.findings);
  const after = await requireDecision(db, who, id);
  await recordChange(db, who, {
    kind: 'decision',
    id,
    act: 'changed',
    ...differing(decisionFields, before, after),
  });
}

/** What the history keeps of a decision, and what a clash of versions shows. */
async function requireDecision(db: Db, who: Who, id: string) {
  const row = await visibleDecisions(db, who)
    .select(['title', 'text', 'takenBy', 'decidedOn', 'outcome', 'because', 'major'])
    .select(
      sql<string>`coalesce((select string_agg(f.title, '; ' order by f.found_on, f.id) from decision_finding df
        join finding f on f.organisation_id = df.organisation_id and f.id = df.finding_id
        where df.organisation_id = decision.organisation_id and df.decision_id = decision.id), '')`.as(
        'findings',
      ),
    )
    .where('decision.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** Findings that this person cannot see stay linked as they are. */
async function replaceFindings(
  db: Db,
  who: Who,
  decisionId: string,
  findings: readonly string[],
): Promise<void> {
  const seen = await visibleFindings(db, who)
    .select('finding.id')
    .where(
      sql<boolean>`finding.id = any (${findings}::uuid[]) or exists (select 1 from decision_finding df
        where df.organisation_id = finding.organisation_id and df.finding_id = finding.id
          and df.decision_id = ${decisionId})`,
    )
    .execute();
  const visible = new Set(seen.map(({ id }) => id));
  if (findings.some((id) => !visible.has(id))) throw new NotFound();
  await db
    .deleteFrom('decisionFinding')
    .where('decisionId', '=', decisionId)
    .where(sql<boolean>`finding_id = any (${[...visible]}::uuid[])`)
    .execute();
  const chosen = [...new Set(findings)];
  if (chosen.length > 0)
    await db
      .insertInto('decisionFinding')
      .values(chosen.map((findingId) => ({ organisationId: who.organisation.id, decisionId, findingId })))
      .execute();
}
