import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { ProgressBar } from '../../../../design/state/ProgressBar.tsx';
import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { Moment } from '../../../../design/text/Moment.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { count, plural, share } from '../../../../design/text/words.ts';
import { feedbackHref, themeHref } from '../../addresses.ts';
import { queryOf } from '../../filters.ts';
import { batchHref, frameworkHref, queueHref } from '../addresses.ts';
import type { Batch, BatchTheme } from '../batch.ts';
import { bandOf, batchStates, type FrozenQuality } from '../batch.ts';
import type { OwnProgress } from '../sample.ts';
import { scopeWords } from '../scope-words.ts';

export interface ShowBatchProps {
  slug: string;
  batch: Batch;
  /** Null where this person may not see the suggestions yet. */
  themes: readonly BatchTheme[] | null;
  own: OwnProgress;
  history: readonly HistoryEntry[];
  /** How large a sample is advised. */
  advised: number;
  may: { code: boolean; signOff: boolean; withdraw: boolean; seeSample: boolean };
}

/** One batch of suggestions: how far it is, its sample, who signed it off and with which figures. */
export function ShowBatch(props: ShowBatchProps) {
  const { slug, batch, themes, history, may } = props;
  const { id, title, state, model } = batch;
  return (
    <>
      <RecordHead
        kind="Batch"
        title={title}
        state={batchStates[state]}
        facts={[
          { term: 'Started', value: <Moment at={batch.createdAt} /> },
          ...(batch.startedBy ? [{ term: 'By', value: batch.startedBy }] : []),
          ...(model ? [{ term: 'Suggested by', value: `model ${model}` }] : []),
        ]}
        actions={
          batch.waiting > 0 && may.code ? (
            <LinkButton href={queueHref(slug, `batch=${id}`)} small>
              Settle in the queue
            </LinkButton>
          ) : undefined
        }
      />
      <Standing {...props} />
      <Summary
        rows={[
          {
            term: 'Of',
            value: scopeWords(batch.scope, { source: batch.sourceName, import: batch.importName }),
          },
          { term: 'Comments', value: <Comments slug={slug} batch={batch} /> },
          { term: 'With suggestions', value: count(batch.suggested) },
          { term: 'Not assigned', value: `${count(batch.unassigned)}: nothing was sure enough to suggest` },
          {
            term: 'Framework',
            value: <a href={frameworkHref(slug, batch.framework)}>{batch.frameworkTitle}</a>,
          },
        ]}
      />
      {batch.quality ? <Frozen quality={batch.quality} batch={batch} /> : null}
      <Sample {...props} />
      {themes && themes.length > 0 ? <Themes slug={slug} themes={themes} /> : null}
      {may.withdraw ? (
        <p>
          <a href={batchHref(slug, id, 'withdraw')}>Withdraw this batch</a>
        </p>
      ) : null}
      <Details summary="History">
        <HistoryList entries={history} />
      </Details>
    </>
  );
}

function Standing({ slug, batch, may }: ShowBatchProps) {
  const { id, state, comments, withdrawnBecause } = batch;
  if (state === 'suggesting')
    return (
      <>
        <ProgressBar
          label="Suggesting themes"
          done={comments}
          says={`${plural(comments, 'comment')} so far`}
          from={batchHref(slug, id, 'progress.json')}
        />
        <p>You can leave this page and come back: the work goes on without you.</p>
        {may.code ? (
          <Form action={batchHref(slug, id, 'stop')} label="Stop">
            <Submit kind="secondary" small>
              Stop here
            </Submit>
          </Form>
        ) : null}
      </>
    );
  if (state === 'signing_off')
    return (
      <ProgressBar
        label="Counting what was signed off"
        done={0}
        says="The themes are being given"
        from={batchHref(slug, id, 'progress.json')}
      />
    );
  if (state === 'withdrawn')
    return (
      <Inset>
        <p>Withdrawn: {withdrawnBecause}. Its themes and sentiments are taken off; what people gave stays.</p>
      </Inset>
    );
  return null;
}

function Comments({ slug, batch }: { slug: string; batch: Batch }) {
  const { comments, firstOn, lastOn, scope } = batch;
  const query = queryOf({
    source: scope.source ?? null,
    import: scope.import ?? null,
    place: scope.place ?? null,
    from: firstOn?.slice(0, 7) ?? null,
    to: lastOn?.slice(0, 7) ?? null,
  });
  return (
    <>
      <a href={feedbackHref(slug, query)}>{count(comments)}</a>
      {firstOn && lastOn ? (
        <>
          , said between <Day date={firstOn} /> and <Day date={lastOn} />
        </>
      ) : null}
    </>
  );
}

/** The figures as they were when somebody signed. */
function Frozen({ quality, batch }: { quality: FrozenQuality; batch: Batch }) {
  const band = bandOf(quality.low);
  return (
    <section aria-labelledby="signed">
      <h2 id="signed">Signed off</h2>
      <p>
        {batch.signedOffBy ?? 'Somebody who has left'}
        {batch.signedOffOn ? (
          <>
            {' '}
            signed on <Day date={batch.signedOffOn} />
          </>
        ) : null}
        : “{batch.statement}”
      </p>
      <p>
        <strong>{band.says}.</strong> On {plural(quality.n, 'comment')} that{' '}
        {plural(quality.coders, 'person', 'people')} coded without seeing the suggestions, the two agreed to{' '}
        {share(quality.f1)} (F1 of a comment; 95% interval {share(quality.low)} to {share(quality.high)}).
        Over all themes together {shareOrNone(quality.microF1)}, the mean of the themes{' '}
        {shareOrNone(quality.macroF1)}, the same side of how it sounds {shareOrNone(quality.sentiment)}.
        {quality.bySigner ? ' Only the person who signed coded the sample.' : ''}
        {quality.atLeast > 0 ? ` Suggestions less than ${share(quality.atLeast)} sure were left out.` : ''}
      </p>
    </section>
  );
}

const shareOrNone = (value: number | null) => (value === null ? 'not measured' : share(value));

function Sample({ slug, batch, own, advised, may }: ShowBatchProps) {
  const { id, state, sampleWanted, sampleOpenedAt } = batch;
  if (state === 'suggesting' || (state === 'withdrawn' && sampleWanted === 0)) return null;
  if (sampleWanted === 0)
    return may.code && state === 'ready' ? (
      <section aria-labelledby="sample">
        <h2 id="sample">Draw a sample</h2>
        <p>
          People code it without seeing the suggestions or each other. Until its results are open, its
          comments stay out of the queue.
        </p>
        <Form action={batchHref(slug, id, 'draw')} label="Draw a sample">
          <TextField
            name="comments"
            label="Comments"
            hint={`${count(advised)} tell how good the suggestions are to within 10 percentage points.`}
            width={4}
            inputMode="numeric"
            value={String(advised)}
          />
          <Submit small>Draw the sample</Submit>
        </Form>
      </section>
    ) : null;
  const open = sampleOpenedAt !== null;
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">The sample</h2>
      <p>
        {plural(sampleWanted, 'comment')}. You have coded {count(own.coded)};{' '}
        {plural(own.others, 'other', 'others')} {own.others === 1 ? 'has' : 'have'} begun.
      </p>
      <p className="button-row">
        {may.code && !open && state === 'ready' && own.coded < sampleWanted ? (
          <LinkButton href={batchHref(slug, id, 'sample')}>
            {own.coded === 0 ? 'Code the sample' : 'Go on coding the sample'}
          </LinkButton>
        ) : null}
        {may.seeSample ? (
          <LinkButton href={batchHref(slug, id, 'results')} kind="secondary">
            See the results
          </LinkButton>
        ) : null}
        {may.signOff && state === 'ready' ? (
          <LinkButton href={batchHref(slug, id, 'sign-off')} kind="secondary">
            Sign off
          </LinkButton>
        ) : null}
      </p>
      {may.signOff && !open && state === 'ready' ? (
        <Form action={batchHref(slug, id, 'open')} label="Open the results">
          <Submit kind="secondary" small>
            Open the results to all who code
          </Submit>
        </Form>
      ) : null}
    </section>
  );
}

function Themes({ slug, themes }: { slug: string; themes: readonly BatchTheme[] }) {
  const columns: Column<BatchTheme>[] = [
    {
      key: 'name',
      head: 'Theme',
      rowHead: true,
      cell: ({ id, name }) => <a href={themeHref(slug, id)}>{name}</a>,
    },
    { key: 'suggested', head: 'Suggested', numeric: true, cell: ({ suggested }) => count(suggested) },
    { key: 'accepted', head: 'Accepted', numeric: true, cell: ({ accepted }) => count(accepted) },
    { key: 'refused', head: 'Refused', numeric: true, cell: ({ refused }) => count(refused) },
  ];
  return (
    <DataTable
      caption="What was suggested"
      columns={columns}
      rows={themes}
      rowKey={({ id }) => id}
      narrow="scroll"
      empty={{ says: 'Nothing was suggested.' }}
    />
  );
}
