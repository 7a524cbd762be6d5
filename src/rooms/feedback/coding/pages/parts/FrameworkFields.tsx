import { DateField, type TypedDate } from '../../../../../design/form/DateField.tsx';
import type { Errors, Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';

export interface FrameworkTyped {
  title: string;
  edition: string;
  note: string;
  inForceFrom: string | TypedDate;
  inForceTo: string | TypedDate;
}

/** What is said of an edition of a framework. */
export function FrameworkFields({ typed, errors }: { typed: FrameworkTyped; errors: Errors }) {
  return (
    <>
      <TextField name="title" label="Title" value={typed.title} error={errors.title} />
      <TextField
        name="edition"
        label="Edition"
        hint="For example: 2013, or second"
        optional
        width={10}
        value={typed.edition}
        error={errors.edition}
      />
      <TextArea name="note" label="Note" optional rows={3} value={typed.note} error={errors.note} />
      <DateField
        name="inForceFrom"
        label="In force from"
        hint="Empty while it is being written. Of several in force the latest counts."
        value={typed.inForceFrom}
        error={errors.inForceFrom}
      />
      <DateField
        name="inForceTo"
        label="In force until"
        hint="Empty while no end is known"
        value={typed.inForceTo}
        error={errors.inForceTo}
      />
    </>
  );
}

export interface ThemeTyped {
  category: string;
  name: string;
  definition: string;
  standsForId: string;
}

/** What is said of a theme of an own framework. */
export function ThemeFields({
  typed,
  errors,
  shipped,
}: {
  typed: ThemeTyped;
  errors: Errors;
  shipped: readonly Option[];
}) {
  return (
    <>
      <TextField name="name" label="Name" value={typed.name} error={errors.name} />
      <TextField name="category" label="Category" value={typed.category} error={errors.category} />
      <TextArea
        name="definition"
        label="What belongs to it"
        rows={2}
        value={typed.definition}
        error={errors.definition}
      />
      <Select
        name="standsForId"
        label="Takes the suggestions for"
        none="Nothing: people give it"
        options={shipped}
        value={typed.standsForId}
        error={errors.standsForId}
      />
    </>
  );
}
