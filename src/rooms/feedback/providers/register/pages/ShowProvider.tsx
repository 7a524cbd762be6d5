import type { ReactNode } from 'react';
import { Form } from '../../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { Summary } from '../../../../../design/text/Summary.tsx';
import { plural } from '../../../../../design/text/words.ts';
import type { ProviderAction } from '../../actions/action.ts';
import {
  commentsOfHref,
  contractHref,
  contractsHref,
  knownOfHref,
  logAboutHref,
  newContractHref,
  newProviderActionHref,
  newScorecardHref,
  newScoreHref,
  providerActionsHref,
  providerHref,
  scorecardHref,
  scoresHref,
} from '../../addresses.ts';
import type { ToFollowUp } from '../../checks/check.ts';
import { clauseName, exceptionsOf, type ListedContract } from '../../contracts/contract.ts';
import { ActionTable } from '../../pages/parts/ActionTable.tsx';
import { ScoreTable } from '../../pages/parts/ScoreTable.tsx';
import { StandardTable } from '../../pages/parts/StandardTable.tsx';
import type { ListedScorecard } from '../../scorecards/scorecard.ts';
import { periodWords } from '../../scores/period.ts';
import type { ListedReturn } from '../../scores/score-return.ts';
import type { StandardScore } from '../../standards/standard.ts';
import { type Provider, providerKindName } from '../provider.ts';

export interface ShowProviderProps {
  slug: string;
  today: string;
  provider: Provider;
  places: readonly { id: string; path: string }[];
  contracts: readonly ListedContract[];
  returns: readonly ListedReturn[];
  toFollowUp: readonly ToFollowUp[];
  actions: readonly ProviderAction[];
  standards: readonly StandardScore[];
  scorecards: readonly ListedScorecard[];
  history: readonly HistoryEntry[];
  trends: ReactNode;
  may: { keep: boolean; publish: boolean; log: boolean };
}

/** Everything about a provider on one page, each part with its door. */
export function ShowProvider(props: ShowProviderProps) {
  const { slug, today, provider, places, contracts, returns, actions, standards, scorecards, may } = props;
  const at = (act: string) => providerHref(slug, provider.id, act);
  const { id } = provider;
  return (
    <>
      <RecordHead
        kind="Provider"
        title={provider.name}
        state={provider.closedOn ? { tone: 'stopped', text: 'Closed' } : { tone: 'doing', text: 'Open' }}
        facts={[
          { term: 'Kind', value: providerKindName(provider.kind) },
          { term: 'ODS code', value: provider.odsCode ?? 'None' },
          { term: 'Area', value: provider.areaName ?? 'No single area' },
          ...(provider.closedOn ? [{ term: 'Closed on', value: <Day date={provider.closedOn} /> }] : []),
        ]}
        actions={
          may.keep ? (
            <>
              <LinkButton href={newScoreHref(slug, { provider: id })} small>
                Record scores
              </LinkButton>
              <LinkButton href={at('edit')} kind="secondary" small>
                Change
              </LinkButton>
            </>
          ) : null
        }
      />
      <p>
        <a href={knownOfHref(slug, id)}>What we know about it</a>
        {may.publish ? (
          <>
            {' '}
            · <a href={newScorecardHref(slug, { provider: id })}>Make its scorecard</a>
          </>
        ) : null}
        {may.log ? (
          <>
            {' '}
            ·{' '}
            <a href={logAboutHref(slug, places[0]?.path ?? provider.name)}>
              Log what a patient said about it
            </a>
          </>
        ) : null}
      </p>
      <Summary
        rows={[
          {
            term: 'Website',
            value: provider.website ? <a href={provider.website}>{provider.website}</a> : 'Not said',
          },
          ...(provider.contact
            ? [{ term: 'Whom to ask there', value: <Prose text={provider.contact} /> }]
            : []),
          {
            term: 'Public page',
            value: provider.shownToPublic
              ? `Its scores are shown${provider.publicNote ? `: ${provider.publicNote}` : ', without a note'}`
              : 'Its scores are not shown',
            actions: may.publish ? [{ href: at('public'), text: 'Change' }] : [],
          },
          {
            term: 'Places',
            value:
              places.length === 0 ? (
                'None chosen, so nothing that people said is counted for it'
              ) : (
                <ul>
                  {places.map((place) => (
                    <li key={place.id}>
                      <a href={commentsOfHref(slug, place.path)}>{place.path}</a>
                    </li>
                  ))}
                </ul>
              ),
            actions: may.keep ? [{ href: at('places'), text: 'Choose places' }] : [],
          },
        ]}
      />
      <h2>Contracts</h2>
      <DataTable
        caption="Contracts"
        captionHidden
        rows={contracts}
        rowKey={(contract) => contract.id}
        empty={{
          says: 'No contract with it is kept here.',
          step: may.keep ? { href: newContractHref(slug, id), text: 'Add a contract' } : undefined,
        }}
        columns={[
          {
            key: 'service',
            head: 'Contract',
            rowHead: true,
            cell: (contract) => (
              <>
                <a href={contractHref(slug, contract.id)}>{contract.service}</a>
                <span className="quiet-line">{contract.reference}</span>
              </>
            ),
          },
          {
            key: 'clause',
            head: 'Asks for feedback',
            cell: (contract) => clauseName(contract.feedbackClause),
          },
          {
            key: 'wrong',
            head: 'Exceptions',
            cell: (contract) => {
              const found = exceptionsOf(contract, today);
              return found.length === 0 ? 'None' : <Tag tone="late">{plural(found.length, 'exception')}</Tag>;
            },
          },
          {
            key: 'ends',
            head: 'Ends',
            tight: true,
            cell: ({ endsOn }) => (endsOn ? <Day date={endsOn} short /> : 'Not said'),
          },
        ]}
      />
      <p>
        <a href={`${contractsHref(slug)}?provider=${id}&state=all`}>All its contracts</a>
      </p>
      <h2>Scores</h2>
      {props.toFollowUp.length > 0 ? (
        <p>
          <Tag tone="late">To follow up</Tag>{' '}
          {props.toFollowUp.length === 1
            ? 'One score differs from what other sources say.'
            : `${props.toFollowUp.length} scores differ from what other sources say.`}
        </p>
      ) : null}
      {props.trends}
      <ScoreTable
        slug={slug}
        rows={returns}
        ofOne
        empty={{
          says: 'It has reported no scores yet.',
          step: may.keep
            ? { href: newScoreHref(slug, { provider: id }), text: 'Record its first scores' }
            : undefined,
        }}
      />
      <p>
        <a href={`${scoresHref(slug)}?provider=${id}`}>All its scores</a>
      </p>
      <h2>What it will do</h2>
      <ActionTable
        slug={slug}
        today={today}
        rows={actions}
        ofOne
        empty={{
          says: 'Nothing has been agreed with it yet.',
          step: may.keep
            ? { href: newProviderActionHref(slug, { provider: id }), text: 'Record an action' }
            : undefined,
        }}
      />
      <p>
        <a href={`${providerActionsHref(slug)}?provider=${id}`}>All its actions</a>
        {may.keep ? (
          <>
            {' '}
            · <a href={newProviderActionHref(slug, { provider: id })}>Record an action</a>
          </>
        ) : null}
      </p>
      <h2>How it involves patients</h2>
      <StandardTable
        scores={standards}
        empty={{
          says: 'It has not been judged by the involvement standards yet.',
          step: may.keep ? { href: at('standards'), text: 'Judge it for a period' } : undefined,
        }}
      />
      {may.keep && standards.length > 0 ? (
        <p>
          <a href={at('standards')}>Judge it for a period</a>
        </p>
      ) : null}
      <h2>Scorecards</h2>
      <DataTable
        caption="Scorecards"
        captionHidden
        rows={scorecards}
        rowKey={(card) => card.id}
        empty={{ says: 'No scorecard that speaks of it has been issued.' }}
        columns={[
          {
            key: 'card',
            head: 'Scorecard',
            rowHead: true,
            cell: (card) => (
              <a href={scorecardHref(slug, card.id)}>
                {card.providerName ?? 'All providers'},{' '}
                {periodWords({ from: card.periodFrom, to: card.periodTo })}
              </a>
            ),
          },
          { key: 'on', head: 'Issued', tight: true, cell: ({ issuedOn }) => <Day date={issuedOn} short /> },
          {
            key: 'to',
            head: 'Boards',
            cell: ({ recipients, sent }) => `${sent} of ${plural(recipients, 'board')} sent`,
          },
        ]}
      />
      <h2>History</h2>
      <HistoryList entries={props.history} />
      {may.keep ? (
        <Form action={at(provider.closedOn ? 'open' : 'close')} label="Close or open this provider">
          <p>
            {provider.closedOn
              ? 'It is closed and not offered for new records. What is kept of it stays.'
              : 'Close it when nothing more is expected of it. What is kept of it stays.'}
          </p>
          <Submit kind="secondary" small>
            {provider.closedOn ? 'Open this provider again' : 'Close this provider'}
          </Submit>
        </Form>
      ) : null}
    </>
  );
}
