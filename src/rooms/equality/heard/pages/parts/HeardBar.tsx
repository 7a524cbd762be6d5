import type { Option } from '../../../../../design/form/field.ts';
import { type OptionGroup, Select } from '../../../../../design/form/Select.tsx';
import type { Link } from '../../../../../design/page/link.ts';
import { FilterBar } from '../../../../../design/table/FilterBar.tsx';

export interface HeardBarProps {
  action: string;
  says: string;
  year: { now: string; words: string; isNewest: boolean; options: readonly Option[]; withoutHref: string };
  source: {
    now: string;
    words: string;
    isAll: boolean;
    options: readonly OptionGroup[];
    withoutHref: string;
  };
  exports: readonly Link[];
}

/** The year and the sources that are looked at: in words, as choices, and as files. */
export function HeardBar({ action, says, year, source, exports }: HeardBarProps) {
  return (
    <FilterBar
      action={action}
      says={`${says}${year.isNewest ? `, the last 12 months to a whole quarter, ${year.words}` : ''}${
        source.isAll ? ', all sources' : ''
      }`}
      parts={[
        ...(year.isNewest ? [] : [{ text: year.words, removeHref: year.withoutHref }]),
        ...(source.isAll ? [] : [{ text: source.words, removeHref: source.withoutHref }]),
      ]}
      clearHref={action}
      exports={exports}
    >
      <Select name="year" label="Twelve months" value={year.now} options={year.options} />
      <Select
        name="source"
        label="Source"
        none="All sources"
        value={source.isAll ? '' : source.now}
        options={source.options}
      />
    </FilterBar>
  );
}
