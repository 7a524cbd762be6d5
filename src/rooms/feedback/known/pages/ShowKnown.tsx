import type { ReactNode } from 'react';
import { Form } from '../../../../design/form/Form.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { Quote } from '../../../../design/text/Quote.tsx';
import { longDate, monthAndYear, plural } from '../../../../design/text/words.ts';
import { recordHref } from '../../../loops/door.ts';
import { lineHref } from '../../../plans/door.ts';
import { commentHref, feedbackHref, findingHref } from '../../addresses.ts';
import { CodedBy } from '../../coding/pages/parts/CodedBy.tsx';
import { type Period, periodWords } from '../../experience/period.ts';
import { type Filters, queryOf } from '../../filters.ts';
import { kindName } from '../../words.ts';
import { knownAbout, knownHref, knownPaperHref } from '../addresses.ts';
import { strengthRule, strengthTone, strengthWords, weightSentence } from '../evidence-words.ts';
import type { Known, KnownChoices, KnownScope } from '../known.ts';
import { outcomeWords, scoreWords } from '../known-words.ts';
import { EvidenceTables } from './parts/EvidenceTables.tsx';

export interface ShowKnownProps {
  slug: string;
  scope: KnownScope;
  period: Period;
  /** Months to choose from, newest first, 'YYYY-MM'. */
  months: readonly string[];
  about: string;
  leastKinds: number;
  choices: KnownChoices;
  themeNames: ReadonlyMap<string, string>;
  parts: readonly { text: string; removeHref: string }[];
  /** Null where nothing was asked about yet. */
  known: Known | null;
  issued: readonly { id: string; title: string; issuedOn: string; issuerName: string | null }[];
  mayIssue: boolean;
}

/** What we know about a theme, a place or a pathway, and how sure we are. */
export function ShowKnown(props: ShowKnownProps) {
  const { slug, scope, period, about, choices, parts, known, issued } = props;
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const months = [...new Set([...props.months, period.from, period.to])]
    .toSorted()
    .reverse()
    .map((month) => ({ value: month, label: monthAndYear(month) }));
  return (
    <>
      <h1 className="nhsuk-heading-l">{about ? `What we know about ${about}` : 'What we know'}</h1>
      <FilterBar
        action={knownHref(slug)}
        says={
          known
            ? `${plural(known.evidence.comments, 'comment')}, ${periodWords(period)}`
            : 'Choose what it is about'
        }
        parts={parts}
        clearHref={knownHref(slug)}
        open={known === null}
        exports={
          known ? [{ href: knownAbout(slug, scope, period, '/export.csv'), text: 'Download as CSV' }] : []
        }
      >
        <Select
          name="theme"
          label="Theme"
          value={scope.theme}
          none="Any"
          options={choices.themes.map(option)}
        />
        <TextField name="place" label="Service or place" value={scope.place ?? ''} />
        <Select
          name="provider"
          label="Provider"
          value={scope.provider}
          none="Any"
          options={choices.providers.map(option)}
        />
        <Select name="area" label="Area" value={scope.area} none="Any" options={choices.areas.map(option)} />
        <TextField name="q" label="Words, such as a pathway’s" value={scope.q ?? ''} />
        <Select name="from" label="From" value={period.from} options={months} />
        <Select name="to" label="To" value={period.to} options={months} />
        <TextField
          name="kinds"
          label="Kinds of source it is triangulated from"
          value={String(props.leastKinds)}
        />
      </FilterBar>
      {known ? <Found {...props} known={known} /> : <Papers slug={slug} issued={issued} />}
    </>
  );
}

function Found(props: ShowKnownProps & { known: Known }) {
  const { slug, scope, period, leastKinds, themeNames, known, mayIssue } = props;
  const { evidence } = known;
  const nothing =
    evidence.comments === 0 &&
    known.findings.length === 0 &&
    known.decisions.length === 0 &&
    known.scores.length === 0;
  if (nothing)
    return (
      <EmptyState
        says="Nothing is known about this in these months. Ask a longer time, or ask people."
        step={{ href: feedbackHref(slug), text: 'Go to the comments' }}
      />
    );
  const behind = (more: Partial<Filters>) =>
    feedbackHref(
      slug,
      queryOf({
        theme: scope.theme ?? null,
        place: scope.place ?? null,
        q: scope.q ?? null,
        ...period,
        ...more,
      }),
    );
  return (
    <>
      <p>
        <Tag tone={strengthTone[evidence.strength]}>{strengthWords[evidence.strength]}</Tag>{' '}
        <Tag tone={evidence.triangulated ? 'done' : 'waiting'}>
          {evidence.triangulated ? 'Triangulated' : 'Not triangulated'}
        </Tag>
      </p>
      <p>
        <a href={behind({})}>{weightSentence(evidence)}</a> {strengthRule(leastKinds)}
        {known.more ? ' There are more: only the latest 20,000 comments are counted here.' : ''}
      </p>
      <EvidenceTables
        evidence={evidence}
        themeNames={themeNames}
        themeHref={(theme) => knownAbout(slug, { ...scope, theme }, period)}
        behind={behind}
      />
      <CodedBy batches={known.batches} slug={slug} />
      <ul className="nhsuk-list nhsuk-list--bullet">
        {evidence.types.map(({ kind, many, comments, people }) => (
          <li key={kind}>
            <a href={behind({ kind })}>
              {many}: {plural(comments, 'comment')}
            </a>{' '}
            by {plural(people, 'person', 'people')}
          </li>
        ))}
      </ul>
      <Done {...props} />
      {known.quotes.length > 0 ? (
        <>
          <h2>In people’s words</h2>
          <p>The latest of those who agreed to be quoted without a name.</p>
          {known.quotes.map((quote) => (
            <Quote
              key={quote.id}
              dir="auto"
              from={
                <a href={commentHref(slug, quote.id)}>
                  {quote.source}, {longDate(quote.receivedOn)}
                </a>
              }
            >
              <p className="said">{quote.text}</p>
            </Quote>
          ))}
        </>
      ) : null}
      {mayIssue ? (
        <Details summary="Issue it as a paper">
          <p>
            As web page, Word and PDF. Numbers of people below five are hidden in it, and it is frozen as it
            stands now.
          </p>
          <Form action={knownAbout(slug, scope, period, '/issue')}>
            <TextField name="circulation" label="Who it is for" optional />
            <Submit small>Issue the paper</Submit>
          </Form>
        </Details>
      ) : null}
    </>
  );
}

function Done({ slug, known }: { slug: string; known: Known }) {
  const { findings, decisions, loops, scores, lines } = known;
  return (
    <>
      <h2>What was made of it</h2>
      <Rows
        heading="Findings"
        none="No finding was written about it yet."
        items={findings.map((finding) => ({
          id: finding.id,
          body: (
            <>
              <a href={findingHref(slug, finding.id)}>{finding.name}</a>, <Day date={finding.foundOn} short />
              {finding.kind ? `. Mostly: ${kindName(finding.kind).toLowerCase()}` : ''}
              {finding.recommendation ? `. We recommend: ${finding.recommendation}` : ''}
            </>
          ),
        }))}
      />
      <Rows
        heading="Decisions"
        none="Nothing was decided on it yet."
        items={decisions.map((decision) => ({
          id: decision.id,
          body: (
            <>
              <a href={recordHref(slug, 'decision', decision.id)}>{decision.name}</a>:{' '}
              {outcomeWords(decision.outcome)}, {decision.takenBy}, <Day date={decision.decidedOn} short />
            </>
          ),
        }))}
      />
      <Rows
        heading="You said, we did"
        none="Nobody was told what came of it yet."
        items={loops.map((loop) => ({
          id: loop.id,
          body: (
            <>
              <a href={recordHref(slug, 'loop', loop.id)}>{loop.name}</a>,{' '}
              <Day date={loop.publishedOn} short />: {loop.weDid || loop.because}
            </>
          ),
        }))}
      />
      <Rows
        heading="Scores from providers"
        none=""
        items={scores.map((score) => ({
          id: score.id,
          body: (
            <>
              {score.providerName}
              {score.service ? `, ${score.service}` : ''}, <Day date={score.periodFrom} short /> to{' '}
              <Day date={score.periodTo} short />: {scoreWords(score)}
            </>
          ),
        }))}
      />
      <Rows
        heading="Lines of our plans"
        none=""
        items={lines.map((line) => ({
          id: line.id,
          body: (
            <>
              <a href={lineHref(slug, line.planId, line.id)}>
                {line.code} {line.what}
              </a>
              , {line.planTitle}
            </>
          ),
        }))}
      />
    </>
  );
}

function Rows({
  heading,
  none,
  items,
}: {
  heading: string;
  none: string;
  items: readonly { id: string; body: ReactNode }[];
}) {
  if (items.length === 0 && none === '') return null;
  return (
    <>
      <h3>{heading}</h3>
      {items.length === 0 ? <p>{none}</p> : null}
      {items.length > 0 ? (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {items.map(({ id, body }) => (
            <li key={id}>{body}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Papers({ slug, issued }: Pick<ShowKnownProps, 'slug' | 'issued'>) {
  return (
    <>
      <h2 id="papers">Papers that were issued</h2>
      <DataTable
        caption="Papers on what we know, the latest first"
        captionHidden
        rows={issued}
        rowKey={(row) => row.id}
        empty={{
          says: 'Choose a theme, a place or words above. What is known of it shows here, and can be issued as a paper.',
        }}
        columns={[
          {
            key: 'title',
            head: 'Paper',
            rowHead: true,
            cell: (row) => <a href={knownPaperHref(slug, row.id, 'html')}>{row.title}</a>,
          },
          { key: 'on', head: 'Issued on', tight: true, cell: (row) => <Day date={row.issuedOn} short /> },
          { key: 'by', head: 'Issued by', cell: (row) => row.issuerName ?? 'Somebody who has left' },
          {
            key: 'files',
            head: 'As a file',
            cell: (row) => (
              <>
                <a href={knownPaperHref(slug, row.id, 'docx')}>Word</a>,{' '}
                <a href={knownPaperHref(slug, row.id, 'pdf')}>PDF</a>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
