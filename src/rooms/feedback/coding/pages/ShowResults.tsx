import { kappaWords, kappaWordsSource } from '../../../../analysis/agreement/kappa.ts';
import type { ThemeQuality } from '../../../../analysis/agreement/quality.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { Quote } from '../../../../design/text/Quote.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { count, inWords, plural, share } from '../../../../design/text/words.ts';
import { commentHref } from '../../addresses.ts';
import { batchHref } from '../addresses.ts';
import { bandOf } from '../batch.ts';
import type { CoderPair, JudgedComment, SampleResults } from '../sample.ts';

export interface ShowResultsProps {
  slug: string;
  batch: { id: string; title: string };
  results: SampleResults;
  names: ReadonlyMap<string, string>;
  mayOpenSignOff: boolean;
}

const SHOWN = 50;
const shareOrNone = (value: number | null) => (value === null ? 'cannot be told' : share(value));
const figure = (value: number | null) => (value === null ? '–' : value.toFixed(2));

/** What a blind sample says of the suggestions, and of its coders among themselves. */
export function ShowResults({ slug, batch, results, names, mayOpenSignOff }: ShowResultsProps) {
  const { n, drawn, quality, differing } = results;
  return (
    <>
      <h1>How good the suggestions are</h1>
      <p className="quiet-line">
        <a href={batchHref(slug, batch.id)}>{batch.title}</a>: {count(n)} of the {plural(drawn, 'comment')}{' '}
        drawn are coded.
      </p>
      <Verdict results={results} />
      {mayOpenSignOff ? <LinkButton href={batchHref(slug, batch.id, 'sign-off')}>Sign off</LinkButton> : null}
      {n > 0 ? (
        <>
          <Figures results={results} />
          <Coders results={results} names={names} />
          <PerTheme themes={quality.perTheme} names={names} />
          <Differing slug={slug} comments={differing} names={names} />
        </>
      ) : null}
    </>
  );
}

function Verdict({ results }: { results: SampleResults }) {
  const { value, low, high } = results.quality.perResponseF1;
  if (value === null || low === null || high === null)
    return (
      <Inset>
        <p>Nobody has coded any of it yet, so nothing can be said.</p>
      </Inset>
    );
  const band = bandOf(low);
  return (
    <Inset>
      <p>
        <strong>{band.says}.</strong> {band.means} People and suggestions agree to {share(value)} (F1 of a
        comment, mean; 95% interval {share(low)} to {share(high)}). The lower end decides.
      </p>
    </Inset>
  );
}

function Figures({ results }: { results: SampleResults }) {
  const { quality, sentiment } = results;
  return (
    <Summary
      rows={[
        { term: 'All themes together (micro F1)', value: shareOrNone(quality.microF1) },
        { term: 'Mean of the themes (macro F1)', value: shareOrNone(quality.macroF1) },
        { term: 'Of what was suggested, people gave too', value: shareOrNone(quality.precision) },
        { term: 'Of what people gave, was suggested', value: shareOrNone(quality.recall) },
        { term: 'Exactly the same themes', value: shareOrNone(quality.same) },
        {
          term: 'How it sounds, the same side',
          value: `${shareOrNone(sentiment.share)} of ${plural(sentiment.n, 'judgement')}`,
        },
      ]}
    />
  );
}

function Coders({ results, names }: { results: SampleResults; names: ReadonlyMap<string, string> }) {
  const { coders, pairs, alpha, sentimentAlpha, agreement } = results;
  const coded = inWords(coders.map(({ name, coded: many }) => `${name} (${count(many)})`));
  if (pairs.length === 0)
    return <p>Coded by {coded}. A second person would show how far people agree among themselves.</p>;
  const columns: Column<CoderPair>[] = [
    { key: 'one', head: 'Coders', rowHead: true, cell: ({ one, other }) => `${one} and ${other}` },
    { key: 'comments', head: 'Both coded', numeric: true, cell: ({ comments }) => count(comments) },
    { key: 'kappa', head: 'Cohen’s kappa', numeric: true, cell: ({ kappa }) => figure(kappa) },
    { key: 'words', head: 'In words', cell: ({ kappa }) => kappaWords(kappa) },
    { key: 'f1', head: 'F1 of a comment', numeric: true, cell: ({ f1 }) => share(f1) },
  ];
  return (
    <section aria-labelledby="coders">
      <h2 id="coders">How far people agree</h2>
      <p>
        Coded by {coded}, blind to each other. Krippendorff’s alpha of their themes (MASI) is {figure(alpha)},
        of how it sounds {figure(sentimentAlpha)}. Suggestions can hardly agree with people better than people
        do with each other.
      </p>
      <DataTable
        caption="Pairs of coders"
        columns={columns}
        rows={pairs}
        rowKey={({ one, other }) => `${one} ${other}`}
        narrow="scroll"
        empty={{ says: 'Only one person has coded.' }}
      />
      <p className="quiet-line">Words for kappa: {kappaWordsSource}; a convention, no law.</p>
      <DataTable
        caption="Agreement on each theme"
        columns={[
          { key: 'theme', head: 'Theme', rowHead: true, cell: ({ theme }) => names.get(theme) ?? theme },
          { key: 'given', head: 'Given', numeric: true, cell: ({ given }) => count(given) },
          { key: 'alpha', head: 'Krippendorff’s alpha', numeric: true, cell: ({ alpha: of }) => figure(of) },
        ]}
        rows={agreement}
        rowKey={({ theme }) => theme}
        narrow="scroll"
        empty={{ says: 'Nobody gave a theme.' }}
      />
    </section>
  );
}

function PerTheme({
  themes,
  names,
}: {
  themes: readonly ThemeQuality[];
  names: ReadonlyMap<string, string>;
}) {
  const columns: Column<ThemeQuality>[] = [
    { key: 'theme', head: 'Theme', rowHead: true, cell: ({ theme }) => names.get(theme) ?? theme },
    { key: 'support', head: 'People gave it', numeric: true, cell: ({ support }) => count(support) },
    { key: 'suggested', head: 'Suggested', numeric: true, cell: ({ suggested }) => count(suggested) },
    { key: 'agreed', head: 'Both', numeric: true, cell: ({ agreed }) => count(agreed) },
    { key: 'precision', head: 'Precision', numeric: true, cell: ({ precision }) => figure(precision) },
    { key: 'recall', head: 'Recall', numeric: true, cell: ({ recall }) => figure(recall) },
    { key: 'f1', head: 'F1', numeric: true, cell: ({ f1 }) => figure(f1) },
  ];
  return (
    <DataTable
      caption="Suggestions against people, by theme"
      columns={columns}
      rows={themes.toSorted((a, b) => b.support - a.support)}
      rowKey={({ theme }) => theme}
      narrow="scroll"
      empty={{ says: 'Neither people nor suggestions gave any theme.' }}
    />
  );
}

function Differing({
  slug,
  comments,
  names,
}: {
  slug: string;
  comments: readonly JudgedComment[];
  names: ReadonlyMap<string, string>;
}) {
  const named = (ids: readonly string[]) =>
    ids.length === 0 ? 'no theme' : inWords(ids.map((id) => names.get(id) ?? 'a theme that is gone'));
  return (
    <section aria-labelledby="differing">
      <h2 id="differing">Where they differ</h2>
      <p>
        {comments.length === 0
          ? 'People gave exactly what was suggested.'
          : `${plural(comments.length, 'comment')}${comments.length > SHOWN ? `, the first ${SHOWN} shown` : ''}.`}
      </p>
      {comments.slice(0, SHOWN).map(({ id, text, suggested, judgements }) => (
        <div key={id}>
          <Quote dir="auto" from={<a href={commentHref(slug, id)}>Open this comment</a>}>
            <p className="said">{text}</p>
          </Quote>
          <ul>
            <li>Suggested: {named(suggested.map(({ themeId }) => themeId))}</li>
            {judgements.map(({ personId, person, themeIds }) => (
              <li key={personId}>
                {person}: {named(themeIds)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
