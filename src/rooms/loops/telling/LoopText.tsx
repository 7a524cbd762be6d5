import { Prose } from '../../../design/text/Prose.tsx';
import { Quote } from '../../../design/text/Quote.tsx';
import type { Loop } from './loop.ts';

export interface LoopTextProps {
  loop: Pick<Loop, 'youSaid' | 'whoSaid' | 'outcome' | 'weDid' | 'because'>;
  quotes: readonly { id: string; text: string; allowed: boolean }[];
}

/** The words of a loop as they are, or will be, read in public. */
export function LoopText({ loop, quotes }: LoopTextProps) {
  return (
    <>
      <h2 className="nhsuk-heading-m">You said</h2>
      <Prose text={loop.youSaid} />
      {loop.whoSaid ? <p>{loop.whoSaid}</p> : null}
      {quotes.map((quote) => (
        <Quote
          key={quote.id}
          from={quote.allowed ? undefined : 'May not be quoted any more, and is not shown in public'}
        >
          {quote.text}
        </Quote>
      ))}
      <h2 className="nhsuk-heading-m">{loop.outcome === 'did' ? 'We did' : 'We could not, because'}</h2>
      <Prose text={loop.outcome === 'did' ? loop.weDid : loop.because} />
    </>
  );
}
