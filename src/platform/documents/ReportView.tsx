import type { ReactNode } from 'react';
import { Chart } from '../../design/chart/Chart.tsx';
import type { DrawnChart } from '../../design/chart/draw.ts';
import { drawnCharts } from './drawings.ts';
import { TableView } from './ReportTable.tsx';
import { ContentView } from './ReportText.tsx';
import {
  type ReadyBlock,
  type ReadyChart,
  type ReadyFact,
  type ReadyFacts,
  type ReadyReport,
  readyReport,
} from './ready.ts';
import type { Report } from './report.ts';

/** A report whose charts are drawn: what a page needs to show it. */
export interface PreparedReport {
  ready: ReadyReport;
  charts: Map<ReadyChart, DrawnChart>;
}

/** Draws what has to be drawn before a page can be. Outside any transaction. */
export async function prepareReport(report: Report): Promise<PreparedReport> {
  const ready = readyReport(report);
  return { ready, charts: await drawnCharts(ready) };
}

/** A report's blocks within a page whose own h1 says its title: the report's headings begin at h2. */
export function ReportView({ report }: { report: PreparedReport }) {
  return (
    <div className="document">
      {report.ready.sections.map(({ orientation, blocks }, section) => (
        <div key={section} className={`document__pages document__pages--${orientation}`}>
          {blocks.map((block, index) => (
            <BlockView key={index} block={block} charts={report.charts} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The short lines under a report's title. */
export function ReportMeta({ facts }: { facts: readonly ReadyFact[] }) {
  return facts.length === 0 ? null : <Facts facts={facts} plain />;
}

function BlockView({ block, charts }: { block: ReadyBlock; charts: Map<ReadyChart, DrawnChart> }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4'] as const)[block.level - 1] ?? 'h4';
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
    case 'list':
      return <ContentView content={[block]} />;
    case 'facts':
      return <FactsBlock block={block} />;
    case 'table':
      return <TableView table={block} />;
    case 'chart': {
      const drawn = charts.get(block);
      if (!drawn) return null;
      return (
        <Chart
          chart={drawn}
          title={block.title}
          says={[block.alt, block.source].filter(Boolean).join(' ')}
          open
        />
      );
    }
    case 'figure': {
      const { picture, alt, caption } = block;
      return (
        <figure className="document__figure">
          <img
            src={`data:image/${picture.type};base64,${picture.base64}`}
            alt={alt}
            width={picture.width}
            height={picture.height}
          />
          {caption ? <figcaption>{caption}</figcaption> : null}
        </figure>
      );
    }
    case 'note':
      return (
        <div className="nhsuk-inset-text">
          {block.title ? (
            <p>
              <strong>{block.title}</strong>
            </p>
          ) : null}
          <ContentView content={block.content} />
        </div>
      );
    case 'pageBreak':
      return <div className="document__break" />;
  }
}

function FactsBlock({ block }: { block: ReadyFacts }) {
  return (
    <>
      {block.captionHidden ? null : (
        <p className="document__caption">
          <strong>{block.caption}</strong>
        </p>
      )}
      <Facts facts={block.lines.flat()} />
    </>
  );
}

/** Labels and what stands beside them; one left blank stays, and says so to those who cannot see the empty box. */
function Facts({ facts, plain = false }: { facts: readonly ReadyFact[]; plain?: boolean }) {
  return (
    <dl className={`nhsuk-summary-list${plain ? ' nhsuk-summary-list--no-border' : ''}`}>
      {facts.map(({ label, hint, value, choices, blank }, index) => (
        <div key={index} className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">
            {label}
            {hint ? <span className="document__hint"> ({hint})</span> : null}
          </dt>
          <dd className={`nhsuk-summary-list__value${blank ? ' document__blank' : ''}`}>
            {blank ? <span className="nhsuk-u-visually-hidden">Left blank</span> : null}
            {choices.length > 0 ? (
              <p>
                {choices.map(({ text, chosen }, at) => (
                  <span key={at} className="document__choice">
                    {chosen ? '☑ ' : '☐ '}
                    {chosen ? <strong>{text}</strong> : text}{' '}
                  </span>
                ))}
              </p>
            ) : null}
            <ContentView content={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
