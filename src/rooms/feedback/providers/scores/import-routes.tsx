import { Hono } from 'hono';
import { z } from 'zod';
import { require } from '../../../../platform/access/allows.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { type FieldErrors, optionalText, readFormWithFile } from '../../../../platform/web/form.ts';
import { mayKeepProviders } from '../../policy.ts';
import { scoresHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { checkOnArrival } from '../checks/commands.ts';
import { listMeasureOptions } from '../measures/queries.ts';
import { listProviders } from '../register/queries.ts';
import { readUploadedTable } from '../uploaded-table.ts';
import { recordScore } from './commands.ts';
import { ImportScores, type ImportScoresProps, type TakenReturn } from './pages/ImportScores.tsx';
import { readPeriod } from './period.ts';
import { asKnownTable } from './published.ts';
import { findReturn } from './queries.ts';
import { readScoreTable } from './read-table.ts';
import { checkBreakdown, workOut } from './working.ts';

/** Many returns from a file. */
export const scoreImportRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/scores';

const crumbs = (slug: string) => [{ href: scoresHref(slug), text: 'Scores' }];

const publishedForm = z.object({
  period: optionalText(60).refine(
    (typed) => typed === '' || readPeriod(typed) !== null,
    'Write the period as March 2026, Q1 2026/27 or 2026.',
  ),
  onlyKnown: optionalText(3),
});

/** So many returns are recorded in one transaction. */
const AT_ONCE = 25;

function showImport(c: WebContext, result: ImportScoresProps['result'], errors: FieldErrors = {}) {
  const { slug } = c.var.who.organisation;
  return c.render(<ImportScores slug={slug} errors={errors} result={result} />, {
    title: 'Take scores from a file',
    breadcrumb: crumbs(slug),
    hasErrors: Object.keys(errors).length > 0,
  });
}

scoreImportRoutes.get(`${LIST}/import`, (c) => {
  require(mayKeepProviders(c.var.who));
  return showImport(c, null);
});

scoreImportRoutes.post(`${LIST}/import`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const form = await readFormWithFile(c, publishedForm, 'file');
  const { file } = form;
  if (!form.ok) {
    c.status(400);
    return showImport(c, null, form.errors);
  }
  const said = form.values;
  const rows = await readUploadedTable(file);
  const refuse = (problem: string) => {
    c.status(400);
    return showImport(c, null, { file: problem });
  };
  if ('problem' in rows) return refuse(rows.problem);
  const around = await read(c, async (db) => ({
    providers: await listProviders(db, who, { state: 'all' }, '', 20_000),
    measures: (await listMeasureOptions(db, who)).map(({ value, label, kind }) => ({
      id: value,
      name: label,
      kind,
    })),
    today: who.organisation.today,
  }));
  const known = asKnownTable(rows, { period: said.period, onlyKnown: said.onlyKnown === 'yes' }, around);
  const table = readScoreTable(known.rows, around, known.lines);
  if ('problem' in table) return refuse(table.problem);
  const bad = [...table.bad];
  const taken: TakenReturn[] = [];
  for (let at = 0; at < table.entries.length; at += AT_ONCE) {
    await write(c, async (db) => {
      for (const { lines, text, entry } of table.entries.slice(at, at + AT_ONCE)) {
        const done = await attempt(() => recordScore(db, who, entry));
        if (!done.ok) {
          if (done.stale) throw done.stale;
          bad.push({ line: lines[0] ?? 0, text, reason: Object.values(done.errors).join(' ') });
          continue;
        }
        await checkOnArrival(db, who, done.value);
        const kept = await findReturn(db, who, done.value);
        if (kept)
          taken.push({
            ...kept,
            warnings: workOut(kept).warnings.length + checkBreakdown(kept, kept.breakdown).length,
          });
      }
    });
  }
  return showImport(c, {
    fileName: file?.name.slice(0, 150) ?? '',
    taken,
    bad: bad.sort((one, other) => one.line - other.line),
  });
});
