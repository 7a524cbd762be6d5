import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { plural } from '../../../../design/text/words.ts';
import { planHref, snapshotHref } from '../../addresses.ts';
import type { ListedSnapshot } from '../snapshot.ts';

export interface ListSnapshotsProps {
  slug: string;
  plan: { id: string; title: string };
  rows: readonly ListedSnapshot[];
  mayTake: boolean;
  values: { title: string; asAt: string | TypedDate };
  errors: Errors;
  newerHref?: string;
  olderHref?: string;
}

/** The days on which a plan was frozen, and the way to freeze it now. */
export function ListSnapshots(props: ListSnapshotsProps) {
  const { slug, plan, rows, mayTake, values, errors, newerHref, olderHref } = props;
  const href = planHref(slug, plan.id, 'snapshots');
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Snapshots of {plan.title}</h1>
      <p>
        A snapshot keeps the whole plan as it stood at the end of a day. It never changes afterwards. Papers
        are made of it, and <a href={planHref(slug, plan.id, 'movement')}>what has moved since</a> is counted
        from it.
      </p>
      {mayTake ? (
        <Form action={href} label="Take a snapshot">
          <h2>Take a snapshot</h2>
          <DateField
            name="asAt"
            label="The plan as it stood at the end of"
            hint="Today unless you choose an earlier day."
            value={values.asAt}
            error={errors.asAt}
          />
          <TextField
            name="title"
            label="Name"
            width={30}
            hint="Such as: for the Governing Body. Made of the plan and the day where it is left empty."
            value={values.title}
            error={errors.title}
            optional
          />
          <ButtonRow>
            <Submit>Take the snapshot</Submit>
          </ButtonRow>
        </Form>
      ) : null}
      <h2>Snapshots so far</h2>
      <DataTable
        caption="Snapshots, latest day first"
        captionHidden
        keys
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => snapshotHref(slug, id)}
        columns={[
          { key: 'asAt', head: 'As at', tight: true, cell: ({ asAt }) => <Day date={asAt} /> },
          {
            key: 'title',
            head: 'Snapshot',
            rowHead: true,
            cell: ({ id, title }) => <a href={snapshotHref(slug, id)}>{title}</a>,
          },
          { key: 'lines', head: 'Lines', numeric: true, cell: ({ counts }) => counts.lines },
          { key: 'green', head: 'Green', numeric: true, cell: ({ counts }) => counts.rag.green },
          { key: 'amber', head: 'Amber', numeric: true, cell: ({ counts }) => counts.rag.amber },
          { key: 'red', head: 'Red', numeric: true, cell: ({ counts }) => counts.rag.red },
          {
            key: 'complete',
            head: 'Complete',
            numeric: true,
            cell: ({ counts }) => counts.delivery.complete,
          },
          { key: 'by', head: 'Taken by', cell: ({ takenByName }) => takenByName ?? '' },
        ]}
        empty={{
          says: 'No snapshot has been taken of this plan. Take one before a paper is written, so that what the board saw can always be shown again.',
        }}
      />
      {rows.length > 0 ? (
        <>
          <Pager countWords={plural(rows.length, 'snapshot')} newerHref={newerHref} olderHref={olderHref} />
          <p>
            <a href={planHref(slug, plan.id, 'snapshots.csv')}>Download as CSV</a>
          </p>
        </>
      ) : null}
    </>
  );
}
