import { Hono } from 'hono';
import { z } from 'zod';
import { isId } from '../../../../platform/db/ids.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { readForm } from '../../../../platform/web/form.ts';
import { lineHref } from '../../addresses.ts';
import { Refused } from '../refused.ts';
import { requireLineToEdit } from '../require-line.ts';
import { markSame, unmarkSame } from './commands.ts';
import { MarkSame } from './pages/MarkSame.tsx';
import { searchLines } from './queries.ts';

export const duplicateRoutes = new Hono<Env>();
const ONE = '/:organisation/desk/plan-lines/:id';

async function showForm(c: WebContext, id: string, typed: string, errors: Record<string, string> = {}) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const sought = typed.slice(0, 200);
  const { line, found } = await read(c, async (db) => ({
    line: await requireLineToEdit(db, who, id),
    found: sought === '' ? [] : await searchLines(db, who, sought, id),
  }));
  return c.render(
    <MarkSame
      slug={slug}
      id={id}
      code={line.code}
      what={line.what}
      sought={sought}
      found={found}
      errors={errors}
    />,
    {
      title: `Same as ${line.code}`,
      breadcrumb: [{ href: lineHref(slug, id), text: `${line.code} ${line.what}`.slice(0, 60) }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

duplicateRoutes.get(`${ONE}/same`, (c) => showForm(c, idOf(c), (c.req.query('q') ?? '').trim()));

const sameForm = z.object({
  other: z.string({ error: 'Choose a line.' }).refine(isId, 'Choose a line.'),
});

duplicateRoutes.post(`${ONE}/same`, async (c) => {
  const { who } = c.var;
  const { slug } = who.organisation;
  const id = idOf(c);
  const form = await readForm(c, sameForm);
  const sought = textOf(form.typed, 'q');
  if (!form.ok) {
    c.status(400);
    return showForm(c, id, sought, form.errors);
  }
  try {
    await write(c, (db) => markSame(db, who, id, form.values.other));
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    c.status(400);
    return showForm(c, id, sought, refused.errors);
  }
  flash(c, {
    kind: 'success',
    text: 'The two lines are marked as the same work.',
    undo: { action: lineHref(slug, id, 'different'), text: 'Undo' },
  });
  return c.redirect(`${lineHref(slug, id)}#same`, 303);
});

duplicateRoutes.post(`${ONE}/different`, async (c) => {
  const { who } = c.var;
  const { slug } = who.organisation;
  const id = idOf(c);
  const other = await write(c, (db) => unmarkSame(db, who, id));
  flash(
    c,
    other
      ? {
          kind: 'success',
          text: 'The two lines are no longer marked as the same work.',
          undo: { action: lineHref(slug, id, 'same'), text: 'Undo', hidden: { other } },
        }
      : { kind: 'info', text: 'The line was not marked as the same as another.' },
  );
  return c.redirect(lineHref(slug, id), 303);
});
