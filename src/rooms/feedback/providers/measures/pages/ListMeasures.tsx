import { Form } from '../../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { count } from '../../../../../design/text/words.ts';
import { measureHref, measuresHref, scoresHref } from '../../addresses.ts';
import { betterName, type Measure, measureKindName } from '../measure.ts';

export interface ListMeasuresProps {
  slug: string;
  rows: readonly Measure[];
  csvHref: string;
  mayKeep: boolean;
}

/** The library of experience measures that contracts may ask for. */
export function ListMeasures({ slug, rows, csvHref, mayKeep }: ListMeasuresProps) {
  return (
    <>
      <div className="record-head__line">
        <h1>Library of measures</h1>
        {mayKeep ? (
          <LinkButton href={`${measuresHref(slug)}/new`} small>
            Add a measure
          </LinkButton>
        ) : null}
      </div>
      <p>
        What contracts and service specifications may ask providers to report of their patients’ experience.{' '}
        <a href={csvHref}>Download as CSV</a>
      </p>
      <DataTable
        caption="Measures by name"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={{
          says: 'A measure is a question, the kind of its result, and which way is better.',
          step: mayKeep ? { href: `${measuresHref(slug)}/new`, text: 'Add the first measure' } : undefined,
        }}
        columns={[
          {
            key: 'name',
            head: 'Measure',
            rowHead: true,
            cell: ({ id, name, question, closedOn }) => (
              <>
                {mayKeep ? <a href={measureHref(slug, id)}>{name}</a> : name}{' '}
                {closedOn ? <Tag tone="stopped">No longer used</Tag> : null}
                <span className="quiet-line">{question}</span>
              </>
            ),
          },
          {
            key: 'kind',
            head: 'Result',
            cell: ({ kind, unit }) => [measureKindName(kind), unit].filter(Boolean).join(', '),
          },
          { key: 'better', head: 'Better', cell: ({ better }) => betterName(better) },
          { key: 'contracts', head: 'Contracts', numeric: true, cell: ({ contracts }) => count(contracts) },
          {
            key: 'scores',
            head: 'Results',
            cell: ({ id }) => <a href={`${scoresHref(slug)}?measure=${id}`}>Results over time</a>,
          },
          {
            key: 'act',
            head: 'Change',
            cell: ({ id, name, closedOn }) =>
              mayKeep ? (
                <Form
                  action={measureHref(slug, id, closedOn ? 'open' : 'close')}
                  label={`${closedOn ? 'Use again' : 'Use no longer'}: ${name}`}
                >
                  <Submit kind="secondary" small>
                    {closedOn ? 'Use again' : 'Use no longer'}
                  </Submit>
                </Form>
              ) : null,
          },
        ]}
      />
    </>
  );
}
