/** Counts of areas by key. */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, number>>;

const linesOf = (text: string): string[] => text.trim().split('\n');

/** "E06000005 E12000001 Darlington": code, the region or country it lies in, name. */
export const readAreas = (text: string): { code: string; within: string; name: string }[] =>
  linesOf(text).map((line) => {
    const [code = '', within = '', ...name] = line.split(' ');
    return { code, within, name: name.join(' ') };
  });

/** "QE1 E54000048 NHS …": ODS code, ONS code, name. */
export const readBoards = (text: string): { odsCode: string; code: string; name: string }[] =>
  readAreas(text).map(({ code: odsCode, within: code, name }) => ({ odsCode, code, name }));

/** "QE1 00Q E38000014 55185 …": board, ODS code, ONS code, counts. */
export const readSubAreas = (
  text: string,
): { board: string; odsCode: string; code: string; counts: number[] }[] =>
  linesOf(text).map((line) => {
    const [board = '', odsCode = '', code = '', ...counts] = line.split(' ');
    return { board, odsCode, code, counts: counts.map(Number) };
  });

/** "E06000005 47656 44691 …": code and a count for each key. */
export const readCounts = (text: string, keys: readonly string[]): Rows =>
  new Map(
    linesOf(text).map((line) => {
      const [code = '', ...counts] = line.split(' ');
      return [code, new Map(keys.map((key, at) => [key, Number(counts[at])]))];
    }),
  );
