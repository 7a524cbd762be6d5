import { Tag } from '../../../../../../design/state/Tag.tsx';
import { balanceInWords, type Capacity, isOver } from '../../capacity.ts';

/** What is left of a post's days, or by how much it is given too much. */
export function BalanceTag({ own }: { own: Capacity }) {
  const tone = isOver(own) ? 'late' : own.allocated === own.capacity ? 'done' : 'waiting';
  const words = balanceInWords(own);
  return <Tag tone={tone}>{words.charAt(0).toUpperCase() + words.slice(1)}</Tag>;
}
