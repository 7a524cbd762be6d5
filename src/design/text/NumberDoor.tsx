import { count } from './words.ts';

export interface NumberDoorProps {
  number: number;
  /** What it counts, and since when: "comments since 1 September 2012". */
  counts: string;
  /** The items behind it. */
  href: string;
}

/** A number that leads to what it counts. */
export function NumberDoor({ number, counts, href }: NumberDoorProps) {
  return (
    <p className="number-door">
      <a href={href}>
        <span className="number-door__number">{count(number)}</span>{' '}
        <span className="number-door__counts">{counts}</span>
      </a>
    </p>
  );
}
