/** How deprived an area is by one edition of the English indices. A higher score is more deprived. */
export interface DeprivationOf {
  edition: 2019 | 2025;
  averageScore: number;
  /** Share of its neighbourhoods, not of its people, among the most deprived tenth of England. */
  mostDeprivedTenth: number;
  /** Share of people in the most deprived three tenths, those in the worst weighing most (MHCLG's "extent"). */
  extent: number;
}

export interface Deprivation {
  area: { code: string; name: string };
  source: string;
  editions: [DeprivationOf, DeprivationOf];
}

/** The indices of deprivation of an English local authority of 2023 and after; undefined of any other area. */
export async function findDeprivation(areaCode: string): Promise<Deprivation | undefined> {
  const { deprivationRows } = await import('./deprivation.ts');
  const line = deprivationRows.split('\n').find((one) => one.startsWith(`${areaCode} `));
  if (!line) return undefined;
  const [code = '', ...fields] = line.split(' ');
  const figures = fields.slice(0, 6).map(Number);
  const of = (edition: 2019 | 2025, at: number): DeprivationOf => ({
    edition,
    averageScore: figures[at] ?? Number.NaN,
    mostDeprivedTenth: figures[at + 1] ?? Number.NaN,
    extent: figures[at + 2] ?? Number.NaN,
  });
  return {
    area: { code, name: fields.slice(6).join(' ') },
    source: 'English Indices of Deprivation 2019 and 2025, MHCLG, Open Government Licence v3.0',
    editions: [of(2019, 0), of(2025, 3)],
  };
}
