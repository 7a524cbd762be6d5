import type { LabelSet } from '../../../../reference/labels.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { actorOf, recordHistory } from '../../../platform/history/record-history.ts';
import { Stale } from '../../../platform/web/problems.ts';
import { mayConfigure } from '../policy.ts';
import { Refused } from '../refused.ts';
import { type Level, levelsProblem } from './words.ts';

/** Changes the organisation's words for shared things. No record changes by it. Throws `Stale`. */
export async function changeLabels(db: Db, who: Who, labels: LabelSet, version: number): Promise<void> {
  require(mayConfigure(who));
  const before = await getLabels(db, who);
  await save(db, who, { labels: JSON.stringify(labels) }, version);
  await recordHistory(db, actorOf(who), {
    kind: 'organisation',
    id: who.organisation.id,
    act: 'changed the words of the organisation',
    before: { words: inWords(before) },
    after: { words: inWords(labels) },
  });
}

/**
 * Changes the levels and their order. Throws `Stale`, and `Refused` for a level that is taken away while something was
 * said at it.
 */
export async function changeLevels(
  db: Db,
  who: Who,
  levels: readonly Level[],
  version: number,
): Promise<void> {
  require(mayConfigure(who));
  const problem = levelsProblem(levels);
  if (problem) throw new Refused('name-0', problem);
  const before = who.organisation.levels;
  const gone = before.filter(({ key }) => !levels.some((level) => level.key === key));
  for (const level of gone) {
    const used = await db
      .selectFrom('feedbackReturn')
      .select('id')
      .where('level', '=', level.key)
      .limit(1)
      .executeTakeFirst();
    if (used)
      throw new Refused(
        'name-0',
        `Something was said at the level “${level.name}”, so it cannot be taken away. Give it another name instead.`,
      );
  }
  await save(db, who, { levels: JSON.stringify(levels) }, version);
  await recordHistory(db, actorOf(who), {
    kind: 'organisation',
    id: who.organisation.id,
    act: 'changed the levels of the organisation',
    before: { levels: before.map(({ name }) => name).join(', ') },
    after: { levels: levels.map(({ name }) => name).join(', ') },
  });
}

async function getLabels(db: Db, who: Who): Promise<LabelSet> {
  const row = await db
    .selectFrom('organisation')
    .select('labels')
    .where('id', '=', who.organisation.id)
    .executeTakeFirstOrThrow();
  return row.labels as LabelSet;
}

async function save(
  db: Db,
  who: Who,
  columns: { labels?: string; levels?: string },
  version: number,
): Promise<void> {
  const changed = await db
    .updateTable('organisation')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
    .where('id', '=', who.organisation.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Stale({});
}

const inWords = (labels: LabelSet) =>
  Object.values(labels)
    .map(({ one, many }) => `${one} / ${many}`)
    .join(', ');
