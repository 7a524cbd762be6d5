import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import type { SchemeColumn } from '../../plan/plan.ts';
import { confidenceNames, confidences, deliveryStateNames } from '../status.ts';
import { type LineChoices, LineField, type LineValues, PartnerFields } from './parts/LineFields.tsx';

export interface EditLineProps {
  heading: string;
  action: string;
  cancelHref: string;
  removeHref?: string;
  version?: number;
  /** Every column of the scheme, in its order. */
  columns: readonly SchemeColumn[];
  values: LineValues;
  errors: Errors;
  choices: LineChoices;
  /** The line is new, so its first word is asked for too. */
  isNew: boolean;
  clash?: VersionClashProps;
}

/** Asks for a line of a plan: the organisation's own columns in their order, then what they do not print. */
export function EditLine(props: EditLineProps) {
  const { heading, action, cancelHref, removeHref, version, columns, values, errors, choices, clash } = props;
  const field = ({ field: name, heading: label, mandatory }: SchemeColumn) => (
    <LineField
      key={name}
      field={name}
      label={label}
      mandatory={mandatory}
      values={values}
      errors={errors}
      choices={choices}
    />
  );
  // Where a line stands and who is reminded of it is asked for, whether it is printed or not.
  const asked = columns.filter(({ shown, field: name }) => shown || name === 'section' || name === 'lead');
  const others = columns.filter((column) => !asked.includes(column));
  const inOthers = [...others.map(({ field: name }) => String(name)), 'partnerUntil', 'mechanismId'];
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Form action={action} version={version}>
        {asked.map(field)}
        {props.isNew ? <FirstWord columns={columns} values={values} errors={errors} /> : null}
        <Details
          summary="What your plan does not print"
          open={Object.keys(errors).some((name) => inOthers.includes(name))}
        >
          {others.map(field)}
          <PartnerFields values={values} errors={errors} />
          {choices.mechanisms.length > 0 ? (
            <Select
              name="mechanismId"
              label="Mechanism it belongs to"
              optional
              value={values.mechanismId}
              none="None"
              options={choices.mechanisms}
              error={errors.mechanismId}
            />
          ) : null}
        </Details>
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the line</Submit>
          <Submit kind="secondary" name="more" value="people">
            Add rows for people
          </Submit>
        </ButtonRow>
      </Form>
      {removeHref ? (
        <p>
          <a href={removeHref}>Take this line out of the plan</a>
        </p>
      ) : null}
    </>
  );
}

/** What is said of a line when it is put into the plan; later an update says it. */
function FirstWord({ columns, values, errors }: Pick<EditLineProps, 'columns' | 'values' | 'errors'>) {
  const column = (name: string) => columns.find(({ field, shown }) => field === name && shown);
  const update = column('update');
  return (
    <FieldGroup legend={column('status')?.heading ?? 'How it stands'}>
      <Radios
        name="rag"
        label="How sure are you?"
        inline
        value={values.rag}
        options={confidences.map((value) => ({ value, label: confidenceNames[value] }))}
        error={errors.rag}
      />
      <TextArea
        name="reason"
        label="Why, where it is Amber or Red"
        optional
        rows={2}
        value={values.reason}
        error={errors.reason}
      />
      <Select
        name="deliveryState"
        label="How far is it?"
        value={values.deliveryState}
        none="As its dates say"
        options={Object.entries(deliveryStateNames).map(([value, label]) => ({ value, label }))}
        error={errors.deliveryState}
      />
      <TextArea
        name="update"
        label={update?.heading ?? 'Update'}
        optional={!update?.mandatory}
        rows={2}
        value={values.update}
        error={errors.update}
      />
    </FieldGroup>
  );
}
