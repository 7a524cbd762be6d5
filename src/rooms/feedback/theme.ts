/** One theme of the framework. */
export interface Theme {
  id: string;
  category: string;
  name: string;
  definition: string;
}

export interface CountedTheme extends Theme {
  /** Comments that have it. */
  comments: number;
  /** False where its framework is not the one in force: it can be found, and is given no more. */
  inForce?: boolean;
}

export interface ThemeTrend extends CountedTheme {
  /** In the months asked for, oldest first. */
  byMonth: number[];
}

export interface ThemeGroup<T extends Theme = Theme> {
  category: string;
  themes: T[];
}

/** Themes by category, both in the framework's order. */
export function groupThemes<T extends Theme>(themes: readonly T[]): ThemeGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const theme of themes) groups.set(theme.category, [...(groups.get(theme.category) ?? []), theme]);
  return [...groups].map(([category, of]) => ({ category, themes: of }));
}
