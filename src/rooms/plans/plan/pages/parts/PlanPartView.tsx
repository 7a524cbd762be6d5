import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { inWords, plural } from '../../../../../design/text/words.ts';
import { lineHref, planHref } from '../../../addresses.ts';
import { confidenceNames } from '../../../lines/status.ts';
import { StandingTag } from '../../../pages/parts/StandingTag.tsx';
import { printedColumns } from '../../../schemes/scheme.ts';
import type { LineDetails } from '../../line-details.ts';
import type { PlanPart } from '../../plan-parts.ts';
import type { Plan, Section } from '../../plan-shown.ts';
import type { SectionCounts } from '../../roll-up.ts';
import { LineCell } from './LineCell.tsx';

export interface PlanPartViewProps {
  slug: string;
  plan: Plan;
  part: PlanPart;
  section: Section | null;
  counts: SectionCounts | undefined;
  details: ReadonlyMap<string, LineDetails>;
  query: string;
  mayWrite: boolean;
}

/** One section of a plan, or one sub-heading, with its lines in the organisation's own columns. */
export function PlanPartView(props: PlanPartViewProps) {
  const { slug, plan, part, section, counts, details, query, mayWrite } = props;
  const heading = part.section?.heading ?? '';
  const columns = printedColumns(plan.columns);
  const headField = columns.some(({ field }) => field === 'what') ? 'what' : columns[0]?.field;
  const Heading = part.depth > 0 ? 'h3' : 'h2';
  const bare = part.lines.length === 0;
  const holds = (section?.lines ?? 0) > 0;
  return (
    <section id={part.section ? `section-${part.section.id}` : undefined}>
      {heading ? <Heading>{heading}</Heading> : null}
      {section?.frameworkText && section.frameworkText !== heading ? (
        <p className="nhsuk-hint">{section.frameworkText}</p>
      ) : null}
      {counts && part.section && counts.lines > 0 ? (
        <p>
          <a
            href={`${planHref(slug, plan.id, 'lines')}?${[`section=${part.section.id}`, query].filter(Boolean).join('&')}`}
          >
            {plural(counts.lines, 'line')}
          </a>
          {plan.usesRag ? `: ${ragWords(counts)}` : null}
        </p>
      ) : null}
      {bare && !holds && (counts?.lines ?? 0) === 0 ? (
        <p>
          There are no lines here yet.{' '}
          {mayWrite && part.section ? (
            <a href={`${planHref(slug, plan.id, 'add-line')}?section=${part.section.id}`}>Add a line</a>
          ) : null}
        </p>
      ) : null}
      {bare ? null : (
        <div className={columns[0]?.field === 'code' ? 'even-columns code-first' : 'even-columns'}>
          <DataTable
            caption={heading || plan.title}
            captionHidden
            rows={part.lines}
            rowKey={(line) => line.id}
            rowHref={(line) => lineHref(slug, line.id)}
            empty={{ says: 'There are no lines here yet.' }}
            columns={[
              ...columns.map(({ field, heading: head }) => ({
                key: field,
                head,
                rowHead: field === headField,
                tight: field === 'code' || field === 'status',
                cell: (line: (typeof part.lines)[number]) => (
                  <LineCell
                    slug={slug}
                    field={field}
                    line={line}
                    details={details.get(line.id)}
                    scheme={plan}
                  />
                ),
              })),
              {
                key: 'standing',
                head: 'Stands',
                tight: true,
                cell: (line) => <StandingTag standing={line.standing} />,
              },
            ]}
          />
        </div>
      )}
    </section>
  );
}

/** '5 Green, 3 Amber and 1 not rated'. */
function ragWords({ rag }: SectionCounts): string {
  const parts = (['green', 'amber', 'red', 'none'] as const)
    .filter((one) => rag[one] > 0)
    .map(
      (one) => `${rag[one]} ${one === 'none' ? confidenceNames.none.toLowerCase() : confidenceNames[one]}`,
    );
  return inWords(parts);
}
