import { count, share } from '../../../design/text/words.ts';
import type { ProfileGroup } from './profile.ts';

/** '82,340', '4.9%', or what a fact says. */
export function groupNumber({ count: people, percent, says }: ProfileGroup): string {
  if (says !== undefined) return says;
  return percent === undefined ? count(people) : `${percent}%`;
}

/** The share of all that live there; '' of a fact. */
export function groupShare(group: ProfileGroup, groups: readonly ProfileGroup[]): string {
  if (group.says !== undefined) return '';
  const all = groups.reduce((sum, one) => sum + one.count, 0);
  return all === 0 ? '' : share(group.count / all);
}
