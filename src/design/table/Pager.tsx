export interface PagerProps {
  /** What is shown: "Comments 51 to 100 of 1,204". */
  countWords: string;
  newerHref?: string;
  olderHref?: string;
  newer?: string;
  older?: string;
}

/** The way to the next and the last page of a list. */
export function Pager(props: PagerProps) {
  const { countWords, newerHref, olderHref, newer = 'Newer', older = 'Older' } = props;
  return (
    <nav className="pager" aria-label="Pages">
      <p className="pager__count">{countWords}</p>
      <ul className="pager__links">
        {newerHref === undefined ? null : (
          <li>
            <a href={newerHref} rel="prev">
              <span aria-hidden="true">← </span>
              {newer}
            </a>
          </li>
        )}
        {olderHref === undefined ? null : (
          <li>
            <a href={olderHref} rel="next">
              {older}
              <span aria-hidden="true"> →</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
