import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Inset } from '../../../../../design/text/Inset.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { recordHref } from '../../../../loops/door.ts';
import { escalationHref } from '../../addresses.ts';
import {
  chainsOf,
  type DecidedOn,
  type Level,
  levelName,
  levelSpeaks,
  type Step,
  stepState,
} from '../../escalation.ts';

export interface GoingUpProps {
  slug: string;
  today: string;
  levels: readonly Level[];
  steps: readonly Step[];
  /** Decisions recorded on what went up, the latest first; shown only where something did. */
  decisions: readonly DecidedOn[];
  /** Where it is taken up; nothing where this person may not, or it waits above already. */
  raiseHref?: string;
}

/** What went up of a comment or a finding, and the answer that came back down. Nothing where there is nothing to say. */
export function GoingUp({ slug, today, levels, steps, decisions, raiseHref }: GoingUpProps) {
  if (steps.length === 0 && !raiseHref) return null;
  return (
    <section aria-labelledby="going-up">
      <h2 id="going-up">Going up</h2>
      {chainsOf(steps).map((chain) => (
        <Chain
          key={chain[0]?.id}
          slug={slug}
          today={today}
          levels={levels}
          chain={chain}
          decisions={decisions}
        />
      ))}
      {raiseHref ? (
        <p>
          <LinkButton href={raiseHref} kind="secondary" small>
            Take it up a level
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}

function Chain({
  slug,
  today,
  levels,
  chain,
  decisions,
}: Pick<GoingUpProps, 'slug' | 'today' | 'levels' | 'decisions'> & { chain: readonly Step[] }) {
  const last = chain.at(-1);
  return (
    <>
      <ol className="nhsuk-list nhsuk-list--number">
        {chain.map((step) => {
          const { tone, text } = stepState(step, today);
          return (
            <li key={step.id}>
              <a href={escalationHref(slug, step.id)}>
                {levelName(levels, step.fromLevel)} to {levelName(levels, step.toLevel)}
              </a>
              {step.bodyName ? `, ${step.bodyName}` : ''} on <Day date={step.raisedOn} />
              {step.raiserName ? ` by ${step.raiserName}` : ''} <Tag tone={tone}>{text}</Tag>
            </li>
          );
        })}
      </ol>
      {last ? <Answer slug={slug} levels={levels} step={last} /> : null}
      {last?.state === 'waiting'
        ? decisions.map((decision) => (
            <Inset key={decision.id}>
              <p>
                Decided meanwhile by {decision.takenBy} on <Day date={decision.decidedOn} />:{' '}
                <a href={recordHref(slug, 'decision', decision.id)}>{decision.title}</a>
              </p>
              {decision.because ? <p>The reason: {decision.because}</p> : null}
            </Inset>
          ))
        : null}
    </>
  );
}

/** The answer as it came back down: "The Board answered on 27 September 2012: …". */
export function Answer({ slug, levels, step }: { slug: string; levels: readonly Level[]; step: Step }) {
  if (!step.answeredOn || (step.state !== 'answered' && step.state !== 'returned')) return null;
  const says = step.state === 'answered' ? 'answered' : 'sent it back';
  return (
    <Inset>
      <p>
        <strong>
          {levelSpeaks(levels, step.toLevel)} {says} on <Day date={step.answeredOn} />:
        </strong>
      </p>
      <Prose text={step.answer} />
      {step.decisionId && step.decisionTitle ? (
        <p>
          Decision: <a href={recordHref(slug, 'decision', step.decisionId)}>{step.decisionTitle}</a>
        </p>
      ) : null}
    </Inset>
  );
}
