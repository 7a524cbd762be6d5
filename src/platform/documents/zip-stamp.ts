const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;

/**
 * The same zip file with every entry dated midnight of `date` ('YYYY-MM-DD', 1980 or later), as PKWARE's APPNOTE 4.4.6
 * says it: so that what was packed today and what was packed before have the same bytes. The bytes given are changed.
 */
export function stampZip(zip: Buffer, date: string): Buffer {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const stamp = ((Math.max(1980, year) - 1980) << 9) | (month << 5) | day;
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error('What was packed is no zip file.');
  let at = zip.readUInt32LE(end + 16);
  for (let entries = zip.readUInt16LE(end + 10); entries > 0; entries--) {
    const local = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(at) !== CENTRAL || zip.readUInt32LE(local) !== LOCAL)
      throw new Error('The zip file’s entries are not where it says.');
    for (const field of [at + 12, local + 10]) {
      zip.writeUInt16LE(0, field);
      zip.writeUInt16LE(stamp, field + 2);
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
