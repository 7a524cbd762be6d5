import { sql } from 'kysely';
import { protectTable } from '../../../analysis/disclosure/disclosure.ts';
import type { Db } from '../../../platform/db/database.ts';
import { type Moods, moodKeys, moodsOf } from '../experience/figures.ts';
import { lastWholeMonths } from '../experience/period.ts';
import { ANY_THEME } from '../experience/scope.ts';
import { dashboardRule } from '../experience/seen.ts';
import {
  type ProviderScore,
  type PublicChoice,
  type PublicFigures,
  type PublicProvider,
  type PublicQuote,
  scoreForAll,
} from './public-experience.ts';

// Everybody may read what comes from here, so nothing comes out that was not made public or protected first.

/** As many themes as fit at one go on a phone. */
const THEMES = 10;
const QUOTES = 3;

interface Counted {
  themeId: string;
  name: string | null;
  comments: number;
  veryPositive: number;
  positive: number;
  neutral: number;
  negative: number;
  veryNegative: number;
}

/** How many comments there were, how they sound and what they speak of, with small numbers hidden and all rounded. */
export async function findPublicFigures(
  db: Db,
  today: string,
  choice: PublicChoice,
): Promise<PublicFigures | null> {
  if (!choice.themes) return null;
  const { from, to } = lastWholeMonths(today, choice.months);
  const { rows } = await sql<Counted>`
    select t.theme_id, h.name, sum(t.comments)::int as comments, sum(t.very_positive)::int as very_positive,
      sum(t.positive)::int as positive, sum(t.neutral)::int as neutral, sum(t.negative)::int as negative,
      sum(t.very_negative)::int as very_negative
    from experience_tally t left join theme h on h.organisation_id = t.organisation_id and h.id = t.theme_id
    where t.dimension = 'all' and t.member = ''
      and t.month between ${`${from}-01`}::date and ${`${to}-01`}::date
    group by t.theme_id, h.name`.execute(db);
  const all = rows.find(({ themeId }) => themeId === ANY_THEME);
  const moods: Moods = all
    ? moodsOf({ ...all, coded: 0 })
    : { positive: 0, neutral: 0, negative: 0, unrated: 0 };
  const table = protectTable([moodKeys.map((key) => moods[key])], dashboardRule);
  const [positive, neutral, negative, unrated] = table.rows[0] ?? [];
  if (!positive || !neutral || !negative || !unrated) return null;
  const themes = rows
    .filter(({ themeId, name }) => themeId !== ANY_THEME && name !== null)
    .map(({ themeId, name, comments }) => {
      // A theme's complement may be small too: who did not speak of it.
      const split = protectTable([[comments, Math.max(0, (all?.comments ?? 0) - comments)]], dashboardRule);
      const cell = split.rows[0]?.[0];
      return { id: themeId, name: name ?? '', cell };
    })
    .flatMap(({ id, name, cell }) =>
      cell && cell.value !== null && cell.value > 0 ? [{ id, name, comments: cell }] : [],
    )
    .toSorted(
      (one, other) =>
        (other.comments.value ?? 0) - (one.comments.value ?? 0) ||
        one.name.localeCompare(other.name, 'en-GB'),
    )
    .slice(0, THEMES);
  const quotes = await listChosenQuotes(db, choice.quotes);
  return {
    from,
    to,
    comments: table.total,
    positive,
    neutral,
    negative,
    unrated,
    themes: themes.map((theme) => ({ ...theme, quotes: (quotes.get(theme.id) ?? []).slice(0, QUOTES) })),
  };
}

/** What makes words fit for everybody: consent of who said them, and a check that found nothing or was settled. */
const isFit = sql<boolean>`c.scan in ('clean', 'settled') and exists (select from feedback_return r
  where r.organisation_id = c.organisation_id and r.id = c.return_id and r.consent_to_quote)`;

/** The words chosen, by theme, as far as they still may be shown and still have the theme. */
async function listChosenQuotes(db: Db, chosen: readonly string[]): Promise<Map<string, PublicQuote[]>> {
  if (chosen.length === 0) return new Map();
  const { rows } = await sql<PublicQuote & { themeId: string }>`
    select h.theme_id, c.text, to_char(c.received_on, 'YYYY-MM') as month
    from unnest(${chosen}::text[]) with ordinality as q(pair, place)
    join comment_theme h on h.theme_id = split_part(q.pair, '/', 1)::uuid
      and h.comment_id = split_part(q.pair, '/', 2)::uuid
    join comment c on c.organisation_id = h.organisation_id and c.id = h.comment_id
    where ${isFit} order by q.place`.execute(db);
  const byTheme = new Map<string, PublicQuote[]>();
  for (const { themeId, ...quote } of rows) byTheme.set(themeId, [...(byTheme.get(themeId) ?? []), quote]);
  return byTheme;
}

export interface QuoteToChoose {
  /** 'theme/comment'. */
  pair: string;
  theme: string;
  text: string;
  month: string;
}

/** The latest words on each theme shown that may be quoted, at most six a theme. */
export async function listQuotesToChoose(
  db: Db,
  { from, to, themes }: PublicFigures,
): Promise<QuoteToChoose[]> {
  if (themes.length === 0) return [];
  const { rows } = await sql<QuoteToChoose & { themeId: string }>`
    select h.id || '/' || q.id as pair, h.name as theme, q.text, to_char(q.received_on, 'YYYY-MM') as month
    from unnest(${themes.map(({ id }) => id)}::uuid[]) with ordinality as t(id, place)
    join theme h on h.id = t.id
    cross join lateral (select c.id, c.text, c.received_on from comment_theme g
      join comment c on c.organisation_id = g.organisation_id and c.id = g.comment_id
      where g.organisation_id = h.organisation_id and g.theme_id = h.id
        and g.received_on >= ${`${from}-01`}::date
        and g.received_on < (${`${to}-01`}::date + interval '1 month') and ${isFit}
      order by g.received_on desc, g.comment_id desc limit 6) q
    order by t.place, q.received_on desc, q.id`.execute(db);
  return rows;
}

/** The providers made public, by name, with their latest scores. */
export async function listPublicProviders(db: Db): Promise<PublicProvider[]> {
  const { rows } = await sql<{ id: string; name: string; note: string; scores: ProviderScore[] | null }>`
    select p.id, p.name, p.public_note as note,
      (select jsonb_agg(to_jsonb(l) order by l.measure, l.service) from (
        select distinct on (s.kind, s.measure_id, s.service) coalesce(m.name, '') as measure, s.kind,
          coalesce(m.unit, '') as unit, s.service, s.period_from as "from", s.period_to as "to",
          s.received_on as "receivedOn", s.answers, s.score::float8 as score
        from score_return s left join experience_measure m
          on m.organisation_id = s.organisation_id and m.id = s.measure_id
        where s.organisation_id = p.organisation_id and s.provider_id = p.id and s.superseded_by is null
        order by s.kind, s.measure_id, s.service, s.period_to desc, s.id desc) l) as scores
    from provider p where p.shown_to_public and p.closed_on is null order by lower(p.name)`.execute(db);
  return rows.map(({ scores, ...provider }) => ({
    ...provider,
    scores: (scores ?? []).map((score) =>
      scoreForAll({ ...score, measure: score.measure || kindNames[score.kind] || 'Score' }, dashboardRule),
    ),
  }));
}

const kindNames: Readonly<Record<string, string>> = {
  net_promoter: 'Would people recommend it?',
  friends_and_family: 'Friends and Family Test: how many had a good experience',
  percentage: 'Score',
  count: 'Count',
};
