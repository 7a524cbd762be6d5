import { Hono } from 'hono';
import { require } from '../../platform/access/allows.ts';
import { isId } from '../../platform/db/ids.ts';
import { type Env, read, type WebContext, write } from '../../platform/web/context.ts';
import { type FieldErrors, readForm, type Typed } from '../../platform/web/form.ts';
import { feedbackHref, logHref } from './addresses.ts';
import { logReturn } from './comment-commands.ts';
import { findJustLogged, findLastLogged, listAreas, listPlacePaths } from './comment-queries.ts';
import { logForm, returnOf } from './log.ts';
import { LogFeedback, type LogTyped } from './pages/LogFeedback.tsx';
import { mayKeepSources, mayLogFeedback } from './policy.ts';
import { constituencyOf } from './source.ts';
import { listSourceChoices } from './source-queries.ts';

export const logRoutes = new Hono<Env>();

const one = (typed: Typed, name: string) => String(typed[name] ?? '');
const many = (typed: Typed, name: string) => {
  const value = typed[name];
  return Array.isArray(value) ? value : [];
};

function asTyped(typed: Typed): LogTyped {
  const words = many(typed, 'words');
  return {
    words: words.length > 0 ? words : [''],
    kind: many(typed, 'kind'),
    sourceId: one(typed, 'sourceId'),
    receivedOn: {
      day: one(typed, 'receivedOn-day'),
      month: one(typed, 'receivedOn-month'),
      year: one(typed, 'receivedOn-year'),
    },
    place: one(typed, 'place'),
    constituency: one(typed, 'constituency'),
    level: one(typed, 'level'),
    areaId: one(typed, 'areaId'),
    channel: one(typed, 'channel'),
    consent: one(typed, 'consent'),
    wantsReply: one(typed, 'wantsReply'),
    name: one(typed, 'name'),
    email: one(typed, 'email'),
    telephone: one(typed, 'telephone'),
  };
}

/** The form as it begins: where the person's last one ended, and today. */
async function showForm(c: WebContext, typed: LogTyped | null, errors: FieldErrors): Promise<Response> {
  const { who } = c.var;
  const { slug, today, levels } = who.organisation;
  const returnId = c.req.query('logged') ?? '';
  const { sources, areas, places, last, logged } = await read(c, async (db) => ({
    sources: await listSourceChoices(db, who),
    areas: await listAreas(db),
    places: await listPlacePaths(db),
    last: typed ? undefined : await findLastLogged(db, who),
    logged: !typed && isId(returnId) ? await findJustLogged(db, who, returnId) : undefined,
  }));
  const source =
    sources.find(({ id }) => id === last?.sourceId) ?? (sources.length === 1 ? sources[0] : undefined);
  const begun: LogTyped = typed ?? {
    words: [''],
    kind: [],
    sourceId: source?.id ?? '',
    receivedOn: today,
    place: last?.place ?? '',
    constituency: source ? constituencyOf(source.kind) : 'patient',
    level: last ? (last.level ?? '') : (levels[0]?.key ?? ''),
    areaId: '',
    channel: last?.channel ?? '',
    consent: '',
    wantsReply: 'no',
    name: '',
    email: '',
    telephone: '',
  };
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return c.render(
    <LogFeedback
      slug={slug}
      typed={begun}
      errors={errors}
      sources={sources.map(option)}
      levels={levels.map(({ key, name }) => ({ value: key, label: name }))}
      areas={areas.map(option)}
      places={places}
      mayKeepSources={mayKeepSources(who)}
      logged={logged}
    />,
    {
      title: 'Log feedback',
      breadcrumb: [{ href: feedbackHref(slug), text: 'Feedback' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

logRoutes.get('/:organisation/desk/feedback/new', async (c) => {
  require(mayLogFeedback(c.var.who));
  return showForm(c, null, {});
});

logRoutes.post('/:organisation/desk/feedback/new', async (c) => {
  const { who } = c.var;
  require(mayLogFeedback(who));
  const { slug, today, levels } = who.organisation;
  const form = await readForm(c, logForm(today));
  if (form.typed.more) {
    const typed = asTyped(form.typed);
    return showForm(c, { ...typed, words: [...typed.words, ''] }, {});
  }
  if (!form.ok) {
    c.status(400);
    return showForm(c, asTyped(form.typed), form.errors);
  }
  const level = form.values.level;
  const said = returnOf({ ...form.values, level: levels.some(({ key }) => key === level) ? level : null });
  const recorded = await write(c, (db) => logReturn(db, who, said));
  return c.redirect(`${logHref(slug)}?logged=${recorded.id}`, 303);
});
