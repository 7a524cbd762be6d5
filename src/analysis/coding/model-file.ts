/** The arrays a model's file may hold. */
export type Numbers = Int8Array | Uint8Array | Int16Array | Int32Array | Float32Array;

const kinds = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Int32Array,
  Float32Array,
};
type Kind = keyof typeof kinds;

const MARK = 'earshot coding 1\n';

interface Head {
  about: unknown;
  arrays: { name: string; kind: Kind; length: number; at: number }[];
}

/** One file of a description, which JSON can carry, and named arrays; little-endian, each begun at a multiple of 8. */
export function writeModelFile(about: unknown, arrays: Readonly<Record<string, Numbers>>): Uint8Array {
  const head: Head = { about, arrays: [] };
  let at = 0;
  for (const [name, array] of Object.entries(arrays)) {
    const kind = kindOf(array);
    head.arrays.push({ name, kind, length: array.length, at });
    at += Math.ceil(array.byteLength / 8) * 8;
  }
  const words = new TextEncoder().encode(`${MARK}${JSON.stringify(head)}`);
  const start = 8 + Math.ceil(words.length / 8) * 8;
  const bytes = new Uint8Array(start + at);
  new DataView(bytes.buffer).setUint32(0, words.length, true);
  bytes.set(words, 8);
  for (const [i, array] of Object.values(arrays).entries()) {
    const place = start + (head.arrays[i]?.at ?? 0);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), place);
  }
  return bytes;
}

function kindOf(array: Numbers): Kind {
  for (const kind of Object.keys(kinds) as Kind[]) if (array instanceof kinds[kind]) return kind;
  throw new TypeError('A model holds no such array.');
}

export interface ModelFile {
  about: unknown;
  /** Throws where the file has no such array of that kind. */
  array<K extends Kind>(name: string, kind: K): InstanceType<(typeof kinds)[K]>;
}

/** Reads what `writeModelFile` wrote; the arrays share memory with `bytes`. Throws where it is something else. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const length = aligned.length < 8 ? 0 : new DataView(aligned.buffer, aligned.byteOffset).getUint32(0, true);
  const words = new TextDecoder().decode(aligned.subarray(8, 8 + length));
  if (!words.startsWith(MARK)) throw new Error('This is not the file of a coding model.');
  const head: Head = JSON.parse(words.slice(MARK.length));
  const start = aligned.byteOffset + 8 + Math.ceil(length / 8) * 8;
  return {
    about: head.about,
    array(name, kind) {
      const found = head.arrays.find((one) => one.name === name && one.kind === kind);
      if (!found) throw new Error(`The model has no ${name}.`);
      const made = new kinds[kind](aligned.buffer as ArrayBuffer, start + found.at, found.length);
      return made as InstanceType<(typeof kinds)[typeof kind]>;
    },
  };
}
