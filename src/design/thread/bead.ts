/** The kinds of bead on the thread, in its order. */
export const beadKinds = ['comment', 'theme', 'finding', 'decision', 'action', 'loop', 'told'] as const;

export type BeadKind = (typeof beadKinds)[number];
