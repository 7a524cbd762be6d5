import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { count, plural } from '../../../../../design/text/words.ts';
import { lineHref } from '../../../addresses.ts';
import { type Activity, costPer, inPounds, totalsOf } from '../../activities/activity.ts';

export interface ActivitiesProps {
  slug: string;
  lineId: string;
  activities: readonly Activity[];
  mayRecord: boolean;
}

const number = (many: number | null) => (many === null ? '' : count(many));
const money = (pence: number | null) => (pence === null ? '' : inPounds(pence));

/** What was done for a line: who came, what it cost, what came of it, and what each person and each response cost. */
export function Activities({ slug, lineId, activities, mayRecord }: ActivitiesProps) {
  const here = (act: string) => lineHref(slug, lineId, act);
  return (
    <section>
      <h2 className="nhsuk-heading-m" id="activities">
        What was done
      </h2>
      {activities.length === 0 ? (
        <EmptyState
          says="Meetings, surveys and campaigns for this line stand here, with who came and what they cost."
          step={mayRecord ? { href: here('activities/new'), text: 'Record an activity' } : undefined}
        />
      ) : (
        <>
          <DataTable
            caption="What was done, latest first"
            captionHidden
            rows={activities}
            rowKey={(one) => one.id}
            empty={{ says: 'Nothing yet.' }}
            columns={[
              { key: 'on', head: 'When', tight: true, cell: (one) => <Day date={one.doneOn} short /> },
              {
                key: 'what',
                head: 'What',
                rowHead: true,
                cell: (one) => (
                  <span>
                    {mayRecord ? <a href={here(`activities/${one.id}/edit`)}>{one.what}</a> : one.what}
                    {one.outcome ? <span className="quiet-line">{one.outcome}</span> : null}
                  </span>
                ),
              },
              { key: 'attended', head: 'People', numeric: true, cell: (one) => number(one.attended) },
              { key: 'responses', head: 'Responses', numeric: true, cell: (one) => number(one.responses) },
              { key: 'cost', head: 'Cost', numeric: true, cell: (one) => money(one.costPence) },
              {
                key: 'person',
                head: 'A person',
                numeric: true,
                cell: (one) => money(costPer(one.costPence, one.attended)),
              },
              {
                key: 'response',
                head: 'A response',
                numeric: true,
                cell: (one) => money(costPer(one.costPence, one.responses)),
              },
            ]}
          />
          <p>{totalWords(activities)}</p>
          <p>
            {mayRecord ? (
              <>
                <LinkButton href={here('activities/new')} kind="secondary" small>
                  Record an activity
                </LinkButton>{' '}
              </>
            ) : null}
            <a href={here('activities.csv')}>Download as CSV</a>
          </p>
        </>
      )}
    </section>
  );
}

/** '3 activities, 214 people, 90 responses, £1,250.00 …' */
export function totalWords(activities: readonly Activity[]): string {
  const total = totalsOf(activities);
  const parts = [
    plural(total.activities, 'activity', 'activities'),
    plural(total.attended, 'person', 'people'),
    plural(total.responses, 'response'),
    inPounds(total.costPence),
  ];
  const each = [
    total.perPerson === null ? '' : `${inPounds(total.perPerson)} a person`,
    total.perResponse === null ? '' : `${inPounds(total.perResponse)} a response`,
  ].filter((part) => part !== '');
  const unknown = total.withoutCost === 0 ? '' : ` The cost of ${count(total.withoutCost)} is not known.`;
  return `Together: ${parts.join(', ')}${each.length > 0 ? `; ${each.join(', ')}` : ''}.${unknown}`;
}
