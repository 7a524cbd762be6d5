import { doubt } from './doubts.ts';
import { plain } from './plain.ts';
import { readTimescale } from './read-timescale.ts';
import { readMisspeltState, readState, type State } from './states.ts';
import type { Doubt, StatusReading, StatusWords } from './timescale.ts';

const between = /(?:\s|[/,;|&+()[\].:>-]|\band\b|\bto\b)+/y;

interface Found extends State {
  words: string;
}

/** The words of the vocabulary that a text begins with, and where what it does not have begins. */
const statesIn = (printed: string, words: StatusWords): { found: Found[]; restAt: number } => {
  const text = plain(printed).replaceAll('\n', ' ');
  const found: Found[] = [];
  let at = skip(text, 0);
  while (at < text.length) {
    const state = readState(text, at, words) ?? readMisspeltState(text, at, words);
    if (!state) break;
    found.push({ ...state, words: printed.slice(at, at + state.length) });
    at = skip(text, at + state.length);
  }
  return { found, restAt: at };
};

const skip = (text: string, at: number): number => {
  between.lastIndex = at;
  return at + (between.exec(text)?.[0].length ?? 0);
};

/**
 * Reads a plan's status cell on two axes, how sure and how far, by the words of its scheme. Several statuses
 * give the first of each axis and a doubt; a rating never says that a thing is done, so "Green" is in progress
 * . What the scheme does not have is no status, with a doubt. Never throws.
 */
export function readStatus(printed: string, words: StatusWords): StatusReading {
  const nothing: StatusReading = { printed, rag: null, deliveryState: null, doubts: [] };
  const shown = printed.trim();
  if (isBlank(shown)) return nothing;
  const { found, restAt } = statesIn(printed, words);
  const [first] = found;
  const rest = printed.slice(restAt).trim();
  const spelling = found.filter((one) => one.isRespelt).map((one) => doubt('spelling', one.words));
  const phrase = phraseState(printed, words);
  // "Implemented – ongoing" is one thing, though both are words of the scheme
  if (phrase && found.length > 1) return { ...nothing, ...phrase };
  if (first && rest === '') {
    const { deliveryState, rag, isDoubtful } = together(found);
    const doubts: Doubt[] = isDoubtful ? [doubt('two_statuses', shown)] : [];
    return { printed, rag, deliveryState, doubts: [...doubts, ...spelling] };
  }
  if (phrase) return { ...nothing, ...phrase };
  if (
    first?.rag &&
    /^\s*[-–—:,;.(/\n]/u.test(plain(printed.slice(printed.indexOf(first.words) + first.words.length)))
  )
    return {
      ...nothing,
      rag: first.rag,
      deliveryState: first.deliveryState,
      doubts: [doubt('unread_words', rest), ...spelling],
    };
  return { ...nothing, doubts: [doubt('unknown_status', shown)] };
}

const isBlank = (shown: string): boolean =>
  plain(shown).trim() === '' ||
  /^(?:[-.]+|n\/?a|none|nil|not rated|not applicable)$/.test(plain(shown).trim());

/** "Green – complete" says one thing on each axis; "Green Green" and "Amber/Green" say two on one. */
const together = (
  found: readonly Found[],
): Pick<State, 'deliveryState' | 'rag'> & { isDoubtful: boolean } => {
  const rated = found.filter((one) => one.rag !== null);
  const stated = found.filter((one) => one.rag === null);
  const rag = rated[0]?.rag ?? null;
  const deliveryState = stated[0]?.deliveryState ?? rated[0]?.deliveryState ?? null;
  return { deliveryState, rag, isDoubtful: rated.length > 1 || stated.length > 1 };
};

/** A phrase about delivery, read as in a date cell: "Implemented – to be reviewed regularly". */
const phraseState = (
  printed: string,
  words: StatusWords,
): Pick<StatusReading, 'deliveryState' | 'doubts'> | null => {
  const { milestones, notes, doubts } = readTimescale(printed, { words });
  const [milestone, ...others] = milestones;
  if (!milestone?.deliveryState || others.length > 0 || notes.length > 0 || milestone.text !== '')
    return null;
  return { deliveryState: milestone.deliveryState, doubts };
};
