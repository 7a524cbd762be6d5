import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { reviewHref, suggestionHref } from '../../addresses.ts';
import type { Suggestion } from '../review.ts';

export interface DecideSuggestionProps {
  slug: string;
  suggestion: Suggestion;
  version: number;
  values: { verdict: string; reason: string; lineId: string; decidedOn: string | TypedDate };
  errors: Errors;
  /** Lines of the plan that was reviewed. */
  lines: readonly { id: string; code: string; what: string }[];
}

const short = (words: string) => (words.length > 90 ? `${words.slice(0, 88)}…` : words);

/** Accepts or rejects a suggestion. */
export function DecideSuggestion(props: DecideSuggestionProps) {
  const { slug, suggestion, version, values, errors, lines } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">What was made of the suggestion?</h1>
      <Inset>
        <p>{suggestion.text}</p>
      </Inset>
      <Form action={suggestionHref(slug, suggestion.id, 'decide')} version={version}>
        <Radios
          name="verdict"
          label="It is"
          value={values.verdict}
          options={[
            { value: 'accepted', label: 'Accepted' },
            { value: 'rejected', label: 'Rejected' },
          ]}
          error={errors.verdict}
        />
        <TextArea
          name="reason"
          label="Reason"
          hint="Needed where it is rejected"
          value={values.reason}
          rows={3}
          maxLength={2000}
          error={errors.reason}
        />
        {lines.length > 0 ? (
          <Select
            name="lineId"
            label="The line of the plan that carries it out"
            value={values.lineId}
            none="None yet"
            options={lines.map(({ id, code, what }) => ({ value: id, label: short(`${code} ${what}`) }))}
            error={errors.lineId}
          />
        ) : null}
        <DateField name="decidedOn" label="Decided on" value={values.decidedOn} error={errors.decidedOn} />
        <ButtonRow cancel={{ href: reviewHref(slug, suggestion.reviewId), text: 'Cancel' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
