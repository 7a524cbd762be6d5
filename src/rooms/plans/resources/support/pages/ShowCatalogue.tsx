import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { catalogueHref, catalogueKindHref, supportHref } from '../../addresses.ts';
import type { SupportKind } from '../catalogue.ts';

export interface ShowCatalogueProps {
  slug: string;
  kinds: readonly SupportKind[];
  typed: string;
  errors: Errors;
  mayEdit: boolean;
  mayAsk: boolean;
}

/** The kinds of support that are offered, each a way to ask for it. */
export function ShowCatalogue({ slug, kinds, typed, errors, mayEdit, mayAsk }: ShowCatalogueProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">What support is offered</h1>
      <DataTable
        caption="Kinds of support"
        captionHidden
        rows={kinds.filter(({ offered }) => offered || mayEdit)}
        rowKey={(row) => row.id}
        empty={{ says: 'No support is offered at present.' }}
        columns={[
          { key: 'name', head: 'Kind of support', rowHead: true, cell: (row) => row.name },
          {
            key: 'offered',
            head: 'Offered',
            tight: true,
            cell: (row) =>
              row.offered ? <Tag tone="done">Offered</Tag> : <Tag tone="stopped">No longer offered</Tag>,
          },
          ...(mayAsk
            ? [
                {
                  key: 'ask',
                  head: 'Ask',
                  cell: (row: SupportKind) =>
                    row.offered ? (
                      <a href={`${supportHref(slug)}/new?kind=${row.id}`}>
                        Ask for it<span className="nhsuk-u-visually-hidden">: {row.name}</span>
                      </a>
                    ) : null,
                },
              ]
            : []),
          ...(mayEdit
            ? [
                {
                  key: 'change',
                  head: 'Change',
                  cell: (row: SupportKind) => (
                    <a href={catalogueKindHref(slug, row.id, 'edit')}>
                      Change<span className="nhsuk-u-visually-hidden"> {row.name}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayEdit ? (
        <Form action={catalogueHref(slug)} label="Add a kind of support">
          <TextField name="name" label="Another kind of support" value={typed} error={errors.name} />
          <Submit kind="secondary" small>
            Add it to the list
          </Submit>
        </Form>
      ) : null}
    </>
  );
}
