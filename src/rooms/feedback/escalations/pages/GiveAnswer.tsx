import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { Quote } from '../../../../design/text/Quote.tsx';

export interface GiveAnswerProps {
  heading: string;
  words: string;
  action: string;
  cancelHref: string;
  version: number;
  values: { answer: string; decisionId: string };
  errors: Errors;
  decisions: readonly Option[];
}

/** Asks for the answer of a level. */
export function GiveAnswer(props: GiveAnswerProps) {
  const { heading, words, action, cancelHref, version, values, errors, decisions } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Quote dir="auto">
        <p className="said">{words}</p>
      </Quote>
      <Form action={action} version={version}>
        <TextArea
          name="answer"
          label="The answer"
          hint="It comes back down as it is written here, to everybody who took it up and to who said it first."
          value={values.answer}
          rows={6}
          maxLength={4000}
          error={errors.answer}
        />
        {decisions.length > 0 ? (
          <Select
            name="decisionId"
            label="The decision it rests on"
            value={values.decisionId}
            none="No decision is recorded for it"
            options={decisions}
            error={errors.decisionId}
          />
        ) : null}
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Send the answer down</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
