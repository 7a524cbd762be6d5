import { type Options, stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | boolean | null;

const dialect: Options = {
  record_delimiter: '\r\n',
  escape_formulas: true,
  quote_record_delimiter: true,
  cast: { boolean: (value) => (value ? 'yes' : 'no') },
};

/**
 * Rows as CSV text, each ended by CRLF (RFC 4180), quoted where needed.
 *
 * A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or CR) gets an apostrophe in
 * front. A number stays a number, minus and all. Booleans are yes and no; null is an empty cell.
 */
export function csvLines(rows: Iterable<readonly CsvCell[]>): string {
  return stringify(
    Array.from(rows, (row) => [...row]),
    dialect,
  );
}

/** One row as CSV text with its CRLF; see `csvLines`. */
export function csvLine(values: readonly CsvCell[]): string {
  return csvLines([values]);
}

/**
 * CSV as a stream of bytes: the header, then rows batch by batch as the reader takes them.
 * `mark` puts the UTF-8 byte order mark first, by which Excel knows the encoding.
 */
export function csvStream(
  header: readonly string[],
  batches: AsyncIterable<readonly (readonly CsvCell[])[]>,
  { mark = true }: { mark?: boolean } = {},
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = batches[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        controller.enqueue(encoder.encode((mark ? '\ufeff' : '') + csvLine(header)));
      },
      async pull(controller) {
        for (;;) {
          const next = await source.next();
          if (next.done === true) return controller.close();
          if (next.value.length > 0) return controller.enqueue(encoder.encode(csvLines(next.value)));
        }
      },
      async cancel() {
        await source.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}

/** A download of a CSV file. `name` is offered to the reader as the file's name. */
export function csvResponse(
  name: string,
  header: readonly string[],
  batches: AsyncIterable<readonly (readonly CsvCell[])[]>,
  how: { mark?: boolean } = {},
): Response {
  const plain = name.replace(/[^\w.-]+/g, '-');
  return new Response(csvStream(header, batches, how), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    },
  });
}
