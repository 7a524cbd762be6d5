import type { Option } from '../../../../../design/form/field.ts';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { BoxInRow, ChoiceInRow } from '../../../pages/parts/BoxInRow.tsx';
import type { TypedPerson } from '../../line.ts';

export interface PeopleRowsProps {
  kind: 'lead' | 'support';
  label: string;
  people: readonly TypedPerson[];
  colleagues: readonly Option[];
  error?: string;
}

/** Those who lead or support a line, a row each: the role as printed, and the person who holds it. */
export function PeopleRows({ kind, label, people, colleagues, error }: PeopleRowsProps) {
  const rows = people.map((one, at) => ({ ...one, at: at + 1 }));
  return (
    <div className={`nhsuk-form-group${error ? ' nhsuk-form-group--error' : ''}`}>
      <DataTable
        caption={label}
        rows={rows}
        rowKey={(row) => String(row.at)}
        empty={{ says: 'Nobody yet.' }}
        columns={[
          {
            key: 'role',
            head: 'Role, as printed',
            cell: (row) => (
              <BoxInRow
                id={row.at === 1 ? `${kind}Role` : `${kind}Role-${row.at}`}
                name={`${kind}Role[]`}
                label={`${label} ${row.at}: role`}
                value={row.role}
                width={30}
                error={row.at === 1 ? error : undefined}
              />
            ),
          },
          {
            key: 'person',
            head: 'Person',
            cell: (row) => (
              <ChoiceInRow
                id={`${kind}Person-${row.at}`}
                name={`${kind}Person[]`}
                label={`${label} ${row.at}: person`}
                value={row.personId}
                none="Nobody named"
                options={colleagues}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
