import { Day } from '../../../../../../design/text/Day.tsx';
import { WarningCallout } from '../../../../../../design/text/WarningCallout.tsx';
import { type Capacity, capacityInWords } from '../../capacity.ts';

export interface CapacityLineProps {
  total: Capacity;
  /** Posts that are given more than they have, in words. */
  warnings: readonly string[];
  on: string;
  today: string;
}

/** All posts together, and those that are given too much. */
export function CapacityLine({ total, warnings, on, today }: CapacityLineProps) {
  return (
    <>
      <p className="nhsuk-lede-text">
        {capacityInWords(total)}
        {on === today ? null : (
          <>
            {' '}
            (<Day date={on} />)
          </>
        )}
      </p>
      {warnings.length > 0 ? (
        <WarningCallout heading="More is given than there is">
          <ul className="nhsuk-list nhsuk-list--bullet">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </WarningCallout>
      ) : null}
    </>
  );
}
