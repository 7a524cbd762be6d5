import { constituencies } from '../../../../../reference/source-kinds.ts';
import type { Option } from '../../../../design/form/field.ts';
import { type OptionGroup, Select } from '../../../../design/form/Select.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import type { Filters } from '../../filters.ts';
import { commentKinds, sentiments } from '../../words.ts';

export interface FilterChoices {
  sources: readonly Option[];
  /** By category. */
  themes: readonly OptionGroup[];
  providers: readonly Option[];
  projects: readonly Option[];
  levels: readonly Option[];
  /** 'YYYY-MM' with its words, newest first. */
  months: readonly Option[];
}

export interface FilterFieldsProps {
  filters: Filters;
  choices: FilterChoices;
  onlyOwn: boolean;
}

/** The fields by which the list of comments is narrowed. */
export function FilterFields({ filters, choices, onlyOwn }: FilterFieldsProps) {
  const { sources, themes, providers, projects, levels, months } = choices;
  const voices = constituencies.map(({ key, name }) => ({ value: key, label: name }));
  const kinds = commentKinds.map(({ key, many }) => ({ value: key, label: many }));
  const sounds = sentiments.map(({ value, name }) => ({ value: String(value), label: name }));
  const categories = themes.map(({ label }) => ({ value: label, label }));
  return (
    <>
      <Select name="source" label="Source" none="Any" options={sources} value={filters.source ?? ''} />
      <TextField name="place" label="Service or place" value={filters.place ?? ''} />
      {providers.length > 0 ? (
        <Select
          name="provider"
          label="Provider"
          none="Any"
          options={providers}
          value={filters.provider ?? ''}
        />
      ) : null}
      <Select name="voice" label="Whose voice" none="Any" options={voices} value={filters.voice ?? ''} />
      {projects.length > 0 ? (
        <Select
          name="project"
          label="Engagement work"
          none="Any"
          options={projects}
          value={filters.project ?? ''}
        />
      ) : null}
      <Select name="theme" label="Theme" none="Any" options={themes} value={filters.theme ?? ''} />
      <Select
        name="category"
        label="Category"
        none="Any"
        options={categories}
        value={filters.category ?? ''}
      />
      <Select name="kind" label="Kind" none="Any" options={kinds} value={filters.kind ?? ''} />
      <Select
        name="sentiment"
        label="Sounds"
        none="Any"
        options={sounds}
        value={String(filters.sentiment ?? '')}
      />
      <Select name="level" label="Level" none="Any" options={levels} value={filters.level ?? ''} />
      <Select name="from" label="Since" none="Any month" options={months} value={filters.from ?? ''} />
      <Select name="to" label="Until" none="Any month" options={months} value={filters.to ?? ''} />
      <Only filters={filters} onlyOwn={onlyOwn} />
    </>
  );
}

function Only({ filters, onlyOwn }: { filters: Filters; onlyOwn: boolean }) {
  const ways = [
    { name: 'unthemed', label: 'Not yet themed' },
    { name: 'toCheck', label: 'To check' },
    { name: 'wantsReply', label: 'Asked to hear back' },
    { name: 'suggested', label: 'Suggested themes wait' },
    { name: 'media', label: 'With a video or file' },
    { name: 'mine', label: 'Logged by me' },
  ] as const;
  return (
    <fieldset className="filter__only">
      <legend>Only</legend>
      {ways
        .filter(({ name }) => !onlyOwn || name !== 'mine')
        .map(({ name, label }) => (
          <label key={name} className="tick">
            <input type="checkbox" name={name} value="yes" defaultChecked={filters[name]} />
            <span className="tick__text">{label}</span>
          </label>
        ))}
    </fieldset>
  );
}
