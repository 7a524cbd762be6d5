import { type RawBuilder, sql } from 'kysely';
import type { DimensionKey } from './dimensions.ts';

/** The theme of a roll-up's row that counts comments whatever their themes. */
export const ANY_THEME = '00000000-0000-0000-0000-000000000000';

/**
 * Every place with the place at the top of its tree, and whose it is: what it says itself, else the nearest place
 * above it that says so. An area is the place's own, else its provider's.
 */
export const placeTree = sql`tree as (
  select p.id, p.id as root_id, p.provider_id, p.area_id, case when p.kind = 'practice' then p.id end as practice_id
    from place p where p.parent_id is null
  union all
  select p.id, t.root_id, coalesce(p.provider_id, t.provider_id), coalesce(p.area_id, t.area_id),
      case when p.kind = 'practice' then p.id else t.practice_id end
    from place p join tree t on t.id = p.parent_id)`;

export type PlaceDimension = 'place' | 'provider' | 'practice' | 'area';

/** The id by which a place of the tree is counted; the tree has the name `t`. */
export const ownerOf = (dimension: PlaceDimension): RawBuilder<string | null> => {
  if (dimension === 'place') return sql`t.root_id`;
  if (dimension === 'provider') return sql`t.provider_id`;
  if (dimension === 'practice') return sql`t.practice_id`;
  return sql`coalesce(t.area_id, (select r.area_id from provider r where r.id = t.provider_id))`;
};

/** Rows of `experience_tally` that count one member of a dimension; '' is what has none. */
export function scopeOf(dimension: DimensionKey, member: string): RawBuilder<boolean> {
  if (dimension === 'place') {
    if (member === '') return sql`experience_tally.dimension = 'place' and experience_tally.member = ''`;
    return sql`experience_tally.dimension = 'place' and experience_tally.member in (
      with recursive below as (select p.id from place p where p.id = ${member}::uuid
        union all select p.id from place p join below b on p.parent_id = b.id)
      select id::text from below)`;
  }
  if (dimension === 'provider' || dimension === 'practice' || dimension === 'area') {
    if (member === '')
      return sql`experience_tally.dimension = 'place' and experience_tally.member not in (
        with recursive ${placeTree} select t.id::text from tree t where ${ownerOf(dimension)} is not null)`;
    return sql`experience_tally.dimension = 'place' and experience_tally.member in (
      with recursive ${placeTree} select t.id::text from tree t where ${ownerOf(dimension)} = ${member}::uuid)`;
  }
  return sql`experience_tally.dimension = ${dimension} and experience_tally.member = ${member}`;
}

/** All comments. */
export const everything = sql<boolean>`experience_tally.dimension = 'all' and experience_tally.member = ''`;

/** Rows that count one theme, or comments whatever their themes. */
export const ofTheme = (theme: string | null) =>
  sql<boolean>`experience_tally.theme_id = ${theme ?? ANY_THEME}::uuid`;

/** Rows of months from the first of `from` to that of `to` ('YYYY-MM'). */
export const between = (from: string, to: string) =>
  sql<boolean>`experience_tally.month between ${`${from}-01`}::date and ${`${to}-01`}::date`;
