import { Hono } from 'hono';
import { drawChart } from '../../../design/chart/draw.ts';
import { findLetterhead } from '../../../platform/documents/letterhead.ts';
import { renderReport } from '../../../platform/documents/render.ts';
import { mediaTypes } from '../../../platform/documents/report.ts';
import { type CsvCell, csvResponse } from '../../../platform/files/csv-out.ts';
import type { Env, WebContext } from '../../../platform/web/context.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import {
  heardByCsvHref,
  heardByHref,
  heardCsvHref,
  heardPaperHref,
  weightsHref,
  whoIsHeardHref,
} from '../addresses.ts';
import { comparedQuestions } from '../characteristics.ts';
import { mayKeepPopulation, maySayMeanings } from '../policy.ts';
import { laterThan } from '../population/profile.ts';
import type { Answered } from './answers.ts';
import { type AskedHeard, sliceWords } from './asked.ts';
import { heardChart } from './chart.ts';
import { compareAnswers, EVERYTHING, type Heard } from './heard.ts';
import { meaningRoutes } from './meaning-routes.tsx';
import { Overview } from './pages/Overview.tsx';
import { HeardNotes } from './pages/parts/HeardNotes.tsx';
import { ShowHeard } from './pages/ShowHeard.tsx';
import { barOf, readPage } from './reading.tsx';
import { heardReport } from './report.ts';
import { weightRoutes } from './weight-routes.tsx';
import { findingsInOrder, findingsOf, gapWords, indexWords, partWords, peopleWords } from './words.ts';
import { yearWords } from './years.ts';

/** Who was heard against who lives here, by characteristic. */
export const heardRoutes = new Hono<Env>();
const ROOT = '/:organisation/desk/who-is-heard';

/** Every question that has a table to compare with, and of which anybody answered in the years shown. */
function listHeard(answered: Answered, { year, slice }: AskedHeard): Heard[] {
  return comparedQuestions.flatMap(({ question }) => {
    if (!answered.counted.some((one) => one.question === question)) return [];
    const compared = compareAnswers(question, answered);
    return compared ? [compared.of(year, slice)] : [];
  });
}

const laterOf = (c: WebContext, { profiles }: Answered): string =>
  laterThan(
    [...profiles.values()]
      .map(({ asAt }) => asAt ?? '')
      .toSorted()
      .at(-1) ?? null,
    c.var.who.organisation.today,
  );

function notesOf(c: WebContext, answered: Answered, { slice }: AskedHeard) {
  const { who } = c.var;
  return (
    <HeardNotes
      slug={who.organisation.slug}
      threshold={answered.rule.name}
      isPart={slice !== EVERYTHING}
      later={laterOf(c, answered)}
      mayMean={maySayMeanings(who)}
    />
  );
}

heardRoutes.get(ROOT, async (c) => {
  const { answered, asked, query } = await readPage(c);
  const { who } = c.var;
  const { slug } = who.organisation;
  const all = listHeard(answered, asked);
  const answeredQuestions = comparedQuestions.filter(({ question }) =>
    answered.counted.some((one) => one.question === question),
  );
  return c.render(
    <Overview
      slug={slug}
      query={query}
      bar={barOf(answered, asked, {
        says: `${answeredQuestions.length} ${answeredQuestions.length === 1 ? 'question' : 'questions'} that people answered about themselves`,
        href: (words) => whoIsHeardHref(slug, words),
        exports: [
          { href: heardCsvHref(slug, query), text: 'CSV' },
          { href: heardPaperHref(slug, 'docx', query), text: 'Word' },
          { href: heardPaperHref(slug, 'pdf', query), text: 'PDF' },
          { href: heardPaperHref(slug, 'html', query), text: 'Web page' },
          { href: weightsHref(slug, query), text: 'Weights' },
        ],
      })}
      notes={notesOf(c, answered, asked)}
      all={all}
      findings={findingsInOrder(all)}
      without={answeredQuestions.filter(({ question }) => !answered.profiles.has(question))}
      hasProfiles={answered.profiles.size > 0}
      mayKeep={mayKeepPopulation(who)}
    />,
    { title: 'Who is heard' },
  );
});

const heads = [
  'Characteristic',
  'Group',
  'Answered',
  'Share',
  'Interval from',
  'Interval to',
  'Live here',
  'Gap, points',
  'Index',
  'In words',
  'Months',
  'Sources',
  'Against',
];

const rowsOf = (heard: Heard, sources: string): CsvCell[][] => [
  ...heard.groups.map((group): CsvCell[] => [
    heard.name,
    group.name,
    peopleWords(group.respondents),
    partWords(group.share),
    partWords(group.low),
    partWords(group.high),
    partWords(group.populationShare),
    gapWords(group.gap),
    indexWords(group.index),
    group.says,
    yearWords(heard.year),
    sources,
    `${heard.profile.area}, ${heard.profile.source}`,
  ]),
  ...(
    [
      ['Prefer not to say', heard.preferNotToSay],
      ['Not asked or unknown, to the nearest 5', heard.notAskedOrUnknown],
    ] as const
  ).map(([name, people]): CsvCell[] => [
    heard.name,
    name,
    peopleWords(people),
    ...Array.from({ length: 7 }, () => ''),
    yearWords(heard.year),
    sources,
    '',
  ]),
];

function heardCsv(name: string, all: readonly Heard[], sources: string): Response {
  async function* batches() {
    for (const heard of all) yield rowsOf(heard, sources);
  }
  return csvResponse(name, heads, batches());
}

const fileName = (c: WebContext, ...parts: string[]): string =>
  ['who-is-heard', ...parts, c.var.organisation.slug, c.var.organisation.today].join('-');

heardRoutes.get(`${ROOT}/groups.csv`, async (c) => {
  const { answered, asked } = await readPage(c);
  return heardCsv(
    `${fileName(c)}.csv`,
    listHeard(answered, asked),
    sliceWords(asked.slice, answered.sources),
  );
});

heardRoutes.get(`${ROOT}/:file{paper\\.(?:html|docx|pdf)}`, async (c) => {
  const { answered, asked } = await readPage(c);
  const format = (['html', 'docx', 'pdf'] as const).find((one) => c.req.param('file').endsWith(one));
  if (!format) throw new NotFound();
  const report = heardReport({
    letterhead: await findLetterhead(c),
    today: c.var.organisation.today,
    sources: sliceWords(asked.slice, answered.sources),
    all: listHeard(answered, asked),
    rule: answered.rule.name,
    later: laterOf(c, answered),
  });
  const bytes = await renderReport(report, format);
  c.header('Content-Type', mediaTypes[format]);
  c.header('Content-Disposition', `attachment; filename="${fileName(c)}.${format}"`);
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(new Uint8Array(bytes));
});

/** The question of the address, compared; a page that is not there where nothing can be. */
function comparedIn(answered: Answered, key: string) {
  const found = comparedQuestions.find(({ question }) => question === key);
  const compared = found ? compareAnswers(found.question, answered) : null;
  if (!compared) throw new NotFound();
  return compared;
}

heardRoutes.get(`${ROOT}/by/:file{[a-zA-Z]+\\.csv}`, async (c) => {
  const { answered, asked } = await readPage(c);
  const question = c.req.param('file').replace('.csv', '');
  const compared = comparedIn(answered, question);
  const all = answered.years.map((_, year) => compared.of(year, asked.slice));
  return heardCsv(`${fileName(c, question)}.csv`, all, sliceWords(asked.slice, answered.sources));
});

heardRoutes.get(`${ROOT}/by/:question`, async (c) => {
  const { answered, asked, query } = await readPage(c);
  const { who } = c.var;
  const { slug } = who.organisation;
  const compared = comparedIn(answered, c.req.param('question'));
  const years = answered.years.map((_, year) => compared.of(year, asked.slice));
  const heard = compared.of(asked.year, asked.slice);
  const href = (words: string) => heardByHref(slug, heard.question, words);
  const hasShares = heard.groups.some((group) => group.share !== null);
  return c.render(
    <ShowHeard
      slug={slug}
      bar={barOf(answered, asked, {
        says: heard.name,
        href,
        exports: [{ href: heardByCsvHref(slug, heard.question, query), text: 'All years as CSV' }],
      })}
      notes={notesOf(c, answered, asked)}
      heard={heard}
      findings={findingsOf(heard)}
      chart={hasShares ? await drawChart(heardChart(heard)) : null}
      years={years}
      mayMean={maySayMeanings(who)}
    />,
    {
      title: `${heard.name}: who is heard`,
      breadcrumb: [{ href: whoIsHeardHref(slug, query), text: 'Who is heard' }],
    },
  );
});

heardRoutes.route('/', meaningRoutes);
heardRoutes.route('/', weightRoutes);
