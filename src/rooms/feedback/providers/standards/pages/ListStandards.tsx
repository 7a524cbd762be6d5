import { Form } from '../../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { count, longDate } from '../../../../../design/text/words.ts';
import { providerHref, standardHref, standardsHref } from '../../addresses.ts';
import { ProvidersNav } from '../../pages/parts/ProvidersNav.tsx';
import { periodWords } from '../../scores/period.ts';
import { type Standard, type StandardScore, standardVerdictName, standardVerdictTone } from '../standard.ts';

/** The standards of involving patients, and how providers stand by them. */
export function ListStandards({
  slug,
  standards,
  scores,
  csvHref,
  mayKeep,
}: {
  slug: string;
  standards: readonly Standard[];
  scores: readonly StandardScore[];
  csvHref: string;
  mayKeep: boolean;
}) {
  return (
    <>
      <div className="record-head__line">
        <h1>Involvement standards</h1>
        {mayKeep && standards.length > 0 ? (
          <LinkButton href={`${standardsHref(slug)}/new`} small>
            Add a standard
          </LinkButton>
        ) : null}
      </div>
      <ProvidersNav slug={slug} now="standards" />
      <p>
        How well providers involve patients. A standard that gets new words gets them from a day: judgements
        of earlier periods stay by the words they were made by.
      </p>
      {mayKeep && standards.length === 0 ? (
        <Form action={`${standardsHref(slug)}/begin`} label="Begin">
          <p>There are six standards to begin with. Change them as you like.</p>
          <Submit>Begin with the six</Submit>
        </Form>
      ) : null}
      <DataTable
        caption="Standards"
        captionHidden
        rows={standards}
        rowKey={({ id }) => id}
        empty={{ says: 'No standard yet.' }}
        columns={[
          { key: 'text', head: 'Standard', rowHead: true, cell: ({ text }) => text },
          {
            key: 'holds',
            head: 'Holds',
            cell: ({ inForceFrom, inForceTo }) =>
              [
                inForceFrom ? `from ${longDate(inForceFrom)}` : 'from the beginning',
                inForceTo ? `until ${longDate(inForceTo)}` : '',
              ].join(' '),
          },
          { key: 'scores', head: 'Judgements', numeric: true, cell: ({ scores: many }) => count(many) },
          {
            key: 'act',
            head: 'Change',
            cell: ({ id, text, inForceTo }) =>
              mayKeep && inForceTo === null ? (
                <>
                  <a href={standardHref(slug, id)}>
                    New words<span className="nhsuk-u-visually-hidden"> for: {text}</span>
                  </a>
                  <Form action={standardHref(slug, id, 'end')} label={`End: ${text}`}>
                    <Submit kind="secondary" small>
                      End it today
                    </Submit>
                  </Form>
                </>
              ) : null,
          },
        ]}
      />
      <h2>How providers stand</h2>
      <p>
        <a href={csvHref}>Download as CSV</a>
      </p>
      <DataTable
        caption="Judgements, the latest periods first, providers by name"
        captionHidden
        rows={scores}
        rowKey={(row) => [row.providerId, row.standardId, row.periodFrom, row.periodTo].join(' ')}
        empty={{ says: 'Open a provider and judge it by these standards for a period.' }}
        columns={[
          {
            key: 'provider',
            head: 'Provider',
            rowHead: true,
            cell: ({ providerId, providerName }) => (
              <a href={providerHref(slug, providerId)}>{providerName}</a>
            ),
          },
          {
            key: 'period',
            head: 'Period',
            cell: ({ periodFrom, periodTo }) => periodWords({ from: periodFrom, to: periodTo }),
          },
          { key: 'text', head: 'Standard', cell: ({ text }) => text },
          {
            key: 'verdict',
            head: 'Judgement',
            cell: ({ verdict, evidence }) => (
              <>
                <Tag tone={standardVerdictTone(verdict)}>{standardVerdictName(verdict)}</Tag>
                <span className="quiet-line">{evidence}</span>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
