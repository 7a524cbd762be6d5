import { meaningsHref, populationHref } from '../../../addresses.ts';

export interface HeardNotesProps {
  slug: string;
  threshold: string;
  /** Not all sources are looked at: answers kept apart have none. */
  isPart: boolean;
  /** Who lives here was counted later than the organisation's day. */
  later: string;
  mayMean: boolean;
}

/** What the figures rest on and what they cannot say. */
export function HeardNotes({ slug, threshold, isPart, later, mayMean }: HeardNotesProps) {
  return (
    <section aria-label="What these figures rest on">
      <h2>How to read this</h2>
      <p>
        A share is of those whose answer is known; its interval (Wilson, 95%) says how far chance alone could
        move it. “Missing” means that nobody of the group was heard and that chance would leave it out less
        often than once in 20. “About right” means that the answers fit who lives here, not that they speak
        for everybody of the group. Nobody has to answer these questions.
      </p>
      <p>
        {threshold}: an asterisk (*) stands for such a number, for others from which it could be worked out,
        and for every share of them. That holds for each reader. The years never overlap, so that no two of
        them give a person away.
      </p>
      {isPart ? (
        <p>
          People who left a name or an address have their answers kept apart, without their source. They count
          only where all sources are looked at; here they are among those not asked or unknown.
        </p>
      ) : null}
      {later === '' ? null : <p>{later}</p>}
      <p>
        <a href={populationHref(slug)}>Who lives here, with sources</a>
        {mayMean ? (
          <>
            {' · '}
            <a href={meaningsHref(slug)}>What answers count as</a>
          </>
        ) : null}
      </p>
    </section>
  );
}
