import type { Link } from '../../../design/page/link.ts';
import { type WorkItem, WorkList } from '../../../design/table/WorkList.tsx';
import { longDate, longMoment } from '../../../design/text/words.ts';
import { firstName } from '../first-name.ts';

export interface ShowDeskProps {
  name: string;
  /** 'YYYY-MM-DD'. */
  today: string;
  /** When the person looked before; null the first time. */
  lookedAt: Date | null;
  needs: readonly WorkItem[];
  changed: readonly WorkItem[];
  owed: readonly WorkItem[];
  /** Whether this person sees what is owed at all: an empty list means nothing to who does not. */
  seesDebt: boolean;
  /** What this person may begin from here. */
  steps: readonly Link[];
}

/** The desk's first page: three questions and their answers. */
export function ShowDesk({ name, today, lookedAt, needs, changed, owed, seesDebt, steps }: ShowDeskProps) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Hello, {firstName(name)}</h1>
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
          empty={{
            says: lookedAt ? 'Nothing has come in since you looked.' : 'Nothing has come in this week.',
          }}
        />
        <WorkList
          heading="What we owe people an answer on"
          items={owed}
          empty={{
            says: seesDebt
              ? 'Everybody who spoke has their answer.'
              : 'What people still wait for is with those who work on feedback.',
          }}
        />
      </div>
    </>
  );
}
