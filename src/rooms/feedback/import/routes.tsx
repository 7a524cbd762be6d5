import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { findExportShape } from '../../../../reference/export-shapes.ts';
import { scoreScales } from '../../../../reference/score-scales.ts';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { type CsvShape, inspectCsv } from '../../../platform/files/csv-in.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { dropFile, filePath } from '../../../platform/files/store.ts';
import { listHistory } from '../../../platform/history/record-history.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, readFormWithFile, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import { feedbackHref, importsHref } from '../addresses.ts';
import { mayWorkOnFeedback } from '../policy.ts';
import { listSourceChoices } from '../source-queries.ts';
import { importHref } from './addresses.ts';
import { briefly, type CheckedFile, checkFile, findChecking } from './checking.ts';
import {
  changeColumns,
  dropImport,
  recordImport,
  resumeImport,
  startImport,
  stopImport,
} from './commands.ts';
import { examineDates, listRefusable, type Reading } from './examine.ts';
import { type FeedbackImport, progressOf, startKey, uploadForm } from './feedback-import.ts';
import { chosenFor, columnName, typedMap } from './fields.ts';
import { type ImportMap, readImportMap, suggestMap } from './mapping.ts';
import { CheckingFile } from './pages/CheckingFile.tsx';
import { DropImport } from './pages/DropImport.tsx';
import { ListImports } from './pages/ListImports.tsx';
import { MapColumns, type MapColumnsProps } from './pages/MapColumns.tsx';
import { NewImport, type NewImportProps } from './pages/NewImport.tsx';
import { PreviewImport } from './pages/PreviewImport.tsx';
import { ShowImport } from './pages/ShowImport.tsx';
import { StopImport } from './pages/StopImport.tsx';
import { findImport, findRememberedMap, listImports, listRefused, refusalColumns } from './queries.ts';
import { refusalLines, storedRefusals } from './refused-file.ts';
import { sampleColumns } from './samples.ts';
import { guessScale } from './scale.ts';
import { keepUpload } from './upload.ts';

/** Files of feedback: uploaded, their columns named, looked at, started, followed, and what was refused given back. */
export const importRoutes = new Hono<Env>();

const IMPORTS = '/:organisation/desk/feedback/imports';
const IMPORT = `${IMPORTS}/:id`;

/** How long a person waits for a preview before the page shows how far it is instead. */
const PATIENCE_MS = 2500;
const FIRST_REFUSED = 20;

importRoutes.get(IMPORTS, async (c) => {
  require(mayWorkOnFeedback(c.var.who));
  const before = c.req.query('before') ?? null;
  const from = before !== null && isId(before) ? before : null;
  const { rows, older } = await read(c, (db) => listImports(db, c.var.who, from));
  const slug = c.var.organisation.slug;
  return c.render(<ListImports slug={slug} imports={rows} older={older} further={from !== null} />, {
    title: 'Imports',
    breadcrumb: [{ href: feedbackHref(slug), text: 'Feedback' }],
  });
});

importRoutes.get(`${IMPORTS}/new`, (c) => {
  require(mayWorkOnFeedback(c.var.who));
  return showUpload(c);
});

importRoutes.post(`${IMPORTS}/new`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const { dataFolder, uploadLimitBytes } = c.var.earshot.config;
  const organisationId = c.var.organisation.id;
  const form = await readFormWithFile(c, uploadForm, 'file');
  const kept = form.file
    ? await keepUpload(dataFolder, organisationId, form.file, uploadLimitBytes)
    : { problem: 'Choose a file.' };
  if ('problem' in kept || !form.ok) {
    if (!('problem' in kept)) await dropFile(dataFolder, organisationId, kept.id);
    const errors = {
      ...('problem' in kept ? { file: kept.problem } : {}),
      ...(form.ok ? {} : form.errors),
    };
    return showUpload(c, form.typed, errors);
  }
  try {
    const id = await write(c, (db) => recordImport(db, who, kept, form.values));
    return c.redirect(importHref(c.var.organisation.slug, id, 'map'), 303);
  } catch (error) {
    await dropFile(dataFolder, organisationId, kept.id);
    throw error;
  }
});

async function showUpload(c: WebContext, typed: Typed = {}, errors: NewImportProps['errors'] = {}) {
  const { organisation, who, earshot } = c.var;
  const sources = await read(c, (db) => listSourceChoices(db, who));
  const hasErrors = Object.keys(errors).length > 0;
  if (hasErrors) c.status(400);
  return c.render(
    <NewImport
      slug={organisation.slug}
      sources={sources}
      megabytes={Math.round(earshot.config.uploadLimitBytes / 1024 / 1024)}
      typed={typed as NewImportProps['typed']}
      errors={errors}
    />,
    { title: 'Upload a file of feedback', breadcrumb: crumbs(organisation.slug), narrow: true, hasErrors },
  );
}

importRoutes.get(`${IMPORT}/map`, async (c) => {
  const found = await importOf(c);
  if (!isOpen(found)) return c.redirect(importHref(c.var.organisation.slug, found.id), 303);
  const { path, shape } = await fileOf(c, found);
  const remembered =
    found.state === 'ready'
      ? { map: found.map, dateOrder: found.dateOrder, scale: found.scale }
      : await read(c, (db) => findRememberedMap(db, shape.header));
  const map = remembered?.map ?? suggestMap(shape.header);
  const dates = await examineDates(path, shape, map);
  return showMap(c, found, path, shape, {
    chosen: chosenFor(shape.header, map),
    from: found.state === 'ready' ? 'typed' : remembered ? 'remembered' : 'guessed',
    dateExamples: dates.evidence === 'ask' ? dates.examples : [],
    dateOrder: remembered?.dateOrder ?? '',
    scale: remembered?.scale ?? null,
  });
});

importRoutes.post(`${IMPORT}/map`, async (c) => {
  const found = await importOf(c);
  const slug = c.var.organisation.slug;
  if (!isOpen(found)) return c.redirect(importHref(slug, found.id), 303);
  const { path, shape } = await fileOf(c, found);
  const { typed } = await readForm(c, z.record(z.string(), z.unknown()));
  const read = readImportMap(typedMap(shape.header, typed), shape.header);
  const map: ImportMap = 'map' in read ? read.map : {};
  const dates = await examineDates(path, shape, map);
  const order = typed.dateOrder === 'dmy' || typed.dateOrder === 'mdy' ? typed.dateOrder : '';
  const asked = dates.evidence === 'ask';
  const scale = scoreScales.find(({ key }) => key === typed.scale)?.key ?? null;
  const errors: Record<string, string> = {};
  if ('problems' in read) errors.columns = inTheBrowser(read.problems);
  if (asked && order === '') errors.dateOrder = 'Say whether the day or the month comes first.';
  if (Object.keys(errors).length > 0)
    return showMap(c, found, path, shape, {
      chosen: shape.header.map((_, at) => String(typed[columnName(at)] ?? '')),
      from: 'typed',
      dateExamples: asked ? dates.examples : [],
      dateOrder: order,
      scale,
      errors,
    });
  const sure = { 'sure-dmy': 'dmy', 'sure-mdy': 'mdy', 'iso-only': null, ask: order || null } as const;
  const dateOrder = sure[dates.evidence];
  await write(c, (db) =>
    changeColumns(db, c.var.who, found.id, { map, dateOrder, scale, rowCount: dates.rows }),
  );
  return c.redirect(importHref(slug, found.id, 'preview'), 303);
});

/** The sentences about a map, where a person chooses from lists instead of writing one. */
function inTheBrowser(problems: readonly string[]): string {
  return problems
    .map((problem) =>
      problem.startsWith('The map does not say')
        ? 'Choose the column that has the date.'
        : problem.startsWith('The map names no column')
          ? 'Choose a column for a comment or a score: without either there is nothing to keep.'
          : problem,
    )
    .join(' ');
}

async function showMap(
  c: WebContext,
  found: FeedbackImport,
  path: string,
  shape: CsvShape,
  props: Pick<MapColumnsProps, 'chosen' | 'from' | 'dateExamples' | 'dateOrder' | 'errors'> & {
    /** Null where nothing was said yet: it is then guessed. */
    scale: string | null;
  },
) {
  const slug = c.var.organisation.slug;
  const hasErrors = props.errors !== undefined;
  if (hasErrors) c.status(400);
  const samples = await sampleColumns(path, shape);
  const shown = findExportShape(shape.header);
  return c.render(
    <MapColumns
      {...props}
      looksLike={shown?.name ?? null}
      scale={props.scale ?? guessScale(shape.header, samples, props.chosen) ?? scoreScales[0].key}
      slug={slug}
      id={found.id}
      fileName={found.fileName}
      header={shape.header}
      notes={shape.notes}
      samples={samples}
    />,
    { title: `What the columns of ${found.fileName} are`, breadcrumb: crumbs(slug), hasErrors },
  );
}

importRoutes.get(`${IMPORT}/preview`, async (c) => {
  const found = await importOf(c);
  const slug = c.var.organisation.slug;
  if (found.state !== 'ready')
    return c.redirect(importHref(slug, found.id, found.state === 'mapping' ? 'map' : undefined), 303);
  const checking = checkFile(
    c.var.earshot.database,
    checkingKey(found),
    checkedFile(c, found, await fileOf(c, found)),
  );
  const examined = await briefly(checking, PATIENCE_MS);
  const { id, fileName, rowCount } = found;
  if (!examined)
    return c.render(
      <CheckingFile slug={slug} id={id} fileName={fileName} rows={checking.rows} of={rowCount} />,
      { title: `Looking through ${fileName}`, breadcrumb: crumbs(slug), refresh: { seconds: 3 } },
    );
  return c.render(<PreviewImport slug={slug} imported={found} found={examined} />, {
    title: `What will be taken from ${fileName}`,
    breadcrumb: crumbs(slug),
  });
});

const checkingKey = (found: FeedbackImport) => `${found.id} ${startKey(found)}`;

function checkedFile(
  c: WebContext,
  found: FeedbackImport,
  file: { path: string; shape: CsvShape },
): CheckedFile {
  const { organisation } = c.var;
  return {
    ...file,
    fileDigest: found.fileDigest,
    source: { id: found.sourceId, name: found.sourceName },
    reading: readingOf(c, found),
    organisationId: organisation.id,
    today: organisation.today,
  };
}

const readingOf = (c: WebContext, { map, dateOrder, scale }: FeedbackImport): Reading => ({
  map,
  scale,
  order: dateOrder,
  levels: c.var.organisation.levels,
});

importRoutes.post(`${IMPORT}/start`, async (c) => {
  const found = await importOf(c);
  const slug = c.var.organisation.slug;
  const { typed } = await readForm(c, z.record(z.string(), z.unknown()));
  if (!isOpen(found)) return c.redirect(importHref(slug, found.id), 303);
  const { shape } = await fileOf(c, found);
  const said = { key: String(typed.key ?? ''), header: shape.header };
  const outcome = await write(c, (db) => startImport(db, c.var.who, found.id, said));
  if (outcome !== 'changed since') return c.redirect(importHref(slug, found.id), 303);
  flash(c, {
    kind: 'warning',
    text: 'The columns were changed since that page was opened. Look again, then start the import.',
  });
  return c.redirect(importHref(slug, found.id, 'preview'), 303);
});

importRoutes.get(IMPORT, async (c) => {
  const found = await importOf(c);
  const slug = c.var.organisation.slug;
  if (isOpen(found))
    return c.redirect(importHref(slug, found.id, found.state === 'mapping' ? 'map' : 'preview'), 303);
  const { refused, history } = await read(c, async (db) => ({
    refused: await listRefused(db, found.id, 0, FIRST_REFUSED),
    history: await listHistory(db, 'import', found.id),
  }));
  const entries = history.map(({ at, byName, act, after }) => ({
    id: `${at.toISOString()} ${act} ${String(after?.rows ?? '')}`,
    who: byName,
    what: typeof after?.rows === 'string' ? `${act} rows ${after.rows}` : `${act} it`,
    when: at,
  }));
  return c.render(<ShowImport slug={slug} imported={found} refused={refused} history={entries} />, {
    title: `Import ${found.fileName}`,
    breadcrumb: crumbs(slug),
    refresh: found.state === 'running' ? { seconds: 3 } : undefined,
  });
});

importRoutes.get(`${IMPORT}/progress.json`, async (c) => {
  const found = await importOf(c);
  if (found.state === 'ready') {
    const checking = findChecking(checkingKey(found));
    const finished = !checking || checking.found !== null;
    return c.json({ done: checking?.rows ?? 0, total: found.rowCount ?? undefined, finished });
  }
  return c.json({ ...progressOf(found), finished: found.state !== 'running' });
});

importRoutes.get(`${IMPORT}/rejected.csv`, async (c) => {
  const found = await importOf(c);
  const { organisation, earshot } = c.var;
  if (found.state === 'mapping') throw new NotFound();
  const path = filePath(earshot.config.dataFolder, organisation.id, found.fileId);
  const shape = await inspectCsv(path);
  const readable = !('problem' in shape);
  const wide = found.state === 'ready' || readable ? 0 : await widestRefusal(c, found.id);
  const header = readable ? shape.header : Array.from({ length: wide }, (_, at) => `Column ${at + 1}`);
  const refused =
    found.state === 'ready' && readable
      ? listRefusable(path, shape, readingOf(c, found), organisation.today)
      : storedRefusals(earshot.database, organisation.id, found.id);
  const name = `${found.fileName.replace(/\.\w+$/u, '')} not taken.csv`;
  return csvResponse(name, [...header, ...refusalColumns], refusalLines(header.length, refused));
});

/** How many cells the refused rows have, where the file itself is gone. */
async function widestRefusal(c: WebContext, id: string): Promise<number> {
  const first = await read(c, (db) => listRefused(db, id, 0, FIRST_REFUSED));
  return Math.max(1, ...first.map(({ cells }) => cells.length));
}

importRoutes.get(`${IMPORT}/stop`, async (c) => {
  const found = await importOf(c);
  const slug = c.var.organisation.slug;
  if (found.state !== 'running') return c.redirect(importHref(slug, found.id), 303);
  return c.render(<StopImport slug={slug} imported={found} />, {
    title: 'Stop the import',
    breadcrumb: crumbs(slug),
    narrow: true,
  });
});

importRoutes.post(`${IMPORT}/stop`, async (c) => {
  const found = await importOf(c);
  await write(c, (db) => stopImport(db, c.var.who, found.id));
  return c.redirect(importHref(c.var.organisation.slug, found.id), 303);
});

importRoutes.post(`${IMPORT}/go-on`, async (c) => {
  const found = await importOf(c);
  await write(c, (db) => resumeImport(db, c.var.who, found.id));
  return c.redirect(importHref(c.var.organisation.slug, found.id), 303);
});

importRoutes.get(`${IMPORT}/throw-away`, async (c) => {
  const found = await importOf(c);
  const slug = c.var.organisation.slug;
  if (!isOpen(found)) return c.redirect(importHref(slug, found.id), 303);
  return c.render(<DropImport slug={slug} imported={found} />, {
    title: 'Throw the file away',
    breadcrumb: crumbs(slug),
    narrow: true,
  });
});

importRoutes.post(`${IMPORT}/throw-away`, async (c) => {
  const found = await importOf(c);
  const { organisation, earshot, who } = c.var;
  const fileId = await write(c, (db) => dropImport(db, who, found.id));
  if (fileId === null) return c.redirect(importHref(organisation.slug, found.id), 303);
  await dropFile(earshot.config.dataFolder, organisation.id, fileId);
  flash(c, { kind: 'success', text: `${found.fileName} was thrown away.` });
  return c.redirect(importsHref(organisation.slug), 303);
});

/** Not started yet: its columns may still be changed. */
const isOpen = ({ state }: FeedbackImport) => state === 'mapping' || state === 'ready';

const crumbs = (slug: string) => [
  { href: feedbackHref(slug), text: 'Feedback' },
  { href: importsHref(slug), text: 'Imports' },
];

/** The import of the address, for those who may import. */
async function importOf(c: Context<Env>): Promise<FeedbackImport> {
  require(mayWorkOnFeedback(c.var.who));
  const id = c.req.param('id') ?? '';
  const found = isId(id) ? await read(c, (db) => findImport(db, c.var.who, id)) : undefined;
  if (!found) throw new NotFound();
  return found;
}

/** The file of an import and its shape. It was readable when it came; a disk can still lose it. */
async function fileOf(c: WebContext, found: FeedbackImport): Promise<{ path: string; shape: CsvShape }> {
  const path = filePath(c.var.earshot.config.dataFolder, c.var.organisation.id, found.fileId);
  const shape = await inspectCsv(path);
  if ('problem' in shape)
    throw new Problem(400, `${found.fileName} cannot be read any more. Upload it again. (${shape.problem})`);
  return { path, shape };
}
