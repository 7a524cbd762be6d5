import type { ReactNode } from 'react';
import { Checkboxes } from '../../../../../design/form/Checkboxes.tsx';
import { DateField, type TypedDate } from '../../../../../design/form/DateField.tsx';
import { FieldGroup } from '../../../../../design/form/FieldGroup.tsx';
import type { Errors, Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import type { PlanField } from '../../../plan/plan.ts';
import type { TypedPerson } from '../../line.ts';
import { PeopleRows } from './PeopleRows.tsx';

/** All boxes of a line's form, as typed. */
export interface LineValues {
  sectionId: string;
  place: string;
  code: string;
  what: string;
  why: string;
  how: string;
  whenText: string;
  leads: readonly TypedPerson[];
  supports: readonly TypedPerson[];
  stakeholders: string;
  objectives: string;
  objectiveIds: readonly string[];
  measure: string;
  measureUnit: string;
  measureBaseline: string;
  measureTarget: string;
  measureActual: string;
  deliveryPartner: string;
  partnerLink: string;
  partnerUntil: string | TypedDate;
  level: string;
  mechanismId: string;
  rag: string;
  deliveryState: string;
  update: string;
  reason: string;
}

export interface LineChoices {
  sections: readonly Option[];
  colleagues: readonly Option[];
  objectives: readonly { label: string; options: readonly Option[] }[];
  mechanisms: readonly Option[];
  /** The organisation's levels, in a sentence. */
  levels: string;
}

export interface LineFieldProps {
  field: PlanField;
  label: string;
  mandatory: boolean;
  values: LineValues;
  errors: Errors;
  choices: LineChoices;
}

/** What is asked for one column of the plan, under the organisation's own heading. */
export function LineField({ field, label, mandatory, values, errors, choices }: LineFieldProps): ReactNode {
  const optional = !mandatory;
  switch (field) {
    case 'section':
      return choices.sections.length === 0 ? null : (
        <FieldGroup legend={label} size="s" across>
          <Select
            name="sectionId"
            label="Section"
            optional={optional}
            value={values.sectionId}
            none="No section"
            options={choices.sections}
            error={errors.sectionId}
          />
          <TextField
            name="place"
            label="Place in it"
            hint="1 is the first line; at the end where it is empty"
            optional
            width={3}
            inputMode="numeric"
            value={values.place}
            error={errors.place}
          />
        </FieldGroup>
      );
    case 'subHeading':
    case 'status':
    case 'update':
      return null;
    case 'code':
      return (
        <TextField
          name="code"
          label={label}
          hint="Where it is empty, the next of the plan’s own numbers"
          optional
          width={10}
          value={values.code}
          error={errors.code}
        />
      );
    case 'what':
      return <TextArea name="what" label={label} rows={3} value={values.what} error={errors.what} />;
    case 'why':
    case 'how':
      return (
        <TextArea
          name={field}
          label={label}
          hint="One point on each line"
          optional={optional}
          rows={4}
          value={values[field]}
          error={errors[field]}
        />
      );
    case 'when':
      return (
        <TextArea
          name="whenText"
          label={label}
          hint="As you would print it: “September 2012”, “Ongoing”, “by end of May”, “when required”. Your words are kept; the dates are read from them."
          optional={optional}
          rows={2}
          value={values.whenText}
          error={errors.whenText}
        />
      );
    case 'lead':
      return (
        <PeopleRows
          kind="lead"
          label={label}
          people={values.leads}
          colleagues={choices.colleagues}
          error={errors.leadRole}
        />
      );
    case 'support':
      return (
        <PeopleRows
          kind="support"
          label={label}
          people={values.supports}
          colleagues={choices.colleagues}
          error={errors.supportRole}
        />
      );
    case 'stakeholders':
      return (
        <TextArea
          name="stakeholders"
          label={label}
          hint="One on each line"
          optional={optional}
          rows={3}
          value={values.stakeholders}
          error={errors.stakeholders}
        />
      );
    case 'objectives':
      return (
        <>
          <TextArea
            name="objectives"
            label={label}
            hint={
              choices.objectives.length > 0
                ? 'As you print them, one on each line; or tick those of your framework below'
                : 'As you print them, one on each line'
            }
            optional={optional}
            rows={2}
            value={values.objectives}
            error={errors.objectives}
          />
          {choices.objectives.map((group, at) => (
            <Checkboxes
              key={group.label}
              name="objectiveIds[]"
              id={`objectiveIds-${at + 1}`}
              label={group.label}
              small
              values={values.objectiveIds}
              options={group.options}
            />
          ))}
        </>
      );
    case 'measure':
      return <Measure label={label} optional={optional} values={values} errors={errors} />;
    case 'level':
      return (
        <TextField
          name="level"
          label={label}
          hint={choices.levels}
          optional={optional}
          width={20}
          value={values.level}
          error={errors.level}
        />
      );
  }
}

type Figures = Pick<LineFieldProps, 'label' | 'values' | 'errors'> & { optional: boolean };

function Measure({ label, optional, values, errors }: Figures) {
  const figures = [
    { name: 'measureBaseline', text: 'Where it began' },
    { name: 'measureTarget', text: 'Target' },
    { name: 'measureActual', text: 'Reached so far' },
  ] as const;
  return (
    <>
      <TextArea
        name="measure"
        label={label}
        optional={optional}
        rows={2}
        value={values.measure}
        error={errors.measure}
      />
      <FieldGroup legend="Figures, where it can be counted" size="s" across>
        {figures.map(({ name, text }) => (
          <TextField
            key={name}
            name={name}
            label={text}
            optional
            width={10}
            inputMode="decimal"
            value={values[name]}
            error={errors[name]}
          />
        ))}
        <TextField
          name="measureUnit"
          label="Counted in"
          hint="Such as practices or %"
          optional
          width={10}
          value={values.measureUnit}
          error={errors.measureUnit}
        />
      </FieldGroup>
    </>
  );
}

/** Who delivers a line for the organisation, until when, and who keeps in touch with them. */
export function PartnerFields({ values, errors }: Pick<LineFieldProps, 'values' | 'errors'>) {
  return (
    <FieldGroup legend="Delivered by somebody else" size="s" across>
      <TextField
        name="deliveryPartner"
        label="Delivery partner"
        optional
        value={values.deliveryPartner}
        error={errors.deliveryPartner}
      />
      <TextField
        name="partnerLink"
        label="Who keeps in touch with them"
        optional
        value={values.partnerLink}
        error={errors.partnerLink}
      />
      <DateField
        name="partnerUntil"
        label="Agreed until"
        optional
        value={values.partnerUntil}
        error={errors.partnerUntil}
      />
    </FieldGroup>
  );
}
