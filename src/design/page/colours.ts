/** Contrast that WCAG 2.2 asks of text (1.4.3, level AA). */
const TEXT_CONTRAST = 4.5;

type Rgb = readonly [number, number, number];

function parse(colour: string): Rgb {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour);
  if (!found) throw new RangeError(`A colour is written #rrggbb, not "${colour}"`);
  return [
    Number.parseInt(found[1] ?? '', 16),
    Number.parseInt(found[2] ?? '', 16),
    Number.parseInt(found[3] ?? '', 16),
  ];
}

function print(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast of two '#rrggbb' colours, 1 to 21. Throws RangeError where one is not written so. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** The colour, darkened no further than it needs to be read as text on white. */
function ink(colour: string): string {
  let rgb = parse(colour);
  while (contrast(print(rgb), '#ffffff') < TEXT_CONTRAST) rgb = [rgb[0] * 0.95, rgb[1] * 0.95, rgb[2] * 0.95];
  return print(rgb);
}

/**
 * The whole style sheet of one organisation, to be served at `/organisation-colours/<slug>.css`.
 * Text on the colour is white or near-black, whichever reads better. Throws RangeError unless '#rrggbb'.
 */
export function organisationStyleSheet(colour: string): string {
  const own = print(parse(colour));
  const onOwn = contrast(own, '#ffffff') >= TEXT_CONTRAST ? '#ffffff' : '#212b32';
  return `:root{--organisation:${own};--on-organisation:${onOwn};--organisation-ink:${ink(own)}}\n`;
}
