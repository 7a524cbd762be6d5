import { readSample, type Sample } from './corpus/read-sample.ts';
import { type IdentifierKind, identifierKinds } from './found.ts';
import { findIdentifiers } from './identifiers.ts';

/** How the scanner did with one kind of identifier on a set of texts whose answers are known. */
export interface Figure {
  kind: IdentifierKind;
  /** Identifiers the writer of the texts put in. */
  written: number;
  /** Of these, the ones wholly covered by a find of the same kind. */
  found: number;
  missed: string[];
  /** Finds of this kind that touch nothing written of it. */
  extra: string[];
  /** found / written, 0 to 1. */
  recall: number;
  /** Finds that touch something written / all finds, 0 to 1. */
  precision: number;
}

/** Figures for every kind, in the order of `identifierKinds`, on marked texts. */
export function measure(marked: readonly string[]): Figure[] {
  const samples = marked.map(readSample);
  return identifierKinds.map((kind) => figureOf(kind, samples));
}

const figureOf = (kind: IdentifierKind, samples: readonly Sample[]): Figure => {
  const missed: string[] = [];
  const extra: string[] = [];
  let written = 0;
  let finds = 0;
  for (const { text, written: all } of samples) {
    const expected = all.filter((one) => one.kind === kind);
    const found = findIdentifiers(text).filter((one) => one.kind === kind);
    written += expected.length;
    finds += found.length;
    for (const { start, end } of expected)
      if (!found.some((one) => one.start <= start && end <= one.end)) missed.push(shown(text, start, end));
    for (const { start, end } of found)
      if (!expected.some((one) => one.start < end && start < one.end)) extra.push(shown(text, start, end));
  }
  const found = written - missed.length;
  return {
    kind,
    written,
    found,
    missed,
    extra,
    recall: written === 0 ? 1 : found / written,
    precision: finds === 0 ? 1 : (finds - extra.length) / finds,
  };
};

const shown = (text: string, start: number, end: number): string =>
  `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
