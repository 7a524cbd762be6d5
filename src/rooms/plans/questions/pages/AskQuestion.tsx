import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';

export interface AskQuestionProps {
  /** The line with its code, or the plan. */
  about: string;
  /** Who is told of it, in words. */
  readers: string;
  action: string;
  cancelHref: string;
  values: { text: string; wantsAnswer: boolean };
  errors: Errors;
}

/** Asks about a plan or one of its lines. */
export function AskQuestion({ about, readers, action, cancelHref, values, errors }: AskQuestionProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">
        <span className="record-head__kind">{about}</span> Ask a question
      </h1>
      <p>{readers}</p>
      <Form action={action}>
        <TextArea
          name="text"
          label="Your question or remark"
          value={values.text}
          rows={4}
          maxLength={2000}
          error={errors.text}
        />
        <Checkbox
          name="wantsAnswer"
          label="I want an answer"
          hint="It waits in the list of questions until somebody answers. You are told by e-mail."
          checked={values.wantsAnswer}
        />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Send it</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
