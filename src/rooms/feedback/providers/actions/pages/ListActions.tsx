import type { Option } from '../../../../../design/form/field.ts';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { newProviderActionHref, providerActionsHref } from '../../addresses.ts';
import { ActionTable } from '../../pages/parts/ActionTable.tsx';
import { ProvidersNav } from '../../pages/parts/ProvidersNav.tsx';
import { type ActionFilter, actionStates, type ProviderAction } from '../action.ts';

export interface ListActionsProps {
  slug: string;
  today: string;
  rows: readonly ProviderAction[];
  total: number;
  filter: ActionFilter;
  parts: readonly { text: string; removeHref: string }[];
  providers: readonly Option[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  mayKeep: boolean;
}

/** What was agreed with providers, the latest first. */
export function ListActions(props: ListActionsProps) {
  const { slug, today, rows, total, filter, parts, providers, csvHref, newerHref, olderHref, mayKeep } =
    props;
  const list = providerActionsHref(slug);
  const add = newProviderActionHref(slug, { provider: filter.provider });
  return (
    <>
      <div className="record-head__line">
        <h1>Actions of providers</h1>
        {mayKeep ? (
          <LinkButton href={add} small>
            Record an action
          </LinkButton>
        ) : null}
      </div>
      <ProvidersNav slug={slug} now="actions" />
      <FilterBar
        action={list}
        says={plural(total, 'action')}
        parts={parts}
        clearHref={list}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
        views={[
          { href: list, text: 'All', current: parts.length === 0 },
          ...actionStates.map(({ key, name }) => ({
            href: `${list}?state=${key}`,
            text: name,
            current: parts.length === 1 && filter.state === key,
          })),
        ]}
      >
        <Select name="provider" label="Provider" none="Any" value={filter.provider} options={providers} />
        <Select
          name="state"
          label="State"
          none="Any"
          value={filter.state}
          options={actionStates.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </FilterBar>
      <ActionTable
        slug={slug}
        today={today}
        rows={rows}
        empty={
          parts.length > 0
            ? { says: 'No action is like this.', step: { href: list, text: 'Show all actions' } }
            : {
                says: 'Actions say what a provider will do about what people said, by when, and what came of it.',
                step: mayKeep ? { href: add, text: 'Record the first action' } : undefined,
              }
        }
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'action')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
