import { Hono } from 'hono';
import { z } from 'zod';
import { isId } from '../../../../platform/db/ids.ts';
import { idOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readForm, readQuery } from '../../../../platform/web/form.ts';
import { Problem } from '../../../../platform/web/problems.ts';
import { lineHref } from '../../addresses.ts';
import { requireLineToUpdate } from '../require-line.ts';
import { tieLine, untieLine } from './commands.ts';
import { aBead, isTiedBead, tiedBeads } from './link.ts';
import { TieLine } from './pages/TieLine.tsx';
import { searchToTie } from './queries.ts';

export const linkRoutes = new Hono<Env>();
const ONE = '/:organisation/desk/plan-lines/:id';

linkRoutes.get(`${ONE}/tie`, async (c) => {
  const { who } = c.var;
  const { slug } = who.organisation;
  const id = idOf(c);
  const { kind, q } = readQuery(c);
  const bead = typeof kind === 'string' && isTiedBead(kind) ? kind : 'decision';
  const sought = String(q ?? '').slice(0, 200);
  const { line, found } = await read(c, async (db) => ({
    line: await requireLineToUpdate(db, who, id),
    found: await searchToTie(db, who, id, bead, sought),
  }));
  return c.render(
    <TieLine
      slug={slug}
      id={id}
      code={line.code}
      what={line.what}
      bead={bead}
      sought={sought}
      found={found}
    />,
    {
      title: `Tie ${line.code} to a record`,
      breadcrumb: [{ href: lineHref(slug, id), text: `${line.code} ${line.what}`.slice(0, 60) }],
      narrow: true,
    },
  );
});

const tieForm = z.object({ bead: z.enum(tiedBeads), record: z.string().refine(isId) });

/** What is to be tied or untied. Whoever may not is told nothing else. */
async function readTie(c: WebContext, id: string) {
  const form = await readForm(c, tieForm);
  if (form.ok) return form.values;
  await read(c, (db) => requireLineToUpdate(db, c.var.who, id));
  throw new Problem(400, 'The form did not arrive whole. Go back and send it again.');
}

linkRoutes.post(`${ONE}/tie`, async (c) => {
  const { who } = c.var;
  const { slug } = who.organisation;
  const id = idOf(c);
  const { bead, record } = await readTie(c, id);
  await write(c, (db) => tieLine(db, who, id, bead, record));
  flash(c, {
    kind: 'success',
    text: `The line is tied to ${aBead[bead]}.`,
    undo: { action: lineHref(slug, id, 'untie'), text: 'Undo', hidden: { bead, record } },
  });
  return c.redirect(`${lineHref(slug, id)}#tied`, 303);
});

linkRoutes.post(`${ONE}/untie`, async (c) => {
  const { who } = c.var;
  const { slug } = who.organisation;
  const id = idOf(c);
  const { bead, record } = await readTie(c, id);
  await write(c, (db) => untieLine(db, who, id, bead, record));
  flash(c, {
    kind: 'success',
    text: `The line is no longer tied to ${aBead[bead]}.`,
    undo: { action: lineHref(slug, id, 'tie'), text: 'Undo', hidden: { bead, record } },
  });
  return c.redirect(`${lineHref(slug, id)}#tied`, 303);
});
