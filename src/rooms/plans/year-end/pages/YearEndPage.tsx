import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { ProgressBar } from '../../../../design/state/ProgressBar.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { BulkActions } from '../../../../design/table/BulkActions.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { lineHref, planHref } from '../../addresses.ts';
import { deliveryStateNames } from '../../lines/status.ts';
import { Rating } from '../../pages/parts/Rating.tsx';
import { achievementHref, refreshHref, yearEndHref, yearEndSectionHref } from '../addresses.ts';
import { done, outcomes, type YearLine, type YearSection } from '../outcome.ts';

export interface YearEndPageProps {
  slug: string;
  plan: {
    id: string;
    title: string;
    state: string;
    refreshOn: string | null;
    next: { id: string; title: string; state: string } | null;
  };
  sections: readonly YearSection[];
  open: readonly YearLine[];
  /** How many of those without an outcome are shown. */
  shown: number;
  mayEdit: boolean;
  chosen: readonly string[];
  errors: Errors;
}

/** How far a plan's year's end has come, and what of it can be said at once. */
export function YearEndPage(props: YearEndPageProps) {
  const { slug, plan, sections, open, shown, mayEdit, chosen, errors } = props;
  const lines = sections.flatMap((section) => section.lines);
  const total = lines.length;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Year’s end of {plan.title}</h1>
      <p>
        Say what became of every line. The next plan can be written meanwhile, but not adopted or published
        before each line here has an outcome.
      </p>
      {total > 0 ? (
        <ProgressBar
          label="Lines with an outcome"
          done={done(lines)}
          total={total}
          says={`${done(lines)} of ${total} have an outcome`}
        />
      ) : null}
      {plan.refreshOn ? (
        <Inset>
          <p>
            This plan is to be refreshed by <Day date={plan.refreshOn} />.
          </p>
        </Inset>
      ) : null}
      <p>
        {plan.next ? (
          <>
            The next plan is <a href={planHref(slug, plan.next.id)}>{plan.next.title}</a>.{' '}
          </>
        ) : null}
        <a href={achievementHref(slug, plan.id)}>Achievement report</a>
      </p>
      {mayEdit && (plan.next === null || plan.next.state === 'draft') ? (
        <LinkButton href={refreshHref(slug, plan.id)} kind="secondary">
          {plan.next ? 'Bring more lines into the next plan' : 'Begin the next plan'}
        </LinkButton>
      ) : null}
      <h2>Section by section</h2>
      <DataTable
        caption="Sections and how many of their lines have an outcome"
        captionHidden
        rows={sections}
        rowKey={({ place }) => String(place)}
        columns={[
          {
            key: 'heading',
            head: 'Section',
            rowHead: true,
            cell: ({ heading, place }) => <a href={yearEndSectionHref(slug, plan.id, place)}>{heading}</a>,
          },
          {
            key: 'done',
            head: 'With an outcome',
            cell: ({ lines: own }) => `${done(own)} of ${own.length}`,
          },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: ({ lines: own }) =>
              done(own) === own.length ? <Tag tone="done">Finished</Tag> : <Tag tone="waiting">Open</Tag>,
          },
        ]}
        empty={{
          says: 'The plan has no lines, so there is nothing to say of it.',
          step: { href: planHref(slug, plan.id), text: 'Back to the plan' },
        }}
      />
      {mayEdit && open.length > 0 ? (
        <>
          <h2>Lines without an outcome</h2>
          <p>
            Tick the plain ones and say it of all at once. Those that need words are better said in their
            section.
            {shown < open.length ? ` The first ${shown} of ${open.length} are shown.` : ''}
          </p>
          <BulkActions id="bulk" action={`${yearEndHref(slug, plan.id)}/bulk`} label="With those ticked">
            <Select
              name="outcome"
              label="What became of them"
              none="Choose one"
              options={outcomes.map(({ key, name }) => ({ value: key, label: name }))}
              error={errors.outcome}
            />
            <Checkbox name="carryForward" label="Carry them into the next plan" />
            <Submit small>Say so</Submit>
          </BulkActions>
          <DataTable
            caption="Lines without an outcome"
            captionHidden
            keys
            id="lines"
            rows={open.slice(0, shown)}
            rowKey={({ id }) => id}
            rowHref={({ id }) => lineHref(slug, id)}
            select={{ name: 'lines[]', form: 'bulk', label: ({ code }) => `Select ${code}`, chosen }}
            columns={[
              {
                key: 'code',
                head: 'Line',
                tight: true,
                cell: ({ id, code }) => <a href={lineHref(slug, id)}>{code}</a>,
              },
              { key: 'what', head: 'What', rowHead: true, cell: ({ what }) => what },
              { key: 'rag', head: 'Confidence', tight: true, cell: ({ rag }) => <Rating rag={rag} /> },
              {
                key: 'state',
                head: 'State',
                tight: true,
                cell: ({ deliveryState }) => deliveryStateNames[deliveryState],
              },
            ]}
            empty={{ says: 'Every line has an outcome.' }}
          />
        </>
      ) : null}
    </>
  );
}
