import { monthNamed } from './months.ts';
import { plain } from './plain.ts';

const endsOpen = /(?:[/&,(-]|\b(?:and|to|of|by|in|from|the|as|be|on|until|or|is|for|with|between))$/;
const beginsOpen = /^(?:and|&|\/|onwards?|or)\b|^\/|^&/;
const bullet =
  /^\s*(?:[•·▪◦●○■□▸►*]+|[-–—]+(?=\s+\S)|o(?=\s+[A-Z])|\(?\d{1,2}[.)](?=\s+\p{L})|\(?[a-h]\)(?=\s))\s*/u;

/**
 * The parts of a cell: its lines, and what semicolons and bullets part, as printed. A line that was only
 * wrapped ("June/" and "July 2012", "September" and "2012") is joined to the one before.
 */
export function partsOf(printed: string): string[] {
  const text = plain(printed);
  const parts: Span[] = [];
  for (const raw of pieces(text)) {
    const piece = trimmed(text, raw);
    if (piece.from === piece.to) continue;
    const words = text.slice(piece.from, piece.to);
    const before = parts.at(-1);
    const isBullet = bullet.test(words) && words.replace(bullet, '') !== '';
    if (before && !isBullet && !piece.isParted && isWrapped(text.slice(before.from, before.to), words))
      before.to = piece.to;
    else parts.push(piece);
  }
  return parts.map(({ from, to }) => withoutBullet(printed.slice(from, to)));
}

interface Span {
  from: number;
  to: number;
  /** More than a line end stands before it. */
  isParted: boolean;
}

const pieces = (text: string): Span[] => {
  const found: Span[] = [];
  let from = 0;
  let isParted = false;
  for (let at = 0; at <= text.length; at++) {
    const one = text.charAt(at);
    const isBullet = /[•▪◦●]/u.test(one);
    const parts = one === ';' || one === '|' || isBullet;
    if (one !== '\n' && !parts && at < text.length) continue;
    found.push({ from, to: at, isParted });
    isParted = parts;
    from = isBullet ? at : at + 1;
  }
  return found;
};

const trimmed = (text: string, { from, to, isParted }: Span): Span => {
  let [first, end] = [from, to];
  while (first < end && text.charAt(first) === ' ') first++;
  while (end > first && text.charAt(end - 1) === ' ') end--;
  return { from: first, to: end, isParted };
};

/** A number is a bullet only before a word that is no month. */
const withoutBullet = (piece: string): string => {
  const mark = bullet.exec(piece)?.[0] ?? '';
  const rest = piece.slice(mark.length);
  if (rest === '') return piece;
  const word = /^[a-z]+/.exec(plain(rest))?.[0] ?? '';
  return /\d/.test(mark) && monthNamed(word, false) ? piece : rest;
};

const isWrapped = (before: string, after: string): boolean => {
  if (endsOpen.test(before) || beginsOpen.test(after)) return true;
  if ((before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)) return true;
  const lastWord = /([a-z]+)$/.exec(before)?.[1] ?? '';
  return /^(?:19|20)\d\d\b/.test(after) && monthNamed(lastWord, false) !== null;
};
