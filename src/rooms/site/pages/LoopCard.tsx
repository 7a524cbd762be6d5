import { Card } from '../../../design/text/Card.tsx';
import type { PublishedLoop } from '../../loops/door.ts';
import { inLanguage, onePath } from '../addresses.ts';
import type { Speaker } from '../speaker.tsx';
import { Typed } from './Typed.tsx';

const MOST = 180;

/** The first words of a text, cut at a space, so that a list stays a list. */
export function firstWords(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  if (flat.length <= MOST) return flat;
  const cut = flat.slice(0, MOST);
  return `${cut.slice(0, cut.lastIndexOf(' ') > 0 ? cut.lastIndexOf(' ') : MOST)} …`;
}

interface LoopCardProps {
  slug: string;
  loop: PublishedLoop;
  speaker: Speaker;
  level: 'h2' | 'h3';
}

/** One thing that was said and what came of it, in a list. */
export function LoopCard({ slug, loop, speaker, level }: LoopCardProps) {
  const did = loop.outcome === 'did';
  return (
    <Card
      heading={loop.title}
      href={inLanguage(onePath(slug, loop.slug), speaker.language.code)}
      level={level}
    >
      <p>
        <strong>{speaker.say('youSaid.said')}:</strong>{' '}
        <Typed speaker={speaker}>{firstWords(loop.youSaid)}</Typed>
      </p>
      <p>
        <strong>{speaker.say(did ? 'youSaid.did' : 'youSaid.couldNot')}:</strong>{' '}
        <Typed speaker={speaker}>{firstWords(did ? loop.weDid : loop.because)}</Typed>
      </p>
      <p>
        <time dateTime={loop.publishedOn}>
          {speaker.say('youSaid.published', { date: speaker.date(loop.publishedOn) })}
        </time>
      </p>
    </Card>
  );
}
