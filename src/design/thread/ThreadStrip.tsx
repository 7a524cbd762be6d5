import { count as inFigures } from '../text/words.ts';
import type { BeadKind } from './bead.ts';

export interface Bead {
  kind: BeadKind;
  /** Its word, as the count asks: "comments", "finding", "we did". */
  label: string;
  count: number;
  /** The way in. */
  href?: string;
  /** This record's own. */
  here?: boolean;
  /** Why there is none, with its age: "no decision yet, 34 days". */
  gap?: string;
}

export interface ThreadStripProps {
  /** In the order of the thread: comment, theme, finding, decision, action, we did, told. */
  beads: readonly Bead[];
  /** Names the strip where a page has several. */
  label?: string;
}

/** How far a voice has got: one bead for each step, this record's filled, those still missing hollow with their age. */
export function ThreadStrip({ beads, label = 'The thread of this record' }: ThreadStripProps) {
  return (
    <nav className="thread" aria-label={label}>
      <ol className="thread__line">
        {beads.map((bead) => (
          <li key={bead.kind} className={`thread__step thread__step--${state(bead)}`}>
            <Step bead={bead} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function state({ here, count }: Bead): 'here' | 'gap' | 'there' {
  if (here) return 'here';
  return count === 0 ? 'gap' : 'there';
}

function Step({ bead }: { bead: Bead }) {
  const { label, count, href, here, gap } = bead;
  const body = (
    <>
      <span className="thread__bead">
        {count === 0 ? <span className="nhsuk-u-visually-hidden">0</span> : inFigures(count)}
      </span>{' '}
      <span className="thread__label">{label}</span>
      {here ? <span className="nhsuk-u-visually-hidden">, you are here</span> : null}
      {gap ? <span className="thread__gap"> {gap}</span> : null}
    </>
  );
  return href === undefined ? (
    <span className="thread__way" aria-current={here ? 'step' : undefined}>
      {body}
    </span>
  ) : (
    <a className="thread__way" href={href} aria-current={here ? 'step' : undefined}>
      {body}
    </a>
  );
}
