import {
  contractsHref,
  providerActionsHref,
  providersHref,
  scorecardsHref,
  scoresHref,
  standardsHref,
} from '../../addresses.ts';

export type ProvidersPart = 'providers' | 'contracts' | 'scores' | 'actions' | 'standards' | 'scorecards';

/** The lists about providers, as one row of links under each list's heading. */
export function ProvidersNav({ slug, now }: { slug: string; now: ProvidersPart }) {
  const parts: { key: ProvidersPart; href: string; text: string }[] = [
    { key: 'providers', href: providersHref(slug), text: 'Providers' },
    { key: 'contracts', href: contractsHref(slug), text: 'Contracts' },
    { key: 'scores', href: scoresHref(slug), text: 'Scores' },
    { key: 'actions', href: providerActionsHref(slug), text: 'Actions' },
    { key: 'standards', href: standardsHref(slug), text: 'Involvement standards' },
    { key: 'scorecards', href: scorecardsHref(slug), text: 'Scorecards' },
  ];
  return (
    <nav aria-label="About providers">
      <ul className="filter__views">
        {parts.map(({ key, href, text }) => (
          <li key={key}>
            <a href={href} aria-current={key === now ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
