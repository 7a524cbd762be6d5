import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { Summary } from '../../../../../design/text/Summary.tsx';
import { lineHref, planHref } from '../../../addresses.ts';
import { budgetHref } from '../../addresses.ts';
import { pounds } from '../../amounts.ts';
import { type BudgetLine, budgetState } from '../budget.ts';

export interface ShowBudgetProps {
  slug: string;
  budget: BudgetLine;
  history: readonly HistoryEntry[];
  mayEdit: boolean;
}

/** One line of a budget. */
export function ShowBudget({ slug, budget, history, mayEdit }: ShowBudgetProps) {
  const { line, plan, planId } = budget;
  return (
    <>
      <RecordHead
        kind="Budget line"
        title={budget.title}
        state={budgetState(budget)}
        facts={[{ term: 'Year', value: budget.year }]}
        actions={
          mayEdit ? (
            <LinkButton href={budgetHref(slug, budget.id, 'edit')} kind="secondary" small>
              Change
            </LinkButton>
          ) : null
        }
      />
      <Summary
        rows={[
          { term: 'Planned', value: pounds(budget.planned) },
          { term: 'Committed', value: pounds(budget.committed) },
          { term: 'Spent', value: pounds(budget.spent) },
          ...(planId && plan ? [{ term: 'Plan', value: <a href={planHref(slug, planId)}>{plan}</a> }] : []),
          ...(line
            ? [
                {
                  term: 'Line',
                  value: (
                    <a href={lineHref(slug, line.lineId)}>
                      {line.code} {line.what}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {budget.note ? <Prose text={budget.note} /> : null}
      {mayEdit ? (
        <p>
          <a href={budgetHref(slug, budget.id, 'remove')}>Remove this budget line</a>
        </p>
      ) : null}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}
