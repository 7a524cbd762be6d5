import { Form } from '../../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { recordHref } from '../../../../loops/door.ts';
import { lineHref } from '../../../addresses.ts';
import {
  beadNames,
  type LinkCounts,
  linkCountsInWords,
  type Tied as TiedRecord,
  tiedBeads,
} from '../../links/link.ts';

export interface TiedProps {
  slug: string;
  lineId: string;
  tied: readonly TiedRecord[];
  counts: LinkCounts;
  mayTie: boolean;
}

/** What of the thread belongs to a line: what people said, what was found, decided, done and told. */
export function Tied({ slug, lineId, tied, counts, mayTie }: TiedProps) {
  const tie = lineHref(slug, lineId, 'tie');
  const words = linkCountsInWords(counts);
  return (
    <section>
      <h2 className="nhsuk-heading-m" id="tied">
        What belongs to it
      </h2>
      {words ? <p>{words}.</p> : null}
      {tied.length === 0 ? (
        words ? null : (
          <EmptyState
            says="Tie this line to what people said, what was found and decided, and what you told them."
            step={mayTie ? { href: tie, text: 'Tie it to a record' } : undefined}
          />
        )
      ) : (
        tiedBeads.map((bead) => {
          const records = tied.filter((one) => one.bead === bead);
          if (records.length === 0) return null;
          const many = beadNames[bead][1];
          return (
            <div key={bead}>
              <h3 className="nhsuk-heading-s">{many.charAt(0).toUpperCase() + many.slice(1)}</h3>
              <ul className="found-list">
                {records.map((one) => (
                  <li key={one.id}>
                    <span className="found-list__what">
                      <a href={recordHref(slug, bead, one.id)}>{one.title}</a>
                      {one.day ? (
                        <span className="quiet-line">
                          <Day date={one.day} />
                        </span>
                      ) : null}
                    </span>
                    {mayTie ? (
                      <Form action={lineHref(slug, lineId, 'untie')} hidden={{ bead, record: one.id }}>
                        <Submit kind="secondary" small>
                          Untie<span className="nhsuk-u-visually-hidden">: {one.title}</span>
                        </Submit>
                      </Form>
                    ) : null}
                  </li>
                ))}
              </ul>
            </div>
          );
        })
      )}
      {mayTie && (tied.length > 0 || words) ? (
        <p>
          <LinkButton href={tie} kind="secondary" small>
            Tie it to a record
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}
