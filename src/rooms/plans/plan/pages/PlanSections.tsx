import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { plural } from '../../../../design/text/words.ts';
import { planHref } from '../../addresses.ts';
import type { Section } from '../plan-shown.ts';
import { SectionFields, type SectionFieldsProps } from './parts/SectionFields.tsx';

export interface PlanSectionsProps extends SectionFieldsProps {
  slug: string;
  planId: string;
  title: string;
  sections: readonly Section[];
}

/** The sections of a plan in their order, and a form to add another. */
export function PlanSections({ slug, planId, title, sections, ...fields }: PlanSectionsProps) {
  const at = (id: string, act: string) => planHref(slug, planId, `sections/${id}/${act}`);
  const beside = (one: Section) => sections.filter(({ parentId }) => parentId === one.parentId);
  const move = (one: Section, way: 'up' | 'down', text: string) => (
    <Form action={at(one.id, 'move')} hidden={{ way }}>
      <button type="submit" className="link-button">
        {text}
        <span className="nhsuk-u-visually-hidden">: {one.heading}</span>
      </button>
    </Form>
  );
  return (
    <>
      <ErrorSummary errors={fields.errors} />
      <h1 className="nhsuk-heading-l">Sections of {title}</h1>
      <DataTable
        caption="Sections in the plan’s order"
        captionHidden
        rows={sections}
        rowKey={(row) => row.id}
        empty={{
          says: 'The plan has no sections yet. Lines can stand without one, or under headings such as your objectives.',
        }}
        columns={[
          {
            key: 'heading',
            head: 'Heading',
            rowHead: true,
            cell: (row) => (
              <>
                {row.parentId ? '– ' : ''}
                <a href={at(row.id, 'edit')}>{row.heading}</a>
              </>
            ),
          },
          { key: 'serves', head: 'Serves', cell: (row) => row.frameworkText ?? '' },
          { key: 'lines', head: 'Lines', tight: true, cell: (row) => plural(row.lines, 'line') },
          {
            key: 'move',
            head: 'Order',
            tight: true,
            cell: (row) => (
              <ul className="desk-steps">
                {beside(row)[0]?.id === row.id ? null : <li>{move(row, 'up', 'Up')}</li>}
                {beside(row).at(-1)?.id === row.id ? null : <li>{move(row, 'down', 'Down')}</li>}
              </ul>
            ),
          },
          {
            key: 'remove',
            head: 'Remove',
            tight: true,
            cell: (row) =>
              row.lines === 0 && !sections.some(({ parentId }) => parentId === row.id) ? (
                <Form action={at(row.id, 'remove')}>
                  <button type="submit" className="link-button">
                    Remove<span className="nhsuk-u-visually-hidden">: {row.heading}</span>
                  </button>
                </Form>
              ) : (
                ''
              ),
          },
        ]}
      />
      <h2>Add a section</h2>
      <Form action={planHref(slug, planId, 'sections')} label="Add a section">
        <SectionFields {...fields} />
        <Submit kind="secondary">Add the section</Submit>
      </Form>
      <p>
        <a href={planHref(slug, planId)}>Back to the plan</a>
      </p>
    </>
  );
}
