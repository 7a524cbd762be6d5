import { Hono } from 'hono';
import { z } from 'zod';
import { require } from '../../../../platform/access/allows.ts';
import { textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { type FieldErrors, readForm, readFormWithFile, type Typed } from '../../../../platform/web/form.ts';
import { mayKeepProviders } from '../../policy.ts';
import { providersHref } from '../addresses.ts';
import { readUploadedTable } from '../uploaded-table.ts';
import { AddPractices, type AddPracticesProps } from './pages/AddPractices.tsx';
import { addPractices } from './practice-commands.ts';
import { readPracticeFile, typedCodes } from './practice-file.ts';
import { listProviders } from './queries.ts';

/** Practices from the ODS file. */
export const practiceRoutes = new Hono<Env>();
const IMPORT = '/:organisation/desk/providers/import';

/** So many practices are shown and added at once; all England has some 6,500. */
const MOST = 1500;

function show(c: WebContext, typed: Typed, errors: FieldErrors, found: AddPracticesProps['found']) {
  const { slug } = c.var.who.organisation;
  return c.render(<AddPractices slug={slug} typed={typed} errors={errors} found={found} />, {
    title: 'Add practices from a file',
    breadcrumb: [{ href: providersHref(slug), text: 'Providers' }],
    hasErrors: Object.keys(errors).length > 0,
  });
}

practiceRoutes.get(IMPORT, (c) => {
  require(mayKeepProviders(c.var.who));
  return show(c, {}, {}, null);
});

practiceRoutes.post(IMPORT, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const { typed, file } = await readFormWithFile(c, z.object({}), 'file');
  const refuse = (problem: string) => {
    c.status(400);
    return show(c, typed, { file: problem }, null);
  };
  const rows = await readUploadedTable(file);
  if ('problem' in rows) return refuse(rows.problem);
  const practices = readPracticeFile(rows, {
    boards: typedCodes(textOf(typed, 'boards')),
    postcodes: typedCodes(textOf(typed, 'postcodes')),
  });
  if ('problem' in practices) return refuse(practices.problem);
  if (practices.length > MOST)
    return refuse(
      `These are ${practices.length} practices. Name boards or postcodes, so that they are at most ${MOST}.`,
    );
  const register = await read(c, (db) => listProviders(db, who, { state: 'all' }, '', 20_000));
  const known = register.flatMap(({ odsCode }) => (odsCode ? [odsCode] : []));
  return show(c, typed, {}, { practices, known });
});

practiceRoutes.post(`${IMPORT}/add`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const { typed } = await readForm(c, z.object({}));
  const sent = typed.practice ?? [];
  const practices = (Array.isArray(sent) ? sent : [sent]).slice(0, MOST).flatMap((one) => {
    const [, code, name] = /^([A-Z0-9]{3,10})\|(.{1,200})$/u.exec(one) ?? [];
    return code && name ? [{ code, name }] : [];
  });
  const added = await write(c, (db) => addPractices(db, who, practices));
  flash(c, {
    kind: 'success',
    text: added === 1 ? 'One practice is added.' : `${added} practices are added.`,
  });
  return c.redirect(`${providersHref(who.organisation.slug)}?kind=practice`, 303);
});
