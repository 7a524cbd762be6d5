import { Hono } from 'hono';
import { z } from 'zod';
import { require } from '../../../platform/access/allows.ts';
import { readPasted, readTables } from '../../../platform/files/table-in/read-tables.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import {
  civilDate,
  emptyAsNull,
  type FieldErrors,
  readForm,
  readFormWithFile,
  readQuery,
  requiredText,
  type Typed,
  typedVersion,
  withDates,
} from '../../../platform/web/form.ts';
import { populationHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { characteristics } from '../characteristics.ts';
import { mayKeepPopulation, maySetThreshold } from '../policy.ts';
import { changeThreshold, getThreshold, thresholdForm } from '../threshold.ts';
import { areasOf, prepareAreas, searchAreas } from './areas.ts';
import { choosePopulation, recordOwnTables } from './commands.ts';
import { type ReadOwnTable, readOwnTable, rowsOf, textOfRows } from './own-table.ts';
import { ChooseAreas } from './pages/ChooseAreas.tsx';
import { LoadOwnTable } from './pages/LoadOwnTable.tsx';
import { SetThreshold } from './pages/SetThreshold.tsx';
import { usualReview } from './profile.ts';
import { listProfiles } from './queries.ts';

/** How who lives here comes in: chosen areas, tables of one's own; and below which number counts are hidden. */
export const loadingRoutes = new Hono<Env>();
const ROOT = '/:organisation/desk/population';

const crumbs = (slug: string) => [{ href: populationHref(slug), text: 'Who lives here' }];

const listOf = (value: Typed[string] | undefined): string[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

async function renderAreas(
  c: WebContext,
  {
    words,
    ticked,
    name,
    errors = {},
  }: { words: string; ticked: string[] | null; name: string; errors?: FieldErrors },
) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const profiles = await read(c, (db) => listProfiles(db, who));
  const kept = [...new Set(profiles.flatMap(({ areaCodes }) => areaCodes))];
  const { areas, more } = await searchAreas(words);
  return c.render(
    <ChooseAreas
      slug={slug}
      words={words}
      found={areas}
      more={more}
      chosen={await areasOf(ticked === null ? kept : [...new Set([...kept, ...ticked])])}
      ticked={ticked ?? kept}
      name={name}
      errors={errors}
    />,
    {
      title: 'Choose your areas',
      breadcrumb: crumbs(slug),
      narrow: true,
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

loadingRoutes.get(`${ROOT}/areas`, async (c) => {
  require(mayKeepPopulation(c.var.who));
  const typed = readQuery(c);
  const ticked = listOf(typed.area);
  return renderAreas(c, {
    words: String(typed.words ?? '').slice(0, 100),
    ticked: ticked.length > 0 ? ticked : null,
    name: '',
  });
});

const areasForm = z.object({
  area: z.array(z.string().max(20)).default([]),
  words: z.string().max(100).default(''),
  name: z.string().max(120, 'Use at most 120 characters.').default(''),
});

loadingRoutes.post(`${ROOT}/areas`, async (c) => {
  const { who } = c.var;
  require(mayKeepPopulation(who));
  const form = await readForm(c, areasForm);
  const again = (errors: FieldErrors) => {
    c.status(400);
    return renderAreas(c, {
      words: String(form.typed.words ?? '').slice(0, 100),
      ticked: listOf(form.typed.area),
      name: String(form.typed.name ?? ''),
      errors,
    });
  };
  if (!form.ok) return again(form.errors);
  const prepared = await attempt(() => prepareAreas(form.values.area, form.values.name));
  if (!prepared.ok) return again({ area: prepared.says });
  const many = await write(c, (db) => choosePopulation(db, who, prepared.value));
  flash(c, {
    kind: 'success',
    text: `The areas are chosen: ${many} tables of who lives there, as at 21 March 2021.`,
  });
  return c.redirect(populationHref(who.organisation.slug), 303);
});

const TABLE_TEXT = 200_000;

const ownForm = withDates(
  ['asAt', 'nextReviewOn'],
  z.object({
    characteristic: z
      .enum(['', ...characteristics.map(({ key }) => key)])
      .catch('')
      .default(''),
    table: z.string().max(TABLE_TEXT, 'This is too long to paste. Send it as a file.').default(''),
    area: requiredText('Say which area the table tells of.', 200),
    source: requiredText('Say where the figures come from.', 300),
    asAt: civilDate('Say on which day this was counted: day, month and year.'),
    nextReviewOn: emptyAsNull(civilDate('Write a day of the calendar: day, month and year.')),
    step: z.enum(['look', 'keep']).catch('look').default('look'),
  }),
);

function renderOwn(c: WebContext, typed: Typed, errors: FieldErrors, preview: ReadOwnTable | null) {
  const { slug } = c.var.organisation;
  return c.render(<LoadOwnTable slug={slug} typed={typed} errors={errors} preview={preview} />, {
    title: 'Load a table of your own',
    breadcrumb: crumbs(slug),
    narrow: true,
    hasErrors: Object.keys(errors).length > 0,
  });
}

loadingRoutes.get(`${ROOT}/own`, async (c) => {
  const { who } = c.var;
  require(mayKeepPopulation(who));
  const profiles = await read(c, (db) => listProfiles(db, who));
  const { characteristic } = readQuery(c);
  return renderOwn(
    c,
    {
      characteristic: String(characteristic ?? ''),
      area: profiles[0]?.area ?? who.organisation.name,
      nextReviewOn: usualReview(who.organisation.today),
    },
    {},
    null,
  );
});

loadingRoutes.post(`${ROOT}/own`, async (c) => {
  const { who } = c.var;
  require(mayKeepPopulation(who));
  const form = await readFormWithFile(c, ownForm, 'file');
  const { typed } = form;
  const errors: FieldErrors = form.ok ? {} : { ...form.errors };
  const pasted = String(typed.table ?? '');
  const document = form.file
    ? await readTables(new Uint8Array(await form.file.arrayBuffer()), form.file.name)
    : readPasted({ text: pasted });
  const where = form.file ? 'file' : 'table';
  const rows = 'problem' in document ? [] : rowsOf(document);
  if ('problem' in document)
    errors[where] ??= pasted === '' && !form.file ? 'Paste a table, or choose a file.' : document.problem;
  else if (rows.length === 0)
    errors[where] ??=
      'There is no table in this: write a group and a count in each line, with a comma or a tab between.';
  const characteristic = characteristics.find(({ key }) => key === typed.characteristic)?.key ?? null;
  const preview = rows.length > 0 ? readOwnTable(rows, characteristic) : null;
  if (preview && preview.tables.length === 0 && Object.keys(errors).length === 0)
    errors[where] = 'No row could be read. What is wrong with each stands below.';
  // A file's rows stand in the box from here on, so that nothing has to be sent twice.
  const again = form.file && rows.length > 0 ? { ...typed, table: textOfRows(rows) } : typed;
  if (!form.ok || !preview || Object.keys(errors).length > 0) {
    c.status(400);
    return renderOwn(c, again, errors, preview);
  }
  if (form.values.step === 'look') return renderOwn(c, again, {}, preview);
  const { area, source, asAt, nextReviewOn } = form.values;
  await write(c, (db) =>
    recordOwnTables(db, who, { area, source, asAt, nextReviewOn, tables: preview.tables }),
  );
  flash(c, {
    kind: preview.errors.length > 0 ? 'warning' : 'success',
    text:
      preview.errors.length > 0
        ? `Kept, without ${preview.errors.length} ${preview.errors.length === 1 ? 'row' : 'rows'} that could not be read.`
        : 'The table is kept.',
  });
  return c.redirect(populationHref(who.organisation.slug), 303);
});

loadingRoutes.get(`${ROOT}/settings`, async (c) => {
  const { who } = c.var;
  require(maySetThreshold(who));
  const { threshold, version } = await read(c, (db) => getThreshold(db, who.organisation.id));
  return renderSettings(c, { threshold: String(threshold), version });
});

function renderSettings(
  c: WebContext,
  {
    threshold,
    version,
    errors = {},
    nowSet = null,
  }: { threshold: string; version: number; errors?: FieldErrors; nowSet?: number | null },
) {
  const { slug } = c.var.organisation;
  return c.render(
    <SetThreshold slug={slug} threshold={threshold} version={version} errors={errors} nowSet={nowSet} />,
    {
      title: 'Small numbers',
      breadcrumb: crumbs(slug),
      narrow: true,
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

loadingRoutes.post(`${ROOT}/settings`, async (c) => {
  const { who } = c.var;
  require(maySetThreshold(who));
  const form = await readForm(c, thresholdForm);
  const typed = String(form.typed.threshold ?? '');
  if (!form.ok) {
    c.status(400);
    return renderSettings(c, { threshold: typed, version: typedVersion(form.typed), errors: form.errors });
  }
  const done = await attempt(() => write(c, (db) => changeThreshold(db, who, form.values)));
  if (!done.ok) {
    const now = await read(c, (db) => getThreshold(db, who.organisation.id));
    c.status(409);
    return renderSettings(c, { threshold: typed, version: now.version, nowSet: now.threshold });
  }
  flash(c, { kind: 'success', text: `Counts of fewer than ${form.values.threshold} people are hidden.` });
  return c.redirect(populationHref(who.organisation.slug), 303);
});
