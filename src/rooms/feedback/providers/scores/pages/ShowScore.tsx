import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { type Column, DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Details } from '../../../../../design/text/Details.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { Summary } from '../../../../../design/text/Summary.tsx';
import { WarningCallout } from '../../../../../design/text/WarningCallout.tsx';
import { count, longDate, share } from '../../../../../design/text/words.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { CodedBy } from '../../../coding/pages/parts/CodedBy.tsx';
import type { SignedOffBatch } from '../../../coding/quality.ts';
import {
  contractHref,
  newProviderActionHref,
  newScoreHref,
  providerHref,
  scoreHref,
  scoresHref,
} from '../../addresses.ts';
import {
  type ComparedFigure,
  type Judged,
  type KeptCheck,
  ruleOfVerdict,
  verdictName,
  verdicts,
  verdictTone,
} from '../../checks/check.ts';
import { choice, type FieldSpec } from '../../field-spec.ts';
import { OneField } from '../../pages/parts/RecordForm.tsx';
import { intervalWords } from '../../pages/parts/ScoreTable.tsx';
import { scaleWords } from '../../scales/scale.ts';
import { periodWords } from '../period.ts';
import { type BreakdownRow, type ScoreReturn, scoreKindName, scoreWords } from '../score-return.ts';
import { answersOf, type Worked } from '../working.ts';

export interface ShowScoreProps {
  slug: string;
  found: ScoreReturn;
  worked: Worked;
  /** What in its breakdown does not hold. */
  mismatches: readonly string[];
  /** The cross-check as it would come out now. */
  judged: Judged;
  checks: readonly KeptCheck[];
  /** Of suggested sentiments among the comments it is held against. */
  codedBy: readonly SignedOffBatch[];
  history: readonly HistoryEntry[];
  typed: Typed;
  errors: Errors;
  mayKeep: boolean;
}

/** A return: its score beside the printed one, its breakdown, and what other sources say of the same time. */
export function ShowScore(props: ShowScoreProps) {
  const { slug, found, worked, mismatches, judged, checks, history, mayKeep } = props;
  const { kind } = found;
  const latest = checks[0];
  const verdict = latest ? (latest.decidedVerdict ?? latest.verdict) : null;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <RecordHead
        kind="Return"
        title={`${found.providerName}, ${periodWords({ from: found.periodFrom, to: found.periodTo })}`}
        state={
          found.supersededBy
            ? { tone: 'stopped', text: 'Corrected since' }
            : { tone: verdictTone(verdict), text: verdictName(verdict) }
        }
        facts={[
          {
            term: 'Provider',
            value: <a href={providerHref(slug, found.providerId)}>{found.providerName}</a>,
          },
          { term: 'Service', value: found.service || 'All services' },
          { term: 'Came in', value: <Day date={found.receivedOn} /> },
          { term: 'Recorded by', value: found.recorderName ?? 'Somebody who has left' },
        ]}
        actions={
          mayKeep && !found.supersededBy ? (
            <>
              <LinkButton href={newScoreHref(slug, { corrects: found.id })} kind="secondary" small>
                Correct it
              </LinkButton>
              <LinkButton
                href={newProviderActionHref(slug, { provider: found.providerId, return: found.id })}
                kind="secondary"
                small
              >
                Agree an action
              </LinkButton>
            </>
          ) : null
        }
      />
      {found.supersededBy ? (
        <p>
          <a href={scoreHref(slug, found.supersededBy)}>The return that took its place</a>
        </p>
      ) : null}
      {found.corrects ? (
        <p>
          It takes the place of <a href={scoreHref(slug, found.corrects)}>an earlier return</a>.
        </p>
      ) : null}
      {worked.warnings.length + mismatches.length > 0 ? (
        <WarningCallout heading="These figures do not follow from each other">
          <ul>
            {[...worked.warnings, ...mismatches].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p>
            Figures may differ by half of the last place that is printed. Ask the provider which is right.
          </p>
        </WarningCallout>
      ) : null}
      <Summary
        rows={[
          {
            term: scoreKindName(kind),
            value: (
              <>
                <strong>{scoreWords(found.score, kind)}</strong>
                {worked.isChecked ? '' : ', as printed, not checked'}
                {worked.isEstimated ? ', from percentages: counts may be one off' : ''}
              </>
            ),
          },
          { term: 'Printed by the provider', value: found.scorePrinted || 'Not given' },
          { term: '95% interval', value: intervalWords(worked) },
          ...(worked.negative === null
            ? []
            : [{ term: 'Per cent negative', value: scoreWords(worked.negative, kind) }]),
          { term: 'Answers', value: answersSaid(found) },
          ...(worked.bands && kind === 'net_promoter'
            ? [
                {
                  term: 'Promoters, passives, detractors',
                  value: `${count(worked.bands.promoters)}, ${count(worked.bands.passives)}, ${count(worked.bands.detractors)}`,
                },
              ]
            : []),
          ...(found.counts.answers
            ? [
                {
                  term: 'Answers as given',
                  value: Object.entries(found.counts.answers)
                    .map(([value, many]) => `${value}: ${count(many)}`)
                    .join(', '),
                },
              ]
            : []),
          { term: 'How it is worked out', value: worked.rule },
          ...(found.scale ? [{ term: 'Scale', value: scaleWords(found.scale) }] : []),
          ...(found.contractId
            ? [
                {
                  term: 'Contract',
                  value: <a href={contractHref(slug, found.contractId)}>{found.contractService}</a>,
                },
              ]
            : []),
          ...(found.measureName ? [{ term: 'Measure', value: found.measureName }] : []),
          ...(found.note ? [{ term: 'Note', value: <Prose text={found.note} /> }] : []),
        ]}
      />
      <p>
        <a href={`${scoresHref(slug)}?provider=${found.providerId}&kind=${kind}`}>How it moved over time</a>
      </p>
      {found.breakdown.length > 0 ? <Breakdown rows={found.breakdown} kind={kind} /> : null}
      <Checks {...props} judged={judged} checks={checks} />
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}

function answersSaid({ answers, eligible }: ScoreReturn): string {
  if (answers === null) return 'Not known';
  if (!eligible) return count(answers);
  return `${count(answers)} of ${count(eligible)} who could have answered (${share(answers / eligible)})`;
}

function Breakdown({ rows, kind }: { rows: readonly BreakdownRow[]; kind: string }) {
  const figures: {
    key: 'promoters' | 'passives' | 'detractors' | 'part' | 'number' | 'score';
    head: string;
  }[] = [
    { key: 'promoters', head: 'Promoters' },
    { key: 'passives', head: 'Passives' },
    { key: 'detractors', head: 'Detractors' },
    { key: 'part', head: 'How many' },
    { key: 'number', head: 'Number' },
    { key: 'score', head: 'Printed score' },
  ];
  const present = figures.filter(({ key }) => rows.some((row) => row[key] != null));
  const columns: Column<BreakdownRow>[] = [
    { key: 'name', head: 'Ward, specialty or site', rowHead: true, cell: ({ name }) => name },
    ...present.map(({ key, head }) => ({
      key,
      head,
      numeric: true,
      cell: (row: BreakdownRow) => (row[key] == null ? '' : count(row[key] ?? 0)),
    })),
    ...(kind === 'count'
      ? []
      : [
          {
            key: 'n',
            head: 'Answers',
            numeric: true,
            cell: (row: BreakdownRow) => count(answersOf(row) ?? 0),
          },
        ]),
  ];
  return (
    <>
      <h2>By ward, specialty or site</h2>
      <DataTable
        caption="By ward, specialty or site"
        captionHidden
        rows={rows}
        rowKey={({ name }) => name}
        columns={columns}
        empty={{ says: '' }}
        narrow="scroll"
      />
    </>
  );
}

const decidedField = choice({
  name: 'decided',
  label: 'Your verdict, if it is another',
  as: 'select',
  none: 'As the rule says',
  options: verdicts.map(({ key, name }) => ({ value: key, label: name })),
  optional: true,
});
const checkFields: FieldSpec[] = [
  { name: 'source', label: 'Another source that you know of', as: 'text', optional: true },
  { name: 'figure', label: 'Its figure', as: 'text', width: 5, optional: true },
  { name: 'n', label: 'How many answered there', as: 'text', width: 5, optional: true },
  { name: 'on', label: 'The day it speaks of', as: 'date', optional: true },
  choice({
    name: 'question',
    label: 'What was asked there',
    as: 'radios',
    options: [
      { value: 'same', label: 'The same question, worked out in the same way' },
      { value: 'other', label: 'Another question' },
    ],
  }),
  decidedField,
  {
    name: 'followUp',
    label: 'Why, and what is to follow',
    as: 'area',
    optional: true,
    hint: 'Needed where you decide otherwise than the rule.',
  },
];

function Checks({ slug, found, judged, checks, codedBy, typed, errors, mayKeep }: ShowScoreProps) {
  const { kind } = found;
  return (
    <>
      <h2>Cross-check with other sources</h2>
      <p>{ruleOfVerdict}</p>
      <p>
        As it stands today: <Tag tone={verdictTone(judged.verdict)}>{verdictName(judged.verdict)}</Tag>
        {judged.gap === null ? '' : ` The gap is ${scoreWords(judged.gap, 'count')} points.`}
      </p>
      <Comparisons
        caption="What other sources say of the same time"
        rows={judged.comparisons}
        kind={kind}
        empty="No answers and no comments about this provider’s places are here for these months. Choose its places on its page, or add a figure that you know of."
      />
      {judged.comparisons.length > 0 ? <CodedBy batches={codedBy} slug={slug} /> : null}
      {mayKeep && !found.supersededBy ? (
        <Details summary="Keep a cross-check, with what you add" open={Object.keys(errors).length > 0}>
          <Form action={scoreHref(slug, found.id, 'check')} label="Cross-check">
            {checkFields.map((spec) => (
              <OneField key={spec.name} spec={spec} typed={typed} error={errors[spec.name]} />
            ))}
            <ButtonRow>
              <Submit>Keep the cross-check</Submit>
            </ButtonRow>
          </Form>
        </Details>
      ) : null}
      {checks.map((check) => (
        <section key={check.id}>
          <h3>
            Cross-checked on {longDate(check.checkedOn)} by {check.checkerName ?? 'somebody who has left'}
          </h3>
          <p>
            <Tag tone={verdictTone(check.decidedVerdict ?? check.verdict)}>
              {verdictName(check.decidedVerdict ?? check.verdict)}
            </Tag>{' '}
            {check.decidedVerdict && check.decidedVerdict !== check.verdict
              ? `Decided by a person; the rule said: ${verdictName(check.verdict).toLowerCase()}.`
              : ''}
          </p>
          {check.followUp ? <Prose text={check.followUp} /> : null}
          <Comparisons
            caption={`What it rested on, ${longDate(check.checkedOn)}`}
            rows={check.comparisons}
            kind={kind}
            empty="Nothing to compare."
          />
        </section>
      ))}
    </>
  );
}

function Comparisons({
  caption,
  rows,
  kind,
  empty,
}: {
  caption: string;
  rows: readonly ComparedFigure[];
  kind: string;
  empty: string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={rows.map((row, at) => ({ ...row, at: String(at) }))}
      rowKey={({ at }) => at}
      empty={{ says: empty }}
      columns={[
        {
          key: 'source',
          head: 'Source',
          rowHead: true,
          cell: ({ source, what, on }) => (
            <>
              {source}
              <span className="quiet-line">{[what, on ? longDate(on) : ''].filter(Boolean).join(' · ')}</span>
            </>
          ),
        },
        { key: 'figure', head: 'Figure', numeric: true, cell: ({ figure }) => scoreWords(figure, kind) },
        {
          key: 'n',
          head: 'Answers',
          numeric: true,
          cell: ({ n }) => (n === null ? 'Not known' : count(n)),
        },
        { key: 'gap', head: 'Gap', numeric: true, cell: ({ gap }) => scoreWords(gap, 'net_promoter') },
        {
          key: 'verdict',
          head: 'Verdict',
          cell: ({ verdict, because }) => (
            <>
              <Tag tone={verdictTone(verdict)}>{verdictName(verdict)}</Tag>
              <span className="quiet-line">{because}</span>
            </>
          ),
        },
      ]}
    />
  );
}
