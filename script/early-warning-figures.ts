import { measureFalseAlarms } from '../src/rooms/feedback/signals/measure.ts';

/** Prints how often early warning alarms where nothing has changed, beside what it promises. */
export function printEarlyWarningFigures(): void {
  console.log('Early warning on series of pure chance (nothing changes in any of them)\n');
  for (const series of [10, 60, 300]) {
    const { trials, aMonth, promisedAMonth, listed } = measureFalseAlarms({
      series,
      trials: Math.round(6000 / series),
    });
    console.log(
      `${String(series).padStart(4)} series watched, ${trials} times: ${aMonth.toFixed(2)} new false alarms a month together ` +
        `(promised at most ${promisedAMonth.toFixed(2)}); ${listed.toFixed(1)} listed of the 24 months`,
    );
  }
  console.log('');
}
