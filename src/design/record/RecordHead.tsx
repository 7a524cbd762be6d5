import type { ReactNode } from 'react';
import { Tag, type Tone } from '../state/Tag.tsx';

export interface RecordHeadProps {
  title: string;
  /** What kind of record it is, and its number: "Finding 12". */
  kind?: string;
  state?: { tone: Tone; text: string };
  /** Owner, dates and the like, on one line. */
  facts?: readonly { term: string; value: ReactNode }[];
  /** Links and buttons to what can be done. */
  actions?: ReactNode;
}

/** The head of a record's page: its title, state, owner and dates. The thread strip follows it. */
export function RecordHead({ title, kind, state, facts = [], actions }: RecordHeadProps) {
  return (
    <header className="record-head">
      <div className="record-head__line">
        <h1 className="record-head__title">
          {kind ? <span className="record-head__kind">{kind} </span> : null}
          {title}
        </h1>
        {actions ? <div className="record-head__actions">{actions}</div> : null}
      </div>
      {state || facts.length > 0 ? (
        <div className="record-head__facts">
          {state ? <Tag tone={state.tone}>{state.text}</Tag> : null}
          {facts.length > 0 ? (
            <dl>
              {facts.map(({ term, value }) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          ) : null}
        </div>
      ) : null}
    </header>
  );
}
