import { type FrameworkItemKind, frameworkItemKinds } from '../../../reference/framework-items.ts';

/**
 * The kinds of statement that are promises to people. The others (duties, drivers, mechanisms, functions) are the
 * organisation's own workings and are not shown here.
 */
export const promised: readonly FrameworkItemKind[] = [
  'vision',
  'aim',
  'value',
  'principle',
  'golden-rule',
  'commitment',
  'objective',
  'strategic-objective',
  'responsibility',
];

export interface PromiseGroup {
  kind: FrameworkItemKind;
  /** What the kind is called in English, as `reference/framework-items.ts` has it. */
  name: string;
  items: { id: string; text: string; since: string | null; together: string }[];
}

/** The names of the kinds that can be shown, in English. */
export const promiseNames: readonly string[] = frameworkItemKinds
  .filter(({ key }) => promised.includes(key))
  .map(({ many }) => many);
