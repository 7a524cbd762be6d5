import { planHref } from '../../../addresses.ts';

export interface PlanPagesProps {
  slug: string;
  planId: string;
  /** '?as-at=…' where the plan is looked at on another day. */
  query: string;
  /** How many lines stand on each of the pages that count some. */
  counts: { exceptions: number; undated: number; unowned: number };
}

/** The plan's other pages. */
export function PlanPages({ slug, planId, query, counts }: PlanPagesProps) {
  const at = (act: string) => `${planHref(slug, planId, act)}${query}`;
  const numbered = (text: string, number: number) => (number > 0 ? `${text} (${number})` : text);
  const links = [
    { href: at('lines'), text: 'Lines as a list' },
    { href: at('exceptions'), text: numbered('Exceptions', counts.exceptions) },
    { href: at('undated'), text: numbered('Without a date', counts.undated) },
    { href: at('unowned'), text: numbered('Without a lead', counts.unowned) },
    { href: at('timeline'), text: 'Timeline' },
    { href: at('calendar'), text: 'Calendar' },
    { href: at('workload'), text: 'Workload' },
    { href: at('movement'), text: 'What moved' },
    { href: planHref(slug, planId, 'snapshots'), text: 'Snapshots' },
    { href: planHref(slug, planId, 'priorities'), text: 'Priorities' },
    { href: planHref(slug, planId, 'parent'), text: 'Related plans' },
    { href: planHref(slug, planId, 'year-end'), text: 'Year’s end' },
    { href: at('print'), text: 'Print or download' },
  ];
  return (
    <nav aria-label="Pages of this plan">
      <ul className="filter__views">
        <li>
          <a href={planHref(slug, planId)} aria-current="page">
            On a page
          </a>
        </li>
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
