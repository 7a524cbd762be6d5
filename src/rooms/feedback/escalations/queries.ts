import { sql } from 'kysely';
import type { Constituency } from '../../../../reference/source-kinds.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { cutPage, type Key, type Page } from '../../../platform/web/paging.ts';
import { visibleDecisions } from '../../loops/door.ts';
import { visibleComments, visibleEscalations, visibleFindings } from '../visible.ts';
import type {
  About,
  DecidedOn,
  Escalation,
  EscalationFilter,
  EscalationState,
  ListedStep,
  Step,
} from './escalation.ts';
import { stepsOf } from './steps-of.ts';

/** Whose voice it is; of a finding, the one that most of its comments have. */
export const voiceOf = sql<Constituency | null>`case when escalation.comment_id is not null
  then (select r.constituency from comment c join feedback_return r
    on r.organisation_id = c.organisation_id and r.id = c.return_id
    where c.organisation_id = escalation.organisation_id and c.id = escalation.comment_id)
  else (select mode() within group (order by r.constituency) from finding_comment fc
    join comment c on c.organisation_id = fc.organisation_id and c.id = fc.comment_id
    join feedback_return r on r.organisation_id = c.organisation_id and r.id = c.return_id
    where fc.organisation_id = escalation.organisation_id and fc.finding_id = escalation.finding_id) end`;

const nameOf = (column: string) =>
  sql<string | null>`(select p.name from person p where p.organisation_id = escalation.organisation_id
    and p.id = ${sql.ref(column)})`;
const bodyName = sql<string | null>`(select b.name from body b
  where b.organisation_id = escalation.organisation_id and b.id = escalation.body_id)`;
const words = sql<string>`coalesce(
  (select left(c.text, 200) from comment c
    where c.organisation_id = escalation.organisation_id and c.id = escalation.comment_id),
  (select f.title from finding f
    where f.organisation_id = escalation.organisation_id and f.id = escalation.finding_id), '')`;

function filtered(db: Db, who: Who, filter: EscalationFilter) {
  let query = visibleEscalations(db, who);
  if (filter.state === undefined) query = query.where('escalation.state', '=', sql.lit('waiting'));
  else if (filter.state !== 'all') query = query.where('escalation.state', '=', filter.state);
  if (filter.level) query = query.where('escalation.toLevel', '=', filter.level);
  if (filter.below) query = query.where('escalation.fromLevel', '=', filter.below);
  if (filter.body) query = query.where('escalation.bodyId', '=', filter.body);
  if (filter.voice) query = query.where(sql<boolean>`${voiceOf} = ${filter.voice}`);
  if (filter.raised === 'me') query = query.where('escalation.raisedBy', '=', who.personId);
  if (filter.from) query = query.where('escalation.raisedOn', '>=', filter.from);
  if (filter.to) query = query.where('escalation.raisedOn', '<=', filter.to);
  return query;
}

const listed = (query: ReturnType<typeof filtered>) =>
  query
    .select([
      'escalation.id',
      'escalation.fromLevel',
      'escalation.toLevel',
      'escalation.because',
      'escalation.raisedOn',
      'escalation.answeredOn',
    ])
    .select([
      sql<
        'comment' | 'finding'
      >`case when escalation.comment_id is null then 'finding' else 'comment' end`.as('about'),
      sql<string>`coalesce(escalation.comment_id, escalation.finding_id)`.as('aboutId'),
      sql<EscalationState>`escalation.state`.as('state'),
      words.as('words'),
      bodyName.as('bodyName'),
      voiceOf.as('constituency'),
      nameOf('escalation.raised_by').as('raiserName'),
    ]);

/** A page of steps up, the latest first; where they wait, `oldestFirst` puts those first that have waited longest. */
export async function listSteps(
  db: Db,
  who: Who,
  filter: EscalationFilter,
  at: { before: Key | null; after: Key | null },
  size = 50,
): Promise<Page<ListedStep>> {
  let query = listed(filtered(db, who, filter));
  // Onwards is `before` in the address whichever way the list runs.
  const forward = filter.state === undefined ? 'asc' : 'desc';
  const back = forward === 'asc' ? 'desc' : 'asc';
  const beyond = (key: Key, way: 'asc' | 'desc') =>
    way === 'asc'
      ? sql<boolean>`(escalation.raised_on, escalation.id) > (${key.on}::date, ${key.id}::uuid)`
      : sql<boolean>`(escalation.raised_on, escalation.id) < (${key.on}::date, ${key.id}::uuid)`;
  if (at.before) query = query.where(beyond(at.before, forward));
  if (at.after) query = query.where(beyond(at.after, back));
  const direction = at.after ? back : forward;
  const rows = await query
    .orderBy('escalation.raisedOn', direction)
    .orderBy('escalation.id', direction)
    .limit(size + 1)
    .execute();
  return cutPage(rows, (row) => ({ on: row.raisedOn, id: row.id }), at, size);
}

export async function countSteps(db: Db, who: Who, filter: EscalationFilter): Promise<number> {
  const row = await filtered(db, who, filter)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return row.many;
}

/** One step up; null where this person sees none. */
export async function findEscalation(db: Db, who: Who, id: string): Promise<Escalation | null> {
  const row = await listed(visibleEscalations(db, who))
    .select(['escalation.raisedBy', 'escalation.bodyId', 'escalation.toldOn', 'escalation.version'])
    .where('escalation.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** What went up of a comment or a finding, and who may take it up. */
export interface WentUp {
  steps: Step[];
  /** The level it was said at, or the lowest at which one of a finding's comments was said. */
  level: string | null;
  loggedBy: string | null;
  words: string;
}

/** What went up of a comment or a finding, in one query; null where this person does not see it. */
export async function findWentUp(db: Db, who: Who, { kind, id }: About): Promise<WentUp | null> {
  const order = who.organisation.levels.map(({ key }) => key);
  if (kind === 'comment') {
    const row = await visibleComments(db, who)
      .select(['comment.level', 'comment.loggedBy'])
      .select([sql<string>`left(comment.text, 2000)`.as('words'), stepsOf('comment').as('steps')])
      .where('comment.id', '=', id)
      .executeTakeFirst();
    return row ?? null;
  }
  const row = await visibleFindings(db, who)
    .select('finding.title as words')
    .select([
      sql<string | null>`(select c.level from finding_comment fc join comment c
          on c.organisation_id = fc.organisation_id and c.id = fc.comment_id
        where fc.organisation_id = finding.organisation_id and fc.finding_id = finding.id and c.level is not null
        order by array_position(${order}::text[], c.level) limit 1)`.as('level'),
      stepsOf('finding').as('steps'),
    ])
    .where('finding.id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, loggedBy: null } : null;
}

/** The decisions recorded on a finding, or on findings that hold a comment, the latest first. */
export function listDecidedOn(db: Db, who: Who, { kind, id }: About): Promise<DecidedOn[]> {
  const here =
    kind === 'finding'
      ? sql<boolean>`exists (select 1 from decision_finding df where df.organisation_id = decision.organisation_id
          and df.decision_id = decision.id and df.finding_id = ${id})`
      : sql<boolean>`decision.id in (select df.decision_id from finding_comment fc join decision_finding df
            on df.organisation_id = fc.organisation_id and df.finding_id = fc.finding_id
          where fc.organisation_id = decision.organisation_id and fc.comment_id = ${id})`;
  return visibleDecisions(db, who)
    .select([
      'decision.id',
      'decision.title',
      'decision.text',
      'decision.takenBy',
      'decision.decidedOn',
      'decision.outcome',
      'decision.because',
    ])
    .where(here)
    .orderBy('decision.decidedOn', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(20)
    .execute();
}

/** The latest decisions, to choose one as the answer. */
export function listLatestDecisions(
  db: Db,
  who: Who,
): Promise<{ id: string; title: string; decidedOn: string }[]> {
  return visibleDecisions(db, who)
    .select(['decision.id', 'decision.title', 'decision.decidedOn'])
    .orderBy('decision.decidedOn', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(40)
    .execute();
}
