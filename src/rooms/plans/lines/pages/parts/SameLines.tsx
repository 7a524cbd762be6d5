import { Form } from '../../../../../design/form/Form.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { lineHref } from '../../../addresses.ts';
import { Rating } from '../../../pages/parts/Rating.tsx';
import { StandingTag } from '../../../pages/parts/StandingTag.tsx';
import type { LineFacts } from '../../line-facts.ts';
import type { SameLine } from '../../show/line-detail.ts';
import { confidenceNames } from '../../status.ts';
import { Addresses } from './Updates.tsx';

export interface SameLinesProps {
  slug: string;
  facts: LineFacts;
  planId: string;
  lines: readonly SameLine[];
  /** This line itself bears the mark, and the person may take it away. */
  mayUnmark: boolean;
}

/** Whether the two are rated otherwise, in words: 'Amber there'; '' where they are not, or cannot be compared. */
export const differenceThere = (
  here: Pick<LineFacts, 'rag'>,
  there: Pick<LineFacts, 'rag'> | null,
): string => (there === null || there.rag === here.rag ? '' : `${confidenceNames[there.rag]} there`);

/** Lines marked as the same work, each with its own rating, and the evidence of all of them. */
export function SameLines({ slug, facts, planId, lines, mayUnmark }: SameLinesProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m" id="same">
        The same work elsewhere
      </h2>
      <ul className="found-list">
        {lines.map((line) => {
          const difference = differenceThere(facts, line.facts);
          return (
            <li key={line.id}>
              <span className="found-list__what">
                Also <a href={lineHref(slug, line.id)}>{line.code}</a>
                {difference ? `, ${difference}` : ''}: {line.what}
                {line.planId === planId ? null : <span className="quiet-line">in {line.planTitle}</span>}
                <Addresses heading="Evidence there" list={line.evidence} />
              </span>
              {line.facts ? (
                <span>
                  <Rating rag={line.facts.rag} /> <StandingTag standing={line.facts.standing} />
                </span>
              ) : (
                <span className="quiet-line">no longer in an open plan</span>
              )}
            </li>
          );
        })}
      </ul>
      {mayUnmark ? (
        <Form action={lineHref(slug, facts.id, 'different')}>
          <Submit kind="secondary" small>
            It is not the same work
          </Submit>
        </Form>
      ) : null}
    </section>
  );
}
