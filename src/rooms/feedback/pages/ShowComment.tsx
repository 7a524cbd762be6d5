import { constituencies } from '../../../../reference/source-kinds.ts';
import { ButtonRow } from '../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../design/form/Form.tsx';
import type { Option } from '../../../design/form/field.ts';
import { LinkButton } from '../../../design/form/LinkButton.tsx';
import { Submit } from '../../../design/form/Submit.tsx';
import { HistoryList } from '../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../design/record/RecordHead.tsx';
import { Day } from '../../../design/text/Day.tsx';
import { Details } from '../../../design/text/Details.tsx';
import { Moment } from '../../../design/text/Moment.tsx';
import { Quote } from '../../../design/text/Quote.tsx';
import { Summary, type SummaryRow } from '../../../design/text/Summary.tsx';
import { inWords } from '../../../design/text/words.ts';
import { ThemePicker } from '../../../design/theme-picker/ThemePicker.tsx';
import type { Bead } from '../../../design/thread/ThreadStrip.tsx';
import { ThreadStrip } from '../../../design/thread/ThreadStrip.tsx';
import { BelongsToLines } from '../../plans/door.ts';
import { commentHref, feedbackHref, newFindingHref } from '../addresses.ts';
import { batchHref, settleHref } from '../coding/addresses.ts';
import {
  RestingWords,
  SettleAll,
  SuggestedSentiment,
  Suggestions,
} from '../coding/pages/parts/Suggested.tsx';
import type { ExplainedComment } from '../coding/queue.ts';
import type { FullComment } from '../comment.ts';
import { GoingUp, type GoingUpProps } from '../escalations/pages/parts/GoingUp.tsx';
import { queryOf } from '../filters.ts';
import { CommentMedia } from '../media/pages/parts/CommentMedia.tsx';
import type { CountedTheme, ThemeGroup } from '../theme.ts';
import { channelName, kindName, scanStates, sentimentName } from '../words.ts';
import { FactsFields, type FactsTyped } from './parts/FactsFields.tsx';
import { type KeptEntry, shownEntries } from './parts/history-entries.ts';
import { MarkedWords } from './parts/MarkedWords.tsx';
import { SettleFinds } from './parts/SettleFinds.tsx';
import { scanTone } from './parts/scan-tone.ts';

export interface ShowCommentProps {
  slug: string;
  comment: FullComment;
  /** What waits to be settled about it, where something does. */
  suggested?: ExplainedComment;
  beads: readonly Bead[];
  /** The query of the list one came from. */
  within: string;
  themes: readonly ThemeGroup<CountedTheme>[];
  neighbours: { next: string | null; previous: string | null };
  history: readonly KeptEntry[];
  /** What went up of it, and the answer that came back down. */
  goingUp: GoingUpProps;
  levels: readonly Option[];
  /** The label of the printed score, where its scale knows it. */
  scoreLabel: string;
  mayWork: boolean;
  mayAddMedia: boolean;
  settleError?: { error: string; reason: string; ownReason: string };
}

export function ShowComment(props: ShowCommentProps) {
  const { slug, comment, beads, within, neighbours, mayWork, settleError } = props;
  const state = scanStates.find(({ key }) => key === comment.scan);
  return (
    <>
      <ErrorSummary errors={settleError ? { [`reason-${comment.id}`]: settleError.error } : {}} />
      <RecordHead
        kind="Comment"
        title={comment.reference ?? comment.source}
        state={state && state.key !== 'clean' ? { tone: scanTone(state.key), text: state.name } : undefined}
        facts={[
          { term: 'Said', value: <Day date={comment.receivedOn} /> },
          {
            term: 'Source',
            value: <a href={feedbackHref(slug, queryOf({ source: comment.sourceId }))}>{comment.source}</a>,
          },
          ...(comment.place
            ? [
                {
                  term: 'Place',
                  value: <a href={feedbackHref(slug, queryOf({ place: comment.place }))}>{comment.place}</a>,
                },
              ]
            : []),
        ]}
        actions={
          mayWork ? (
            <LinkButton href={newFindingHref(slug, [comment.id])} kind="secondary" small>
              Start a finding
            </LinkButton>
          ) : undefined
        }
      />
      {beads.length > 0 ? <ThreadStrip beads={beads} /> : null}
      <BelongsToLines slug={slug} lines={comment.lines} />
      <Neighbours slug={slug} within={within} neighbours={neighbours} mayWork={mayWork} />
      <div className="beside">
        <div>
          <h2 className="nhsuk-u-visually-hidden">The words</h2>
          {comment.question ? <p className="quiet-line">{comment.question}</p> : null}
          <Quote lang={comment.language === 'en' ? undefined : comment.language} dir="auto">
            {props.suggested ? (
              <RestingWords comment={props.suggested} />
            ) : (
              <p className="said">{comment.text}</p>
            )}
          </Quote>
          {comment.original ? <Found {...props} original={comment.original} /> : null}
        </div>
        {mayWork ? <Themes {...props} /> : <ThemeNames slug={slug} themes={comment.themes} />}
        <div>
          <GoingUp {...props.goingUp} />
          <Others slug={slug} within={within} comment={comment} />
          <CommentMedia slug={slug} commentId={comment.id} media={comment.media} mayAdd={props.mayAddMedia} />
          <Facts {...props} />
          <h2>History</h2>
          <HistoryList entries={shownEntries(props.history)} />
        </div>
      </div>
    </>
  );
}

function Neighbours({
  slug,
  within,
  neighbours,
  mayWork,
}: Pick<ShowCommentProps, 'slug' | 'within' | 'neighbours' | 'mayWork'>) {
  const { next, previous } = neighbours;
  return (
    <p>
      <a href={feedbackHref(slug, within)}>Back to the list</a>
      {mayWork && previous ? (
        <>
          {' · '}
          <a href={commentHref(slug, previous, within)} rel="prev">
            Previous not yet themed
          </a>
        </>
      ) : null}
      {mayWork && next ? (
        <>
          {' · '}
          <a href={commentHref(slug, next, within)} rel="next">
            Next not yet themed
          </a>
        </>
      ) : null}
    </p>
  );
}

function Themes(props: ShowCommentProps) {
  return (
    <div>
      <Suggested {...props} />
      <GivenByBatch slug={props.slug} themes={props.comment.themes} />
      <GiveThemes {...props} />
    </div>
  );
}

function Suggested({ slug, suggested }: ShowCommentProps) {
  if (!suggested) return null;
  return (
    <Form action={settleHref(slug, suggested.id)} hidden={{ back: 'comment' }} label="What is suggested">
      <h2 className="nhsuk-heading-s">Suggested</h2>
      <Suggestions comment={suggested} />
      <SuggestedSentiment comment={suggested} />
      <SettleAll comment={suggested} next={false} />
    </Form>
  );
}

/** A theme that no person gave says which signed-off batch did. */
function GivenByBatch({ slug, themes }: { slug: string; themes: FullComment['themes'] }) {
  const given = themes.flatMap(({ name, batchId }) => (batchId ? [{ name, batchId }] : []));
  if (given.length === 0) return null;
  return (
    <p className="quiet-line">
      {inWords(given.map(({ name }) => name))}: suggested, and counted with its{' '}
      <a href={batchHref(slug, given[0]?.batchId ?? '')}>signed-off batch</a>.
    </p>
  );
}

function GiveThemes({ slug, comment, within, themes, neighbours }: ShowCommentProps) {
  const counts = Object.fromEntries(
    themes.flatMap((group) => group.themes.map(({ id, comments }) => [id, comments])),
  );
  return (
    <Form action={commentHref(slug, comment.id, within, 'themes')} label="Themes">
      <ThemePicker
        name="theme[]"
        id="themes"
        legend="Themes"
        groups={themes}
        chosen={comment.themes.map(({ id }) => id)}
        counts={counts}
      />
      <ButtonRow>
        {neighbours.next ? (
          <>
            <Submit name="go" value="next">
              Save and go to the next
            </Submit>
            <Submit kind="secondary" name="go" value="stay">
              Save
            </Submit>
          </>
        ) : (
          <Submit name="go" value="stay">
            Save themes
          </Submit>
        )}
      </ButtonRow>
    </Form>
  );
}

function ThemeNames({ slug, themes }: { slug: string; themes: FullComment['themes'] }) {
  return (
    <div>
      <h2>Themes</h2>
      {themes.length === 0 ? <p>Not yet themed.</p> : null}
      {themes.length > 0 ? (
        <ul>
          {themes.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      ) : null}
      <GivenByBatch slug={slug} themes={themes} />
    </div>
  );
}

function Found({
  slug,
  comment,
  within,
  original,
  settleError,
}: ShowCommentProps & { original: NonNullable<FullComment['original']> }) {
  const waits = comment.scan === 'waiting';
  return (
    <Details summary="The words as they came, and what was found in them" open={waits} id="found">
      <MarkedWords original={original} />
      <SettleFinds
        id={comment.id}
        action={commentHref(slug, comment.id, within, 'settle')}
        original={original}
        hidden={{ back: 'comment' }}
        error={settleError?.error}
        typed={settleError}
      />
    </Details>
  );
}

function Others({ slug, within, comment }: Pick<ShowCommentProps, 'slug' | 'within' | 'comment'>) {
  if (comment.others.length === 0) return null;
  return (
    <>
      <h2>Said with it</h2>
      {comment.others.map(({ id, question, text }) => (
        <Quote key={id} from={<a href={commentHref(slug, id, within)}>Open this comment</a>}>
          {question ? <p className="quiet-line">{question}</p> : null}
          <p className="said">{text}</p>
        </Quote>
      ))}
    </>
  );
}

function Facts(props: ShowCommentProps) {
  const { slug, comment, within, levels, mayWork, scoreLabel } = props;
  const level = levels.find(({ value }) => value === comment.level)?.label ?? comment.level;
  const constituency = constituencies.find(({ key }) => key === comment.constituency)?.name;
  const rows: (SummaryRow | null)[] = [
    comment.kind ? { term: 'Kind', value: kindName(comment.kind) } : null,
    comment.sentiment ? { term: 'Sounds', value: sentimentName(comment.sentiment) } : null,
    comment.scorePrinted ? { term: 'Score', value: scoreLabel } : null,
    { term: 'Whose voice', value: constituency ?? comment.constituency },
    level ? { term: 'Level', value: level } : null,
    comment.area ? { term: 'Area', value: comment.area } : null,
    comment.channel ? { term: 'Came by', value: channelName(comment.channel) } : null,
    comment.project ? { term: 'Engagement work', value: comment.project } : null,
    comment.metWith ? { term: 'Met with', value: comment.metWith } : null,
    comment.metWhere ? { term: 'Met at', value: comment.metWhere } : null,
    {
      term: 'May be quoted',
      value: comment.consentToQuote ? 'Yes, without a name' : 'No, nobody agreed to it',
    },
    { term: 'Wants to hear back', value: comment.wantsReply ? 'Yes' : 'No' },
    ...contactRows(comment),
    {
      term: 'Logged',
      value: (
        <>
          {comment.loggedBy ? `by ${comment.loggedBy}, ` : ''}
          <Moment at={comment.loggedAt} />
        </>
      ),
    },
  ];
  const typed: FactsTyped = {
    kind: comment.kind ?? '',
    sentiment: String(comment.sentiment ?? ''),
    place: comment.place ?? '',
    level: comment.level ?? '',
  };
  return (
    <>
      <h2>What is known of it</h2>
      <Summary rows={rows.filter((row) => row !== null)} />
      {mayWork ? (
        <Details summary="Change what is known">
          <Form
            action={commentHref(slug, comment.id, within)}
            version={comment.version}
            label="What is known"
          >
            <FactsFields typed={typed} errors={{}} levels={levels} />
            <ButtonRow>
              <Submit small>Save</Submit>
            </ButtonRow>
          </Form>
        </Details>
      ) : null}
    </>
  );
}

function contactRows({ contact }: FullComment): SummaryRow[] {
  if (!contact) return [];
  const { name, email, telephone, stopped } = contact;
  const ways = [name, email, telephone].filter((way) => way !== '').join(', ');
  return [{ term: 'Answer to', value: stopped ? `${ways} (asked not to be written to any more)` : ways }];
}
