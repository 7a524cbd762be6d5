import type { Piece } from './draft.ts';
import { goesOn, isEnded, isHeadingLike } from './words.ts';

/** One thing to be done, with what heads it in its cell. */
export interface Activity {
  pieces: Piece[];
  subHeading: { piece: Piece; kind: 'name' | 'lead-in' } | null;
  noticed: string[];
}

/** The paragraphs of a cell, those put together that are one: a bullet with those below it, a sentence cut in two. */
export type Element = Piece[];

export function elementsOf(pieces: readonly Piece[]): Element[] {
  const elements: Element[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = elements.at(-1);
    const before = last?.at(-1);
    const joined = before !== undefined && !piece.bullet && goesOn(piece.text) && !isEnded(before.text);
    if (last !== undefined && (joined || piece.depth >= 2)) last.push({ ...piece, joined });
    else elements.push([piece]);
  }
  return elements;
}

/** The ways in which a cell may be read as things to be done, the likeliest first. */
export function readings(elements: readonly Element[]): Activity[][] {
  const bulleted = elements.some((element) => isBullet(element));
  if (!bulleted) {
    const [first, ...rest] = elements;
    const each = elements.map(alone);
    if (first === undefined || rest.length === 0) return [each];
    const headed =
      isHeadingLike(textOf(first)) &&
      rest.every((one) => !isHeadingLike(textOf(one)) || textOf(one).length > textOf(first).length);
    return [each, ...(headed ? [underHeading(first, rest)] : []), [together(elements)]];
  }
  return [byBullets(elements), elements.map(alone), [together(elements)]];
}

/** Bullets each by itself; a plain paragraph heads the bullets after it, or is an activity where none follows. */
function byBullets(elements: readonly Element[]): Activity[] {
  const found: Activity[] = [];
  let heading = null as Activity['subHeading'];
  for (const [i, element] of elements.entries()) {
    const [piece] = element;
    if (piece === undefined) continue;
    const next = elements[i + 1];
    if (isBullet(element)) found.push({ ...alone(element), subHeading: heading });
    else if (next !== undefined && isBullet(next) && element.length === 1) {
      heading = { piece, kind: isHeadingLike(piece.text) && !piece.text.endsWith(':') ? 'name' : 'lead-in' };
    } else {
      heading = heading?.kind === 'name' ? heading : null;
      found.push({ ...alone(element), subHeading: heading });
    }
  }
  return found;
}

function underHeading(first: Element, rest: readonly Element[]): Activity[] {
  const [piece] = first;
  const subHeading: Activity['subHeading'] = piece === undefined ? null : { piece, kind: 'name' };
  return rest.map((element) => ({ ...alone(element), subHeading }));
}

function alone(element: Element): Activity {
  return { pieces: [...element], subHeading: null, noticed: [] };
}

function together(elements: readonly Element[]): Activity {
  return { pieces: elements.flat(), subHeading: null, noticed: [] };
}

function isBullet(element: Element): boolean {
  return element[0]?.bullet ?? false;
}

function textOf(element: Element): string {
  return element.map(({ text }) => text).join(' ');
}

/**
 * Chooses the reading that has as many activities as stand beside it dates or statuses: `beside` are the numbers
 * to agree with, the most telling first. With nothing to go by, a cell is one activity.
 */
export function chooseReading(elements: readonly Element[], beside: readonly number[]): Activity[] {
  const ways = readings(elements);
  const [first] = ways;
  if (first === undefined) return [];
  for (const wanted of beside) {
    const way = ways.find((one) => one.length === wanted);
    if (wanted > 0 && way !== undefined) return way;
  }
  const whole = together(elements);
  if (elements.length <= 1) return [whole];
  const most = Math.max(0, ...beside);
  if (most >= 2 && first.length >= 2) return first;
  const bullets = elements.filter(isBullet).length;
  if (bullets >= 2 || elements.length >= 2)
    whole.noticed.push(`${elements.length} paragraphs read as one activity`);
  return [whole];
}

/** The activity of one paragraph, cut at its line breaks where there are just as many lines as wanted. */
export function byLines(elements: readonly Element[], wanted: number): Activity[] | null {
  const [element, more] = elements;
  const [piece, below] = element ?? [];
  if (piece === undefined || more !== undefined || below !== undefined || wanted < 2) return null;
  const lines = piece.text.split('\n').filter((line) => line.trim() !== '');
  return lines.length === wanted ? lines.map((text) => alone([{ ...piece, text }])) : null;
}

/** The activity of one paragraph, cut at its sentences where there are just as many as wanted. */
export function bySentences(elements: readonly Element[], wanted: number): Activity[] | null {
  const [element, more] = elements;
  const [piece, below] = element ?? [];
  if (piece === undefined || more !== undefined || below !== undefined || wanted < 2) return null;
  const sentences = piece.text.split(/(?<=[.;])\s+(?=\p{Lu})/u);
  if (sentences.length !== wanted || sentences.some((one) => one.split(/\s+/).length < 4)) return null;
  return sentences.map((text) => ({
    pieces: [{ ...piece, text }],
    subHeading: null,
    noticed: [`one cell holds ${wanted} sentences and ${wanted} timescales: read as ${wanted} lines`],
  }));
}
