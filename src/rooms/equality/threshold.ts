import { z } from 'zod';
import { organisationRule } from '../../../reference/disclosure-rules.ts';
import type { DisclosureRule } from '../../analysis/disclosure/disclosure.ts';
import { require } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { changeSettings, getSettings } from '../organisation/door.ts';
import { maySetThreshold } from './policy.ts';

const USUAL = 5;
const MOST = 50;

const settings = z.object({ disclosureThreshold: z.number().int().min(USUAL).max(MOST).catch(USUAL) });

/** Below which number this organisation shows no count of people, and the version with which to change that. */
export async function getThreshold(
  db: Db,
  organisationId: string,
): Promise<{ threshold: number; version: number }> {
  const found = await getSettings(db, organisationId);
  return { threshold: settings.parse(found.settings).disclosureThreshold, version: found.version };
}

/** The organisation's rule for small counts of people: fewer than 5 hidden unless it asks for more. */
export async function getRule(db: Db, organisationId: string): Promise<DisclosureRule> {
  return organisationRule((await getThreshold(db, organisationId)).threshold);
}

const sentence = `Write a whole number from ${USUAL} to ${MOST}.`;

export const thresholdForm = z.object({
  threshold: z.coerce.number({ error: sentence }).int(sentence).min(USUAL, sentence).max(MOST, sentence),
  version: z.coerce.number().int().min(1),
});

/** Changes below which number counts are hidden. Throws `Stale`. */
export async function changeThreshold(
  db: Db,
  who: Who,
  { threshold, version }: z.infer<typeof thresholdForm>,
): Promise<void> {
  require(maySetThreshold(who));
  await changeSettings(db, who, { disclosureThreshold: threshold }, version);
}
