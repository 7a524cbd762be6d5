import { Checkboxes } from '../../../../design/form/Checkboxes.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { lineHref, planHref } from '../../addresses.ts';
import type { LineFacts } from '../../lines/line-facts.ts';
import { deliveryStateNames } from '../../lines/status.ts';
import { Rating } from '../../pages/parts/Rating.tsx';
import { StandingTag } from '../../pages/parts/StandingTag.tsx';
import { planStates } from '../../plan/plan.ts';
import type { InheritedLine, RelatedPlan, Relation } from '../related.ts';

export interface ParentPlanProps {
  slug: string;
  plan: { id: string; title: string };
  related: readonly RelatedPlan[];
  inherited: readonly InheritedLine[];
  parent: RelatedPlan | null;
  /** Lines of the parent that may still be taken over. */
  free: readonly { id: string; code: string; what: string }[];
  mayEdit: boolean;
  errors: Errors;
}

const relations: Readonly<Record<Relation, string>> = {
  parent: 'This plan is part of',
  child: 'Part of this plan',
  supports: 'This plan supports',
  'supported by': 'Supports this plan',
  follows: 'This plan follows',
  'followed by': 'Follows this plan',
};

/** The plans around one, and what it took over from the plan of which it is a part. */
export function ParentPlan(props: ParentPlanProps) {
  const { slug, plan, related, inherited, parent, free, mayEdit, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Plans around {plan.title}</h1>
      <DataTable
        caption="Plans that belong together"
        captionHidden
        rows={related}
        rowKey={({ id, relation }) => `${id} ${relation}`}
        rowHref={({ id }) => planHref(slug, id)}
        columns={[
          { key: 'relation', head: 'How they belong together', cell: ({ relation }) => relations[relation] },
          {
            key: 'title',
            head: 'Plan',
            rowHead: true,
            cell: ({ id, title }) => <a href={planHref(slug, id)}>{title}</a>,
          },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: ({ state }) => {
              const shown = planStates.find(({ key }) => key === state) ?? planStates[0];
              return <Tag tone={shown.tone}>{shown.name}</Tag>;
            },
          },
        ]}
        empty={{
          says: 'This plan stands by itself. Say of which plan it is a part, or which it supports, where the plan is changed.',
          step: mayEdit
            ? { href: planHref(slug, plan.id, 'edit'), text: 'Change the plan' }
            : { href: planHref(slug, plan.id), text: 'Back to the plan' },
        }}
      />
      {parent || inherited.length > 0 ? (
        <>
          <h2>Lines taken over from the parent plan</h2>
          <DataTable
            caption="Lines taken over, beside the parent’s own"
            captionHidden
            keys
            rows={inherited}
            rowKey={({ line }) => line.id}
            rowHref={({ line }) => lineHref(slug, line.id)}
            columns={[
              {
                key: 'code',
                head: 'Line',
                tight: true,
                cell: ({ line }) => <a href={lineHref(slug, line.id)}>{line.code}</a>,
              },
              { key: 'what', head: 'What', rowHead: true, cell: ({ line }) => line.what },
              { key: 'own', head: 'Here', cell: ({ line }) => <Stands line={line} /> },
              {
                key: 'parent',
                head: 'In the parent plan',
                cell: ({ parent: origin }) =>
                  origin ? (
                    <>
                      <a href={lineHref(slug, origin.id)}>{origin.code}</a> <Stands line={origin} />
                    </>
                  ) : (
                    'Taken out'
                  ),
              },
            ]}
            empty={{ says: 'No line has been taken over from the parent plan yet.' }}
          />
        </>
      ) : null}
      {mayEdit && parent && free.length > 0 ? (
        <Details
          summary={`Take lines over from ${parent.title}`}
          open={'lines' in errors || inherited.length === 0}
        >
          <Form action={planHref(slug, plan.id, 'parent')}>
            <Checkboxes
              name="lines[]"
              id="lines"
              label="Lines of the parent plan"
              hint="Each becomes a line of this plan that goes its own way, and shows where the parent’s line stands."
              small
              options={free.map(({ id, code, what }) => ({ value: id, label: `${code} ${what}` }))}
              error={errors.lines}
            />
            <Submit>Take them over</Submit>
          </Form>
        </Details>
      ) : null}
    </>
  );
}

function Stands({ line }: { line: LineFacts }) {
  return (
    <>
      {line.rag === 'none' ? deliveryStateNames[line.deliveryState] : <Rating rag={line.rag} />}{' '}
      <StandingTag standing={line.standing} />
    </>
  );
}
