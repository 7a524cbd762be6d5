import { Form } from '../../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { planHref } from '../../../addresses.ts';
import type { Plan } from '../../plan-shown.ts';

export interface PlanMay {
  write: boolean;
  /** Adopts plans, though perhaps not this one. */
  approve: boolean;
  publish: boolean;
}

export interface PlanStepsProps {
  slug: string;
  plan: Plan;
  may: PlanMay;
  /** Why this person cannot adopt this plan, although they adopt others. */
  separation: string | null;
}

/** What can be done with a plan next, by its state. */
export function PlanSteps({ slug, plan, may, separation }: PlanStepsProps) {
  const at = (act: string) => planHref(slug, plan.id, act);
  const step = (act: string, text: string, kind: 'main' | 'secondary' = 'secondary') => (
    <Form action={at(act)} version={plan.version}>
      <Submit kind={kind} small>
        {text}
      </Submit>
    </Form>
  );
  const open = plan.state === 'draft' || plan.state === 'adopted';
  return (
    <>
      {plan.state === 'draft' && may.write ? step('submit', 'Put it forward', 'main') : null}
      {plan.state === 'submitted' && may.approve && !separation ? (
        <>
          <LinkButton href={at('adopt')} small>
            Adopt
          </LinkButton>
          <LinkButton href={at('return')} kind="secondary" small>
            Give it back
          </LinkButton>
        </>
      ) : null}
      {plan.state === 'submitted' && may.write ? step('take-back', 'Take it back') : null}
      {plan.state === 'adopted' && may.publish && !plan.publishedOn ? (
        <LinkButton href={at('publish')} kind="secondary" small>
          Publish
        </LinkButton>
      ) : null}
      {plan.publishedOn && may.publish ? step('unpublish', 'Take it off the public site') : null}
      {open && may.write ? (
        <>
          <LinkButton href={at('add-line')} kind="secondary" small>
            Add a line
          </LinkButton>
          <LinkButton href={at('sections')} kind="secondary" small>
            Sections
          </LinkButton>
          <LinkButton href={at('edit')} kind="secondary" small>
            Change
          </LinkButton>
        </>
      ) : null}
      {plan.state === 'adopted' && may.write ? (
        <LinkButton href={at('close')} kind="secondary" small>
          Close
        </LinkButton>
      ) : null}
      {plan.state === 'closed' && may.write ? step('reopen', 'Open it again') : null}
    </>
  );
}
