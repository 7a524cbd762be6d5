import { Form } from '../../../../../design/form/Form.tsx';
import type { Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { planImportHref } from '../../../addresses.ts';
import { planFields } from '../../../plan/plan.ts';
import { fieldNames } from '../../../schemes/scheme.ts';
import type { PlanImport } from '../../plan-import.ts';

/** What each column of each table holds, to be said otherwise. */
export function ColumnsForm({
  slug,
  found,
  schemes,
}: {
  slug: string;
  found: PlanImport;
  schemes: readonly Option[];
}) {
  const fields = planFields.map((field) => ({ value: field, label: fieldNames[field] }));
  const tables = found.draft.columns.flatMap((columns, table) =>
    columns.length > 0 ? [{ table, columns }] : [],
  );
  return (
    <Form action={planImportHref(slug, found.id, 'columns')} version={found.version}>
      <p>Reading it again begins afresh: what you changed in single lines is lost.</p>
      <Select name="scheme" label="Whose columns it has" value={found.schemeKey} options={schemes} />
      {tables.map(({ table, columns }) => (
        <fieldset key={table} className="nhsuk-fieldset">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
            {found.document.tables[table]?.name ?? `Table ${table + 1}`}
          </legend>
          <div className="filter__grid">
            {columns.map(({ index, heading, field }) => (
              <Select
                key={index}
                name={`column-${table}-${index}`}
                label={heading || `Column ${index + 1}`}
                none="Nothing of the plan"
                value={field ?? ''}
                options={fields}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Submit kind="secondary">Read it again</Submit>
    </Form>
  );
}
