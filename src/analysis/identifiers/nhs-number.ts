/**
 * Whether ten digits are an NHS number by its check digit. Spaces and dashes between the digits are allowed.
 *
 * Rule (NHS Data Dictionary, NHS NUMBER, Modulus 11): the first nine digits are weighted 10 down to 2 and
 * added; eleven less the remainder of division by 11 is the tenth digit, where 11 stands for 0 and 10 makes
 * the number invalid.
 */
export function isNhsNumber(digits: string): boolean {
  const bare = digits.replace(/[\s-]/g, '');
  if (!/^\d{10}$/.test(bare)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += (bare.charCodeAt(place) - 48) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === bare.charCodeAt(9) - 48;
}
