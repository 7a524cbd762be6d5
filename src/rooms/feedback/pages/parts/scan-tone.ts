import type { Tone } from '../../../../design/state/Tag.tsx';
import type { ScanState } from '../../words.ts';

const tones = { clean: 'done', waiting: 'late', settled: 'done' } as const satisfies Record<ScanState, Tone>;

/** How each state of the check looks beside its word. */
export const scanTone = (scan: ScanState): Tone => tones[scan];
