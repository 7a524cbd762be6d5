const unusual =
  /[\u00a0\u00ad\u060c\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u1680\u2000-\u2015\u2018\u2019\u201b\u202a-\u202f\u205f-\u2064\u2212\u3000\ufeff\uff02-\uff5e]/g;

const plainOf = (mark: string): string => {
  const code = mark.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
  if (code >= 0x0900 && code <= 0x0aff) return String((code - 0x0966) % 0x80);
  if (code === 0x2018 || code === 0x2019 || code === 0x201b) return "'";
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return '-';
  if (code === 0x060c) return ',';
  return ' ';
};

/**
 * The same text, unit for unit, with unusual spaces, dashes, apostrophes and the digits of other scripts
 * written as plain ones, so that every offset still holds.
 */
export const plainText = (text: string): string => text.replace(unusual, plainOf);
