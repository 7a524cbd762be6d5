import type { Span } from './found.ts';

/** Postcode areas of Royal Mail, with the Crown dependencies and the forces. */
const areas = new Set(
  `AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G
GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE
PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`.split(
    /\s+/,
  ),
);

const written =
  /(?<![0-9])(gir|([a-z]{1,2})( )?([0-9][0-9a-z]?))([ \t]{0,3}|\r?\n|[ ]?[-.,_/][ ]?)([0-9o])([a-z]{2})(?![0-9])/gi;

/** Small ordinals, hours and measures that follow a ward or a bay: "b4 2nd floor", "s1 2hr wait". */
const measures = new Set([
  'ST',
  'ND',
  'RD',
  'TH',
  'HR',
  'YR',
  'FT',
  'LB',
  'UG',
  'PG',
  'GB',
  'TB',
  'PM',
  'AM',
  'MG',
  'ML',
  'KG',
  'CM',
  'MM',
  'KM',
  'CC',
  'IV',
  'WK',
  'MO',
]);
/** Letters that Royal Mail leaves out of the last two; people write them all the same. */
const unusedInward = /[CIKMOV]/;
const cue = /post ?-?code|\bpostal|\baddress|\blives? (?:at|in)\b|\bp\/?code|\bzip\b/i;
const wardBefore =
  /\b(?:ward|bay|bed|room|level|floor|unit|theatre|block|clinic|zone|area|vitamin|vit)[ :]*$/i;
const floorAfter =
  /^[ -]*(?:floor|time|visit|appointment|dose|jab|class|level|week|day|year|patient|bed|bay|ward|opinion|degree)\b/i;

const isUpper = (text: string): boolean => text === text.toUpperCase();

const ordinals: Readonly<Record<string, string>> = { ST: '19', ND: '2', RD: '3', TH: '0456789' };

/** "2nd", "5hr", "9st": what follows a ward or a dose and only looks like the end of a postcode. */
const isMeasureOrOrdinal = (digit: string, letters: string): boolean =>
  measures.has(letters) && (ordinals[letters]?.includes(digit) ?? true);

/** Whether letters run on into the next word. Capitals beside small letters are still told apart: "LE15 6ABnow". */
const touches = (text: string, start: number, end: number, isLoud: boolean): boolean => {
  const beside = text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1);
  return isLoud ? /[A-Z]/.test(beside) : /[a-z]/i.test(beside);
};

/** What one match is made of. */
interface Written {
  area: string;
  /** Area and district stand apart: "LE 15 6AB". */
  isSplit: boolean;
  space: string;
  digit: string;
  last: string;
  /** All its letters are capitals. */
  isLoud: boolean;
  before: string;
  after: string;
}

/** Whether a match of a known area is a postcode rather than a ward with a floor, a time or a dose behind it. */
const isPlausible = ({ area, isSplit, space, digit, last, isLoud, before, after }: Written): boolean => {
  const isMeasure = isMeasureOrOrdinal(digit, last.toUpperCase());
  const isAtWard = wardBefore.test(before);
  const isOfWard = isAtWard || floorAfter.test(after);
  if (!/\d/.test(digit) || (isSplit && !isUpper(area))) return false;
  if (!isLoud && !/^[ \t-]*$/.test(space)) return false;
  if (!isLoud && isAtWard && space !== '') return false;
  // wards and bays have one letter; two before the figure are an area all but always
  if (isMeasure && (space !== '' || isSplit) && (area.length < 2 ? !isLoud || isOfWard : !isLoud && isOfWard))
    return false;
  return !unusedInward.test(last.toUpperCase()) || (isLoud && !isMeasure);
};

/** Full United Kingdom postcodes, in any case, with or without the space. Writes into `found`. */
export function findPostcodes(text: string, found: Span[]): void {
  written.lastIndex = 0;
  for (let match = written.exec(text); match; match = written.exec(text)) {
    const [whole, , area = '', gap, district = '', space = '', digit = '', last = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const isGirobank = area === '';
    const isLoud = isUpper(area + last + district);
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 16);
    const isKnown = isGirobank ? digit === '0' && last.toUpperCase() === 'AA' : areas.has(area.toUpperCase());
    const isCued = !isGirobank && cue.test(before) && digit !== 'o';
    const isReal =
      isCued ||
      (isKnown &&
        isPlausible({ area, isSplit: gap !== undefined, space, digit, last, isLoud, before, after }));
    if (isReal && !touches(text, start, end, isLoud)) found.push({ kind: 'postcode', start, end });
    // a refused reading must not hide one that begins inside it: "in m1 1ae"
    else written.lastIndex = start + 1;
  }
}
