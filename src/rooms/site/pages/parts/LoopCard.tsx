import { Card } from '../../../../design/text/Card.tsx';
import type { PublishedLoop } from '../../../loops/door.ts';
import { inLanguage, onePath } from '../../addresses.ts';
import type { Said, Speaker } from '../../speaker.tsx';
import { Typed } from './Typed.tsx';

const MOST = 180;

/** The first words of a text, cut at a space, so that a list stays a list. */
export function firstWords(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  if (flat.length <= MOST) return flat;
  const cut = flat.slice(0, MOST);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : MOST)} …`;
}

interface LoopCardProps {
  slug: string;
  loop: PublishedLoop;
  speaker: Speaker;
}

/** One thing that was said and what came of it, in a list. Its title may be in another language than its page. */
export function LoopCard({ slug, loop, speaker }: LoopCardProps) {
  const did = loop.outcome === 'did';
  const outcome = speaker.say(did ? 'youSaid.did' : 'youSaid.couldNot');
  return (
    <Card
      level="h3"
      href={inLanguage(onePath(slug, loop.slug), speaker.language.code)}
      heading={<Typed speaker={speaker}>{loop.title}</Typed>}
    >
      <Part label={speaker.say('youSaid.said')} text={firstWords(loop.youSaid)} speaker={speaker} />
      <Part label={outcome} text={firstWords(did ? loop.weDid : loop.because)} speaker={speaker} />
      <p>
        <time dateTime={loop.publishedOn}>
          {speaker.say('youSaid.published', { date: speaker.date(loop.publishedOn) })}
        </time>
      </p>
    </Card>
  );
}

/** A label and what stands under it; on its own line where the two run in different directions. */
function Part({ label, text, speaker }: { label: Said; text: string; speaker: Speaker }) {
  if (speaker.language.dir === 'ltr')
    return (
      <p>
        <strong>{label}:</strong> <Typed speaker={speaker}>{text}</Typed>
      </p>
    );
  return (
    <>
      <p>
        <strong>{label}</strong>
      </p>
      <p lang="en" dir="auto">
        {text}
      </p>
    </>
  );
}
