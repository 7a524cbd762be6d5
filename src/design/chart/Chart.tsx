import type { ReactNode } from 'react';
import { count } from '../text/words.ts';
import type { DrawnChart } from './draw.ts';
import type { ChartData } from './series.ts';

export interface ChartProps {
  /** Drawn by `drawChart` before the page is. */
  chart: DrawnChart;
  /** Says what it shows and for when: "Comments by theme, September 2012". */
  title: string;
  /** What to see in it, in a sentence, and where the numbers come from. */
  says?: ReactNode;
  /** Shows the table at once. */
  open?: boolean;
}

/** A chart with its numbers as a table beside it. On paper the table always shows. */
export function Chart({ chart, title, says, open }: ChartProps) {
  return (
    <figure className="chart">
      <figcaption className="chart__caption">
        <span className="chart__title">{title}</span>
        {says ? <span className="chart__says">{says}</span> : null}
      </figcaption>
      <Drawing className="chart__wide" svg={chart.wide} />
      <Drawing className="chart__narrow" svg={chart.narrow} />
      <details className="chart__numbers" open={open}>
        <summary>Show the numbers as a table</summary>
        <Numbers data={chart.data} title={title} />
      </details>
    </figure>
  );
}

function Drawing({ className, svg }: { className: string; svg: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: text of our own drawing, in which the library escapes every label
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}

function Numbers({ data, title }: { data: ChartData; title: string }) {
  const { words = [] } = data;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="data-frame data-frame--scroll" aria-label={`Numbers: ${title}`} tabIndex={0}>
      <table className="data-table">
        <caption className="nhsuk-u-visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{data.by}</th>
            {data.series.map(({ name }) => (
              <th key={name} scope="col" className="data-table__figure">
                {name}
              </th>
            ))}
            {words.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.labels.map((label, row) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {data.series.map(({ name, values, show = count }) => {
                const value = values[row];
                return (
                  <td key={name} className="data-table__figure">
                    {value === null || value === undefined ? 'not known' : show(value)}
                  </td>
                );
              })}
              {words.map(({ name, values }) => (
                <td key={name}>{values[row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
