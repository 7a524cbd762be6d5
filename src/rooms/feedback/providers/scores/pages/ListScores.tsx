import { Chart } from '../../../../../design/chart/Chart.tsx';
import type { DrawnChart } from '../../../../../design/chart/draw.ts';
import { DateField } from '../../../../../design/form/DateField.tsx';
import type { Option } from '../../../../../design/form/field.ts';
import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../../design/table/Pager.tsx';
import { plural } from '../../../../../design/text/words.ts';
import { newScoreHref, scoreImportHref, scoresHref, toFollowUpHref } from '../../addresses.ts';
import { verdicts } from '../../checks/check.ts';
import { ProvidersNav } from '../../pages/parts/ProvidersNav.tsx';
import { ScoreTable } from '../../pages/parts/ScoreTable.tsx';
import { type ListedReturn, type ScoreFilter, scoreKinds } from '../score-return.ts';

export interface DrawnTrend {
  title: string;
  isBroken: boolean;
  chart: DrawnChart;
}

export interface ListScoresProps {
  slug: string;
  rows: readonly ListedReturn[];
  total: number;
  filter: ScoreFilter;
  parts: readonly { text: string; removeHref: string }[];
  providers: readonly Option[];
  services: readonly string[];
  /** Where a provider or a measure is chosen. */
  trends: readonly DrawnTrend[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
  mayKeep: boolean;
}

/** What providers reported, the latest periods first, and how it moved. */
export function ListScores(props: ListScoresProps) {
  const { slug, rows, total, filter, parts, providers, services, trends, csvHref, mayKeep } = props;
  const list = scoresHref(slug);
  return (
    <>
      <div className="record-head__line">
        <h1>Scores from providers</h1>
        {mayKeep ? (
          <div className="record-head__actions">
            <LinkButton
              href={newScoreHref(slug, { provider: filter.provider, contract: filter.contract })}
              small
            >
              Record scores
            </LinkButton>
            <LinkButton href={scoreImportHref(slug)} kind="secondary" small>
              Take many from a file
            </LinkButton>
          </div>
        ) : null}
      </div>
      <ProvidersNav slug={slug} now="scores" />
      <p>
        What providers report of their patients’ experience. Each score is worked out here from the counts,
        and stands beside the printed one. Providers are not put in an order by it: they ask different people
        in different ways. <a href={toFollowUpHref(slug)}>Scores to follow up</a>
      </p>
      <FilterBar
        action={list}
        says={plural(total, 'return')}
        parts={parts}
        clearHref={list}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
        hidden={{
          ...(filter.contract ? { contract: filter.contract } : {}),
          ...(filter.measure ? { measure: filter.measure } : {}),
        }}
      >
        <Select name="provider" label="Provider" none="Any" value={filter.provider} options={providers} />
        {services.length > 0 ? (
          <Select
            name="service"
            label="Service"
            none="Any"
            value={filter.service}
            options={services.map((name) => ({ value: name, label: name }))}
          />
        ) : null}
        <Select
          name="kind"
          label="Kind"
          none="Any"
          value={filter.kind}
          options={scoreKinds.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="verdict"
          label="Cross-check"
          none="Any"
          value={filter.verdict}
          options={[
            ...verdicts.map(({ key, name }) => ({ value: key, label: name })),
            { value: 'none', label: 'Not cross-checked' },
          ]}
        />
        <Select
          name="superseded"
          label="Corrected returns"
          none="Left out"
          value={filter.superseded}
          options={[{ value: 'yes', label: 'Shown too' }]}
        />
        <DateField name="from" label="Periods that end from" value={filter.from ?? ''} />
        <DateField name="to" label="Periods that end until" value={filter.to ?? ''} />
      </FilterBar>
      {trends.map(({ title, isBroken, chart }) => (
        <Chart
          key={title}
          chart={chart}
          title={`${title} over time`}
          says={
            isBroken
              ? 'The scale or the rule changed: scores before and after are lines of their own and cannot be compared.'
              : 'As worked out for each period.'
          }
        />
      ))}
      <ScoreTable
        slug={slug}
        rows={rows}
        empty={
          parts.length > 0
            ? { says: 'No return is like this.', step: { href: list, text: 'Show all returns' } }
            : {
                says: 'Providers report scores as their contracts ask: so many promoters, passives and detractors.',
                step: mayKeep ? { href: newScoreHref(slug), text: 'Record the first scores' } : undefined,
              }
        }
      />
      {props.newerHref || props.olderHref ? (
        <Pager countWords={plural(total, 'return')} newerHref={props.newerHref} olderHref={props.olderHref} />
      ) : null}
    </>
  );
}
