import { EmptyState } from '../state/EmptyState.tsx';
import { Moment } from '../text/Moment.tsx';

export interface HistoryEntry {
  id: string;
  who: string;
  /** What was done: "gave the theme Waiting". */
  what: string;
  /** An instant, ISO with its offset. */
  when: string | Date;
  changes?: readonly { field: string; before?: string; after?: string }[];
}

/** What happened to a record, newest first as given. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <EmptyState says="Nothing has happened to this record yet." />;
  return (
    <ol className="history">
      {entries.map(({ id, who, what, when, changes = [] }) => (
        <li key={id} className="history__entry">
          <p className="history__what">
            <strong>{who}</strong> {what}
          </p>
          <p className="history__when">
            <Moment at={when} />
          </p>
          {changes.length > 0 ? (
            <dl className="history__changes">
              {changes.map(({ field, before, after }) => (
                <div key={field}>
                  <dt>{field}</dt>
                  <dd>
                    {before ? (
                      <del>
                        <span className="nhsuk-u-visually-hidden">was </span>
                        {before}
                      </del>
                    ) : null}{' '}
                    {after ? (
                      <ins>
                        <span className="nhsuk-u-visually-hidden">became </span>
                        {after}
                      </ins>
                    ) : null}
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
