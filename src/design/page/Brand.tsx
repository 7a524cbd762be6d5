import type { PageOrganisation } from './organisation.ts';

/** Whose page it is: the organisation's own name or, where it gave one, its own logo. Never the NHS logo. */
export function Brand({ organisation, href }: { organisation?: PageOrganisation; href: string }) {
  if (!organisation)
    return (
      <a className="brand" href={href}>
        Earshot
      </a>
    );
  return (
    <a className="brand" href={href}>
      {organisation.logoPath ? (
        <img className="brand__logo" src={organisation.logoPath} alt={organisation.name} height="48" />
      ) : (
        organisation.name
      )}
    </a>
  );
}
