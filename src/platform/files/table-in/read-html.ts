import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import {
  type LooseCell,
  placeCells,
  ROW_LIMIT,
  type SourceDocument,
  type SourceKind,
  type SourceParagraph,
  type SourceTable,
  splitBullets,
  trimBlank,
} from './source-document.ts';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** What is never words: it is not run, fetched or shown. */
const unread = new Set([
  ...['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'img', 'video'],
  ...['audio', 'canvas', 'select', 'textarea', 'button', 'input', 'link', 'meta', 'base', 'head', 'map'],
]);

const blocks = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'blockquote', 'pre'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'address', 'figure', 'hr'],
  ...[
    'table',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'td',
    'th',
    'caption',
    'figcaption',
    'form',
    'fieldset',
    'center',
  ],
]);

/** How much text above a table is kept with it; a heading is among the last few lines. */
const BEFORE = 6;

/** The class that the Word reader gives to paragraphs in the style Title. */
export const titleClass = 'document-title';

/** Deeper than any document; beyond it the walk would run out of stack. */
const DEPTH_LIMIT = 400;

/**
 * The tables of a web page, of what was pasted from one, or of a Word document turned into one. Only the words and
 * the shape of tables are taken: scripts, pictures and frames are left where they are and nothing is fetched.
 */
export function readHtml(html: string, kind: SourceKind = 'web-page'): SourceDocument {
  const tree = parse(html);
  const found: SourceDocument = { kind, title: null, tables: [], outside: [], warnings: [] };
  const above: string[] = [];
  let bare = '';
  const say = (text: string) => {
    if (text === '') return;
    found.outside.push({ text });
    above.push(text);
  };
  const endBare = () => {
    say(tidy(bare));
    bare = '';
  };
  const visit = (node: ChildNode, depth: number): void => {
    if (node.nodeName === '#text' && 'value' in node) bare += node.value;
    if (!isElement(node)) return;
    const name = node.tagName;
    if (name === 'head' || name === 'title') {
      const title = tidy(wordsOf(findTitle(node)));
      if (title !== '') found.title ??= title;
    }
    if (unread.has(name)) {
      if (name === 'object' || name === 'embed' || name === 'iframe') noteEmbedded(found);
      return;
    }
    if (name === 'table' && !isLayout(node)) {
      endBare();
      readTable(node, above.splice(0).slice(-BEFORE), found);
      return;
    }
    if (depth > DEPTH_LIMIT) {
      bare += wordsOf(node);
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock || name === 'br') endBare();
    for (const child of node.childNodes) visit(child, depth + 1);
    const isTitle = name === 'h1' && (kind !== 'word' || attribute(node, 'class') === titleClass);
    if (isTitle && tidy(bare) !== '') found.title ??= tidy(bare);
    if (isBlock) endBare();
  };
  for (const child of tree.childNodes) visit(child, 0);
  endBare();
  return found;
}

/** The paragraphs of a bit of HTML, as a cell of a table holds them. */
export function paragraphsOfHtml(html: string): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  for (const child of parse(html).childNodes) if (isElement(child)) paragraphs.push(...paragraphsOf(child));
  return trimBlank(paragraphs);
}

function readTable(table: Element, before: string[], found: SourceDocument): void {
  const rows: LooseCell[][] = [];
  const caption: string[] = [];
  const nested = { found: false };
  for (const { row, inHead } of rowsOf(table, caption)) {
    if (rows.length >= ROW_LIMIT) {
      found.warnings.push(
        `Table ${found.tables.length + 1} has more than ${ROW_LIMIT.toLocaleString('en-GB')} rows; those after were not read.`,
      );
      break;
    }
    rows.push(
      row.childNodes.filter(isElement).flatMap((cell): LooseCell[] => {
        if (cell.tagName !== 'td' && cell.tagName !== 'th') return [];
        return [
          {
            paragraphs: trimBlank(paragraphsOf(cell, nested)),
            rowSpan: spanOf(cell, 'rowspan'),
            colSpan: spanOf(cell, 'colspan'),
            isHeader: inHead || cell.tagName === 'th',
          },
        ];
      }),
    );
  }
  const number = found.tables.length + 1;
  if (nested.found)
    found.warnings.push(`Table ${number} has a table inside a cell; its words were read as that cell’s.`);
  const placed: SourceTable = {
    name: `Table ${number}`,
    before: [...before, ...caption],
    rows: placeCells(rows),
  };
  if (placed.rows.some((row) => row.length > 0)) found.tables.push(placed);
}

function* rowsOf(table: Element, caption: string[]): Generator<{ row: Element; inHead: boolean }> {
  for (const part of table.childNodes.filter(isElement)) {
    if (part.tagName === 'caption') caption.push(tidy(wordsOf(part)));
    if (part.tagName === 'tr') yield { row: part, inHead: false };
    if (part.tagName !== 'thead' && part.tagName !== 'tbody' && part.tagName !== 'tfoot') continue;
    for (const row of part.childNodes.filter(isElement)) {
      if (row.tagName === 'tr') yield { row, inHead: part.tagName === 'thead' };
    }
  }
}

function paragraphsOf(root: Element, nested = { found: false }): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  let text = '';
  let style = { bullet: false, depth: 0 };
  let open = false;
  let inside = 0;
  const end = (evenBlank = false) => {
    const words = tidy(text);
    if (words !== '' || (evenBlank && open))
      paragraphs.push(...splitBullets(words, style.bullet, style.depth));
    // What follows inside the same list item belongs to it.
    if (words !== '' && style.bullet) style = { bullet: true, depth: 2 };
    text = '';
    open = false;
  };
  const visit = (node: ChildNode, list: number, level: number): void => {
    if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/[\s\u00a0]+/g, ' ');
    if (!isElement(node)) return;
    const name = node.tagName;
    if (unread.has(name) || isListSign(node)) return;
    if (name === 'table') nested.found = true;
    if (name === 'br') {
      // In a cell without paragraphs a break is what parts them.
      if (inside > 0) text += '\n';
      else {
        end(true);
        open = true;
      }
      return;
    }
    if (level > DEPTH_LIMIT) {
      text += wordsOf(node);
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) end();
    const before = style;
    if (isBlock) {
      inside += 1;
      if (name === 'li') style = { bullet: true, depth: Math.max(list, 1) };
      const word = wordListLevel(node);
      if (word > 0) style = { bullet: true, depth: Math.min(word, 2) };
      open = name === 'p' || name === 'div' || name === 'li';
    }
    const below = name === 'ul' || name === 'ol' ? Math.min(list + 1, 2) : list;
    for (const child of node.childNodes) visit(child, below, level + 1);
    if (isBlock) {
      end(node.childNodes.every((child) => !isElement(child) || !blocks.has(child.tagName)));
      inside -= 1;
      style = before;
    }
  };
  for (const child of root.childNodes) visit(child, 0, 0);
  end();
  return paragraphs;
}

/** Word's own HTML has no lists: a paragraph says in its style that it is an item, and carries the sign as words. */
function wordListLevel(element: Element): number {
  const style = attribute(element, 'style');
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1];
  if (level !== undefined) return Number(level);
  return /^MsoListParagraph/.test(attribute(element, 'class')) && /mso-list/i.test(style) ? 1 : 0;
}

function isListSign(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(attribute(element, 'style'));
}

/** A table that only arranges a page: one column whose cells hold the real tables. */
function isLayout(table: Element): boolean {
  const rows = [...rowsOf(table, [])].map(({ row }) => row.childNodes.filter(isElement));
  const single = rows.every((cells) => cells.filter((cell) => tidy(wordsOf(cell)) !== '').length <= 1);
  return single && rows.flat().some((cell) => holdsTable(cell, 0));
}

function holdsTable(element: Element, depth: number): boolean {
  if (depth > DEPTH_LIMIT) return false;
  return element.childNodes.some(
    (child) => isElement(child) && (child.tagName === 'table' || holdsTable(child, depth + 1)),
  );
}

/** All words below a node, without recursion. */
function wordsOf(root: Element | null): string {
  let words = '';
  const waiting: ChildNode[] = root === null ? [] : [...root.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words += `${node.value} `;
    if (isElement(node) && !unread.has(node.tagName)) waiting.push(...[...node.childNodes].reverse());
  }
  return words;
}

function findTitle(element: Element): Element | null {
  if (element.tagName === 'title') return element;
  return element.childNodes.filter(isElement).find((child) => child.tagName === 'title') ?? null;
}

function noteEmbedded(found: SourceDocument): void {
  const warning = 'Something embedded in the page was left out and not opened.';
  if (!found.warnings.includes(warning)) found.warnings.push(warning);
}

function spanOf(element: Element, name: 'rowspan' | 'colspan'): number {
  const said = attribute(element, name).trim();
  if (name === 'rowspan' && said === '0') return ROW_LIMIT;
  return /^\d{1,5}$/.test(said) ? Number(said) : 1;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

function isElement(node: ChildNode): node is Element {
  return 'tagName' in node;
}

/** One space between words; line breaks that were meant stay. */
function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[\n ]+|[\n ]+$/g, '');
}
