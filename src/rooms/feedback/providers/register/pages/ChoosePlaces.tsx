import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { providerHref } from '../../addresses.ts';
import { type PlaceOfProvider, type Provider, placeKinds } from '../provider.ts';

export interface ChoosePlacesProps {
  slug: string;
  provider: Pick<Provider, 'id' | 'name'>;
  words: string;
  rows: readonly PlaceOfProvider[];
  areas: readonly Option[];
}

/** Which places are a provider's, what each is, and where it lies. */
export function ChoosePlaces({ slug, provider, words, rows, areas }: ChoosePlacesProps) {
  const here = providerHref(slug, provider.id, 'places');
  const heard = (text: string) => <span className="nhsuk-u-visually-hidden">{text}</span>;
  return (
    <>
      <h1>Places of {provider.name}</h1>
      <p>
        What people say is kept by place. Comments and answers about the places ticked here, and about all
        that lies below them, count for {provider.name}.
      </p>
      <Form action={here} method="get" label="Find places" className="filter__form">
        <div className="filter__search">
          <TextField name="words" label="Find places whose name has" value={words} type="search" width={20} />
          <Submit kind="secondary" small>
            Find
          </Submit>
        </div>
      </Form>
      <Form
        action={here}
        id="places"
        hidden={{ words, 'shown[]': rows.map(({ id }) => id) }}
        label="Choose places"
      >
        <DataTable
          caption="Places"
          rows={rows}
          rowKey={({ id }) => id}
          select={{
            name: 'mine[]',
            label: ({ path }) => path,
            chosen: rows.filter(({ providerId }) => providerId === provider.id).map(({ id }) => id),
          }}
          empty={{
            says: 'Places appear here as feedback about them is logged or imported. No place is like this.',
            step: words ? { href: here, text: 'Show the places that are nobody’s yet' } : undefined,
          }}
          columns={[
            {
              key: 'path',
              head: 'Place',
              rowHead: true,
              cell: ({ path, providerId, providerName }) => (
                <>
                  {path}
                  {providerId && providerId !== provider.id ? (
                    <span className="quiet-line">Now of {providerName}</span>
                  ) : null}
                </>
              ),
            },
            {
              key: 'kind',
              head: 'What it is',
              cell: ({ id, path, kind }) => (
                <Select
                  name={`kind-${id}`}
                  label={heard(`What ${path} is`)}
                  none="Not said"
                  options={placeKinds}
                  value={kind ?? ''}
                />
              ),
            },
            {
              key: 'area',
              head: 'Area',
              cell: ({ id, path, areaId }) => (
                <Select
                  name={`area-${id}`}
                  label={heard(`The area of ${path}`)}
                  none="Not said"
                  options={areas}
                  value={areaId ?? ''}
                />
              ),
            },
          ]}
        />
        {rows.length > 0 ? (
          <ButtonRow cancel={{ href: providerHref(slug, provider.id), text: 'Cancel' }}>
            <Submit>Save the places</Submit>
          </ButtonRow>
        ) : null}
      </Form>
    </>
  );
}
