import type { ReactNode } from 'react';
import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../../design/form/Checkbox.tsx';
import { Checkboxes } from '../../../../../design/form/Checkboxes.tsx';
import { DateField } from '../../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Radios } from '../../../../../design/form/Radios.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import type { Link } from '../../../../../design/page/link.ts';
import { VersionClash, type VersionClashProps } from '../../../../../design/record/VersionClash.tsx';
import type { Typed } from '../../../../../platform/web/form.ts';
import type { FieldSpec } from '../../field-spec.ts';

export interface RecordFormProps {
  heading: string;
  /** What the form is for, above it. */
  before?: ReactNode;
  action: string;
  cancel: Link;
  /** The words of its button. */
  submit: string;
  fields: readonly FieldSpec[];
  typed: Typed;
  errors: Errors;
  version?: number;
  hidden?: Readonly<Record<string, string | undefined>>;
  clash?: VersionClashProps;
  after?: ReactNode;
}

/** A form drawn from the specification of its fields. */
export function RecordForm(props: RecordFormProps) {
  const { heading, before, action, cancel, submit, fields, typed, errors, version, hidden, clash } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      {before}
      <Form action={action} version={version} hidden={hidden}>
        {fields.map((spec) => (
          <Fragmented key={spec.name} spec={spec} typed={typed} error={errors[spec.name]} />
        ))}
        <ButtonRow cancel={cancel}>
          <Submit>{submit}</Submit>
        </ButtonRow>
      </Form>
      {props.after}
    </>
  );
}

function Fragmented({ spec, typed, error }: { spec: FieldSpec; typed: Typed; error?: string }) {
  return (
    <>
      {spec.heading ? <h2 className="nhsuk-heading-m">{spec.heading}</h2> : null}
      <OneField spec={spec} typed={typed} error={error} />
    </>
  );
}

/** One field of a specification, with what was typed into it. */
export function OneField({ spec, typed, error }: { spec: FieldSpec; typed: Typed; error?: string }) {
  const { name, label, as, hint, optional, options = [], none, width, rows } = spec;
  const shared = { name, label, hint, optional, error };
  const one = typed[name];
  const value = Array.isArray(one) ? (one[0] ?? '') : (one ?? '');
  const many = Array.isArray(one) ? one : value === '' ? [] : [value];
  switch (as) {
    case 'text':
      return <TextField {...shared} value={value} width={width} />;
    case 'area':
      return <TextArea {...shared} value={value} rows={rows ?? 3} />;
    case 'select':
      return <Select {...shared} value={value} options={options} none={none} />;
    case 'radios':
      return <Radios {...shared} value={value} options={options} small />;
    case 'ticks':
      return <Checkboxes {...shared} name={`${name}[]`} id={name} values={many} options={options} small />;
    case 'tick':
      return <Checkbox name={name} label={label} hint={hint} error={error} checked={value === 'yes'} />;
    case 'date':
      return <DateField {...shared} value={typedDateOf(typed, name) ?? value} />;
  }
}

function typedDateOf(typed: Typed, name: string) {
  const part = (which: string) => String(typed[`${name}-${which}`] ?? '');
  if (typed[`${name}-day`] === undefined && typed[`${name}-year`] === undefined) return null;
  return { day: part('day'), month: part('month'), year: part('year') };
}
