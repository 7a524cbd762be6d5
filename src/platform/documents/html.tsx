import { renderToStaticMarkup } from 'react-dom/server';
import { htmlStyle } from './html-style.ts';
import { type PreparedReport, prepareReport, ReportMeta, ReportView } from './ReportView.tsx';
import type { ReadyLetterhead } from './ready.ts';
import type { Report } from './report.ts';

/**
 * The report as one HTML file that needs no other: for an e-mail, a shared folder, a reader without Word. Within the
 * site show `ReportView` instead, for a page's policy allows no style of its own.
 */
export async function renderHtml(report: Report): Promise<Uint8Array> {
  const prepared = await prepareReport(report);
  return new TextEncoder().encode(`<!doctype html>\n${renderToStaticMarkup(<Whole report={prepared} />)}\n`);
}

function Whole({ report }: { report: PreparedReport }) {
  const { ready } = report;
  return (
    <html lang={ready.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${ready.title} – ${ready.organisation.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="author" content={ready.author} />
        {ready.subject ? <meta name="description" content={ready.subject} /> : null}
        {ready.keywords.length > 0 ? <meta name="keywords" content={ready.keywords.join(', ')} /> : null}
        <meta name="dcterms.date" content={ready.date} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, with a colour found to be one */}
        <style dangerouslySetInnerHTML={{ __html: htmlStyle(ready.organisation.colour) }} />
      </head>
      <body>
        <Letterhead of={ready.organisation} />
        <main>
          <h1 className={ready.titleHidden ? 'nhsuk-u-visually-hidden' : undefined}>{ready.title}</h1>
          {ready.subtitle && !ready.titleHidden ? (
            <p className="document__subtitle">{ready.subtitle}</p>
          ) : null}
          {ready.titleHidden ? null : <ReportMeta facts={ready.meta} />}
          <ReportView report={report} />
        </main>
        <footer className="document__foot">
          <p>
            {ready.reference ? `${ready.reference}. ` : ''}
            {ready.organisation.name}, <time dateTime={ready.date}>{ready.longDate}</time>.
          </p>
        </footer>
      </body>
    </html>
  );
}

function Letterhead({ of: { name, strapline, address, logo } }: { of: ReadyLetterhead }) {
  return (
    <header className="letterhead">
      <div>
        {logo ? (
          <img
            src={`data:image/${logo.type};base64,${logo.base64}`}
            alt=""
            width={logo.width}
            height={logo.height}
          />
        ) : null}
        <p className="letterhead__name">{name}</p>
        {strapline ? <p className="letterhead__quiet">{strapline}</p> : null}
      </div>
      {address.length > 0 ? (
        <p className="letterhead__quiet letterhead__address">
          {address.map((line, index) => (
            <span key={index}>
              {index > 0 ? <br /> : null}
              {line}
            </span>
          ))}
        </p>
      ) : null}
    </header>
  );
}
