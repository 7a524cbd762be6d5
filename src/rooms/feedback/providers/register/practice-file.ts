/**
 * The file of general practices that the NHS gives out (Organisation Data Service, `epraccur`): no header, 27 columns in a
 * fixed order. Source of the order: ODS data point definition of general practices.
 */
const columns = {
  code: 0,
  name: 1,
  board: 3,
  postcode: 9,
  closed: 11,
  status: 12,
  subBoard: 14,
  setting: 25,
};
const CODE = /^[A-Z]\d{5}$|^[A-Z0-9]{6}$/u;

/** The prescribing setting of a GP practice; others are clinics, prisons and the like. */
const GP_PRACTICE = '4';

export interface FoundPractice {
  code: string;
  name: string;
  postcode: string;
  /** Integrated care board and its part, as codes; primary care trust and the like in older files. */
  boards: string[];
}

/** Which practices are wanted: any of the codes of boards, or any of the beginnings of postcodes; nothing said, all. */
export interface WantedPractices {
  boards: readonly string[];
  postcodes: readonly string[];
}

/** The practices of the file that are open and wanted, by name; or one sentence that says why it is no such file. */
export function readPracticeFile(
  rows: readonly (readonly string[])[],
  { boards, postcodes }: WantedPractices,
): FoundPractice[] | { problem: string } {
  const known = rows.filter((row) => row.length >= 13 && CODE.test(row[columns.code] ?? ''));
  if (known.length === 0)
    return {
      problem:
        'No row of this file is a practice. Choose the ODS file of general practices (epraccur), which has a code first and a name second.',
    };
  const found = known
    .filter(
      (row) =>
        row[columns.status]?.toUpperCase().startsWith('A') &&
        (row[columns.closed] ?? '') === '' &&
        [GP_PRACTICE, ''].includes(row[columns.setting] ?? ''),
    )
    .map((row) => ({
      code: row[columns.code] ?? '',
      name: properName(row[columns.name] ?? ''),
      postcode: row[columns.postcode] ?? '',
      boards: [row[columns.board] ?? '', row[columns.subBoard] ?? ''].filter(Boolean),
    }))
    .filter(
      (one) =>
        (boards.length === 0 && postcodes.length === 0) ||
        one.boards.some((code) => boards.includes(code.toUpperCase())) ||
        postcodes.some((area) => startsWithArea(one.postcode, area)),
    );
  return found.sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** 'NG' has NG1 and NG12 but not N1; 'NG1' has NG1 1AA but not NG12 1AA. */
function startsWithArea(postcode: string, area: string): boolean {
  const [outward = ''] = postcode.toUpperCase().split(' ');
  return /\d/u.test(area) ? outward === area : outward.replace(/\d.*$/u, '') === area;
}

/** 'ST ALBANS MEDICAL CENTRE' as 'St Albans Medical Centre'. */
export const properName = (name: string): string =>
  name
    .toLowerCase()
    .replace(
      /(^|[\s(/&.-])(\p{Letter})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/\b(?:And|Of|The|In|At|On)\b/gu, (word, at: number) => (at === 0 ? word : word.toLowerCase()))
    .replace(/\bNhs\b/gu, 'NHS')
    .replace(/\bGp\b/gu, 'GP')
    .slice(0, 200);

/** What was typed as codes, parted by spaces or commas, in capitals. */
export const typedCodes = (typed: string): string[] =>
  typed
    .toUpperCase()
    .split(/[\s,;]+/u)
    .filter((code) => code !== '');
