import { sql } from 'kysely';
import type { DisclosureRule } from '../../../analysis/disclosure/disclosure.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { Profile } from '../population/profile.ts';
import { comparedWith, listProfiles } from '../population/queries.ts';
import { getRule } from '../threshold.ts';
import { visibleAnswers, visibleMeanings, visiblePool, visibleSourceNames } from '../visible.ts';
import type { Counted } from './counted.ts';
import { asDisability } from './disability.ts';
import { type Year, yearsBefore } from './years.ts';

export interface SourceName {
  id: string;
  name: string;
  kind: string;
}

/** What was answered in some years, and all that it takes to compare it with who lives here. */
export interface Answered {
  years: Year[];
  counted: Counted[];
  profiles: Map<string, Profile>;
  sources: SourceName[];
  /** What other systems' answers count as, by question and answer. */
  meanings: Map<string, string>;
  rule: DisclosureRule;
}

export const meaningKey = (question: string, answer: string): string => JSON.stringify([question, answer]);

/**
 * Reads how often each answer was given in the years before a day: from the roll-up of returns, and from the answers kept
 * apart, which have no roll-up because its changes would tell whose they are. Six queries whatever is asked.
 */
export async function readAnswered(db: Db, who: Who, on = who.organisation.today): Promise<Answered> {
  const years = yearsBefore(on);
  const first = `${years.at(-1)?.from}-01`;
  const last = `${years[0]?.to}-01`;
  const [endYear = 0, endMonth = 0] = last.split('-').map(Number);
  const year = sql<number>`((${endYear * 12 + endMonth}::int
    - (extract(year from month) * 12 + extract(month from month))::int) / 12)`;
  const told = await visibleAnswers(db, who)
    .select(['question', 'answer', 'sourceId', year.as('year')])
    .select((eb) => eb.fn.sum<number>('returns').as('returns'))
    .where('month', '>=', first)
    .where('month', '<=', last)
    .groupBy(['question', 'answer', 'sourceId', 'year'])
    .execute();
  const pooled = await db
    .selectFrom(
      visiblePool(db, who)
        .select([
          year.as('year'),
          sql<string>`(jsonb_each_text(answers)).key`.as('question'),
          sql<string>`left((jsonb_each_text(answers)).value, 100)`.as('answer'),
        ])
        .where('month', '>=', first)
        .where('month', '<=', last)
        .where(sql<boolean>`jsonb_typeof(answers) = 'object'`)
        .as('apart'),
    )
    .select(['question', 'answer', 'year'])
    .select((eb) => eb.fn.countAll<number>().as('returns'))
    .groupBy(['question', 'answer', 'year'])
    .execute();
  const all: Counted[] = [
    ...told.map((row) => ({ ...row, returns: Number(row.returns) })),
    ...pooled.map((row) => ({ ...row, sourceId: null, returns: Number(row.returns) })),
  ].filter(({ returns }) => returns > 0);
  const counted = [
    ...all.filter(({ question }) => question !== 'disability' && question !== 'disabilityEffect'),
    ...asDisability(all, years),
  ];
  const meanings = await visibleMeanings(db, who).select(['question', 'answer', 'means']).execute();
  return {
    years,
    counted,
    profiles: comparedWith(await listProfiles(db, who)),
    sources: await visibleSourceNames(db, who).select(['id', 'name', 'kind']).orderBy('name').execute(),
    meanings: new Map(meanings.map(({ question, answer, means }) => [meaningKey(question, answer), means])),
    rule: await getRule(db, who.organisation.id),
  };
}
