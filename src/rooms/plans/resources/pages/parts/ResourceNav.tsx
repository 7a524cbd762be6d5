import { resourcesHref } from '../../../addresses.ts';
import { agreementsHref, budgetsHref, extrasHref, postsHref, supportHref } from '../../addresses.ts';

const pages = [
  { key: 'all', text: 'All resources', href: (slug: string) => resourcesHref(slug) },
  { key: 'posts', text: 'Posts', href: postsHref },
  { key: 'budgets', text: 'Budgets', href: budgetsHref },
  { key: 'agreements', text: 'Agreements', href: agreementsHref },
  { key: 'extra', text: 'Extra resource', href: extrasHref },
  { key: 'support', text: 'Requests for support', href: supportHref },
] as const;

/** The ways between the pages of resources. */
export function ResourceNav({ slug, here }: { slug: string; here: (typeof pages)[number]['key'] }) {
  return (
    <nav className="filter" aria-label="Resources">
      <ul className="filter__views">
        {pages.map(({ key, text, href }) => (
          <li key={key}>
            <a href={href(slug)} aria-current={key === here ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
