import type { DisclosureRule } from '../src/analysis/disclosure/rule.ts';

/**
 * What is done with small counts before they are published, by whom, and since when.
 *
 * Sources: NHS Digital, "Disclosure control methodology for Hospital Episode Statistics and Emergency Care Data
 * Set", September 2018, which also names the rule before it; NHS England's Friends and Family Test publications
 * (Open Government Licence v3.0). Counts of all England are left as they are in both.
 */
export const disclosureRules = [
  {
    key: 'hospital-episodes-2018',
    name: 'Hospital Episode Statistics since September 2018: 1 to 7 hidden, others to the nearest 5',
    hidden: { from: 1, to: 7 },
    marker: '*',
    roundTo: 5,
    keepsOpen: 'value',
    inForceFrom: '2018-09-13',
    inForceTo: null,
    source: 'NHS Digital, disclosure control methodology for HES and ECDS, September 2018',
  },
  {
    key: 'hospital-episodes-before-2018',
    name: 'Hospital Episode Statistics until September 2018: 1 to 5 hidden, and what they could be worked out from',
    hidden: { from: 1, to: 5 },
    marker: '*',
    roundTo: null,
    keepsOpen: 'value',
    inForceFrom: '2009-11-01',
    inForceTo: '2018-09-12',
    source: 'NHS Information Centre, Small Numbers Procedure, 2009; as NHS Digital describes it in 2018',
  },
  {
    key: 'friends-and-family',
    name: 'Friends and Family Test: fewer than 5 responses hidden',
    hidden: { from: 1, to: 4 },
    marker: '*',
    roundTo: null,
    keepsOpen: 'value',
    inForceFrom: '2013-04-01',
    inForceTo: null,
    source: 'NHS England, Friends and Family Test data, notes to the monthly publication',
  },
  {
    key: 'fewer-than-five',
    name: 'Fewer than 5 hidden, zeros shown',
    hidden: { from: 1, to: 4 },
    marker: '*',
    roundTo: null,
    keepsOpen: 'range',
    inForceFrom: '2009-11-01',
    inForceTo: null,
    source: 'The usual rule of NHS bodies; Office for National Statistics, review of health statistics, 2006',
  },
] as const satisfies readonly DisclosureRule[];

export type DisclosureRuleKey = (typeof disclosureRules)[number]['key'];

/** The rule with the key. Throws RangeError if there is none. */
export function getDisclosureRule(key: DisclosureRuleKey): DisclosureRule {
  const rule = disclosureRules.find((one) => one.key === key);
  if (!rule) throw new RangeError(`There is no rule ${key}.`);
  return rule;
}

/**
 * An organisation's own rule: counts below `threshold` (2 or more) are hidden, zeros only if it does not show
 * them. Throws RangeError for a threshold that hides nothing.
 */
export function organisationRule(
  threshold: number,
  { zeroShown = true, inForceFrom = '2009-11-01' }: { zeroShown?: boolean; inForceFrom?: string } = {},
): DisclosureRule {
  if (!Number.isSafeInteger(threshold) || threshold < 2)
    throw new RangeError(`A threshold of ${threshold} hides nothing.`);
  return {
    key: `fewer-than-${threshold}${zeroShown ? '' : '-and-zero'}`,
    name: `Fewer than ${threshold} hidden, ${zeroShown ? 'zeros shown' : 'zeros too'}`,
    hidden: { from: zeroShown ? 1 : 0, to: threshold - 1 },
    marker: '*',
    roundTo: null,
    keepsOpen: 'range',
    inForceFrom,
    inForceTo: null,
    source: "The organisation's own rule",
  };
}
