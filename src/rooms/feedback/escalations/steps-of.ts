import { sql } from 'kysely';
import type { Step } from './escalation.ts';

const stepColumns = sql`jsonb_build_object('id', e.id, 'belowId', e.below_id, 'fromLevel', e.from_level,
  'toLevel', e.to_level, 'because', e.because, 'raisedOn', e.raised_on, 'state', e.state, 'answer', e.answer,
  'answeredOn', e.answered_on, 'decisionId', e.decision_id,
  'decisionTitle', (select d.title from decision d
    where d.organisation_id = e.organisation_id and d.id = e.decision_id),
  'bodyName', (select b.name from body b where b.organisation_id = e.organisation_id and b.id = e.body_id),
  'raiserName', (select p.name from person p where p.organisation_id = e.organisation_id and p.id = e.raised_by),
  'answererName', (select p.name from person p
    where p.organisation_id = e.organisation_id and p.id = e.answered_by))`;

/** What went up of a comment or a finding, the first step first, as a column of whatever query reads it. */
export const stepsOf = (kind: 'comment' | 'finding') =>
  sql<Step[]>`coalesce((select jsonb_agg(${stepColumns} order by e.raised_on, e.id) from escalation e
    where e.organisation_id = ${sql.ref(`${kind}.organisation_id`)}
      and ${sql.ref(`e.${kind}_id`)} = ${sql.ref(`${kind}.id`)}), '[]')`;
