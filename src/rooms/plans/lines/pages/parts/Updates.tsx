import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { Rating } from '../../../pages/parts/Rating.tsx';
import { type LineUpdate, printedUpdate } from '../../updates/update.ts';
import { DeliveryTag } from './Milestones.tsx';

/** What was said of a line, latest first: done, next and in the way apart, and the plan's single column. */
export function Updates({ updates }: { updates: readonly LineUpdate[] }) {
  return (
    <section>
      <h2 className="nhsuk-heading-m" id="updates">
        Updates
      </h2>
      {updates.length === 0 ? (
        <EmptyState says="Nobody has said yet how this line stands." />
      ) : (
        <ol className="history">
          {updates.map((update) => (
            <li key={update.id} className="history__entry">
              <p className="history__what">
                <DeliveryTag state={update.deliveryState} /> <Rating rag={update.rag} />
                {update.statusPrinted ? (
                  <>
                    {' '}
                    printed as <q>{update.statusPrinted}</q>
                  </>
                ) : null}
              </p>
              <p className="history__when">
                <Day date={update.asAt} />
                {update.byName ? `, ${update.byName}` : ''}
              </p>
              <div className="history__changes">
                <UpdateWords update={update} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The words of one update, each kind under its own name. */
export function UpdateWords({ update }: { update: LineUpdate }) {
  const parts = [
    { name: 'Done', text: update.done },
    { name: 'Next', text: update.next },
    { name: 'In the way', text: update.issue },
    { name: 'Reason', text: update.reason },
  ].filter(({ text }) => text !== '');
  const printed = printedUpdate(update);
  return (
    <>
      {parts.map(({ name, text }) => (
        <div key={name}>
          <strong>{name}</strong>
          <Prose text={text} />
        </div>
      ))}
      {update.updatePrinted !== '' ? (
        <div>
          <strong>As the plan prints it</strong>
          <Prose text={printed} />
        </div>
      ) : null}
      <Addresses heading="Evidence" list={update.evidence} />
    </>
  );
}

/** Addresses on the web as links; nothing where there is none. */
export function Addresses({ heading, list }: { heading: string; list: readonly string[] }) {
  if (list.length === 0) return null;
  return (
    <div>
      <strong>{heading}</strong>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {list.map((address) => (
          <li key={address}>
            {/^https?:\/\//u.test(address) ? (
              <a href={address} rel="noreferrer" className="said">
                {address}
              </a>
            ) : (
              address
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
