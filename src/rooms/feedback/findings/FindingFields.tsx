import { Checkboxes } from '../../../design/form/Checkboxes.tsx';
import type { Errors, Option } from '../../../design/form/field.ts';
import { Select } from '../../../design/form/Select.tsx';
import { TextArea } from '../../../design/form/TextArea.tsx';
import { TextField } from '../../../design/form/TextField.tsx';
import { Details } from '../../../design/text/Details.tsx';
import { plural } from '../../../design/text/words.ts';

export interface FindingValues {
  title: string;
  text: string;
  recommendation: string;
  place: string;
  ownerId: string;
  themes: readonly string[];
}

export interface ThemeChoice {
  id: string;
  name: string;
  /** How many of the comments behind the finding have it. */
  comments: number;
}

export interface FindingFieldsProps {
  values: FindingValues;
  errors: Errors;
  owners: readonly Option[];
  themes: readonly ThemeChoice[];
}

/** The words of a finding; themes that its comments share stand first, the others are folded away. */
export function FindingFields({ values, errors, owners, themes }: FindingFieldsProps) {
  const near = themes.filter((theme) => theme.comments > 0 || values.themes.includes(theme.id));
  const far = themes.filter((theme) => !near.includes(theme));
  const option = (theme: ThemeChoice) => ({
    value: theme.id,
    label: theme.comments > 0 ? `${theme.name} (${plural(theme.comments, 'comment')})` : theme.name,
  });
  return (
    <>
      <TextField
        name="title"
        label="What was found, in one line"
        hint="For example: People do not know how long they will wait"
        value={values.title}
        error={errors.title}
      />
      <TextArea
        name="text"
        label="What people said, and what it means"
        value={values.text}
        rows={6}
        maxLength={5000}
        error={errors.text}
      />
      <TextArea
        name="recommendation"
        label="What we recommend"
        hint="What those who decide are asked to do."
        optional
        value={values.recommendation}
        rows={3}
        error={errors.recommendation}
      />
      <TextField
        name="place"
        label="Service or place"
        hint="From the broad to the narrow, for example: Hospital care > Outpatient clinic"
        optional
        value={values.place}
        error={errors.place}
      />
      <Select
        name="ownerId"
        label="Who takes it further"
        value={values.ownerId}
        none="Nobody yet"
        options={owners}
        error={errors.ownerId}
      />
      {near.length > 0 ? (
        <Checkboxes
          name="themes[]"
          id="themes"
          label="Themes of these comments"
          small
          values={values.themes}
          options={near.toSorted((a, b) => b.comments - a.comments).map(option)}
          error={errors.themes}
        />
      ) : null}
      {far.length > 0 ? (
        <Details summary={near.length > 0 ? 'Other themes' : 'Themes'}>
          <Checkboxes
            name="themes[]"
            id="other-themes"
            label={near.length > 0 ? 'Other themes' : 'Themes'}
            small
            values={values.themes}
            options={far.map(option)}
          />
        </Details>
      ) : null}
    </>
  );
}
