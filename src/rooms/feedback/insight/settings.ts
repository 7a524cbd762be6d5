import { z } from 'zod';
import { organisationRule } from '../../../../reference/disclosure-rules.ts';
import type { DisclosureRule } from '../../../analysis/disclosure/disclosure.ts';
import type { Db } from '../../../platform/db/database.ts';
import { version } from '../../../platform/web/form.ts';

/** How the insight group works here. */
export interface InsightSettings {
  /** Days after which something that is still only logged raises an alert. */
  oldAfterDays: number;
  /** Counts below this are hidden in what leaves the desk: the organisation's one threshold (room of equality). */
  hideBelow: number;
}

export const usualSettings: InsightSettings = { oldAfterDays: 28, hideBelow: 5 };

const kept = z.object({ oldAfterDays: z.number().int().min(1).max(366).catch(usualSettings.oldAfterDays) });
const threshold = z.number().int().min(2).max(50).catch(usualSettings.hideBelow);

const say = 'Enter a number of days from 1 to 366.';

export const insightSettingsForm = z.object({
  oldAfterDays: z.coerce.number(say).int(say).min(1, say).max(366, say),
  version,
});

/** The settings among all those of an organisation; what is missing is as usual. */
export const insightSettings = (all: Readonly<Record<string, unknown>>): InsightSettings => ({
  ...kept.catch({ oldAfterDays: usualSettings.oldAfterDays }).parse(all.insight),
  hideBelow: threshold.parse(all.disclosureThreshold),
});

export async function findInsightSettings(
  db: Db,
  organisationId: string,
): Promise<InsightSettings & { version: number }> {
  const row = await db
    .selectFrom('organisation')
    .select(['settings', 'version'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return { ...insightSettings(row.settings as Readonly<Record<string, unknown>>), version: row.version };
}

/** What is done with small counts in all that leaves the desk. */
export const ruleOf = ({ hideBelow }: Pick<InsightSettings, 'hideBelow'>): DisclosureRule =>
  organisationRule(hideBelow);
