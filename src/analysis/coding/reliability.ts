/** One of ten bands of confidence: how many fell in it, how sure they were on average, and how often rightly so. */
export interface Band {
  from: number;
  to: number;
  count: number;
  said: number;
  right: number;
}

/** Ten bands of equal width. `said` are confidences from 0 to 1; `right` tells which of them proved right. */
export function bandsOf(said: ArrayLike<number>, right: ArrayLike<boolean | number>): Band[] {
  const bands = Array.from({ length: 10 }, (_, i) => ({
    from: i / 10,
    to: (i + 1) / 10,
    count: 0,
    said: 0,
    right: 0,
  }));
  for (let i = 0; i < said.length; i++) {
    const band = bands[Math.min(9, Math.max(0, Math.floor((said[i] ?? 0) * 10)))];
    if (!band) continue;
    band.count++;
    band.said += said[i] ?? 0;
    if (right[i]) band.right++;
  }
  return bands.map((band) => ({
    ...band,
    said: band.count === 0 ? 0 : band.said / band.count,
    right: band.count === 0 ? 0 : band.right / band.count,
  }));
}

/** The expected calibration error: how far, on average over the comments, what was said lies from what was right. */
export function calibrationError(bands: readonly Band[]): number {
  const count = bands.reduce((sum, band) => sum + band.count, 0);
  return (
    bands.reduce((sum, band) => sum + band.count * Math.abs(band.said - band.right), 0) / Math.max(1, count)
  );
}
