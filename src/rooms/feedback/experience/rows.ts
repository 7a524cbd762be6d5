import { constituencies } from '../../../../reference/source-kinds.ts';
import { feedbackHref } from '../addresses.ts';
import { type Filters, queryOf } from '../filters.ts';
import { memberHref, themeExperienceHref } from './addresses.ts';
import { type Dimension, type DimensionKey, groupOf } from './dimensions.ts';
import { growth, type Row } from './figures.ts';
import type { MemberFigures, TopTheme } from './member-queries.ts';
import { type Asked, askedQuery } from './period.ts';
import type { ThemeFigures } from './queries.ts';
import { type Sight, see, shareOf } from './seen.ts';

/** Whose pages lead to what. */
export interface Reader {
  slug: string;
  sight: Sight;
  /** Numbers lead to the comments, members to their pages. */
  mayRead: boolean;
}

/** The comments behind a number, for those who may read them. */
export const doorOf = (
  { slug, mayRead }: Reader,
  { period }: Pick<Asked, 'period'>,
  filters: Partial<Filters>,
): string | undefined =>
  mayRead ? feedbackHref(slug, queryOf({ ...filters, from: period.from, to: period.to })) : undefined;

/** What the list of comments is narrowed to for a member; nothing where the list has no such filter. */
export function filtersOfMember(
  dimension: DimensionKey,
  member: string,
  path: string | null,
): Partial<Filters> | null {
  if (member === '') return null;
  if (dimension === 'source') return { source: member };
  if (dimension === 'level') return { level: member };
  if (dimension === 'provider') return { provider: member };
  if (dimension === 'project') return { project: member };
  if (dimension === 'voice') return { voice: constituencies.find(({ key }) => key === member)?.key ?? null };
  if ((dimension === 'place' || dimension === 'practice') && path) return { place: path };
  return null;
}

/** The lines of a table by a dimension, as the reader may see them; groups of people by their questions. */
export function memberRows(
  reader: Reader,
  dimension: Dimension,
  members: readonly MemberFigures[],
  asked: Asked,
  { theme = null, top }: { theme?: string | null; top?: ReadonlyMap<string, TopTheme> } = {},
): Row[] {
  const sets =
    dimension.key === 'group'
      ? [...Map.groupBy(members, ({ member }) => groupOf(member).question).values()]
      : [members];
  const query = askedQuery(asked);
  return sets.flatMap((set) => {
    const seen = see(set, reader.sight);
    return set.map(({ member, name, path }, at): Row => {
      const figures = seen.rows[at];
      const filters = filtersOfMember(dimension.key, member, path);
      const best = top?.get(member);
      return {
        key: member,
        name: name === '' ? dimension.none : name,
        href: reader.mayRead ? memberHref(reader.slug, dimension.key, member, query) : undefined,
        door: filters ? doorOf(reader, asked, { ...filters, theme }) : undefined,
        comments: figures?.comments ?? null,
        before: figures?.before ?? null,
        share: shareOf(figures?.comments ?? null, seen.total.comments),
        feeling: figures?.feeling ?? null,
        theme: top
          ? best
            ? { name: best.name, href: themeExperienceHref(reader.slug, best.id, query) }
            : null
          : undefined,
      };
    });
  });
}

/** The lines of a table of themes, of `all` comments counted. */
export function themeRows(
  reader: Reader,
  themes: readonly ThemeFigures[],
  asked: Asked,
  all: number | null,
  filters: Partial<Filters> | null = {},
): (Row & { category: string })[] {
  const seen = see(themes, reader.sight);
  const query = askedQuery(asked);
  return themes.map(({ id, name, category }, at) => {
    const figures = seen.rows[at];
    return {
      key: id,
      name,
      category,
      href: themeExperienceHref(reader.slug, id, query),
      door: filters ? doorOf(reader, asked, { ...filters, theme: id }) : undefined,
      comments: figures?.comments ?? null,
      before: figures?.before ?? null,
      share: shareOf(figures?.comments ?? null, all),
      feeling: figures?.feeling ?? null,
    };
  });
}

export const sorts = ['comments', 'name', 'change', 'positive', 'negative'] as const;
export type Sort = (typeof sorts)[number];

const last = Number.NEGATIVE_INFINITY;

/** The lines in an order that a reader asked for; what is hidden comes last. */
export function sorted(rows: readonly Row[], by: Sort): Row[] {
  if (by === 'name') return rows.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  const worth = (row: Row): number => {
    if (by === 'comments') return row.comments ?? last;
    if (by === 'change') return growth(row.comments, row.before ?? null) ?? last;
    return row.feeling?.[by] ?? last;
  };
  return rows.toSorted((one, other) => {
    const [a, b] = [worth(one), worth(other)];
    return a === b ? one.name.localeCompare(other.name, 'en-GB') : b - a;
  });
}
