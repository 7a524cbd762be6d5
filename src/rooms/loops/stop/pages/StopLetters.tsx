import { Confirm } from '../../../../design/record/Confirm.tsx';
import { stopHref } from '../../addresses.ts';

/** Asks whoever was written to whether they want no more letters. */
export function StopLetters({ slug, name, returnId }: { slug: string; name: string; returnId: string }) {
  return (
    <Confirm
      question="Do you want us to stop writing to you?"
      action={stopHref(slug, returnId)}
      act="Stop writing to me"
      cancel={{ href: `/${slug}`, text: 'No, keep writing' }}
    >
      <p>{name} writes to you because you told us something and asked to hear back.</p>
      <p>What you told us is kept. Only the letters stop.</p>
    </Confirm>
  );
}

/** Says that no more letters will come. */
export function LettersStopped({ slug, name }: { slug: string; name: string }) {
  return (
    <>
      <h1>We will not write to you again</h1>
      <p>{name} has noted it. Letters that are on their way already may still arrive.</p>
      <p>
        You can always read <a href={`/${slug}/you-said-we-did`}>what we did about what people said</a>.
      </p>
    </>
  );
}
