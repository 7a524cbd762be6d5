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
import { Day } from '../../../../../design/text/Day.tsx';
import { Inset } from '../../../../../design/text/Inset.tsx';
import { monthAndYear } from '../../../../../design/text/words.ts';
import { type PreparedReport, ReportView } from '../../../../../platform/documents/ReportView.tsx';
import { digestHref, insightReportHref, insightReportsHref } from '../../addresses.ts';
import type { Month } from '../../month.ts';
import type { Quotable } from '../content.ts';

export interface PreviewDigestProps {
  slug: string;
  month: Month;
  months: readonly string[];
  title: string;
  /** The month is over: what is issued before is not whole. */
  isOver: boolean;
  issued: readonly { id: string; issuedOn: string }[];
  quotable: readonly Quotable[];
  bodies: readonly Option[];
  values: { narrative: string; circulation: string; quotes: readonly string[]; bodies: readonly string[] };
  asksToLetStand: boolean;
  letStand: boolean;
  errors: Errors;
  mayIssue: boolean;
  report: PreparedReport;
}

/** The digest as it would be issued now, with the words, the quotes and for whom it is. */
export function PreviewDigest(props: PreviewDigestProps) {
  const { slug, month, months, title, isOver, issued, quotable, bodies, values, errors, mayIssue } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <Form method="get" action={digestHref(slug)} label="Another month">
        <Select
          name="month"
          label="Month"
          value={month.month}
          options={months.map((one) => ({ value: one, label: monthAndYear(one) }))}
        />
        <Submit kind="secondary" small>
          Show
        </Submit>
      </Form>
      {issued.length > 0 ? (
        <Inset>
          <p>
            Issued already:{' '}
            {issued.map(({ id, issuedOn }, at) => (
              <span key={id}>
                {at > 0 ? ', ' : null}
                <a href={insightReportHref(slug, id)}>
                  <Day date={issuedOn} />
                </a>
              </span>
            ))}
            . Below is how it would be now.
          </p>
        </Inset>
      ) : null}
      {isOver ? null : (
        <Inset>
          <p>The month is not over yet: a digest issued now does not hold all of it.</p>
        </Inset>
      )}
      <p>
        Small numbers are hidden here as they will be in the document.{' '}
        <a href={insightReportsHref(slug, 'digest')}>Digests issued so far</a>
      </p>
      {mayIssue ? (
        <Form action={digestHref(slug)} hidden={{ month: month.month }} label="Issue the digest">
          <TextArea
            name="narrative"
            label="What to say about the month"
            optional
            rows={5}
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
          {quotable.length > 0 ? (
            <Checkboxes
              name="quotes[]"
              id="quotes"
              label="In their own words"
              hint="Of comments whose speaker agreed to be quoted, checked for what would tell who it is."
              small
              values={values.quotes}
              options={quotable.map(({ id, text, source }) => ({
                value: id,
                label: `“${text}” (${source})`,
              }))}
              error={errors.quotes}
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
            hint="For example: chairs of the practices, all staff"
            value={values.circulation}
            error={errors.circulation}
          />
          <ButtonRow>
            <Submit name="act" value="issue">
              Issue the digest
            </Submit>
            <Submit name="act" value="preview" kind="secondary">
              Show it with these words
            </Submit>
          </ButtonRow>
        </Form>
      ) : null}
      <ReportView report={props.report} />
    </>
  );
}
