import { mertonPlan } from '../../../demonstration/plans/merton.ts';
import type { PlanTableMade } from './plan-file.ts';

/**
 * Merton's forty-two activities as a paper prints them: the objective in a cell merged downwards, the groups of section
 * 1 in rows of their own, two Greens on M03, a stray July beside M23's date, and "ngoing" on M11. No codes are printed.
 */
export function mertonTable(): PlanTableMade {
  const { lines } = mertonPlan;
  const rows: PlanTableMade['rows'] = [['Objective', 'Key activities', 'Dates', 'Status', 'Action']];
  for (const [section, inSection] of Map.groupBy(lines, (line) => line.section)) {
    let group = '';
    const below: string[][] = [];
    for (const { subHeading = '', what, when, status = '', update = '' } of inSection) {
      if (subHeading !== group) below.push([subHeading, '', '', '']);
      group = subHeading;
      below.push([what, when, status, update]);
    }
    const [first = [], ...rest] = below;
    rows.push([{ text: section, rows: below.length }, ...first], ...rest);
  }
  return { rows };
}
