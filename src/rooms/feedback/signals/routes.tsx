import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, placeOf, textOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, readQuery } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses } from '../../../platform/web/list-address.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { feedbackHref, findingsHref } from '../addresses.ts';
import { queryOf } from '../filters.ts';
import { mayReadFeedback, mayWorkOnFeedback } from '../policy.ts';
import { chartHref, signalHref, signalsHref } from './addresses.ts';
import { acknowledgeSignal } from './commands.ts';
import { drawSeries } from './drawing.ts';
import { ListSignals } from './pages/ListSignals.tsx';
import { ShowSeries } from './pages/ShowSeries.tsx';
import { ShowSignal } from './pages/ShowSignal.tsx';
import { countSignals, findSignal, getSignalChoices, listSignals } from './queries.ts';
import { readOneSeries } from './series-queries.ts';
import {
  acknowledgeForm,
  chartSignals,
  enoughFor,
  monthsWords,
  signalFields,
  signalFilter,
  signalKindWords,
  signalStates,
  signalTitle,
} from './signal.ts';

/** Early warning: what changed more than chance explains. */
export const signalRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/signals';
const ONE = `${LIST}/:id`;

const readFilter = (c: WebContext) => signalFilter.parse(readQuery(c));
const stateName = (key: string) => signalStates.find((state) => state.key === key)?.name ?? key;

signalRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = readFilter(c);
  const { page, total, choices } = await read(c, async (db) => ({
    page: await listSignals(db, who, filter, placeOf(c)),
    total: await countSignals(db, who, filter),
    choices: await getSignalChoices(db, who),
  }));
  const list = signalsHref(who.organisation.slug);
  return c.render(
    <ListSignals
      slug={who.organisation.slug}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        state: (key) => (key === 'all' ? 'whatever their state' : stateName(key).toLowerCase()),
        theme: (id) =>
          `about ${choices.themes.find((one) => one.id === id)?.name ?? 'a theme that is closed'}`,
        place: (id) =>
          id === 'whole'
            ? 'in the whole organisation'
            : `at ${choices.places.find((one) => one.id === id)?.path ?? 'another place'}`,
      })}
      {...choices}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
    />,
    { title: 'Early warning' },
  );
});

signalRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const filter = readFilter(c);
  const pages = batches(
    (before) => read(c, (db) => listSignals(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.themeName,
      row.placePath ?? 'The whole organisation',
      signalKindWords[row.kind],
      row.firstMonth,
      row.lastMonth,
      row.why,
      stateName(row.state),
      row.foundOn,
    ],
  );
  const header = ['Id', 'Theme', 'Place', 'Kind', 'First month', 'Last month', 'Why', 'State', 'Found on'];
  return csvResponse('signals.csv', header, pages);
});

/** The series that the address of a chart names, with what it can be narrowed to. */
async function readChart(c: WebContext) {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const typed = readQuery(c);
  const themeId = isId(textOf(typed, 'theme')) ? textOf(typed, 'theme') : null;
  const placeId = isId(textOf(typed, 'place')) ? textOf(typed, 'place') : null;
  const { today } = who.organisation;
  const found = await read(c, async (db) => ({
    choices: await getSignalChoices(db, who),
    series: themeId ? await readOneSeries(db, { themeId, placeId, today }) : null,
  }));
  return { ...found, themeId, placeId };
}

/** The comments of a theme, in a place, in a month or from one to another. */
const behind = (slug: string, theme: string, path: string | null, from: string, to = from) =>
  feedbackHref(slug, queryOf({ theme, place: path, from: from.slice(0, 7), to: to.slice(0, 7) }));

signalRoutes.get(`${LIST}/chart`, async (c) => {
  const { slug } = c.var.organisation;
  const { choices, series, themeId, placeId } = await readChart(c);
  const theme = choices.themes.find(({ id }) => id === themeId);
  const path = choices.places.find(({ id }) => id === placeId)?.path ?? null;
  const signals = series ? chartSignals(series.months) : [];
  const title = signalTitle({ themeName: theme?.name ?? 'A theme', placePath: path });
  return c.render(
    <ShowSeries
      slug={slug}
      theme={themeId ?? undefined}
      place={placeId ?? undefined}
      {...choices}
      csvHref={themeId ? chartHref(slug, themeId, placeId).replace('/chart?', '/chart.csv?') : undefined}
      series={
        series && themeId
          ? {
              title,
              months: series.months,
              chart: await drawSeries(series.months, signals),
              commentsHref: (month) => behind(slug, themeId, path, month),
              enough: enoughFor(series.months).why,
              signals: signals.map((signal) => `${signal.from}: ${signal.why}`),
            }
          : null
      }
    />,
    {
      title: series ? title : 'The chart of a theme',
      breadcrumb: [{ href: signalsHref(slug), text: 'Early warning' }],
    },
  );
});

async function* once<Row>(rows: Row): AsyncGenerator<Row> {
  yield rows;
}

signalRoutes.get(`${LIST}/chart.csv`, async (c) => {
  const { series } = await readChart(c);
  if (!series) throw new NotFound();
  return csvResponse(
    'chart.csv',
    ['Month', 'With the theme', 'All comments'],
    once(series.months.map(({ month, count, of }) => [month, count, of])),
  );
});

async function showSignal(c: WebContext, typed: string | null, errors: Record<string, string>) {
  const { who } = c.var;
  const id = idOf(c);
  const { slug, today } = who.organisation;
  const shown = await read(c, async (db) => {
    const signal = await findSignal(db, who, id);
    if (!signal) return null;
    const { themeId, placeId } = signal;
    return {
      signal,
      series: await readOneSeries(db, { themeId, placeId, today }),
      history: await listShownHistory(db, 'signal', id, signalFields),
    };
  });
  if (!shown) throw new NotFound();
  const { signal, series, history } = shown;
  const mayWork = mayWorkOnFeedback(who);
  const title = signalTitle(signal);
  const { kind, firstMonth, lastMonth, placePath: path } = signal;
  return c.render(
    <ShowSignal
      slug={slug}
      signal={signal}
      title={`${title}: share of all comments by month`}
      months={series.months}
      chart={
        await drawSeries(series.months, [{ kind, from: firstMonth.slice(0, 7), to: lastMonth.slice(0, 7) }])
      }
      commentsHref={(month) => behind(slug, signal.themeId, path, month)}
      behindHref={behind(slug, signal.themeId, path, firstMonth, lastMonth)}
      findingFormHref={
        mayWork && !signal.findingId
          ? listAddress(`${findingsHref(slug)}/new`, {
              signal: id,
              title: `${title}: more people speak of it in ${monthsWords(signal)}`.slice(0, 200),
              text: signal.why,
              place: path ?? undefined,
            })
          : undefined
      }
      mayWork={mayWork}
      note={typed ?? signal.note}
      errors={errors}
      history={history}
    />,
    {
      title,
      breadcrumb: [{ href: signalsHref(slug), text: 'Early warning' }],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

signalRoutes.get(ONE, (c) => showSignal(c, null, {}));

signalRoutes.post(`${ONE}/acknowledge`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const id = idOf(c);
  const form = await readForm(c, acknowledgeForm);
  if (!form.ok) {
    c.status(400);
    return showSignal(c, textOf(form.typed, 'note'), form.errors);
  }
  try {
    await write(c, (db) => acknowledgeSignal(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showSignal(c, form.values.note, {
      note: `Somebody dealt with this signal in the meantime${
        stale.latest.note ? `, and wrote: ${String(stale.latest.note)}` : ''
      }. Read it again, then send this once more.`,
    });
  }
  flash(c, { kind: 'success', text: 'Your note is kept with the signal.' });
  return c.redirect(signalHref(who.organisation.slug, id), 303);
});
