import mammoth from 'mammoth';
import type { ZipContents } from './check-zip.ts';
import { readHtml, titleClass } from './read-html.ts';
import type { SourceDocument } from './source-document.ts';

/** Word's paragraphs as they stand; the empty ones too, because authors line columns up with them. */
const styles = [
  `p[style-name='Title'] => h1.${titleClass}:fresh`,
  "p[style-name='List Paragraph']:unordered-list(1) => ul > li:fresh",
  "p[style-name='List Bullet'] => ul > li:fresh",
  "p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh",
  "br[type='page'] => br",
];

/**
 * Reads the tables of a Word document whose zip was found harmless. Pictures, linked files and macros
 * are neither opened nor followed.
 */
export async function readWord(
  bytes: Uint8Array,
  contents: ZipContents,
): Promise<SourceDocument | { problem: string }> {
  let html: string;
  try {
    const converted = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: styles,
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    html = converted.value;
  } catch {
    const problem =
      'This Word document is damaged and cannot be read. Open it in Word and save it again as .docx.';
    return { problem };
  }
  const found = readHtml(html, 'word');
  found.warnings.push(...harmlessButSaid(contents));
  return found;
}

/** Sentences for what a file carries besides words. */
export function harmlessButSaid(contents: ZipContents): string[] {
  const said: string[] = [];
  if (contents.hasMacros) said.push('The file holds macros. They were not run and are not kept.');
  if (contents.external)
    said.push('The file points to things outside itself or embeds them. They were not opened.');
  return said;
}
