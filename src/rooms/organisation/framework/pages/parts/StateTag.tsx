import { Tag } from '../../../../../design/state/Tag.tsx';
import type { FrameworkItem } from '../../framework-item.ts';

/** The state of a statement; one adopted for a day ahead says so. */
export function StateTag({ item, today }: { item: FrameworkItem; today: string }) {
  if (item.state === 'draft') return <Tag tone="doing">Draft</Tag>;
  if (item.state === 'superseded') return <Tag tone="stopped">Superseded</Tag>;
  if (item.inForceFrom && item.inForceFrom > today)
    return <Tag tone="waiting">Adopted, not yet in force</Tag>;
  return <Tag tone="done">Adopted</Tag>;
}
