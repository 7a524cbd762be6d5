import { longMoment } from './words.ts';

/** An instant in London's time, with its machine form in UTC. */
export function Moment({ at }: { at: string | Date }) {
  return <time dateTime={new Date(at).toISOString()}>{longMoment(at)}</time>;
}
