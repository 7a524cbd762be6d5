import { coverBoxes, purposeName } from '../../../../../reference/paper-cover.ts';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { longDate } from '../../../../design/text/words.ts';
import { planHref, snapshotHref } from '../../../plans/door.ts';
import { meetingHref, paperFileHref, paperHref, publicPaperHref } from '../../addresses.ts';
import {
  blankBoxes,
  blanksInWords,
  formatNames,
  type Paper,
  type PaperFormat,
  paperStates,
  type Resolution,
  resolutionName,
} from '../paper.ts';

export interface ShowPaperProps {
  slug: string;
  paper: Paper;
  /** As issued. */
  files: readonly { format: PaperFormat; sha256: string; size: number }[];
  resolutions: readonly Resolution[];
  history: readonly HistoryEntry[];
  errors: Errors;
  may: {
    make: boolean;
    approve: boolean;
    /** Wrote a word of this one, and so may not approve it. */
    isAuthor: boolean;
    resolve: boolean;
    publish: boolean;
    readPlans: boolean;
  };
}

/** A paper: how far it has come, its cover, its plan, what was issued, and what was resolved. */
export function ShowPaper({ slug, paper, files, resolutions, history, errors, may }: ShowPaperProps) {
  const state = paperStates.find(({ key }) => key === paper.state);
  const at = (act: string) => paperHref(slug, paper.id, act);
  const isDraft = paper.state === 'draft';
  return (
    <>
      <ErrorSummary errors={errors} />
      <RecordHead
        kind="Paper"
        title={paper.title}
        state={{
          tone: state?.tone ?? 'note',
          text: paper.publishedOn ? 'Published' : (state?.name ?? paper.state),
        }}
        facts={[
          {
            term: 'Meeting',
            value: (
              <a href={meetingHref(slug, paper.meetingId)}>
                {paper.bodyName}, <Day date={paper.heldOn} />
              </a>
            ),
          },
          { term: 'Item', value: paper.agendaNumber || 'None' },
          { term: 'Attachment', value: paper.attachmentNumber || 'None' },
          { term: 'Purpose', value: purposeName(paper.purpose) },
          ...(paper.writerName ? [{ term: 'Written by', value: paper.writerName }] : []),
        ]}
        actions={<Acts slug={slug} paper={paper} may={may} resolved={resolutions.length > 0} />}
      />
      {paper.returnedBecause && isDraft ? (
        <Inset>
          <p>
            <strong>Given back:</strong> {paper.returnedBecause}
          </p>
        </Inset>
      ) : null}
      {paper.withdrawnBecause ? (
        <Inset>
          <p>
            <strong>Withdrawn:</strong> {paper.withdrawnBecause}
          </p>
        </Inset>
      ) : null}
      {paper.state === 'submitted' && may.isAuthor ? (
        <Inset>
          <p>You wrote this paper, so somebody else has to approve it. They find it on their desk.</p>
        </Inset>
      ) : null}
      <Files slug={slug} paper={paper} files={files} />
      {paper.documentId ? (
        <>
          <h2 className="nhsuk-heading-m">Resolution</h2>
          <Resolutions paper={paper} resolutions={resolutions} at={at} mayResolve={may.resolve} />
        </>
      ) : null}
      <h2 className="nhsuk-heading-m">The plan in it</h2>
      <PlanIn slug={slug} paper={paper} links={may.readPlans} mayChange={may.make && isDraft} />
      <h2 className="nhsuk-heading-m">Cover sheet</h2>
      <p>{blanksInWords(blankBoxes(paper).length)}.</p>
      <Summary
        rows={coverBoxes.map(({ key, label }) => ({
          term: label,
          value: paper.cover[key] ? <Prose text={paper.cover[key]} /> : 'Blank',
        }))}
      />
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}

interface ActsProps {
  slug: string;
  paper: Paper;
  may: ShowPaperProps['may'];
  resolved: boolean;
}

/** What can be done next, the next step first. */
function Acts({ slug, paper, may, resolved }: ActsProps) {
  const at = (act: string) => paperHref(slug, paper.id, act);
  const link = (act: string, text: string, main = false) => (
    <LinkButton href={at(act)} kind={main ? 'main' : 'secondary'} small>
      {text}
    </LinkButton>
  );
  const preview = paper.documentId ? null : link('preview', 'Preview');
  switch (paper.state) {
    case 'draft':
      return may.make ? (
        <>
          {link('submit', 'Hand it in', true)}
          {link('edit', 'Write the cover')}
          {preview}
          {link('withdraw', 'Withdraw')}
        </>
      ) : (
        preview
      );
    case 'submitted':
      return (
        <>
          {may.approve && !may.isAuthor ? link('approve', 'Approve', true) : null}
          {preview}
          {may.approve || may.make ? link('return', may.approve ? 'Give it back' : 'Take it back') : null}
        </>
      );
    case 'approved':
      return (
        <>
          {may.make ? link('issue', 'Issue it', true) : null}
          {preview}
          {may.make || may.approve ? link('return', 'Take it back') : null}
        </>
      );
    case 'issued':
      return (
        <>
          {may.resolve && !resolved ? link('resolve', 'Record the resolution', true) : null}
          {may.publish && paper.inPublic ? (
            <Form action={at(paper.publishedOn ? 'unpublish' : 'publish')} version={paper.version}>
              <Submit kind="secondary" small>
                {paper.publishedOn ? 'Take off the public site' : 'Publish'}
              </Submit>
            </Form>
          ) : null}
          {may.make && may.publish ? link('withdraw', 'Withdraw') : null}
        </>
      );
    default:
      return null;
  }
}

/** What was issued: the files, their checksums, and the way to prove them. */
function Files({ slug, paper, files }: Pick<ShowPaperProps, 'slug' | 'paper' | 'files'>) {
  if (!paper.issuedOn || files.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">As issued</h2>
      <p>
        Issued on <Day date={paper.issuedOn} />
        {paper.publishedOn ? (
          <>
            {' '}
            and <a href={publicPaperHref(slug, paper.id)}>published</a> on <Day date={paper.publishedOn} />
          </>
        ) : null}
        . Nothing in it changes any more.
      </p>
      <ul className="nhsuk-list">
        {files.map(({ format, sha256, size }) => (
          <li key={format}>
            <a href={paperFileHref(slug, paper.id, format)}>{formatNames[format]}</a> (
            {Math.max(1, Math.round(size / 1024))} KB), checksum <code>{sha256.slice(0, 12)}…</code>
          </li>
        ))}
      </ul>
      <p>
        <a href={paperHref(slug, paper.id, 'verify')}>Make it again and compare</a>
      </p>
    </>
  );
}

interface ResolutionsProps {
  paper: Paper;
  resolutions: readonly Resolution[];
  at: (act: string) => string;
  mayResolve: boolean;
}

function Resolutions({ paper, resolutions, at, mayResolve }: ResolutionsProps) {
  const issued = paper.state === 'issued';
  const [stands, ...before] = resolutions;
  if (!stands)
    return (
      <EmptyState
        says={issued ? 'What the meeting resolved is not recorded yet.' : 'Nothing was resolved on it.'}
        step={issued && mayResolve ? { href: at('resolve'), text: 'Record the resolution' } : undefined}
      />
    );
  return (
    <>
      <ResolutionWords resolution={stands} />
      {issued && mayResolve ? (
        <p>
          <a href={at('resolve')}>Correct the record</a>
        </p>
      ) : null}
      {before.length > 0 ? (
        <>
          <h3 className="nhsuk-heading-s">Recorded before, and corrected</h3>
          {before.map((one) => (
            <ResolutionWords key={one.id} resolution={one} />
          ))}
        </>
      ) : null}
    </>
  );
}

function ResolutionWords({ resolution }: { resolution: Resolution }) {
  const { kind, resolvedOn, words, nextUpdateOn, recorderName } = resolution;
  return (
    <Inset>
      <p>
        <strong>{resolutionName(kind)}</strong> on <Day date={resolvedOn} />
        {recorderName ? `, recorded by ${recorderName}` : ''}
      </p>
      {words ? <Prose text={words} /> : null}
      {nextUpdateOn ? (
        <p>
          Next update due <Day date={nextUpdateOn} />
        </p>
      ) : null}
    </Inset>
  );
}

interface PlanInProps {
  slug: string;
  paper: Paper;
  links: boolean;
  mayChange: boolean;
}

function PlanIn({ slug, paper, links, mayChange }: PlanInProps) {
  const change = paperHref(slug, paper.id, 'plan');
  if (!paper.snapshotId || !paper.snapshotAsAt)
    return (
      <EmptyState
        says="No plan is in the paper: it is its cover only."
        step={mayChange ? { href: change, text: 'Put a plan in' } : undefined}
      />
    );
  const linked = (href: string, text: string) => (links ? <a href={href}>{text}</a> : text);
  return (
    <p>
      {linked(planHref(slug, paper.planId ?? ''), paper.planTitle ?? 'A plan')},{' '}
      {linked(snapshotHref(slug, paper.snapshotId), `as at ${longDate(paper.snapshotAsAt)}`)}
      {paper.comparedWithId && paper.comparedAsAt ? (
        <>
          , compared with{' '}
          {linked(
            snapshotHref(slug, paper.comparedWithId),
            `how it stood on ${longDate(paper.comparedAsAt)}`,
          )}
        </>
      ) : null}
      . {mayChange ? <a href={change}>Change</a> : null}
    </p>
  );
}
