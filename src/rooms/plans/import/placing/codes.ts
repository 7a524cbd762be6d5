/** A code with which a line's words begin: 1.1, M01, 3. */
const pointed = /^(\d{1,2}(?:\.\d{1,3}){1,2})[.):]?\s+(?=\S)/;
const lettered = /^([A-Z]{1,4}[-.]?\d{1,3}(?:\.\d{1,2})?)[.):]?\s+(?=\S)/;
const counted = /^(\d{1,3})[.):]\s+(?=\S)/;

/** The code that stands before a text, and the text without it. */
export function readCode(text: string, style: CodeStyle): { code: string; text: string } | null {
  const match = style === null ? null : styles[style].exec(text);
  return match === null ? null : { code: match[1] ?? '', text: text.slice(match[0].length) };
}

export type CodeStyle = 'pointed' | 'lettered' | 'counted' | null;
const styles = { pointed, lettered, counted } as const;

/** How the lines of a plan are numbered in their own words, if most of them are. */
export function codeStyleOf(texts: readonly string[]): CodeStyle {
  const styleNames = ['pointed', 'lettered', 'counted'] as const;
  return (
    styleNames.find(
      (style) => texts.filter((text) => styles[style].test(text)).length >= texts.length * 0.6,
    ) ?? null
  );
}

/** A code for every line: the printed one, else the prefix and a running number of at least two figures. */
export function giveCodes(printed: readonly string[], prefix: string): string[] {
  const taken = new Set(printed);
  const width = Math.max(2, String(printed.length).length);
  return printed.map((code, i) => {
    if (code !== '') return code;
    let made = `${prefix}${String(i + 1).padStart(width, '0')}`;
    for (let more = printed.length + 1; taken.has(made); more += 1)
      made = `${prefix}${String(more).padStart(width, '0')}`;
    taken.add(made);
    return made;
  });
}
