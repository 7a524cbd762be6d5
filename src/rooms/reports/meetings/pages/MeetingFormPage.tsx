import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';

export interface MeetingFormPageProps {
  heading: string;
  action: string;
  cancelHref: string;
  version?: number;
  values: {
    bodyId: string;
    heldOn: string | TypedDate;
    startsAt: string;
    place: string;
    inPublic: boolean;
    advertisedOn: string | TypedDate;
  };
  errors: Errors;
  bodies: readonly { id: string; name: string }[];
  clash?: VersionClashProps;
}

/** Adds a meeting, or changes one. */
export function MeetingFormPage(props: MeetingFormPageProps) {
  const { heading, action, cancelHref, version, values, errors, bodies, clash } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Form action={action} version={version}>
        <Select
          name="bodyId"
          label="Body"
          value={values.bodyId}
          none="Choose one"
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors.bodyId}
        />
        <DateField name="heldOn" label="Day" value={values.heldOn} error={errors.heldOn} />
        <TextField
          name="startsAt"
          label="Time"
          optional
          hint="For example 2:30pm"
          width={10}
          value={values.startsAt}
          error={errors.startsAt}
        />
        <TextField name="place" label="Place" optional value={values.place} error={errors.place} />
        <Checkbox
          name="inPublic"
          label="It is held in public"
          hint="Only papers of a meeting in public can be put on the public site."
          checked={values.inPublic}
          error={errors.inPublic}
        />
        <DateField
          name="advertisedOn"
          label="Advertised on"
          optional
          hint="The day on which the public was first told of it"
          value={values.advertisedOn}
          error={errors.advertisedOn}
        />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the meeting</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
