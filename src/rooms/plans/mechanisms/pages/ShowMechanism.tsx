import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { inWords } from '../../../../design/text/words.ts';
import { lineHref, planHref } from '../../addresses.ts';
import { deliveryStateNames } from '../../lines/status.ts';
import { Rating } from '../../pages/parts/Rating.tsx';
import { StandingTag } from '../../pages/parts/StandingTag.tsx';
import { mechanismHref } from '../addresses.ts';
import { activityInWords, isIdle, type LinkedLine, type Mechanism, ownersOf } from '../mechanism.ts';
import type { Quarter } from '../quarters.ts';

export interface ShowMechanismProps {
  slug: string;
  mechanism: Mechanism;
  level: string;
  quarter: Quarter;
  /** The day that the lines are shown of. */
  asAt: string;
  done: readonly {
    id: string;
    doneOn: string;
    what: string;
    outcome: string;
    attended: number | null;
    lineId: string;
    code: string;
  }[];
  /** The statement's own page in the framework. */
  frameworkHref: string;
  mayLink: boolean;
}

/** One mechanism, the lines that carry it, and what was done in the quarter. */
export function ShowMechanism(props: ShowMechanismProps) {
  const { slug, mechanism, level, quarter, asAt, done, frameworkHref, mayLink } = props;
  return (
    <>
      <RecordHead
        kind="Mechanism"
        title={mechanism.text}
        state={{ tone: isIdle(mechanism) ? 'late' : 'done', text: activityInWords(mechanism) }}
        facts={[
          { term: 'Level', value: level },
          { term: 'Owner', value: inWords(ownersOf(mechanism)) || 'Nobody' },
          { term: quarter.name, value: quarter.days },
        ]}
        actions={
          mayLink ? (
            <LinkButton href={mechanismHref(slug, mechanism.id, 'link')} kind="secondary" small>
              Link a line of a plan
            </LinkButton>
          ) : null
        }
      />
      {mechanism.note ? <Prose text={mechanism.note} /> : null}
      <p>
        <a href={frameworkHref}>The statement in the framework</a>
      </p>
      <h2 className="nhsuk-heading-m">
        Lines that carry it, on <Day date={asAt} />
      </h2>
      <DataTable
        caption="Lines that carry this mechanism"
        captionHidden
        rows={mechanism.lines}
        rowKey={(row) => row.id}
        rowHref={(row) => lineHref(slug, row.id)}
        empty={{
          says: 'No line of an open plan carries this mechanism, so it has no owner and no status.',
          step: mayLink
            ? { href: mechanismHref(slug, mechanism.id, 'link'), text: 'Link a line of a plan' }
            : undefined,
        }}
        columns={[
          {
            key: 'line',
            head: 'Line',
            rowHead: true,
            cell: (row) => (
              <a href={lineHref(slug, row.id)}>
                {row.code} {row.what}
              </a>
            ),
          },
          { key: 'plan', head: 'Plan', cell: (row) => <a href={planHref(slug, row.planId)}>{row.plan}</a> },
          { key: 'lead', head: 'Lead', cell: (row) => inWords(row.leadNames) || 'Nobody' },
          { key: 'rag', head: 'Confidence', tight: true, cell: (row) => <Rating rag={row.rag} /> },
          {
            key: 'state',
            head: 'Delivery',
            tight: true,
            cell: (row) => deliveryStateNames[row.deliveryState],
          },
          {
            key: 'standing',
            head: 'When',
            tight: true,
            cell: (row) => <StandingTag standing={row.standing} />,
          },
          { key: 'activity', head: 'In the quarter', cell: (row) => activityInWords(row) },
          ...(mayLink
            ? [
                {
                  key: 'unlink',
                  head: 'Unlink',
                  cell: (row: LinkedLine) => (
                    <Form
                      action={mechanismHref(slug, mechanism.id, 'unlink')}
                      hidden={{ lineId: row.id }}
                      label={`Unlink ${row.code}`}
                    >
                      <button type="submit" className="link-button">
                        Unlink<span className="nhsuk-u-visually-hidden"> {row.code}</span>
                      </button>
                    </Form>
                  ),
                },
              ]
            : []),
        ]}
      />
      <h2 className="nhsuk-heading-m">What was done in the quarter</h2>
      <DataTable
        caption={`What was done from ${quarter.days}`}
        captionHidden
        rows={done}
        rowKey={(row) => row.id}
        empty={{ says: 'No activity is recorded in this quarter. Activities are recorded on the lines.' }}
        columns={[
          { key: 'what', head: 'What', rowHead: true, cell: (row) => row.what },
          {
            key: 'line',
            head: 'Line',
            cell: (row) => <a href={lineHref(slug, row.lineId)}>{row.code}</a>,
          },
          { key: 'on', head: 'Done on', tight: true, cell: (row) => <Day date={row.doneOn} short /> },
          { key: 'attended', head: 'Came', numeric: true, cell: (row) => row.attended ?? '' },
          { key: 'outcome', head: 'What came of it', cell: (row) => row.outcome },
        ]}
      />
    </>
  );
}
