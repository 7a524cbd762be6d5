import type { Db } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/db/ids.ts';
import type { WebContext } from '../../../platform/web/context.ts';
import { findNamedLine, type NamedLine } from './line-choice.ts';

/** The line from whose page a form was opened: `?line=` its id. Null where there is none that this person may see. */
export async function lineOfAddress(c: WebContext, db: Db): Promise<NamedLine | null> {
  const id = c.req.query('line') ?? '';
  return isId(id) ? findNamedLine(db, c.var.who, id) : null;
}
