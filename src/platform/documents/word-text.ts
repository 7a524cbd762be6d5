import { AlignmentType, ConcreteHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { hues, shapeLetters } from './hues.ts';
import type { ReadyContent, ReadyParagraph, ReadyRun } from './ready-text.ts';
import type { Status } from './report.ts';
import { wordColour } from './word-style.ts';

/** What a document in the making has to keep apart: its links, its lists, its drawings. */
export class WordParts {
  readonly links: { id: string; href: string }[] = [];
  #lists = 0;
  #drawings = 0;

  link(href: string): string {
    const id = `link${this.links.length + 1}`;
    this.links.push({ id, href });
    return id;
  }
  list(): number {
    this.#lists += 1;
    return this.#lists;
  }
  drawing(): string {
    this.#drawings += 1;
    return String(this.#drawings);
  }
}

export type WordPlace = 'page' | 'cell' | 'fact';

const styles: Readonly<Record<WordPlace, { text: string; bullet: string; number: string }>> = {
  page: { text: 'Normal', bullet: 'ListBullet', number: 'ListNumber' },
  cell: { text: 'TableText', bullet: 'TableBullet', number: 'TableNumber' },
  fact: { text: 'FactValue', bullet: 'TableBullet', number: 'TableNumber' },
};

export interface WordLook {
  place: WordPlace;
  align?: 'start' | 'end' | 'centre';
  bold?: boolean;
}

/** Paragraphs and lists as Word's own. */
export function wordContent(content: ReadyContent, parts: WordParts, look: WordLook): Paragraph[] {
  const style = styles[look.place];
  return content.flatMap((block) => {
    if (block.kind === 'paragraph') return [wordParagraph(block, style.text, parts, look)];
    if (!block.numbered) return block.items.map((item) => wordParagraph(item, style.bullet, parts, look));
    const instance = parts.list();
    const reference = look.place === 'page' ? 'numbers' : 'table-numbers';
    return block.items.map((item) =>
      wordParagraph(item, style.number, parts, look, { reference, level: 0, instance, custom: true }),
    );
  });
}

function wordParagraph(
  { line, rightToLeft }: Omit<ReadyParagraph, 'kind'>,
  style: string,
  parts: WordParts,
  look: WordLook,
  numbering?: { reference: string; level: number; instance: number; custom: true },
): Paragraph {
  return new Paragraph({
    style,
    numbering,
    bidirectional: rightToLeft || undefined,
    alignment: aligned(look.align),
    children: wordRuns(line, parts, look.bold),
  });
}

export const aligned = (align: WordLook['align']) =>
  align === 'end' ? AlignmentType.END : align === 'centre' ? AlignmentType.CENTER : undefined;

export function wordRuns(line: readonly ReadyRun[], parts: WordParts, bold = false): ParagraphChild[] {
  return line.map((run) => {
    if (run.text === '\n') return new TextRun({ break: 1 });
    const words = new TextRun({
      text: run.text,
      bold: run.bold || bold || undefined,
      italics: run.italic || undefined,
      rightToLeft: run.rightToLeft || undefined,
      language: run.lang ? { value: run.lang, bidirectional: run.lang } : undefined,
      style: run.href ? 'Hyperlink' : undefined,
    });
    return run.href ? new ConcreteHyperlink([words], parts.link(run.href)) : words;
  });
}

/** The shape as a letter in its colour, then the word: read aloud, the word alone says it. */
export function wordStatus({ word, shape, hue }: Status): ParagraphChild[] {
  return [
    new TextRun({ text: shapeLetters[shape], color: wordColour(hues[hue].ink), font: 'Segoe UI Symbol' }),
    new TextRun({ text: ` ${word}`, bold: true }),
  ];
}
