import { isAfterPlacePreposition, type Reading } from './cues.ts';
import * as is from './lexicon.ts';
import { notPeopleTogether } from './not-people.ts';
import { CAPITAL, LOWER, SPACE } from './words.ts';

const givenOfPlaces = new Set([
  'victoria',
  'albert',
  'florence',
  'elizabeth',
  'charlotte',
  'alexandra',
  'george',
  'edward',
  'mary',
  'margaret',
  'alice',
  'diana',
  'william',
  'james',
  'david',
  'thomas',
  'john',
  'luke',
  'peter',
  'andrew',
  'nelson',
  'catherine',
  'christopher',
  'michael',
  'joseph',
  'albany',
  'georgia',
]);
const placesInSmallLetters = new Set([
  'hospital',
  'ward',
  'unit',
  'clinic',
  'centre',
  'center',
  'surgery',
  'practice',
  'house',
  'road',
  'street',
  'lane',
  'avenue',
  'court',
  'lodge',
  'wing',
  'suite',
  'building',
  'hall',
  'medical',
  'hospice',
  'trust',
  'school',
  'college',
  'church',
  'foundation',
  'disease',
  'syndrome',
  'infirmary',
  'theatre',
  'nurses',
  'health',
]);

/** Whether the words name a place, an institution or a thing after all: "Victoria Ward", "St James's". */
export const isPlace = (reading: Reading, first: number, last: number): boolean => {
  const { words } = reading;
  const [opening, closing] = [words[first], words[last]];
  if (!opening || !closing) return true;
  if ((opening.flags & is.HONORIFIC) !== 0) return false;
  const before = words[first - 1];
  if (before && opening.gap === SPACE && (before.flags & is.PLACE_BEFORE) !== 0) {
    const isWard = before.lower === 'ward' || before.lower === 'wards' || before.lower === 'lady';
    if (before.shape !== LOWER || before.lower === 'st' || (isWard && before.lower !== 'lady')) return true;
  }
  if (last > first && notPeopleTogether.has(`${opening.lower} ${words[first + 1]?.lower ?? ''}`)) return true;
  const next = words[last + 1];
  if (notPeopleTogether.has(`${closing.lower} ${next?.gap === SPACE ? next.lower : ''}`)) return true;
  if (
    last > first &&
    (closing.flags & is.PLACE_AFTER) !== 0 &&
    (givenOfPlaces.has(opening.lower) ||
      (opening.flags & is.ANY_SURNAME) !== 0 ||
      isAfterPlacePreposition(reading, first))
  )
    return true;
  if (next && next.gap === SPACE && (next.flags & is.PLACE_AFTER) !== 0) {
    const isRoleAfter = ((words[last + 2]?.flags ?? 0) & is.ROLE) !== 0 && words[last + 2]?.gap === SPACE;
    if (isRoleAfter && next.lower === 'ward') return false;
    if (next.shape !== LOWER && !reading.idle) return true;
    return !closing.isPossessive && placesInSmallLetters.has(next.lower);
  }
  // "James Cook University Hospital": an institution two words on, all with capitals
  const afterNext = words[last + 2];
  return (
    next?.gap === SPACE &&
    next.shape === CAPITAL &&
    afterNext?.gap === SPACE &&
    afterNext.shape === CAPITAL &&
    !reading.idle &&
    placesInSmallLetters.has(afterNext.lower)
  );
};
