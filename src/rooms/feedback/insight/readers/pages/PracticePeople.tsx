import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { providerHref } from '../../../providers/addresses.ts';
import { practicePeopleHref } from '../../addresses.ts';
import type { PracticeReader } from '../reader.ts';

export interface PracticePeopleProps {
  slug: string;
  today: string;
  rows: readonly PracticeReader[];
  practices: readonly Option[];
  people: readonly Option[];
  values: { providerId: string; personId: string; fromOn: string | TypedDate };
  errors: Errors;
}

/** The wall between practices: who reads which one's reports, and since when. */
export function PracticePeople({
  slug,
  today,
  rows,
  practices,
  people,
  values,
  errors,
}: PracticePeopleProps) {
  const list = practicePeopleHref(slug);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Who acts for which practice</h1>
      <p>
        Each person here reads the reports of their own practice and of no other. It takes the role of a
        practice or of a patient group.
      </p>
      <Form action={list} label="Add somebody">
        <Select
          name="providerId"
          label="Practice"
          none="Choose one"
          value={values.providerId}
          options={practices}
          error={errors.providerId}
        />
        <Select
          name="personId"
          label="Person"
          none="Choose one"
          value={values.personId}
          options={people}
          error={errors.personId}
        />
        <DateField name="fromOn" label="From" value={values.fromOn} error={errors.fromOn} />
        <ButtonRow>
          <Submit>Add</Submit>
        </ButtonRow>
      </Form>
      <DataTable
        caption="People and their practices"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'practice',
            head: 'Practice',
            rowHead: true,
            cell: ({ practice, providerId }) => <a href={providerHref(slug, providerId)}>{practice}</a>,
          },
          { key: 'person', head: 'Person', cell: ({ person }) => person },
          { key: 'from', head: 'From', tight: true, cell: ({ fromOn }) => <Day date={fromOn} /> },
          {
            key: 'to',
            head: 'To',
            cell: ({ id, person, practice, toOn }) =>
              toOn !== null && toOn < today ? (
                <Day date={toOn} />
              ) : (
                <Form action={`${list}/${id}/end`} label={`${person}, ${practice}`}>
                  <Submit kind="secondary" small>
                    End it
                  </Submit>
                </Form>
              ),
          },
        ]}
        empty={{ says: 'Nobody acts for a practice yet: no practice reads its report until somebody does.' }}
      />
    </>
  );
}
