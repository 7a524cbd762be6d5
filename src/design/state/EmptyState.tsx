import type { Link } from '../page/link.ts';

export interface EmptyStateProps {
  /** What belongs here, in a sentence. */
  says: string;
  /** The first step to take. */
  step?: Link;
}

/** A place with nothing in it yet: says what belongs here and offers the first step. */
export function EmptyState({ says, step }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty__says">{says}</p>
      {step ? (
        <p className="empty__step">
          <a href={step.href}>{step.text}</a>
        </p>
      ) : null}
    </div>
  );
}
