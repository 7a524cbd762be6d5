import { Day } from '../../../../../design/text/Day.tsx';
import { count, plural, share } from '../../../../../design/text/words.ts';
import { batchHref } from '../../addresses.ts';
import type { SignedOffBatch } from '../../quality.ts';

export interface CodedByProps {
  batches: readonly SignedOffBatch[];
  slug: string;
}

/**
 * Says of figures that hold suggested themes which batches these came from, who signed them off and how good they were
 * measured to be. Nothing where there is none.
 */
export function CodedBy({ batches, slug }: CodedByProps) {
  const [first, ...others] = batches;
  if (!first) return null;
  return (
    <div className="quiet-line">
      <p>
        Part of these figures was suggested by a program and signed off by a person.{' '}
        <Said batch={first} slug={slug} />
      </p>
      {others.length > 0 ? (
        <ul>
          {others.map((batch) => (
            <li key={batch.id}>
              <Said batch={batch} slug={slug} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Said({ batch, slug }: { batch: SignedOffBatch; slug: string }) {
  const { id, title, comments, signedOffBy, signedOffOn, quality, mayOpen } = batch;
  const { n, f1, low, high } = quality;
  return (
    <>
      {mayOpen ? <a href={batchHref(slug, id)}>{title}</a> : <>“{title}”</>}, {plural(comments, 'comment')},
      signed off by {signedOffBy} on <Day date={signedOffOn} />: on {count(n)} comments that people coded
      without seeing the suggestions, the two agreed to {share(f1)} (F1; 95% interval {share(low)} to{' '}
      {share(high)}).
    </>
  );
}
