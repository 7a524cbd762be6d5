import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { planSchemes } from '../../../../reference/plan-schemes.ts';
import { require } from '../../../platform/access/allows.ts';
import { newId } from '../../../platform/db/ids.ts';
import { dropFile, filePath, keepFile } from '../../../platform/files/store.ts';
import { readPasted, readTables } from '../../../platform/files/table-in/read-tables.ts';
import { idOf, placeOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { type FieldErrors, readForm, readFormWithFile, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Problem, Stale } from '../../../platform/web/problems.ts';
import { planHref, planImportHref, planImportsHref, plansHref } from '../addresses.ts';
import { type PlanField, planFields } from '../plan/plan.ts';
import { mayEditPlans } from '../policy.ts';
import { discardPlanImport, editDraft, finishPlanImport, readAgain, recordPlanImport } from './commands.ts';
import { EditDraftLine } from './pages/EditDraftLine.tsx';
import { ListPlanImports } from './pages/ListPlanImports.tsx';
import { NewPlanImport } from './pages/NewPlanImport.tsx';
import { PlaceText } from './pages/PlaceText.tsx';
import { ShowPlanImport } from './pages/ShowPlanImport.tsx';
import { splitPoints } from './placing/edit-draft.ts';
import type { ColumnMapping } from './placing/tables.ts';
import { editForm, newImportForm, PREVIEW_LINES, recordForm } from './plan-import.ts';
import { findPlanImport, findPlanImportFile, listOwnSchemes, listPlanImports } from './queries.ts';
import { getScheme, ownSchemeKey, schemeOfDocument } from './scheme-of.ts';

/** Plans that come from a document: sent or pasted, looked at, put right, recorded. */
export const planImportRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/plan-imports';
const ONE = `${LIST}/:id`;

planImportRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const page = await read(c, (db) => listPlanImports(db, who, placeOf(c)));
  return c.render(<ListPlanImports slug={who.organisation.slug} {...page} />, {
    title: 'Imported plans',
    breadcrumb: [{ href: plansHref(who.organisation.slug), text: 'Plans' }],
  });
});

async function schemeChoices(c: WebContext) {
  const own = await read(c, (db) => listOwnSchemes(db, c.var.who));
  return [
    ...own.map(({ id, name }) => ({ value: ownSchemeKey(id), label: name })),
    ...planSchemes
      .filter(({ key }) => !own.some(({ shippedKey }) => shippedKey === key))
      .map(({ key, name }) => ({ value: key, label: name })),
  ];
}

async function showNew(c: WebContext, typed: Typed = {}, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayEditPlans(who));
  const { slug } = who.organisation;
  return c.render(
    <NewPlanImport slug={slug} schemes={await schemeChoices(c)} typed={typed} errors={errors} />,
    {
      title: 'Import a plan',
      breadcrumb: [{ href: plansHref(slug), text: 'Plans' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

planImportRoutes.get(`${LIST}/new`, (c) => showNew(c));

planImportRoutes.post(`${LIST}/new`, async (c) => {
  const { who, earshot } = c.var;
  require(mayEditPlans(who));
  const form = await readFormWithFile(c, newImportForm, 'file');
  const refuse = (errors: FieldErrors) => {
    c.status(400);
    return showNew(c, form.typed, errors);
  };
  if (!form.ok) return refuse(form.errors);
  const { title, scheme, pasted } = form.values;
  if (!form.file && pasted === '') return refuse({ file: 'Choose a file, or paste the table below.' });
  const bytes = form.file ? new Uint8Array(await form.file.arrayBuffer()) : null;
  const document =
    bytes && form.file ? await readTables(bytes, form.file.name) : readPasted({ text: pasted });
  if ('problem' in document) return refuse({ [bytes ? 'file' : 'pasted']: document.problem });
  if (document.tables.length === 0)
    return refuse({
      [bytes ? 'file' : 'pasted']: 'There is no table in it. A plan needs one, with a line to a row.',
    });
  const kept = bytes && form.file ? { id: newId(), bytes, type: form.file.type } : null;
  if (kept) await keepFile(earshot.config.dataFolder, who.organisation.id, kept.id, kept.bytes);
  let id: string;
  try {
    id = await write(c, async (db) =>
      recordPlanImport(db, who, {
        fileName: form.file?.name ?? 'Pasted table',
        title,
        scheme: scheme ? await getScheme(db, scheme) : schemeOfDocument(document),
        document,
        file: kept
          ? {
              id: kept.id,
              type: kept.type || 'application/octet-stream',
              size: kept.bytes.length,
              digest: createHash('sha256').update(kept.bytes).digest('hex'),
            }
          : undefined,
      }),
    );
  } catch (problem) {
    if (kept) await dropFile(earshot.config.dataFolder, who.organisation.id, kept.id);
    throw problem;
  }
  return c.redirect(planImportHref(who.organisation.slug, id), 303);
});

async function getImport(c: WebContext, id: string) {
  const found = await read(c, (db) => findPlanImport(db, c.var.who, id));
  if (!found || found.state === 'discarded') throw new NotFound();
  return found;
}

const crumbs = (slug: string, more: { href: string; text: string }[] = []) => [
  { href: plansHref(slug), text: 'Plans' },
  { href: planImportsHref(slug), text: 'Imported plans' },
  ...more,
];

async function showImport(c: WebContext, typed: Typed = {}, errors: FieldErrors = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const found = await getImport(c, idOf(c));
  const flaggedOnly = c.req.query('flagged') === '1';
  const all = found.draft.lines.map((line, at) => ({ line, at }));
  const wanted = flaggedOnly ? all.filter(({ line }) => line.flags.length > 0) : all;
  const from = Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0);
  return c.render(
    <ShowPlanImport
      slug={slug}
      found={found}
      lines={wanted.slice(from, from + PREVIEW_LINES)}
      wanted={wanted.length}
      from={from}
      flaggedOnly={flaggedOnly}
      schemes={await schemeChoices(c)}
      today={today}
      typed={typed}
      errors={errors}
    />,
    {
      title: found.title || found.fileName,
      breadcrumb: crumbs(slug),
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

planImportRoutes.get(ONE, (c) => showImport(c));

planImportRoutes.get(`${ONE}/file`, async (c) => {
  const { who, earshot } = c.var;
  const file = await read(c, (db) => findPlanImportFile(db, who, idOf(c)));
  if (!file) throw new NotFound();
  const bytes = await readFile(filePath(earshot.config.dataFolder, who.organisation.id, file.id));
  c.header('Content-Type', 'application/octet-stream');
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  return c.body(new Uint8Array(bytes));
});

const meanwhile = 'Somebody changed this import in the meantime. This is how it stands now.';

/** Does something to the draft, and goes back to it whether or not somebody was quicker. */
async function change(c: WebContext, work: () => Promise<unknown>, says: string) {
  try {
    await work();
    flash(c, { kind: 'success', text: says });
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    flash(c, { kind: 'warning', text: meanwhile });
  }
  return c.redirect(planImportHref(c.var.who.organisation.slug, idOf(c)), 303);
}

const fieldOf = (text: string): PlanField | null => planFields.find((field) => field === text) ?? null;

planImportRoutes.post(`${ONE}/columns`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const found = await getImport(c, id);
  const form = await readForm(c, newImportForm);
  // A column that the form did not send keeps what it was understood to hold.
  const mapping: ColumnMapping = Object.fromEntries(
    found.draft.columns.map((columns, table) => [
      table,
      Object.fromEntries(
        columns.flatMap(({ index }) => {
          const name = `column-${table}-${index}`;
          return name in form.typed ? [[index, fieldOf(textOf(form.typed, name))]] : [];
        }),
      ),
    ]),
  );
  return change(
    c,
    () =>
      write(c, (db) =>
        readAgain(db, who, id, {
          mapping,
          schemeKey: textOf(form.typed, 'scheme') || found.schemeKey,
          version: Number(textOf(form.typed, 'version')) || 0,
        }),
      ),
    'The document was read again with what you said of its columns.',
  );
});

const saysOf = {
  join: 'The line was joined to the one above.',
  split: 'The line was cut in two.',
  move: 'The line was moved.',
  'leave-out': 'The line was left out. Its words are listed as not placed.',
  place: 'The words were put into the line.',
} as const;

planImportRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const form = await readForm(c, editForm);
  if (!form.ok) throw new Problem(400, Object.values(form.errors)[0] ?? 'That change could not be read.');
  return change(c, () => write(c, (db) => editDraft(db, who, idOf(c), form.values)), saysOf[form.values.act]);
});

planImportRoutes.get(`${ONE}/lines/:line`, async (c) => {
  const { slug } = c.var.who.organisation;
  const found = await getImport(c, idOf(c));
  const at = Number(c.req.param('line'));
  const line = found.draft.lines[at];
  if (!line || found.state !== 'preview') throw new NotFound();
  return c.render(
    <EditDraftLine
      slug={slug}
      found={found}
      line={line}
      at={at}
      above={found.draft.lines[at - 1] ?? null}
      cuts={splitPoints(line)}
    />,
    {
      title: `Line ${line.code}`,
      breadcrumb: crumbs(slug, [
        { href: planImportHref(slug, found.id), text: found.title || found.fileName },
      ]),
      narrow: true,
    },
  );
});

planImportRoutes.get(`${ONE}/texts/:text`, async (c) => {
  const { slug } = c.var.who.organisation;
  const found = await getImport(c, idOf(c));
  const at = Number(c.req.param('text'));
  const text = found.draft.unplaced[at];
  if (!text || found.state !== 'preview') throw new NotFound();
  return c.render(<PlaceText slug={slug} found={found} text={text} at={at} />, {
    title: 'Put words into a line',
    breadcrumb: crumbs(slug, [{ href: planImportHref(slug, found.id), text: found.title || found.fileName }]),
    narrow: true,
  });
});

planImportRoutes.post(`${ONE}/record`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const { slug, today } = who.organisation;
  const form = await readForm(c, recordForm(today));
  if (!form.ok) {
    c.status(400);
    return showImport(c, form.typed, form.errors);
  }
  let planId: string;
  try {
    planId = await write(c, (db) => finishPlanImport(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showImport(c, form.typed, { title: meanwhile });
  }
  flash(c, { kind: 'success', text: 'The plan is recorded as a draft.' });
  return c.redirect(planHref(slug, planId), 303);
});

planImportRoutes.post(`${ONE}/discard`, async (c) => {
  const { who } = c.var;
  await write(c, (db) => discardPlanImport(db, who, idOf(c)));
  flash(c, { kind: 'success', text: 'Nothing was made of the document.' });
  return c.redirect(planImportsHref(who.organisation.slug), 303);
});
