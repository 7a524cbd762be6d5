import { Tag, type Tone } from '../../../../design/state/Tag.tsx';
import { type Confidence, confidenceNames } from '../../lines/status.ts';

const tones: Readonly<Record<Confidence, Tone>> = {
  green: 'green',
  amber: 'amber',
  red: 'red',
  none: 'waiting',
};

/** How sure people are of a line: the word with its shape and colour. */
export function Rating({ rag }: { rag: Confidence }) {
  return <Tag tone={tones[rag]}>{confidenceNames[rag]}</Tag>;
}
