import type { Content, Line, Run } from './report.ts';
import { safeAddress } from './tidy.ts';

/** Words of one kind. A line end is a run of its own: '\n'. */
export interface ReadyRun {
  text: string;
  bold: boolean;
  italic: boolean;
  /** Where it leads, already found to be a kind of address that a document may have. */
  href: string | null;
  lang: string | null;
  rightToLeft: boolean;
}

export interface ReadyParagraph {
  kind: 'paragraph';
  line: ReadyRun[];
  /** Its first letter is of a script written from the right. */
  rightToLeft: boolean;
}

export interface ReadyList {
  kind: 'list';
  numbered: boolean;
  items: Omit<ReadyParagraph, 'kind'>[];
}

/** Nothing in it: left blank. */
export type ReadyContent = (ReadyParagraph | ReadyList)[];

const firstLetter = /\p{L}/u;
const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: everything up to the last Latin letter
const western = /^[\u0000-\u024f\u2000-\u206f]*$/u;

const startsFromTheRight = (text: string): boolean =>
  !western.test(text) && fromTheRight.test(firstLetter.exec(text)?.[0] ?? '');

/** The runs of a line, cut at its line ends; those without words are left out. */
export function readyLine(line: Line): ReadyRun[] {
  const runs: (string | Run)[] = typeof line === 'string' ? [line] : [...line];
  return runs.flatMap((given) => {
    const run: Run = typeof given === 'string' ? { text: given } : given;
    const pieces = run.text.includes('\n') ? run.text.split(/(\n)/u) : [run.text];
    return pieces
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        bold: run.bold ?? false,
        italic: run.italic ?? false,
        href: text === '\n' ? null : safeAddress(run.href),
        lang: run.lang ?? null,
        rightToLeft: run.rightToLeft ?? startsFromTheRight(text),
      }));
  });
}

export const textOf = (line: readonly ReadyRun[]): string => line.map(({ text }) => text).join('');

const readyItem = (line: Line): Omit<ReadyParagraph, 'kind'> => {
  const runs = readyLine(line);
  return { line: runs, rightToLeft: startsFromTheRight(textOf(runs)) };
};

/** Paragraphs and lists; those without words are left out. */
export function readyContent(content: Content | undefined): ReadyContent {
  if (content === undefined) return [];
  if (typeof content === 'string')
    return content.trim() === '' ? [] : [{ kind: 'paragraph', ...readyItem(content) }];
  return content.flatMap((block): ReadyContent => {
    if (block.kind === 'paragraph') {
      const item = readyItem(block.line);
      return textOf(item.line).trim() === '' ? [] : [{ kind: 'paragraph', ...item }];
    }
    const items = block.items.map(readyItem).filter(({ line }) => textOf(line).trim() !== '');
    return items.length === 0 ? [] : [{ kind: 'list', numbered: block.numbered ?? false, items }];
  });
}

/** The words alone, for a spreadsheet's cell: paragraphs on lines of their own, items with their mark. */
export function plainText(content: ReadyContent): string {
  return content
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [textOf(block.line)]
        : block.items.map(({ line }, index) => `${block.numbered ? `${index + 1}.` : '•'} ${textOf(line)}`),
    )
    .join('\n');
}
