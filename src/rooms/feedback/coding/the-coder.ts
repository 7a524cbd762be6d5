import { type Coder, openCoder } from '../../../platform/coding/coder.ts';

let coder: Coder | null = null;

/** The coder of this process, shared by its pages and its jobs; opened when it is first asked for. */
export function theCoder(): Coder {
  coder ??= openCoder();
  return coder;
}
