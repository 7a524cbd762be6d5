import { Form } from '../../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { Summary } from '../../../../../design/text/Summary.tsx';
import { providerActionHref, providerHref, scoreHref } from '../../addresses.ts';
import { actionState, type ProviderAction } from '../action.ts';

/** What a provider will do, why, and what came of it. */
export function ShowAction({
  slug,
  today,
  action,
  history,
  mayKeep,
}: {
  slug: string;
  today: string;
  action: ProviderAction;
  history: readonly HistoryEntry[];
  mayKeep: boolean;
}) {
  const at = (act: string) => providerActionHref(slug, action.id, act);
  const isOpen = action.doneOn === null && action.droppedBecause === null;
  return (
    <>
      <RecordHead
        kind="Provider’s action"
        title={action.text}
        state={actionState(action, today)}
        facts={[
          {
            term: 'Provider',
            value: <a href={providerHref(slug, action.providerId)}>{action.providerName}</a>,
          },
          { term: 'Who there', value: action.owner || 'Not said' },
          { term: 'Agreed', value: <Day date={action.agreedOn} /> },
          { term: 'Due', value: action.dueOn ? <Day date={action.dueOn} /> : 'No day' },
        ]}
        actions={
          mayKeep && isOpen ? (
            <>
              <LinkButton href={at('done')} small>
                Record it as done
              </LinkButton>
              <LinkButton href={at('edit')} kind="secondary" small>
                Change
              </LinkButton>
              <LinkButton href={at('drop')} kind="secondary" small>
                Drop
              </LinkButton>
            </>
          ) : null
        }
      />
      <Summary
        rows={[
          ...(action.because ? [{ term: 'Why', value: <Prose text={action.because} /> }] : []),
          ...(action.returnId
            ? [{ term: 'Follows from', value: <a href={scoreHref(slug, action.returnId)}>These scores</a> }]
            : []),
          ...(action.doneOn ? [{ term: 'Done on', value: <Day date={action.doneOn} /> }] : []),
          ...(action.outcome ? [{ term: 'What came of it', value: <Prose text={action.outcome} /> }] : []),
          ...(action.droppedBecause !== null
            ? [{ term: 'Dropped because', value: <Prose text={action.droppedBecause} /> }]
            : []),
        ]}
      />
      {mayKeep && !isOpen ? (
        <Form action={at('reopen')} label="Open again">
          <Submit kind="secondary" small>
            Make it one to do again
          </Submit>
        </Form>
      ) : null}
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}
