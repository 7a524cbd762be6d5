import { Form } from '../../../../../design/form/Form.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { type Column, DataTable } from '../../../../../design/table/DataTable.tsx';
import { lineHref } from '../../../addresses.ts';
import type { LineFacts } from '../../../lines/line-facts.ts';
import { Rating } from '../../../pages/parts/Rating.tsx';
import { StandingTag } from '../../../pages/parts/StandingTag.tsx';

export interface LineTableProps {
  slug: string;
  caption: string;
  lines: readonly LineFacts[];
  /** The title of each plan, where the lines are of several. */
  plans?: ReadonlyMap<string, { title: string }>;
  /** Offers the update of each line. */
  mayUpdate?: (line: LineFacts) => boolean;
  showReason?: boolean;
  /** The page to come back to after a line was confirmed as delivered. */
  back?: string;
  empty: { says: string; step?: { href: string; text: string } };
}

/** Lines of plans, each with how it stands and the way to it. */
export function LineTable(props: LineTableProps) {
  const { slug, caption, lines, plans, mayUpdate, showReason, back, empty } = props;
  const columns: Column<LineFacts>[] = [
    {
      key: 'what',
      head: 'Line',
      rowHead: true,
      cell: (line) => (
        <a href={lineHref(slug, line.id)}>
          {line.code} {line.what}
        </a>
      ),
    },
  ];
  if (plans) columns.push({ key: 'plan', head: 'Plan', cell: (line) => plans.get(line.planId)?.title ?? '' });
  // Where nobody rates the lines, a column that says so of each is only noise.
  if (lines.some(({ rag }) => rag !== 'none'))
    columns.push({
      key: 'rating',
      head: 'Confidence',
      tight: true,
      cell: (line) => <Rating rag={line.rag} />,
    });
  columns.push(
    {
      key: 'standing',
      head: 'Stands',
      tight: true,
      cell: (line) => <StandingTag standing={line.standing} />,
    },
    { key: 'when', head: 'When', cell: (line) => line.whenText },
    {
      key: 'lead',
      head: 'Lead',
      cell: (line) => (line.leadNames.length > 0 ? line.leadNames.join(', ') : 'Nobody'),
    },
  );
  if (showReason) columns.push({ key: 'reason', head: 'Reason given', cell: (line) => line.reason });
  if (mayUpdate)
    columns.push({
      key: 'update',
      head: 'Update',
      tight: true,
      cell: (line) =>
        mayUpdate(line) ? (
          <>
            <a href={lineHref(slug, line.id, 'update')}>
              Update<span className="nhsuk-u-visually-hidden"> {line.code}</span>
            </a>
            {line.standing.kind === 'confirm_delivered' && back ? (
              <Form action={lineHref(slug, line.id, 'delivered')} hidden={{ back }}>
                <Submit kind="secondary" small>
                  It was delivered
                  <span className="nhsuk-u-visually-hidden">: {line.code}</span>
                </Submit>
              </Form>
            ) : null}
          </>
        ) : (
          ''
        ),
    });
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={lines}
      rowKey={(line) => line.id}
      rowHref={(line) => lineHref(slug, line.id)}
      keys
      columns={columns}
      empty={empty}
    />
  );
}
