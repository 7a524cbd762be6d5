import { Hono } from 'hono';
import { listEqualityQuestions } from '../../../reference/equality-questions.ts';
import { require } from '../../platform/access/allows.ts';
import { isId } from '../../platform/db/ids.ts';
import { dropFile } from '../../platform/files/store.ts';
import { type Env, read, type WebContext, write } from '../../platform/web/context.ts';
import { type FieldErrors, readFormWithFile, type Typed } from '../../platform/web/form.ts';
import { feedbackHref, logHref } from './addresses.ts';
import { logReturn } from './comment-commands.ts';
import { findJustLogged, findLastLogged, listAreas, listKnownWords } from './comment-queries.ts';
import { equalityName, logForm, readEquality, returnOf, scalesOn } from './log.ts';
import { recordMedia } from './media/commands.ts';
import { keepMedia, MEDIA_ACCEPT } from './media/media-file.ts';
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

function asTyped(typed: Typed, today: string): LogTyped {
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
    metWith: one(typed, 'metWith'),
    metWhere: one(typed, 'metWhere'),
    project: one(typed, 'project'),
    score: one(typed, 'score'),
    equality: Object.fromEntries(
      listEqualityQuestions(today).map(({ field }) => [equalityName(field), one(typed, equalityName(field))]),
    ),
  };
}

/** What another page's link says, such as a place's: words as they are, a source by its id or its kind. */
const presetOf = (c: WebContext) => ({
  place: (c.req.query('place') ?? '').slice(0, 500),
  source: c.req.query('source') ?? '',
  project: (c.req.query('project') ?? '').slice(0, 200),
  kind: c.req.query('kind') ?? '',
});

/** The form as it begins: as a link says, else where the person's last one ended, and today. */
async function showForm(c: WebContext, typed: LogTyped | null, errors: FieldErrors): Promise<Response> {
  const { who } = c.var;
  const { slug, today, levels } = who.organisation;
  const returnId = c.req.query('logged') ?? '';
  const preset = presetOf(c);
  const { sources, areas, known, last, logged } = await read(c, async (db) => ({
    sources: await listSourceChoices(db, who),
    areas: await listAreas(db),
    known: await listKnownWords(db),
    last: typed ? undefined : await findLastLogged(db, who),
    logged: !typed && isId(returnId) ? await findJustLogged(db, who, returnId) : undefined,
  }));
  const source =
    sources.find(({ id, kind }) => preset.source === id || preset.source === kind) ??
    sources.find(({ id }) => id === last?.sourceId) ??
    (sources.length === 1 ? sources[0] : undefined);
  const begun: LogTyped = typed ?? {
    words: [''],
    kind: [preset.kind],
    sourceId: source?.id ?? '',
    receivedOn: today,
    place: preset.place || (last?.place ?? ''),
    constituency: source ? constituencyOf(source.kind) : 'patient',
    level: last ? (last.level ?? '') : (levels[0]?.key ?? ''),
    areaId: '',
    channel: last?.channel ?? '',
    consent: '',
    wantsReply: 'no',
    name: '',
    email: '',
    telephone: '',
    metWith: '',
    metWhere: '',
    project: preset.project,
    score: '',
    equality: {},
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
      places={known.places}
      projects={known.projects}
      scales={scalesOn(today)}
      questions={listEqualityQuestions(today)}
      accept={MEDIA_ACCEPT}
      open={{
        about: preset.place !== '',
        more: [begun.metWith, begun.metWhere, begun.project, begun.score].some((value) => value !== ''),
      }}
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
  const { who, earshot } = c.var;
  require(mayLogFeedback(who));
  const { slug, today, levels, id: organisationId } = who.organisation;
  const { dataFolder, uploadLimitBytes } = earshot.config;
  const form = await readFormWithFile(c, logForm(today), 'evidence');
  if (form.typed.more) {
    const typed = asTyped(form.typed, today);
    // A browser sends a file once; it must be chosen again.
    const again = form.file ? { evidence: 'Choose the file again.' } : undefined;
    return showForm(c, { ...typed, words: [...typed.words, ''] }, again ?? {});
  }
  const { equality, errors } = readEquality(form.typed, today);
  const refuse = (wrong: FieldErrors) => {
    c.status(400);
    return showForm(c, asTyped(form.typed, today), wrong);
  };
  if (!form.ok || Object.keys(errors).length > 0) {
    const chosen: FieldErrors = form.file ? { evidence: 'Choose the file again.' } : {};
    return refuse({ ...(form.ok ? {} : form.errors), ...chosen, ...errors });
  }
  const file = form.file ? await keepMedia(dataFolder, organisationId, form.file, uploadLimitBytes) : null;
  if (file && 'problem' in file) return refuse({ evidence: file.problem });
  const level = form.values.level;
  const known = { ...form.values, level: levels.some(({ key }) => key === level) ? level : null };
  try {
    const recorded = await write(c, async (db) => {
      const logged = await logReturn(db, who, returnOf(known, equality, today));
      const [first] = logged.commentIds;
      if (file && first) await recordMedia(db, who, first, file, EVIDENCE);
      return logged;
    });
    return c.redirect(`${logHref(slug)}?logged=${recorded.id}`, 303);
  } catch (error) {
    if (file) await dropFile(dataFolder, organisationId, file.id);
    throw error;
  }
});

/** How a file that came with the form is kept; whoever works on feedback may say more of it. */
const EVIDENCE = {
  kind: 'evidence',
  description: 'Evidence of what was logged.',
  consent: 'none',
  consentWording: '',
  consentOn: null,
} as const;
