import { resourcesHref } from '../../../addresses.ts';

/** Money, people and help for a line: where each is asked for or recorded. */
export function ResourceLinks({ slug, lineId, mayEdit }: { slug: string; lineId: string; mayEdit: boolean }) {
  const at = (page: string) => `${resourcesHref(slug, page)}/new?line=${lineId}`;
  return (
    <section>
      <h2 className="nhsuk-heading-m">What it needs</h2>
      <ul>
        <li>
          <a href={at('support')}>Ask for support</a>
        </li>
        <li>
          <a href={at('extra')}>Ask for extra people or money</a>
        </li>
        {mayEdit ? (
          <li>
            <a href={at('budgets')}>Add a budget line</a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
