let drawings = 0;

/**
 * A drawing of the charting library, made fit for a page whose policy allows no inline style:
 * `style` becomes the attributes SVG has for it, its style sheet (for hovering) and marks for scripts go,
 * and its ids are told apart from those of the page's other drawings. Decorative: the figure has the name.
 */
export function inertSvg(svg: string): string {
  drawings = (drawings + 1) % Number.MAX_SAFE_INTEGER;
  const own = `chart-${drawings}`;
  return svg
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/gu, '')
    .replace(/<[a-zA-Z][^>]*>/gu, (tag) =>
      tag
        .replace(/ style="([^"]*)"/gu, (_, style: string) => attributes(style))
        .replace(/ (?:class|ecmeta_\w+)="[^"]*"/gu, '')
        .replace(/zr\d+-(c|g|p)(\d+)/gu, `${own}-$1$2`)
        .replace(/^<svg /u, '<svg aria-hidden="true" focusable="false" '),
    )
    .replace(/\n+/gu, '');
}

/** 'font-size:12px;font-family:a' as ` font-size="12px" font-family="a"`. */
function attributes(style: string): string {
  return style
    .split(';')
    .map((rule) => rule.split(':'))
    .filter((rule) => rule.length === 2)
    .map(([name, value]) => ` ${name?.trim()}="${value?.trim()}"`)
    .join('');
}
