import { Form } from '../../../../../design/form/Form.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { Tag } from '../../../../../design/state/Tag.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { lineHref } from '../../../addresses.ts';
import type { LinePoint } from '../../show/line-detail.ts';

export interface PointsProps {
  slug: string;
  lineId: string;
  heading: string;
  points: readonly LinePoint[];
  mayTick: boolean;
}

/** The purposes or methods of a line, bullet by bullet, each with a tick of its own. */
export function Points({ slug, lineId, heading, points, mayTick }: PointsProps) {
  if (points.length === 0) return null;
  const done = points.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <p className="quiet-line">
        {done} of {points.length} ticked off
      </p>
      <ul className="found-list">
        {points.map(({ id, text, doneOn, doneByName }) => (
          <li key={id}>
            <span className="found-list__what">
              {text}
              {doneOn ? (
                <span className="quiet-line">
                  <Tag tone="done">Done</Tag> <Day date={doneOn} />
                  {doneByName ? `, ${doneByName}` : ''}
                </span>
              ) : null}
            </span>
            {mayTick ? (
              <Form action={lineHref(slug, lineId, `points/${id}`)} hidden={{ done: doneOn ? '' : 'yes' }}>
                <Submit kind="secondary" small>
                  {doneOn ? 'Not done' : 'Done'}
                  <span className="nhsuk-u-visually-hidden">: {text}</span>
                </Submit>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
