import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { inWords } from '../../../../design/text/words.ts';
import * as addresses from '../../addresses.ts';
import { type FrameworkItem, kindName } from '../framework-item.ts';
import { StateTag } from './parts/StateTag.tsx';

export interface ShowFrameworkItemProps {
  slug: string;
  today: string;
  item: FrameworkItem;
  parent: { id: string; text: string } | null;
  versions: readonly FrameworkItem[];
  history: readonly HistoryEntry[];
  mayEdit: boolean;
  mayAdopt: boolean;
  typed?: TypedDate;
  errors?: Errors;
}

/** One statement, its versions and its history. */
export function ShowFrameworkItem(props: ShowFrameworkItemProps) {
  const { slug, today, item, parent, versions, history, mayEdit, mayAdopt, typed, errors = {} } = props;
  const own = addresses.frameworkItem(slug, item.id);
  const others = versions.filter(({ id }) => id !== item.id);
  return (
    <>
      <ErrorSummary errors={errors} />
      <RecordHead
        kind={kindName(item.kind)}
        title={item.text}
        actions={
          mayEdit && item.state === 'draft' ? (
            <>
              <a href={`${own}/edit`}>Change</a>
              <Form action={`${own}/drop`}>
                <Submit kind="secondary" small>
                  Throw the draft away
                </Submit>
              </Form>
            </>
          ) : mayEdit && item.state === 'adopted' ? (
            <Form action={`${own}/replace`}>
              <Submit kind="secondary" small>
                Draft a new version
              </Submit>
            </Form>
          ) : null
        }
      />
      <Summary
        rows={[
          { term: 'State', value: <StateTag item={item} today={today} /> },
          ...(item.inForceFrom ? [{ term: 'In force from', value: <Day date={item.inForceFrom} /> }] : []),
          ...(item.inForceTo ? [{ term: 'In force to', value: <Day date={item.inForceTo} /> }] : []),
          ...(parent
            ? [
                {
                  term: 'Belongs to',
                  value: <a href={addresses.frameworkItem(slug, parent.id)}>{parent.text}</a>,
                },
              ]
            : []),
          ...(item.codesignedWith.length > 0
            ? [{ term: 'Made together with', value: inWords(item.codesignedWith) }]
            : []),
          ...(item.note ? [{ term: 'Note', value: item.note }] : []),
        ]}
      />
      {mayAdopt && item.state === 'draft' ? (
        <Details
          summary={item.replacesId ? 'Adopt it in place of the version before' : 'Adopt it'}
          open={Boolean(errors.on)}
        >
          <Form action={`${own}/adopt`} version={item.version}>
            <DateField name="on" label="In force from" value={typed ?? today} error={errors.on} />
            <Submit>Adopt</Submit>
          </Form>
        </Details>
      ) : null}
      {mayAdopt && item.state === 'adopted' ? (
        <Details summary="Take it out of force" open={Boolean(errors.on)}>
          <p>It is kept, with the days on which it was in force.</p>
          <Form action={`${own}/withdraw`} version={item.version}>
            <DateField name="on" label="Last day in force" value={typed ?? today} error={errors.on} />
            <Submit kind="warning">Take out of force</Submit>
          </Form>
        </Details>
      ) : null}
      {others.length > 0 ? (
        <>
          <h2>Other versions</h2>
          <ul>
            {others.map((other) => (
              <li key={other.id}>
                <a href={addresses.frameworkItem(slug, other.id)}>{other.text}</a>{' '}
                <StateTag item={other} today={today} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>History</h2>
      <HistoryList entries={history} />
    </>
  );
}
