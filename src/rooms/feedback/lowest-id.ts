/** The lowest id that anything made at this instant or later can have: a UUIDv7 begins with its time. */
export function lowestId(instant: Date): string {
  const time = Math.max(0, instant.getTime()).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
