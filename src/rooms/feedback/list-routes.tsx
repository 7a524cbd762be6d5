import { Hono } from 'hono';
import { z } from 'zod';
import { monthAndYear, plural } from '../../design/text/words.ts';
import { require } from '../../platform/access/allows.ts';
import { isId } from '../../platform/db/ids.ts';
import { csvResponse } from '../../platform/files/csv-out.ts';
import { type Env, read, type WebContext, write } from '../../platform/web/context.ts';
import { flash } from '../../platform/web/flash.ts';
import { optionalText, readForm, readQuery } from '../../platform/web/form.ts';
import { cutPage, type Key, PAGE_SIZE, readKey } from '../../platform/web/paging.ts';
import { stageWords } from '../loops/door.ts';
import { feedbackHref, newFindingHref, undoHref } from './addresses.ts';
import type { ExportedComment } from './comment.ts';
import { recordView, removeView } from './comment-commands.ts';
import { filterParts } from './filter-words.ts';
import { type Filters, filtersOf, queryOf, readFilters } from './filters.ts';
import {
  countComments,
  findSurroundings,
  type ListSurroundings,
  listComments,
  listForExport,
  type Sought,
  soughtBy,
} from './list-queries.ts';
import { ListFeedback } from './pages/ListFeedback.tsx';
import { mayListFeedback, mayLogFeedback, mayReadFeedback, mayWorkOnFeedback } from './policy.ts';
import { groupThemes } from './theme.ts';
import { changeThemes, giveThemes, type ThemesChanged, takeTheme } from './theme-commands.ts';
import { channelName, kindName, scanStates, sentimentName } from './words.ts';

export const listRoutes = new Hono<Env>();

listRoutes.get('/:organisation/desk/feedback', async (c) => {
  const { who } = c.var;
  require(mayListFeedback(who));
  const { slug, levels } = who.organisation;
  const typed = readQuery(c);
  const filters = readFilters(typed);
  const after = readKey(String(typed.after ?? ''));
  const place = { after, before: after ? null : readKey(String(typed.before ?? '')) };
  const found = await read(c, async (db) => {
    const around = await findSurroundings(db, who, filters);
    const sought = soughtBy(filters, around);
    const rows = await listComments(db, who, sought, place, PAGE_SIZE);
    const count = await countComments(db, who, sought);
    return { around, rows, count };
  });
  const { around, count } = found;
  const { rows, newer, older } = cutPage(found.rows, ({ receivedOn, id }) => ({ on: receivedOn, id }), place);
  const parts = filterParts(filters, {
    source: (id) => around.sources.find((source) => source.id === id)?.name ?? 'a source',
    theme: (id) => around.themes.find((theme) => theme.id === id)?.name ?? 'a theme',
    level: (key) => levels.find((level) => level.key === key)?.name ?? key,
    provider: (id) => around.providers.find((provider) => provider.id === id)?.name ?? 'a provider',
  });
  return c.render(
    <ListFeedback
      slug={slug}
      rows={rows}
      count={count}
      filters={filters}
      parts={parts}
      choices={choicesOf(around, levels, who.organisation.today)}
      views={around.views}
      newer={newer}
      older={older}
      stageWords={stageWords}
      mayWork={mayWorkOnFeedback(who)}
      mayLog={mayLogFeedback(who)}
      onlyOwn={!mayReadFeedback(who)}
    />,
    { title: [...parts.map(({ text }) => text), 'Feedback'].join(' ') },
  );
});

function choicesOf(
  { sources, themes, providers, projects, firstMonth }: ListSurroundings,
  levels: { key: string; name: string }[],
  today: string,
) {
  return {
    sources: sources.map(({ id, name, closed }) => ({
      value: id,
      label: closed ? `${name} (closed)` : name,
    })),
    themes: groupThemes(themes).map(({ category, themes: of }) => ({
      label: category,
      options: of.map(({ id, name }) => ({ value: id, label: name })),
    })),
    providers: providers.map(({ id, name }) => ({ value: id, label: name })),
    projects: projects.map((name) => ({ value: name, label: name })),
    levels: levels.map(({ key, name }) => ({ value: key, label: name })),
    months: monthsUntil(today, firstMonth).map((month) => ({ value: month, label: monthAndYear(month) })),
  };
}

/** The months from today's back to the first, newest first; at most ten years of them. */
function monthsUntil(today: string, first: string | null): string[] {
  const last = Temporal.PlainDate.from(today).toPlainYearMonth();
  const months: string[] = [];
  for (let back = 0; back < 120; back++) {
    const month = last.subtract({ months: back }).toString();
    if (back > 0 && (first === null || month < first)) break;
    months.push(month);
  }
  return months;
}

const EXPORTED_AT_ONCE = 1000;

const exportHeader = [
  'Reference',
  'Date',
  'Source',
  'Service or place',
  'Level',
  'Constituency',
  'Question',
  'Words',
  'Kind',
  'Sounds',
  'Themes',
  'Check',
  'Came by',
  'Score',
  'Engagement work',
  'Met with',
  'Met at',
  'Files',
];

const exportRow = (row: ExportedComment, levelName: (key: string) => string) => [
  row.return.reference,
  row.receivedOn,
  row.source,
  row.place,
  row.level && levelName(row.level),
  row.return.constituency,
  row.question,
  row.text,
  kindName(row.kind),
  sentimentName(row.sentiment),
  row.themes.join('; '),
  scanStates.find(({ key }) => key === row.scan)?.name ?? row.scan,
  channelName(row.return.channel),
  row.return.score,
  row.return.project,
  row.return.metWith,
  row.return.metWhere,
  row.files,
];

listRoutes.get('/:organisation/desk/feedback/export.csv', async (c) => {
  const { who } = c.var;
  require(mayListFeedback(who));
  const { slug, levels, today } = who.organisation;
  const filters = readFilters(readQuery(c));
  const sought = await read(c, async (db) => soughtBy(filters, await findSurroundings(db, who, filters)));
  const levelName = (key: string) => levels.find((level) => level.key === key)?.name ?? key;
  return csvResponse(`feedback-${slug}-${today}.csv`, exportHeader, exportBatches(c, sought, levelName));
});

/** The list page by page, each read in a transaction of its own, so that a slow reader holds nothing up. */
async function* exportBatches(c: WebContext, sought: Sought, levelName: (key: string) => string) {
  let from: Key | null = null;
  for (;;) {
    const at: Key | null = from;
    const rows: ExportedComment[] = await read(c, (db) =>
      listForExport(db, c.var.who, sought, at, EXPORTED_AT_ONCE),
    );
    yield rows.map((row) => exportRow(row, levelName));
    const last = rows.at(-1);
    if (!last || rows.length < EXPORTED_AT_ONCE) return;
    from = { on: last.receivedOn, id: last.id };
  }
}

const bulkForm = z.object({
  in: optionalText(2000),
  act: z.enum(['give', 'take', 'finding'], { error: 'Choose what to do with them.' }),
  comment: z.array(z.string().refine(isId)).max(200).default([]),
  theme: optionalText(36),
});

listRoutes.post('/:organisation/desk/feedback/bulk', async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const { slug } = who.organisation;
  const form = await readForm(c, bulkForm);
  const within = queryOf(filtersOf(String(form.typed.in ?? '')));
  const back = () => c.redirect(feedbackHref(slug, within), 303);
  const refuse = (text: string) => {
    flash(c, { kind: 'warning', text });
    return back();
  };
  if (!form.ok) return refuse('Tick some comments and choose what to do with them.');
  const { act, comment, theme } = form.values;
  if (comment.length === 0) return refuse('Tick the comments first.');
  if (act === 'finding') return c.redirect(newFindingHref(slug, comment), 303);
  if (!isId(theme)) return refuse('Choose a theme first.');
  const changed = await write(c, (db) =>
    act === 'give' ? giveThemes(db, who, comment, [theme]) : takeTheme(db, who, comment, theme),
  );
  const many = plural(changed.commentIds.length, 'comment');
  flashThemes(c, changed, act === 'give' ? `Theme given to ${many}.` : `Theme taken off ${many}.`, within);
  return back();
});

/** Leaves a sentence with the way to take back exactly what was changed. */
export function flashThemes(c: WebContext, changed: ThemesChanged, text: string, within: string): void {
  const { slug } = c.var.organisation;
  const themes = (of: ThemesChanged['given']) => [...new Set(of.map(({ themeId }) => themeId))].join(',');
  const hidden = {
    comments: changed.commentIds.join(','),
    take: themes(changed.given),
    give: themes(changed.taken),
    in: within,
  };
  const fits = JSON.stringify(hidden).length < 2500;
  flash(c, {
    kind: changed.commentIds.length > 0 ? 'success' : 'info',
    text,
    undo:
      changed.commentIds.length > 0 && fits ? { action: undoHref(slug), text: 'Undo', hidden } : undefined,
  });
}

const ids = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter(isId));
const undoForm = z.object({ comments: ids, take: ids, give: ids, in: optionalText(2000) });

listRoutes.post('/:organisation/desk/feedback/undo', async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const form = await readForm(c, undoForm);
  const within = queryOf(filtersOf(String(form.typed.in ?? '')));
  if (form.ok) {
    const { comments, take, give } = form.values;
    await write(c, (db) => changeThemes(db, who, comments, { give, take }));
    flash(c, { kind: 'success', text: 'The themes are as they were.' });
  }
  return c.redirect(feedbackHref(who.organisation.slug, within), 303);
});

const viewForm = z.object({
  name: z.string().min(1, 'Give the view a name.').max(60),
  query: z.string().max(2000),
});

listRoutes.post('/:organisation/desk/feedback/views', async (c) => {
  const { who } = c.var;
  require(mayListFeedback(who));
  const form = await readForm(c, viewForm);
  const filters: Filters = filtersOf(String(form.typed.query ?? ''));
  const query = queryOf(filters);
  if (form.ok && query !== '') {
    await write(c, (db) => recordView(db, who, form.values.name, query));
    flash(c, { kind: 'success', text: `Saved as “${form.values.name}”.` });
  } else flash(c, { kind: 'warning', text: 'Give the view a name of at most 60 characters.' });
  return c.redirect(feedbackHref(who.organisation.slug, query), 303);
});

listRoutes.post('/:organisation/desk/feedback/views/:view/remove', async (c) => {
  const { who } = c.var;
  require(mayListFeedback(who));
  const view = c.req.param('view');
  if (isId(view)) await write(c, (db) => removeView(db, who, view));
  flash(c, { kind: 'success', text: 'The view is removed.' });
  return c.redirect(feedbackHref(who.organisation.slug), 303);
});
