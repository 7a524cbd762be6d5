import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Moment } from '../../../../design/text/Moment.tsx';
import { plural } from '../../../../design/text/words.ts';
import { loopsHref, messageHref, outboxHref } from '../../addresses.ts';
import {
  type ListedMessage,
  type MessageFilter,
  messageStateName,
  messageStates,
  messageTone,
} from '../message.ts';

export interface ListMessagesProps {
  slug: string;
  rows: readonly ListedMessage[];
  total: number;
  filter: MessageFilter;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
}

/** Every message that was written, the latest first. */
export function ListMessages(props: ListMessagesProps) {
  const { slug, rows, total, filter, parts, csvHref, newerHref, olderHref } = props;
  const list = outboxHref(slug);
  return (
    <>
      <h1 className="nhsuk-heading-l">Outbox</h1>
      <p>
        Every message that goes out is kept here. Where no mail server is set, it is kept here only and leaves
        nowhere.
      </p>
      <FilterBar
        action={list}
        says={plural(total, 'message')}
        parts={parts}
        clearHref={list}
        hidden={filter.loop ? { loop: filter.loop } : undefined}
        views={[
          { href: list, text: 'All', current: parts.length === 0 },
          {
            href: `${list}?state=failed`,
            text: 'Failed',
            current: parts.length === 1 && filter.state === 'failed',
          },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="state"
          label="State"
          value={filter.state}
          none="Any"
          options={messageStates.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </FilterBar>
      <DataTable
        caption="Messages, the latest first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => messageHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No message is like this.', step: { href: list, text: 'Show all messages' } }
            : {
                says: 'When an answer is published, those who asked to hear back are written to, and the letters are here.',
                step: { href: loopsHref(slug), text: 'You said, we did' },
              }
        }
        columns={[
          {
            key: 'subject',
            head: 'Subject',
            rowHead: true,
            cell: (row) => <a href={messageHref(slug, row.id)}>{row.subject}</a>,
          },
          {
            key: 'to',
            head: 'To',
            cell: (row) => (row.toName ? `${row.toName} (${row.toAddress})` : row.toAddress),
          },
          {
            key: 'state',
            head: 'State',
            tight: true,
            cell: (row) => <Tag tone={messageTone[row.state]}>{messageStateName(row.state)}</Tag>,
          },
          { key: 'when', head: 'Written', tight: true, cell: (row) => <Moment at={row.createdAt} /> },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'message')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
