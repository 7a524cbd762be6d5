import type { Link } from '../../../design/page/link.ts';
import { type WorkItem, WorkList } from '../../../design/table/WorkList.tsx';
import { longDate, longMoment } from '../../../design/text/words.ts';

export interface ShowDeskProps {
  name: string;
  /** 'YYYY-MM-DD'. */
  today: string;
  /** When the person looked before; null the first time. */
  lookedAt: Date | null;
  needs: readonly WorkItem[];
  changed: readonly WorkItem[];
  owed: readonly WorkItem[];
  /** What this person may begin from here. */
  steps: readonly Link[];
}

/** The desk's first page: three questions and their answers. */
export function ShowDesk({ name, today, lookedAt, needs, changed, owed, steps }: ShowDeskProps) {
  const first = name.split(' ')[0];
  return (
    <>
      <h1 className="nhsuk-heading-l">Hello, {first}</h1>
      <p>
        It is {longDate(today)}.{lookedAt ? ` You last looked on ${longMoment(lookedAt)}.` : null}
      </p>
      {steps.length > 0 ? (
        <ul className="desk-steps">
          {steps.map(({ href, text }) => (
            <li key={href}>
              <a className="nhsuk-button nhsuk-button--small" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="work-columns">
        <WorkList heading="What needs me today" items={needs} empty={{ says: 'Nothing waits for you.' }} />
        <WorkList
          heading={lookedAt ? 'What has changed since I looked' : 'What is new this week'}
          items={changed}
          empty={{ says: 'Nothing has come in since you looked.' }}
        />
        <WorkList
          heading="What we owe people an answer on"
          items={owed}
          empty={{ says: 'Everybody who spoke has their answer.' }}
        />
      </div>
    </>
  );
}
