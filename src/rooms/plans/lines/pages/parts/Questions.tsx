import { LinkButton } from '../../../../../design/form/LinkButton.tsx';
import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import { lineHref } from '../../../addresses.ts';
import { QuestionList } from '../../../questions/pages/parts/QuestionList.tsx';
import type { Question } from '../../../questions/question.ts';

export interface QuestionsProps {
  slug: string;
  lineId: string;
  today: string;
  questions: readonly Question[];
  mayAsk: boolean;
  mayAnswer: boolean;
}

/** What was asked about a line, and what was answered. */
export function Questions({ slug, lineId, today, questions, mayAsk, mayAnswer }: QuestionsProps) {
  const ask = lineHref(slug, lineId, 'ask');
  return (
    <section>
      <h2 className="nhsuk-heading-m" id="questions">
        Questions
      </h2>
      {questions.length === 0 ? (
        <EmptyState
          says="Nobody has asked about this line."
          step={mayAsk ? { href: ask, text: 'Ask a question' } : undefined}
        />
      ) : (
        <>
          <QuestionList slug={slug} today={today} questions={questions} mayAnswer={mayAnswer} />
          {mayAsk ? (
            <p>
              <LinkButton href={ask} kind="secondary" small>
                Ask a question
              </LinkButton>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
