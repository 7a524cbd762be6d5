import { Quote } from '../../../design/text/Quote.tsx';
import type { PublishedLoop, PublishedQuote } from '../../loops/door.ts';
import { inLanguage, onePath, tellUsPath, youSaidPath } from '../addresses.ts';
import type { Speaker } from '../speaker.tsx';
import { TranslationNotice } from './parts/TranslationNotice.tsx';
import { Typed, TypedParagraphs } from './parts/Typed.tsx';

export interface YouSaidProps {
  slug: string;
  loop: PublishedLoop & { quotes: readonly PublishedQuote[] };
  speaker: Speaker;
}

/** One thing that people said, and what was done about it or why not. */
export function YouSaid({ slug, loop, speaker }: YouSaidProps) {
  const lang = speaker.language.code;
  const did = loop.outcome === 'did';
  return (
    <>
      <h1>
        <Typed speaker={speaker}>{loop.title}</Typed>
      </h1>
      <TranslationNotice speaker={speaker} englishHref={onePath(slug, loop.slug)} />
      <h2>{speaker.say('youSaid.said')}</h2>
      <TypedParagraphs speaker={speaker}>{loop.youSaid}</TypedParagraphs>
      {loop.whoSaid === '' ? null : (
        <p>
          {speaker.say('youSaid.who')} <Typed speaker={speaker}>{loop.whoSaid}</Typed>
        </p>
      )}
      {loop.quotes.length === 0 ? null : (
        <>
          <h3>{speaker.say('youSaid.quotes')}</h3>
          {loop.quotes.map((quote, index) => (
            <Quote key={index} lang={quote.language} dir="auto">
              {quote.text}
            </Quote>
          ))}
        </>
      )}
      <h2>{speaker.say(did ? 'youSaid.did' : 'youSaid.couldNot')}</h2>
      <TypedParagraphs speaker={speaker}>{did ? loop.weDid : loop.because}</TypedParagraphs>
      <p>
        {loop.benefit === null ? null : (
          <>
            {speaker.say('youSaid.benefit')}: {speaker.say(`youSaid.${loop.benefit}`)}
            <br />
          </>
        )}
        <time dateTime={loop.publishedOn}>
          {speaker.say('youSaid.published', { date: speaker.date(loop.publishedOn) })}
        </time>
      </p>
      <p>
        <a href={inLanguage(tellUsPath(slug), lang)}>{speaker.say('youSaid.more')}</a>
      </p>
      <p>
        <a href={inLanguage(youSaidPath(slug), lang)}>{speaker.say('home.all')}</a>
      </p>
    </>
  );
}

interface WithdrawnProps {
  slug: string;
  /** How to reach the organisation, as it wrote it. */
  contact: string;
  speaker: Speaker;
}

/** In place of something that was public and is so no more. It does not say what it was, or about whom. */
export function Withdrawn({ slug, contact, speaker }: WithdrawnProps) {
  return (
    <>
      <h1>{speaker.say('youSaid.withdrawn')}</h1>
      <p>{speaker.say('youSaid.withdrawnLead')}</p>
      <TypedParagraphs speaker={speaker}>{contact}</TypedParagraphs>
      <p>
        <a href={inLanguage(youSaidPath(slug), speaker.language.code)}>{speaker.say('home.all')}</a>
      </p>
    </>
  );
}
