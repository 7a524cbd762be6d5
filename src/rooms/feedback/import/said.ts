/** Blank and `NA` say nothing, and only those: “N/A”, “-” and “nothing” are words. */
export function saysNothing(text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === 'NA';
}
