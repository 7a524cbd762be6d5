import type { ReactNode } from 'react';
import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { Summary, type SummaryRow } from '../../../../design/text/Summary.tsx';
import { inWords } from '../../../../design/text/words.ts';
import { type Bead, ThreadStrip } from '../../../../design/thread/ThreadStrip.tsx';
import { lineHref, planHref } from '../../addresses.ts';
import { Rating } from '../../pages/parts/Rating.tsx';
import { StandingTag } from '../../pages/parts/StandingTag.tsx';
import type { Question } from '../../questions/question.ts';
import type { Activity } from '../activities/activity.ts';
import type { LineFacts } from '../line-facts.ts';
import type { LinkCounts, Tied as TiedRecord } from '../links/link.ts';
import { headed, type LineDetail, type SameLine } from '../show/line-detail.ts';
import { standingLine } from '../show/standing-line.ts';
import type { LineUpdate } from '../updates/update.ts';
import { Activities } from './parts/Activities.tsx';
import { Flags } from './parts/Flags.tsx';
import { DeliveryTag, Milestones } from './parts/Milestones.tsx';
import { Points } from './parts/Points.tsx';
import { Questions } from './parts/Questions.tsx';
import { ResourceLinks } from './parts/ResourceLinks.tsx';
import { SameLines } from './parts/SameLines.tsx';
import { Tied } from './parts/Tied.tsx';
import { Updates } from './parts/Updates.tsx';

export interface ShowLineProps {
  slug: string;
  today: string;
  /** The day that is shown; not today's where somebody asked for another. */
  asAt: string;
  detail: LineDetail;
  facts: LineFacts;
  updates: readonly LineUpdate[];
  activities: readonly Activity[];
  questions: readonly Question[];
  tied: readonly TiedRecord[];
  counts: LinkCounts;
  beads: readonly Bead[];
  same: readonly SameLine[];
  history: readonly HistoryEntry[];
  may: { update: boolean; edit: boolean; ask: boolean; resources: boolean };
  flagProblem?: { flag: string; says: string };
}

/** A line of a plan: how it stands, what it promises, what was said, done, asked and heard about it. */
export function ShowLine(props: ShowLineProps) {
  const { slug, today, asAt, detail, facts, updates, same, may } = props;
  const here = (act: string) => lineHref(slug, detail.id, act);
  const now = asAt === today;
  return (
    <>
      <RecordHead
        kind={`${detail.code} · ${detail.planTitle}`}
        title={detail.what}
        facts={headFacts(facts)}
        actions={now && detail.removedOn === null ? <Acts {...props} /> : undefined}
      />
      <p>
        <StandingTag standing={facts.standing} /> {standingLine(facts)}
      </p>
      {now ? null : (
        <Inset>
          <p>
            As it stood on <Day date={asAt} />. <a href={here('')}>Show it as it stands today</a>
          </p>
        </Inset>
      )}
      {detail.removedOn ? (
        <Inset>
          <p>
            Taken out of the plan on <Day date={detail.removedOn} />
            {detail.removedBecause ? `: ${detail.removedBecause}` : '.'}
          </p>
        </Inset>
      ) : null}
      {facts.reason ? (
        <p>
          <strong>Why:</strong> {facts.reason}
        </p>
      ) : null}
      <Flags
        slug={slug}
        lineId={detail.id}
        flags={detail.flags}
        maySettle={may.update}
        problem={props.flagProblem}
      />
      {props.beads.some(({ count }) => count > 0) ? (
        <ThreadStrip beads={props.beads} label="What belongs to this line" />
      ) : null}
      <Milestones
        slug={slug}
        lineId={detail.id}
        today={asAt}
        whenText={detail.whenText}
        milestones={facts.milestones}
        past={detail.pastMilestones}
        mayEdit={now && may.edit}
      />
      <div className="beside">
        <div>
          <Points
            slug={slug}
            lineId={detail.id}
            heading={headed(detail, 'why', 'Why')}
            points={detail.points.filter(({ kind }) => kind === 'why')}
            mayTick={may.update}
          />
          <Points
            slug={slug}
            lineId={detail.id}
            heading={headed(detail, 'how', 'How')}
            points={detail.points.filter(({ kind }) => kind === 'how')}
            mayTick={may.update}
          />
          <Updates updates={updates} />
          <Activities slug={slug} lineId={detail.id} activities={props.activities} mayRecord={may.update} />
        </div>
        <div>
          <SameLines
            slug={slug}
            facts={facts}
            planId={detail.planId}
            lines={same}
            mayUnmark={may.edit && facts.duplicateOfId !== null}
          />
          <Questions
            slug={slug}
            lineId={detail.id}
            today={today}
            questions={props.questions}
            mayAsk={may.ask}
            mayAnswer={may.update}
          />
          <About detail={detail} facts={facts} slug={slug} />
          <Tied slug={slug} lineId={detail.id} tied={props.tied} counts={props.counts} mayTie={may.update} />
          {now && may.resources ? <ResourceLinks slug={slug} lineId={detail.id} mayEdit={may.edit} /> : null}
        </div>
      </div>
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={props.history} />
    </>
  );
}

function headFacts(facts: LineFacts): { term: string; value: ReactNode }[] {
  return [
    { term: 'Delivery', value: <DeliveryTag state={facts.deliveryState} /> },
    { term: 'Confidence', value: <Rating rag={facts.rag} /> },
    ...(facts.statusPrinted ? [{ term: 'Printed as', value: <q>{facts.statusPrinted}</q> }] : []),
    { term: 'Lead', value: facts.leadNames.length > 0 ? inWords(facts.leadNames) : 'Nobody' },
    ...(facts.supportNames.length > 0 ? [{ term: 'With', value: inWords(facts.supportNames) }] : []),
    ...(facts.standing.on ? [{ term: 'Due', value: <Day date={facts.standing.on} /> }] : []),
    { term: 'Said on', value: <Day date={facts.statusAsAt} /> },
  ];
}

/** The first thing within reach of a thumb: say how it stands. */
function Acts({ slug, detail, facts, may, same }: ShowLineProps) {
  const here = (act: string) => lineHref(slug, detail.id, act);
  return (
    <>
      {may.update ? <LinkButton href={here('update')}>Update</LinkButton> : null}
      {may.update && facts.standing.kind === 'confirm_delivered' ? (
        <Form action={here('delivered')}>
          <Submit kind="secondary">Confirm delivered</Submit>
        </Form>
      ) : null}
      {may.ask ? (
        <LinkButton href={here('ask')} kind="secondary" small>
          Ask
        </LinkButton>
      ) : null}
      {may.edit ? (
        <>
          <LinkButton href={here('edit')} kind="secondary" small>
            Change
          </LinkButton>
          {facts.duplicateOfId === null ? (
            <a href={here('same')}>{same.length > 0 ? 'Another line is the same' : 'Same as another line'}</a>
          ) : null}
        </>
      ) : null}
    </>
  );
}

/** What the plan says of the line apart from its state: in the plan's own headings. */
function About({ detail, facts, slug }: Pick<ShowLineProps, 'detail' | 'facts' | 'slug'>) {
  const row = (term: string, value: ReactNode): SummaryRow[] =>
    value === '' || value === null ? [] : [{ term, value }];
  const { measure, measureUnit: unit, baseline, target, actual } = detail;
  const amount = (number: string | null) =>
    number === null ? 'not given' : `${Number(number).toLocaleString('en-GB')} ${unit}`.trim();
  const measured = baseline !== null || target !== null || actual !== null;
  const partner = [detail.deliveryPartner, detail.partnerLink ? `contact ${detail.partnerLink}` : ''].filter(
    (part) => part !== '',
  );
  const rows: SummaryRow[] = [
    ...row(headed(detail, 'section', 'Section'), detail.section),
    ...row(
      headed(detail, 'measure', 'Measure of success'),
      measure || measured ? (
        <>
          {measure}
          {measured ? (
            <span className="quiet-line">
              Baseline {amount(baseline)} → target {amount(target)} → actual {amount(actual)}
            </span>
          ) : null}
        </>
      ) : (
        ''
      ),
    ),
    ...row(headed(detail, 'lead', 'Lead as printed'), detail.leadText),
    ...row(headed(detail, 'stakeholders', 'Stakeholders'), inWords(detail.stakeholders)),
    ...row(headed(detail, 'objectives', 'Objectives'), detail.objectives.join('; ')),
    ...row(headed(detail, 'level', 'Level'), detail.level),
    ...row('Mechanism', detail.mechanism),
    ...row(
      'Delivered by',
      partner.length > 0 || detail.partnerUntil ? (
        <>
          {partner.join(', ')}
          {detail.partnerUntil ? (
            <>
              {' '}
              until <Day date={detail.partnerUntil} />
            </>
          ) : null}
        </>
      ) : (
        ''
      ),
    ),
    ...row('Notes', detail.notes.join(' · ')),
    ...row('Last year', detail.carriedFrom ? yearLink(slug, detail.carriedFrom) : ''),
    ...row('Carried into', detail.carriedTo ? yearLink(slug, detail.carriedTo) : ''),
    ...row('Plan', <a href={planHref(slug, facts.planId)}>{detail.planTitle}</a>),
  ];
  return (
    <section>
      <h2 className="nhsuk-heading-m">About this line</h2>
      <Summary rows={rows} />
    </section>
  );
}

const yearLink = (slug: string, { id, code, planTitle }: { id: string; code: string; planTitle: string }) => (
  <a href={lineHref(slug, id)}>
    {code} in {planTitle}
  </a>
);
