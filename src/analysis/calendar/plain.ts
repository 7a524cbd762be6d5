/**
 * The text in small letters and plain marks, character for character, so that a place in one is the same
 * place in the other: every kind of space is a space, every dash a hyphen, every apostrophe straight, raised
 * letters on the line.
 */
export function plain(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const one = text.charAt(at);
    const marked = marks.get(one);
    if (marked !== undefined) out += marked;
    else if (/\s/u.test(one) && one !== '\n') out += ' ';
    else {
      const small = one.toLowerCase();
      out += small.length === 1 ? small : one;
    }
  }
  return out;
}

const marks: ReadonlyMap<string, string> = new Map([
  ...[...'‐‑‒–—―−﹣-'].map((dash): [string, string] => [dash, '-']),
  ...[...'‘’‛′`´ʼ＇'].map((mark): [string, string] => [mark, "'"]),
  ...[...'“”„″'].map((mark): [string, string] => [mark, '"']),
  ...[...'\u200b\u200c\u200d\u2060\ufeff\u00ad'].map((nothing): [string, string] => [nothing, ' ']),
  ...[...'⁄∕／'].map((slash): [string, string] => [slash, '/']),
  ['\r', '\n'],
  ['\v', '\n'],
  ['\f', '\n'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['ᵗ', 't'],
  ['ʰ', 'h'],
  ['ˢ', 's'],
  ['ⁿ', 'n'],
  ['ᵈ', 'd'],
  ['ʳ', 'r'],
]);
