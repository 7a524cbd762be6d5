import type { Standing } from '../../../../analysis/calendar/standing.ts';
import { Tag } from '../../../../design/state/Tag.tsx';
import { standingWords } from '../../lines/standing-words.ts';

/** How a line stands by the one clock. */
export function StandingTag({ standing }: { standing: Standing }) {
  const { tone, text } = standingWords(standing);
  return <Tag tone={tone}>{text}</Tag>;
}
