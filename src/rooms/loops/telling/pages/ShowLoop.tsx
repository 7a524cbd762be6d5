import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { type Bead, ThreadStrip } from '../../../../design/thread/ThreadStrip.tsx';
import { BelongsToLines, type LineTied } from '../../../plans/door.ts';
import {
  loopHref,
  newLessonHref,
  outboxHref,
  publicLoopHref,
  recordHref,
  threadHref,
} from '../../addresses.ts';
import { FoundWords } from '../FoundWords.tsx';
import type { FoundInLoop } from '../identifiers.ts';
import { LoopText } from '../LoopText.tsx';
import { benefitName, type Loop, loopState, type Telling } from '../loop.ts';
import { Tellings } from '../Tellings.tsx';

export interface ShowLoopProps {
  slug: string;
  today: string;
  loop: Loop;
  beads: readonly Bead[];
  lines: readonly LineTied[];
  links: readonly { kind: 'action' | 'decision'; id: string; title: string }[];
  quotes: readonly { id: string; text: string; allowed: boolean }[];
  behind: { comments: number; returns: number; toTell: number };
  tellings: readonly Telling[];
  found: readonly FoundInLoop[];
  /** Whether what was found is covered by a reason. */
  stands: boolean;
  history: readonly HistoryEntry[];
  may: { work: boolean; quote: boolean; approve: boolean; withdraw: boolean; readOutbox: boolean };
}

/** A "You said, we did" with its state, what can be done next, and whom it has reached. */
export function ShowLoop(props: ShowLoopProps) {
  const { slug, loop, beads, links, quotes, behind, tellings, found, stands, history, may } = props;
  return (
    <>
      <RecordHead
        kind="You said, we did"
        title={loop.title}
        state={loopState(loop)}
        facts={[
          { term: 'Written by', value: loop.writerName ?? 'Nobody' },
          { term: 'Begun on', value: <Day date={loop.openedOn} /> },
          ...(loop.approverName ? [{ term: 'Approved by', value: loop.approverName }] : []),
          ...(loop.state === 'published' && loop.publishedOn
            ? [{ term: 'Published on', value: <Day date={loop.publishedOn} /> }]
            : []),
        ]}
        actions={<NextSteps {...props} />}
      />
      <ThreadStrip beads={beads} />
      <BelongsToLines slug={slug} lines={props.lines} />
      <p>
        <a href={threadHref(slug, 'loop', loop.id)}>See the whole thread</a>
        {loop.state === 'published' ? (
          <>
            {' '}
            or <a href={publicLoopHref(slug, loop.slug)}>see it as the public does</a>
          </>
        ) : null}
      </p>
      {loop.state === 'draft' && loop.returnedBecause ? (
        <Inset>
          <p>It was given back: {loop.returnedBecause}</p>
        </Inset>
      ) : null}
      {loop.state === 'withdrawn' && loop.withdrawnBecause ? (
        <Inset>
          <p>It was taken off the public page: {loop.withdrawnBecause}</p>
        </Inset>
      ) : null}
      {found.length > 0 ? (
        <FoundWords
          found={found}
          stands={stands ? loop.letStandBecause : null}
          action={may.work && loop.state !== 'published' ? loopHref(slug, loop.id, 'let-stand') : undefined}
          version={loop.version}
        />
      ) : null}
      <LoopText loop={loop} quotes={quotes} />
      {loop.benefit ? <p>What it is good for: {benefitName(loop.benefit).toLowerCase()}</p> : null}
      <h2 className="nhsuk-heading-m">What it tells of</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {links.map(({ kind, id, title }) => (
          <li key={id}>
            {kind === 'action' ? 'Action' : 'Decision'}: <a href={recordHref(slug, kind, id)}>{title}</a>
          </li>
        ))}
      </ul>
      <p>
        {plural(behind.comments, 'comment')} in {plural(behind.returns, 'return')} stand behind it.
      </p>
      <h2 className="nhsuk-heading-m" id="told">
        Who was told
      </h2>
      <p>
        {loop.messages > 0
          ? `${plural(loop.messages, 'person', 'people')} who spoke ${loop.messages === 1 ? 'was' : 'were'} written to. `
          : ''}
        {loop.state !== 'published' && behind.toTell > 0
          ? `${count(behind.toTell)} asked to hear back, and will be written to when it is published. `
          : ''}
        {loop.messages === 0 && behind.toTell === 0 ? 'Nobody behind it asked to hear back by e-mail. ' : ''}
        {may.readOutbox && loop.messages > 0 ? (
          <a href={`${outboxHref(slug)}?loop=${loop.id}`}>See the messages</a>
        ) : null}
      </p>
      <Tellings
        slug={slug}
        loopId={loop.id}
        tellings={tellings}
        mayRecord={may.work && loop.state === 'published'}
      />
      {may.work ? (
        <p>
          <a href={newLessonHref(slug, loop.id)}>Write down what was learned from it</a>
        </p>
      ) : null}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}

function NextSteps({ slug, loop, may }: ShowLoopProps) {
  const at = (act: string) => loopHref(slug, loop.id, act);
  switch (loop.state) {
    case 'draft':
      return may.work ? (
        <>
          <Form action={at('submit')} version={loop.version}>
            <Submit small>Send for approval</Submit>
          </Form>
          <LinkButton href={at('edit')} kind="secondary" small>
            Change
          </LinkButton>
          {may.quote ? (
            <LinkButton href={at('quotes')} kind="secondary" small>
              Choose quotes
            </LinkButton>
          ) : null}
        </>
      ) : null;
    case 'submitted':
      return (
        <>
          {may.approve ? (
            <>
              <LinkButton href={at('approve')} small>
                Approve
              </LinkButton>
              <LinkButton href={at('return')} kind="secondary" small>
                Give back with words
              </LinkButton>
            </>
          ) : null}
          {may.work && !may.approve ? <TakeBack action={at('take-back')} version={loop.version} /> : null}
        </>
      );
    case 'published':
      return may.withdraw ? (
        <LinkButton href={at('withdraw')} kind="secondary" small>
          Withdraw
        </LinkButton>
      ) : null;
    case 'withdrawn':
      return (
        <>
          {may.withdraw ? (
            <Form action={at('restore')} version={loop.version}>
              <Submit kind="secondary" small>
                Publish it again
              </Submit>
            </Form>
          ) : null}
          {may.work ? <TakeBack action={at('take-back')} version={loop.version} /> : null}
        </>
      );
  }
}

function TakeBack({ action, version }: { action: string; version: number }) {
  return (
    <Form action={action} version={version}>
      <Submit kind="secondary" small>
        Make it a draft again
      </Submit>
    </Form>
  );
}
