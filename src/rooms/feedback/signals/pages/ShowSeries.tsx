import { Select } from '../../../../design/form/Select.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { signalsHref } from '../addresses.ts';
import { SeriesChart, type SeriesChartProps } from './parts/SeriesChart.tsx';

export interface ShowSeriesProps {
  slug: string;
  theme: string | undefined;
  place: string | undefined;
  themes: readonly { id: string; name: string }[];
  places: readonly { id: string; path: string }[];
  /** Null until a theme is chosen. */
  series: (SeriesChartProps & { enough: string; signals: readonly string[] }) | null;
  csvHref?: string;
}

/** The chart of a theme, in the whole organisation or in a place. */
export function ShowSeries({ slug, theme, place, themes, places, series, csvHref }: ShowSeriesProps) {
  return (
    <>
      <h1 className="nhsuk-heading-l">{series ? series.title : 'The chart of a theme'}</h1>
      <FilterBar
        action={`${signalsHref(slug)}/chart`}
        says={series ? 'The last 24 months' : 'Choose a theme'}
        parts={[]}
        open={series === null}
        exports={csvHref ? [{ href: csvHref, text: 'Download as CSV' }] : []}
      >
        <Select
          name="theme"
          label="Theme"
          value={theme}
          none="Choose one"
          options={themes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="place"
          label="Place"
          value={place}
          none="The whole organisation"
          options={places.map(({ id, path }) => ({ value: id, label: path }))}
        />
      </FilterBar>
      {series ? (
        <>
          <p>{series.enough}</p>
          {series.signals.length > 0 ? (
            <ul className="nhsuk-list nhsuk-list--bullet">
              {series.signals.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          ) : (
            <p>Nothing is out of the ordinary: what moves is what chance moves.</p>
          )}
          <SeriesChart {...series} />
        </>
      ) : (
        <EmptyState says="Choose a theme, and a place if you like. The chart says what changed and what only wobbled." />
      )}
    </>
  );
}
