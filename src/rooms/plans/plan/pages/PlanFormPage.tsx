import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import { planKinds } from '../plan.ts';

export interface PlanValues {
  title: string;
  kind: string;
  startsOn: string | TypedDate;
  endsOn: string | TypedDate;
  edition: string;
  editionNote: string;
  effectiveFrom: string | TypedDate;
  refreshOn: string | TypedDate;
  parentId: string;
  supportsId: string;
  schemeId: string;
  scopeIn: string;
  scopeOut: string;
  summary: string;
  ownerId: string;
  shared: boolean;
}

export interface PlanFormPageProps {
  heading: string;
  action: string;
  cancelHref: string;
  version?: number;
  values: PlanValues;
  errors: Errors;
  owners: readonly Option[];
  plans: readonly Option[];
  schemes: readonly { label: string; options: readonly Option[] }[];
  clash?: VersionClashProps;
}

/** Begins a plan, or changes what is said of it. */
export function PlanFormPage(props: PlanFormPageProps) {
  const { heading, action, cancelHref, version, values, errors, owners, plans, schemes, clash } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Form action={action} version={version}>
        <TextField name="title" label="Title" value={values.title} error={errors.title} />
        <Select
          name="kind"
          label="What it is for"
          value={values.kind}
          options={planKinds.map(({ key, name }) => ({ value: key, label: name }))}
          error={errors.kind}
        />
        <Select
          name="schemeId"
          label="Columns and status words"
          hint="How the plan is laid out and printed. You can change the scheme to fit what you have."
          value={values.schemeId}
          none="Choose a scheme"
          options={schemes}
          error={errors.schemeId}
        />
        <Select
          name="ownerId"
          label="Owner"
          optional
          value={values.ownerId}
          none="Nobody yet"
          options={owners}
          error={errors.ownerId}
        />
        <FieldGroup legend="Period" hint="Any length: eleven months, one year, two." across>
          <DateField
            name="startsOn"
            label="First day"
            optional
            value={values.startsOn}
            error={errors.startsOn}
          />
          <DateField name="endsOn" label="Last day" optional value={values.endsOn} error={errors.endsOn} />
        </FieldGroup>
        <TextArea
          name="summary"
          label="Summary"
          hint="A few plain sentences. The public page begins with them."
          optional
          rows={4}
          maxLength={5000}
          value={values.summary}
          error={errors.summary}
        />
        <FieldGroup legend="Scope" across>
          <TextArea
            name="scopeIn"
            label="In scope"
            optional
            rows={3}
            value={values.scopeIn}
            error={errors.scopeIn}
          />
          <TextArea
            name="scopeOut"
            label="Out of scope"
            optional
            rows={3}
            value={values.scopeOut}
            error={errors.scopeOut}
          />
        </FieldGroup>
        <FieldGroup legend="Edition" across>
          <TextField
            name="edition"
            label="Edition"
            hint="Such as “Version 2” or “Draft for the board”"
            optional
            width={20}
            value={values.edition}
            error={errors.edition}
          />
          <DateField
            name="effectiveFrom"
            label="Holds from"
            optional
            value={values.effectiveFrom}
            error={errors.effectiveFrom}
          />
        </FieldGroup>
        <TextField
          name="editionNote"
          label="What is new in this edition"
          optional
          value={values.editionNote}
          error={errors.editionNote}
        />
        <DateField
          name="refreshOn"
          label="Remind us to refresh it on"
          optional
          value={values.refreshOn}
          error={errors.refreshOn}
        />
        {plans.length > 0 ? (
          <FieldGroup legend="Other plans" across>
            <Select
              name="parentId"
              label="Part of"
              optional
              value={values.parentId}
              none="No other plan"
              options={plans}
              error={errors.parentId}
            />
            <Select
              name="supportsId"
              label="Supports"
              optional
              value={values.supportsId}
              none="No other plan"
              options={plans}
              error={errors.supportsId}
            />
          </FieldGroup>
        ) : null}
        <Checkbox
          name="shared"
          label="Share it with partners, practices and patient representatives"
          hint="They see it on their desk once it is no draft any more. The public sees it only when it is published."
          checked={values.shared}
        />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the plan</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
