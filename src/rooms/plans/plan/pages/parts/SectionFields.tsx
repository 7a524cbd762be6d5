import type { Errors, Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';

export interface SectionFieldsProps {
  values: { heading: string; parentId: string; frameworkItemId: string };
  errors: Errors;
  /** Sections that it may stand under. */
  parents: readonly Option[];
  framework: readonly { label: string; options: readonly Option[] }[];
}

/** What is asked of a section. */
export function SectionFields({ values, errors, parents, framework }: SectionFieldsProps) {
  return (
    <>
      <TextField name="heading" label="Heading" value={values.heading} error={errors.heading} />
      {parents.length > 0 ? (
        <Select
          name="parentId"
          label="Under"
          hint="Choose a section to make it a sub-heading of it."
          value={values.parentId}
          none="A section of its own"
          options={parents}
          error={errors.parentId}
        />
      ) : null}
      {framework.length > 0 ? (
        <Select
          name="frameworkItemId"
          label="Which objective or aim it serves"
          optional
          value={values.frameworkItemId}
          none="None"
          options={framework}
          error={errors.frameworkItemId}
        />
      ) : null}
    </>
  );
}
