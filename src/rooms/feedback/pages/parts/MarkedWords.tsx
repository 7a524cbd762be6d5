import type { ReactNode } from 'react';
import type { IdentifierKind } from '../../../../analysis/identifiers/identifiers.ts';
import type { Original } from '../../comment.ts';
import { identifierWords } from '../../words.ts';

export const wordOf = (kind: string): string => identifierWords[kind as IdentifierKind] ?? kind;

/** The words as they came, with everything that was found in them marked; said aloud it names each find. */
export function MarkedWords({ original }: { original: Original }) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { position, kind, startsAt, endsAt, state } of original.spans) {
    pieces.push(original.text.slice(from, startsAt));
    pieces.push(
      <mark key={position} className={state === 'waiting' ? undefined : 'is-settled'}>
        <span className="nhsuk-u-visually-hidden">[{wordOf(kind)}: </span>
        {original.text.slice(startsAt, endsAt)}
        <span className="nhsuk-u-visually-hidden">]</span>
      </mark>,
    );
    from = endsAt;
  }
  pieces.push(original.text.slice(from));
  return <div className="said">{pieces}</div>;
}
