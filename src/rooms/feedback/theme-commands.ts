import { feedbackThemes } from '../../../reference/feedback-framework.ts';
import { require } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/db/ids.ts';
import { actorOf, recordHistory } from '../../platform/history/record-history.ts';
import { mayWorkOnFeedback } from './policy.ts';
import { visibleComments } from './visible.ts';

/** The framework that every organisation begins with. */
export const FRAMEWORK = 'patient-experience';

/** Gives the organisation the themes of the reference framework; those it has already take its newest words. */
export async function ensureFramework(db: Db, organisationId: string): Promise<void> {
  await db
    .insertInto('theme')
    .values(
      feedbackThemes.map(({ key, category, name, definition, order }) => ({
        organisationId,
        id: newId(),
        framework: FRAMEWORK,
        key,
        category,
        name,
        definition,
        position: order,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisationId', 'framework', 'key']).doUpdateSet((eb) => ({
        category: eb.ref('excluded.category'),
        name: eb.ref('excluded.name'),
        definition: eb.ref('excluded.definition'),
        position: eb.ref('excluded.position'),
      })),
    )
    .execute();
}

/** What an act on themes changed, so that exactly that can be taken back. */
export interface ThemesChanged {
  /** Comments of which something changed. */
  commentIds: string[];
  given: { commentId: string; themeId: string }[];
  taken: { commentId: string; themeId: string }[];
}

/** Gives each of these comments each of these themes; those it has already stay as they are. */
export async function giveThemes(
  db: Db,
  who: Who,
  commentIds: readonly string[],
  themeIds: readonly string[],
): Promise<ThemesChanged> {
  return changeThemes(db, who, commentIds, { give: themeIds, take: [] });
}

/** Takes one theme off each of these comments. */
export async function takeTheme(
  db: Db,
  who: Who,
  commentIds: readonly string[],
  themeId: string,
): Promise<ThemesChanged> {
  return changeThemes(db, who, commentIds, { give: [], take: [themeId] });
}

/** Makes exactly these the themes of one comment. */
export async function setThemes(
  db: Db,
  who: Who,
  commentId: string,
  themeIds: readonly string[],
): Promise<ThemesChanged> {
  require(mayWorkOnFeedback(who));
  const now = await db
    .selectFrom('commentTheme')
    .select('themeId')
    .where('commentId', '=', commentId)
    .execute();
  const has = new Set(now.map((row) => row.themeId));
  return changeThemes(db, who, [commentId], {
    give: themeIds.filter((id) => !has.has(id)),
    take: [...has].filter((id) => !themeIds.includes(id)),
  });
}

/**
 * Gives and takes themes, as far as the comments and the themes are there and open; what is already so is left alone.
 * Each comment that changed gets its entry in the history.
 */
export async function changeThemes(
  db: Db,
  who: Who,
  commentIds: readonly string[],
  { give, take }: { give: readonly string[]; take: readonly string[] },
): Promise<ThemesChanged> {
  require(mayWorkOnFeedback(who));
  const nothing: ThemesChanged = { commentIds: [], given: [], taken: [] };
  if (commentIds.length === 0 || give.length + take.length === 0) return nothing;
  const organisationId = who.organisation.id;
  const comments = await visibleComments(db, who)
    .select(['comment.id', 'comment.receivedOn'])
    .where('comment.id', 'in', commentIds)
    .orderBy('comment.id')
    .execute();
  const themes = await db
    .selectFrom('theme')
    .select(['id', 'name', 'closedOn'])
    .where('id', 'in', [...give, ...take])
    .execute();
  const names = new Map(themes.map(({ id, name }) => [id, name]));
  const open = themes.filter(({ id, closedOn }) => closedOn === null && give.includes(id));
  const given =
    comments.length > 0 && open.length > 0
      ? await db
          .insertInto('commentTheme')
          .values(
            comments.flatMap(({ id, receivedOn }) =>
              open.map((theme) => ({
                organisationId,
                commentId: id,
                themeId: theme.id,
                receivedOn,
                givenBy: who.personId,
              })),
            ),
          )
          .onConflict((conflict) => conflict.doNothing())
          .returning(['commentId', 'themeId'])
          .execute()
      : [];
  const taken =
    comments.length > 0 && take.length > 0
      ? await db
          .deleteFrom('commentTheme')
          .where(
            'commentId',
            'in',
            comments.map(({ id }) => id),
          )
          .where('themeId', 'in', take)
          .returning(['commentId', 'themeId'])
          .execute()
      : [];
  const nameOf = ({ themeId }: { themeId: string }) => names.get(themeId) ?? '';
  const changed = comments
    .map(({ id }) => id)
    .filter((id) => [...given, ...taken].some(({ commentId }) => commentId === id));
  for (const id of changed) {
    const of = (rows: typeof given) => rows.filter(({ commentId }) => commentId === id).map(nameOf);
    await recordHistory(db, actorOf(who), {
      kind: 'comment',
      id,
      act: 'themed',
      before: of(taken).length > 0 ? { themes: of(taken) } : null,
      after: of(given).length > 0 ? { themes: of(given) } : null,
    });
  }
  return { commentIds: changed, given, taken };
}
