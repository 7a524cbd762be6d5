import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { lineHref, planHref, questionHref } from '../../addresses.ts';
import { type FullQuestion, questionState } from '../question.ts';

export interface ShowQuestionProps {
  slug: string;
  today: string;
  question: FullQuestion;
  history: readonly HistoryEntry[];
  mayAnswer: boolean;
  /** What was typed, where it could not be kept. */
  typed: string;
  errors: Errors;
}

/** A question, its answer, or the form that answers it. */
export function ShowQuestion({
  slug,
  today,
  question,
  history,
  mayAnswer,
  typed,
  errors,
}: ShowQuestionProps) {
  const answered = question.answer !== null;
  return (
    <>
      <ErrorSummary errors={errors} />
      <RecordHead
        kind={question.wantsAnswer ? 'Question' : 'Remark'}
        title={question.lineCode ? `${question.lineCode} ${question.lineWhat ?? ''}` : question.planTitle}
        state={questionState(question, today)}
        facts={[
          { term: 'Asked by', value: question.askerName ?? 'Somebody who has left' },
          { term: 'On', value: <Day date={question.askedOn} /> },
          {
            term: 'About',
            value: question.lineId ? (
              <a href={lineHref(slug, question.lineId)}>the line {question.lineCode}</a>
            ) : (
              <a href={planHref(slug, question.planId)}>the plan</a>
            ),
          },
        ]}
      />
      <Inset>
        <Prose text={question.text} />
      </Inset>
      {answered ? (
        <section>
          <h2 className="nhsuk-heading-m">Answer</h2>
          <Prose text={question.answer ?? ''} />
          <p className="quiet-line">
            {question.answererName ?? 'Somebody who has left'}
            {question.answeredOn ? (
              <>
                {', '}
                <Day date={question.answeredOn} />
              </>
            ) : null}
          </p>
        </section>
      ) : null}
      {answered && typed ? (
        <Inset>
          <p>
            <strong>What you typed:</strong>
          </p>
          <Prose text={typed} />
        </Inset>
      ) : null}
      {!answered && mayAnswer ? (
        <Form action={questionHref(slug, question.id, 'answer')}>
          <TextArea
            name="answer"
            label="Your answer"
            hint="Whoever asked is told by e-mail. It is answered once."
            value={typed}
            rows={4}
            maxLength={4000}
            error={errors.answer}
          />
          <Submit>Send the answer</Submit>
        </Form>
      ) : null}
      <h2 className="nhsuk-heading-m">History</h2>
      <HistoryList entries={history} />
    </>
  );
}
