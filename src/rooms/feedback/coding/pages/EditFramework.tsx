import type { ReactNode } from 'react';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import {
  FrameworkFields,
  type FrameworkTyped,
  ThemeFields,
  type ThemeTyped,
} from './parts/FrameworkFields.tsx';

interface EditProps {
  heading: string;
  action: string;
  cancelHref: string;
  /** None for what is new. */
  version?: number;
  errors: Errors;
  clash?: VersionClashProps;
}

/** An edition of a framework, new or to be changed. */
export function EditFramework({
  typed,
  copyOf,
  frameworks,
  ...page
}: EditProps & { typed: FrameworkTyped; copyOf?: string; frameworks?: readonly Option[] }) {
  return (
    <Edit {...page}>
      {frameworks ? (
        <Select
          name="copyOf"
          label="Begins as a copy of"
          options={frameworks}
          value={copyOf}
          error={page.errors.copyOf}
        />
      ) : null}
      <FrameworkFields typed={typed} errors={page.errors} />
    </Edit>
  );
}

/** A theme of an own framework, new or to be changed. */
export function EditTheme({
  typed,
  shipped,
  ...page
}: EditProps & { typed: ThemeTyped; shipped: readonly Option[] }) {
  return (
    <Edit {...page}>
      <ThemeFields typed={typed} errors={page.errors} shipped={shipped} />
    </Edit>
  );
}

function Edit(props: EditProps & { children: ReactNode }) {
  const { heading, action, cancelHref, version, errors, clash, children } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">{heading}</h1>
      {clash ? <VersionClash {...clash} /> : null}
      <Form action={action} version={version}>
        {children}
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
