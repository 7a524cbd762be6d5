import type { Kysely } from 'kysely';
import { statements } from './tenant.ts';

/**
 * Every step is now a plain part of the view, without `distinct` or `where`: only through such the planner goes into the
 * one table it needs, by its index. A message that told several comments has the step from its loop as often; whoever
 * reads the view takes each once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `
    create or replace view thread with (security_invoker = true) as
      select organisation_id, 'comment' as from_kind, comment_id as from_id, 'theme' as to_kind, theme_id as to_id from comment_theme
      union all select organisation_id, 'comment', comment_id, 'finding', finding_id from finding_comment
      union all select organisation_id, 'theme', theme_id, 'finding', finding_id from finding_theme
      union all select organisation_id, 'finding', finding_id, 'decision', decision_id from decision_finding
      union all select organisation_id, 'decision', decision_id, 'action', action_id from action_decision
      union all select organisation_id, 'decision', decision_id, 'loop', loop_id from loop_decision
      union all select organisation_id, 'action', action_id, 'loop', loop_id from loop_action
      union all select organisation_id, 'loop', loop_id, 'message', message_id from told_comment
      union all select organisation_id, 'message', message_id, 'comment', comment_id from told_comment;
  `,
  );
}
