import { Hono } from 'hono';
import { z } from 'zod';
import { require } from '../../../platform/access/allows.ts';
import { documentResponse, readDocumentFile } from '../../../platform/documents/frozen.ts';
import { findLetterhead } from '../../../platform/documents/letterhead.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { idOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { optionalText, readForm, readQuery } from '../../../platform/web/form.ts';
import { filterParts } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { periodWords, readPeriod } from '../experience/period.ts';
import { choicesOf } from '../experience/reading.tsx';
import { mayReadFeedback, mayWorkOnFeedback } from '../policy.ts';
import { knownHref } from './addresses.ts';
import { strengthWords, verdictWords } from './evidence-words.ts';
import { issueKnown, knownFormats } from './issue.ts';
import { isAsked, knownScope, scopeWords } from './known.ts';
import { ShowKnown } from './pages/ShowKnown.tsx';
import { findIssuedDocument, getChoices, getLeastKinds, listIssuedKnown, readKnown } from './queries.ts';
import { knownReport } from './report.ts';

/** What is known of a theme, a place or a pathway: who says it, whether they agree, and what was done. */
export const knownRoutes = new Hono<Env>();
const PAGE = '/:organisation/desk/known';

/** What the address asks, with all that is known of it. */
async function readAsked(c: WebContext) {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const typed = readQuery(c);
  const scope = knownScope.parse(typed);
  const asked = readPeriod(typed, who.organisation.today);
  const found = await read(c, async (db) => {
    const choices = await getChoices(db, who);
    const leastKinds = scope.kinds ?? (await getLeastKinds(db, who));
    return {
      choices,
      leastKinds,
      known: isAsked(scope) ? await readKnown(db, who, { scope, period: asked.period, leastKinds }) : null,
      issued: isAsked(scope) ? [] : await listIssuedKnown(db, who),
    };
  });
  const { choices } = found;
  return {
    ...found,
    scope,
    period: asked.period,
    about: scopeWords(scope, choices),
    themeNames: new Map(choices.themes.map(({ id, name }) => [id, name])),
    isUsual: asked.isUsual,
  };
}

knownRoutes.get(PAGE, async (c) => {
  const { who } = c.var;
  const { isUsual, ...asked } = await readAsked(c);
  const { scope, choices, period } = asked;
  const { slug } = who.organisation;
  const name = (list: readonly { id: string; name: string }[]) => (id: string) =>
    list.find((one) => one.id === id)?.name ?? 'what is gone';
  return c.render(
    <ShowKnown
      {...asked}
      slug={slug}
      months={choicesOf(who)}
      mayIssue={mayWorkOnFeedback(who)}
      parts={filterParts(
        knownHref(slug),
        {
          ...scope,
          kinds: scope.kinds === undefined ? undefined : String(scope.kinds),
          ...(isUsual ? {} : period),
        },
        {
          theme: name(choices.themes),
          place: (path) => path,
          provider: name(choices.providers),
          area: name(choices.areas),
          q: (words) => `with “${words}”`,
          kinds: (many) => `triangulated from ${many} kinds of source`,
          from: () => `from ${periodWords({ from: period.from, to: period.from })}`,
          to: () => `until ${periodWords({ from: period.to, to: period.to })}`,
        },
      )}
    />,
    { title: asked.about ? `What we know about ${asked.about}` : 'What we know' },
  );
});

async function* once<Row>(rows: Row): AsyncGenerator<Row> {
  yield rows;
}

knownRoutes.get(`${PAGE}/export.csv`, async (c) => {
  const { known, themeNames } = await readAsked(c);
  if (!known) throw new NotFound();
  const { evidence } = known;
  const rows = [
    ...evidence.kinds.map((kind) => [
      'kind of source',
      kind.name,
      kind.sources,
      kind.comments,
      kind.people,
      ...kind.sentiments,
      verdictWords[kind.verdict],
    ]),
    ...evidence.themes.map((theme) => [
      'theme',
      themeNames.get(theme.themeId) ?? '',
      null,
      theme.comments,
      theme.people,
      null,
      theme.positive,
      null,
      theme.negative,
      null,
      null,
      `${strengthWords[theme.strength]}, ${theme.kinds} kinds of source`,
    ]),
  ];
  const header = [
    'Of',
    'Name',
    'Sources',
    'Comments',
    'Different people',
    'Very positive',
    'Positive',
    'Neutral or mixed',
    'Negative',
    'Very negative',
    'Not known',
    'Verdict',
  ];
  return csvResponse('what-we-know.csv', header, once(rows));
});

const issueForm = z.object({ circulation: optionalText(500) });

knownRoutes.post(`${PAGE}/issue`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnFeedback(who));
  const asked = await readAsked(c);
  const form = await readForm(c, issueForm);
  if (!asked.known || !form.ok) throw new NotFound();
  const report = knownReport({
    ...asked,
    known: asked.known,
    letterhead: await findLetterhead(c),
    today: who.organisation.today,
    author: who.name,
  });
  const { earshot } = c.var;
  await issueKnown({ database: earshot.database, dataFolder: earshot.config.dataFolder }, who, {
    report,
    circulation: form.values.circulation,
  });
  flash(c, { kind: 'success', text: `The paper “${report.title}” is issued. It stands in the list below.` });
  return c.redirect(`${knownHref(who.organisation.slug)}#papers`, 303);
});

knownRoutes.get(`${PAGE}/papers/:id/files/:format`, async (c) => {
  const { who, earshot } = c.var;
  require(mayReadFeedback(who));
  const format = knownFormats.find((one) => one === c.req.param('format'));
  const id = idOf(c);
  const documentId = await read(c, (db) => findIssuedDocument(db, who, id));
  if (!format || !documentId) throw new NotFound();
  const file = await readDocumentFile(
    earshot.database,
    earshot.config.dataFolder,
    who.organisation.id,
    documentId,
    format,
  );
  if (!file) throw new NotFound();
  return documentResponse(file);
});
