import { Form } from '../../../design/form/Form.tsx';
import { DataTable } from '../../../design/table/DataTable.tsx';
import { Day } from '../../../design/text/Day.tsx';
import { count } from '../../../design/text/words.ts';
import { loopHref } from '../addresses.ts';
import type { Telling } from './loop.ts';

export interface TellingsProps {
  slug: string;
  loopId: string;
  tellings: readonly Telling[];
  mayRecord: boolean;
}

/** Whom else a loop was told to, when and by which way. */
export function Tellings({ slug, loopId, tellings, mayRecord }: TellingsProps) {
  return (
    <>
      {tellings.length > 0 ? (
        <>
          <h3 className="nhsuk-heading-s">Told by other ways</h3>
          <DataTable
            caption="Told by other ways"
            captionHidden
            rows={tellings}
            rowKey={(row) => row.id}
            empty={{ says: '' }}
            columns={[
              { key: 'audience', head: 'Who was told', rowHead: true, cell: (row) => row.audience },
              { key: 'channel', head: 'By which way', cell: (row) => row.channel },
              { key: 'on', head: 'When', tight: true, cell: (row) => <Day date={row.toldOn} short /> },
              {
                key: 'people',
                head: 'People',
                numeric: true,
                cell: (row) => (row.people === null ? 'Not counted' : count(row.people)),
              },
              { key: 'by', head: 'Told by', cell: (row) => row.tellerName ?? '' },
              ...(mayRecord
                ? [
                    {
                      key: 'remove',
                      head: 'Take back',
                      cell: (row: Telling) => (
                        <Form action={loopHref(slug, loopId, 'tellings/remove')} hidden={{ telling: row.id }}>
                          <button type="submit" className="link-button">
                            Take back
                            <span className="nhsuk-u-visually-hidden"> telling {row.audience}</span>
                          </button>
                        </Form>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </>
      ) : null}
      {mayRecord ? (
        <p>
          <a href={loopHref(slug, loopId, 'tellings')}>Record that others were told</a>
        </p>
      ) : null}
    </>
  );
}
