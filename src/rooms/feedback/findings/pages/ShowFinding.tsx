import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { plural } from '../../../../design/text/words.ts';
import { type Bead, ThreadStrip } from '../../../../design/thread/ThreadStrip.tsx';
import { BelongsToLines, type LineTied } from '../../../plans/door.ts';
import { commentHref, feedbackHref, findingHref, themeHref } from '../../addresses.ts';
import { GoingUp, type GoingUpProps } from '../../escalations/pages/parts/GoingUp.tsx';
import { queryOf } from '../../filters.ts';
import type { Evidence } from '../../known/evidence.ts';
import { BehindIt } from '../../known/pages/parts/BehindIt.tsx';
import { type CommentBehind, type Finding, findingState, type Weight } from '../finding.ts';

export interface ShowFindingProps {
  slug: string;
  finding: Finding;
  weight: Weight;
  decisions: number;
  beads: readonly Bead[];
  lines: readonly LineTied[];
  threadHref: string;
  /** Where a decision on it is recorded; nothing where this person may not. */
  decideHref?: string;
  comments: readonly CommentBehind[];
  newerHref?: string;
  olderHref?: string;
  history: readonly HistoryEntry[];
  goingUp: GoingUpProps;
  evidence: Evidence;
  mayWork: boolean;
}

/** A finding, how far it has got, and what stands behind it. */
export function ShowFinding(props: ShowFindingProps) {
  const { slug, finding, weight, decisions, beads, threadHref, decideHref, history, mayWork } = props;
  const here = findingHref(slug, finding.id);
  return (
    <>
      <RecordHead
        kind="Finding"
        title={finding.title}
        state={findingState({ setAsideOn: finding.setAsideOn, decisions })}
        facts={[
          { term: 'Found on', value: <Day date={finding.foundOn} /> },
          { term: 'Owner', value: finding.ownerName ?? 'Nobody yet' },
          ...(finding.writerName ? [{ term: 'Written by', value: finding.writerName }] : []),
        ]}
        actions={
          <>
            {decideHref && !finding.setAsideOn ? (
              <LinkButton href={decideHref} small>
                Take to a decision
              </LinkButton>
            ) : null}
            {mayWork ? (
              <LinkButton href={`${here}/edit`} kind="secondary" small>
                Change
              </LinkButton>
            ) : null}
          </>
        }
      />
      <ThreadStrip beads={beads} />
      <BelongsToLines slug={slug} lines={props.lines} />
      <p>
        <a href={threadHref}>See the whole thread</a>
      </p>
      {finding.setAsideBecause ? (
        <Inset>
          <p>
            Set aside on <Day date={finding.setAsideOn ?? finding.foundOn} />: {finding.setAsideBecause}
          </p>
          {mayWork ? (
            <Form action={`${here}/take-up`}>
              <Submit kind="secondary" small>
                Take it up again
              </Submit>
            </Form>
          ) : null}
        </Inset>
      ) : null}
      <Prose text={finding.text} />
      {finding.place ? (
        <p>
          About: <a href={feedbackHref(slug, queryOf({ place: finding.place }))}>{finding.place}</a>
        </p>
      ) : null}
      {finding.recommendation ? (
        <>
          <h2 className="nhsuk-heading-m">What we recommend</h2>
          <Prose text={finding.recommendation} />
        </>
      ) : null}
      {finding.themes.length > 0 ? (
        <p>
          Themes:{' '}
          {finding.themes.map((theme, index) => (
            <span key={theme.id}>
              {index > 0 ? ', ' : ''}
              <a href={themeHref(slug, theme.id)}>{theme.name}</a>
            </span>
          ))}
        </p>
      ) : null}
      <h2 className="nhsuk-heading-m" id="comments">
        What stands behind it
      </h2>
      <p>{weightWords(weight)}</p>
      <BehindIt evidence={props.evidence} />
      <DataTable
        caption="Comments behind the finding, latest first"
        captionHidden
        rows={props.comments}
        rowKey={(row) => row.id}
        rowHref={(row) => commentHref(slug, row.id)}
        keys
        empty={{
          says: 'No comment stands behind this finding any more. Add some from the list of comments.',
          step: { href: feedbackHref(slug), text: 'Go to the comments' },
        }}
        columns={[
          {
            key: 'text',
            head: 'Comment',
            rowHead: true,
            cell: (row) => <a href={commentHref(slug, row.id)}>{row.text}</a>,
          },
          { key: 'source', head: 'Source', cell: (row) => row.sourceName },
          { key: 'date', head: 'Said on', tight: true, cell: (row) => <Day date={row.receivedOn} short /> },
          ...(mayWork
            ? [
                {
                  key: 'remove',
                  head: 'Remove',
                  cell: (row: CommentBehind) => (
                    <Form action={`${here}/remove-comment`} hidden={{ comment: row.id }}>
                      <button type="submit" className="link-button">
                        Remove
                        <span className="nhsuk-u-visually-hidden"> “{row.text.slice(0, 60)}”</span>
                      </button>
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
      />
      {props.newerHref || props.olderHref ? (
        <Pager
          countWords={plural(weight.comments, 'comment')}
          newerHref={props.newerHref}
          olderHref={props.olderHref}
        />
      ) : null}
      {mayWork && !finding.setAsideOn ? (
        <p>
          <a href={`${here}/set-aside`}>Set this finding aside</a>
        </p>
      ) : null}
      <GoingUp {...props.goingUp} />
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}

function weightWords({ comments, returns, sources, sourceKinds }: Weight): string {
  if (comments === 0) return 'Nothing at present.';
  const said = `${plural(comments, 'comment')} in ${plural(returns, 'return')} from ${plural(sources, 'source')}.`;
  return sourceKinds > 1
    ? `${said} ${sourceKinds} different kinds of source say it, so it does not rest on one way of asking.`
    : `${said} Only one kind of source says it so far.`;
}
