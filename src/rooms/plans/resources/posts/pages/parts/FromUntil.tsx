import { Day } from '../../../../../../design/text/Day.tsx';

/** The days something lasts; nothing where it has neither a first nor a last. */
export function FromUntil({ fromOn, untilOn }: { fromOn: string | null; untilOn: string | null }) {
  if (!fromOn && !untilOn) return null;
  return (
    <span>
      {fromOn ? (
        <>
          from <Day date={fromOn} short />
        </>
      ) : null}
      {fromOn && untilOn ? ' ' : null}
      {untilOn ? (
        <>
          until <Day date={untilOn} short />
        </>
      ) : null}
    </span>
  );
}
