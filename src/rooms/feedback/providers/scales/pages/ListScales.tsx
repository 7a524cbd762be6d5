import { Form } from '../../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { count } from '../../../../../design/text/words.ts';
import { scaleHref, scalesHref } from '../../addresses.ts';
import { bandsInWords, inForceWords, type Scale } from '../scale.ts';

export interface ListScalesProps {
  slug: string;
  scales: readonly Scale[];
  mayKeep: boolean;
}

/** How recommendation scores are worked out, and when each way holds. */
export function ListScales({ slug, scales, mayKeep }: ListScalesProps) {
  return (
    <>
      <div className="record-head__line">
        <h1>Scales of the recommendation score</h1>
        {mayKeep ? (
          <LinkButton href={`${scalesHref(slug)}/new`} small>
            Add a scale
          </LinkButton>
        ) : null}
      </div>
      <p>
        The score is the percentage of promoters less the percentage of detractors, from −100 to 100. A period
        is scored by the scale that holds on its last day. A scale that was used is never changed: another
        takes over from a day, and what was scored before keeps its own.
      </p>
      <DataTable
        caption="Scales"
        captionHidden
        rows={scales}
        rowKey={({ id }) => id ?? 'first'}
        empty={{ says: 'No scale.' }}
        columns={[
          {
            key: 'name',
            head: 'Scale',
            rowHead: true,
            cell: (scale) => (
              <>
                {scale.name}
                <span className="quiet-line">{bandsInWords(scale)}</span>
              </>
            ),
          },
          {
            key: 'for',
            head: 'For',
            cell: ({ isUsual }) =>
              isUsual ? 'Contracts that name no scale of their own' : 'Contracts for which it is chosen',
          },
          { key: 'when', head: 'Holds', cell: inForceWords },
          { key: 'contracts', head: 'Contracts', numeric: true, cell: ({ contracts }) => count(contracts) },
          { key: 'source', head: 'Definition', cell: ({ source }) => source || 'Not said' },
          {
            key: 'act',
            head: 'Change',
            cell: ({ id, name, contracts, returns }) =>
              mayKeep && id && contracts + returns === 0 ? (
                <Form action={scaleHref(slug, id, 'remove')} label={`Take away ${name}`}>
                  <Submit kind="secondary" small>
                    Take away
                  </Submit>
                </Form>
              ) : null,
          },
        ]}
      />
    </>
  );
}
