import { describe, expect, test } from 'vitest';
import { sniffType } from './sniff.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('what a file is by its bytes', () => {
  test.each([
    ['nothing', bytes(), 'empty'],
    ['plain words', bytes('date,comment\n2021-01-01,ok\n'), 'text'],
    ['UTF-8', bytes('café, naïve, اردو'), 'text'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'café'), 'text'],
    ['UTF-8 cut within a character', bytes('caf', [0xc3]), 'text'],
    ['Windows-1252', bytes('caf', [0xe9], ', ', [0x93], 'good', [0x94], '\r\n'), 'text'],
    ['a byte that Windows-1252 has not', bytes('caf', [0x81, 0xe9]), 'binary'],
    ['UTF-16', bytes([0xff, 0xfe, 0x61, 0, 0x62, 0]), 'utf-16'],
    ['a workbook', bytes('PK', [3, 4, 20, 0], 'xl/workbook.xml'), 'xlsx-or-zip'],
    ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), 'ole'],
    ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), 'png'],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
    ['a GIF', bytes('GIF89a'), 'gif'],
    ['a WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 '), 'webp'],
    ['a web page', bytes('\n<!DOCTYPE html><html>'), 'markup'],
    ['a drawing with script in it', bytes('<svg onload="x">'), 'markup'],
    ['a word-processor document', bytes('{\\rtf1 hello}'), 'rtf'],
    ['NUL among words', bytes('a,b\n', [0], 'c'), 'binary'],
    ['words that begin with an angle bracket', bytes('<3 the ward\n'), 'text'],
  ])('%s', (_, content, type) => {
    expect(sniffType(content)).toBe(type);
  });
});
