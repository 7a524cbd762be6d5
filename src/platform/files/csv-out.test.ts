import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvLine, csvLines, csvResponse } from './csv-out.ts';

describe('a line of CSV', () => {
  test('ends with CRLF, and is quoted only where needed', () => {
    expect(csvLine(['a', 'b,c', 'say "hello"', 'two\nlines', '', null])).toBe(
      'a,"b,c","say ""hello""","two\nlines",,\r\n',
    );
  });

  test.each(['=1+1', '+441632960000', '-2', '@SUM(A1)', '\tx', '\rx'])('makes %j harmless', (cell) => {
    expect(parse(csvLine([cell, 'x']), { record_delimiter: '\r\n' })).toEqual([[`'${cell}`, 'x']]);
  });

  test('leaves a number a number, and says yes and no', () => {
    expect(csvLine([-5, 0, 2.5, true, false])).toBe('-5,0,2.5,yes,no\r\n');
  });

  test('makes one text of many rows', () => {
    expect(csvLines([['a'], ['b']])).toBe('a\r\nb\r\n');
    expect(csvLines([])).toBe('');
  });
});

describe('a download', () => {
  async function* batches() {
    yield [['1', 'café']];
    yield [];
    yield [['2', '=x']];
  }

  test('has its mark, header and rows', async () => {
    const answer = csvResponse('Feedback – “all”.csv', ['id', 'text'], batches());
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.subarray(3).toString()).toBe("id,text\r\n1,café\r\n2,'=x\r\n");
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="Feedback-all-.csv"; /);
  });

  test('goes without the mark, and stops its source when the reader goes away', async () => {
    let stopped = false;
    async function* endless() {
      try {
        for (;;) yield [['x']];
      } finally {
        stopped = true;
      }
    }
    const reader = csvResponse('a.csv', ['id'], endless(), { mark: false }).body?.getReader();
    const first = await reader?.read();
    expect(Buffer.from(first?.value ?? []).toString()).toBe('id\r\n');
    await reader?.read();
    await reader?.cancel();
    expect(stopped).toBe(true);
  });
});
