import type { Errors, Option } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { commentKinds, sentiments } from '../../words.ts';

export interface FactsTyped {
  kind: string;
  sentiment: string;
  place: string;
  level: string;
}

/** What is known of a comment, to be changed. */
export function FactsFields({
  typed,
  errors,
  levels,
}: {
  typed: FactsTyped;
  errors: Errors;
  levels: readonly Option[];
}) {
  return (
    <>
      <Select
        name="kind"
        label="Kind"
        none="Not sure"
        options={commentKinds.map(({ key, name }) => ({ value: key, label: name }))}
        value={typed.kind}
        error={errors.kind}
      />
      <Select
        name="sentiment"
        label="How it sounds"
        none="Not judged"
        options={sentiments.map(({ value, name }) => ({ value: String(value), label: name }))}
        value={typed.sentiment}
        error={errors.sentiment}
      />
      <TextField
        name="place"
        label="Service or place"
        hint="From the broad to the narrow: Hospital care > Outpatient clinic. It counts for the whole return."
        value={typed.place}
        error={errors.place}
      />
      <Select
        name="level"
        label="Level"
        none="No level"
        options={levels}
        value={typed.level}
        error={errors.level}
      />
    </>
  );
}
