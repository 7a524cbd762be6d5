import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../../design/form/Checkbox.tsx';
import { Checkboxes } from '../../../../../design/form/Checkboxes.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../../design/form/field.ts';
import { Select } from '../../../../../design/form/Select.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import { monthAndYear } from '../../../../../design/text/words.ts';
import { type PreparedReport, ReportView } from '../../../../../platform/documents/ReportView.tsx';
import { providersHref } from '../../../providers/addresses.ts';
import { insightReportsHref, newInsightReportHref, practicePeopleHref } from '../../addresses.ts';

export interface WriteReportProps {
  slug: string;
  choices: readonly { label: string; options: readonly Option[] }[];
  months: readonly string[];
  bodies: readonly Option[];
  values: {
    about: string;
    from: string;
    to: string;
    narrative: string;
    circulation: string;
    bodies: readonly string[];
  };
  asksToLetStand: boolean;
  letStand: boolean;
  errors: Errors;
  report: PreparedReport | null;
}

/** Chooses a practice or an area and the months, shows the report, and issues it. */
export function WriteReport(props: WriteReportProps) {
  const { slug, choices, months, bodies, values, errors, report } = props;
  const options = months.map((one) => ({ value: one, label: monthAndYear(one) }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Report on a practice or an area</h1>
      <p>
        A practice’s report is read by those who read feedback and by{' '}
        <a href={practicePeopleHref(slug)}>whoever acts for that practice</a>. It sets the practice beside all
        others together, and names none of them.
      </p>
      {choices.length === 0 ? (
        <EmptyState
          says="There is no practice and no area to report on."
          step={{ href: providersHref(slug), text: 'Add a practice as a provider' }}
        />
      ) : (
        <Form action={newInsightReportHref(slug)}>
          <Select
            name="about"
            label="About"
            none="Choose one"
            value={values.about}
            options={choices}
            error={errors.about}
          />
          <Select name="from" label="From" value={values.from} options={options} error={errors.from} />
          <Select name="to" label="To" value={values.to} options={options} error={errors.to} />
          <TextArea
            name="narrative"
            label="What to say first"
            optional
            rows={4}
            maxLength={5000}
            value={values.narrative}
            error={errors.narrative}
          />
          {props.asksToLetStand ? (
            <Checkbox
              name="letStand"
              label="It may stand: it does not tell who a patient or carer is"
              checked={props.letStand}
            />
          ) : null}
          {bodies.length > 0 ? (
            <Checkboxes
              name="bodies[]"
              id="bodies"
              label="For these bodies"
              small
              values={values.bodies}
              options={bodies}
              error={errors.bodies}
            />
          ) : null}
          <TextField
            name="circulation"
            label="For whom else"
            optional
            value={values.circulation}
            error={errors.circulation}
          />
          <ButtonRow cancel={{ href: insightReportsHref(slug), text: 'Cancel' }}>
            <Submit name="act" value="preview" kind="secondary">
              Show the report
            </Submit>
            <Submit name="act" value="issue">
              Issue the report
            </Submit>
          </ButtonRow>
        </Form>
      )}
      {report ? (
        <>
          <h2>How it would be issued now</h2>
          <ReportView report={report} />
        </>
      ) : null}
    </>
  );
}
