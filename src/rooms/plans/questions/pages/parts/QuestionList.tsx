import { Tag } from '../../../../../design/state/Tag.tsx';
import { Day } from '../../../../../design/text/Day.tsx';
import { Prose } from '../../../../../design/text/Prose.tsx';
import { questionHref } from '../../../addresses.ts';
import { isWaiting, type Question, questionState } from '../../question.ts';

export interface QuestionListProps {
  slug: string;
  today: string;
  questions: readonly Question[];
  mayAnswer: boolean;
}

/** Questions with their answers, newest first. */
export function QuestionList({ slug, today, questions, mayAnswer }: QuestionListProps) {
  return (
    <ol className="history">
      {questions.map((question) => {
        const { tone, text } = questionState(question, today);
        return (
          <li key={question.id} className="history__entry">
            <p className="history__what">
              <Tag tone={tone}>{text}</Tag> <strong>{question.askerName ?? 'Somebody who has left'}</strong>
            </p>
            <p className="history__when">
              <Day date={question.askedOn} />
            </p>
            <div className="history__changes">
              <Prose text={question.text} />
              {question.answer !== null ? (
                <>
                  <strong>
                    {question.answererName ?? 'Somebody who has left'} answered
                    {question.answeredOn ? (
                      <>
                        {' on '}
                        <Day date={question.answeredOn} />
                      </>
                    ) : null}
                  </strong>
                  <Prose text={question.answer} />
                </>
              ) : null}
              <p>
                <a href={questionHref(slug, question.id)}>
                  {mayAnswer && isWaiting(question) ? 'Answer this question' : 'Open'}
                  <span className="nhsuk-u-visually-hidden">: {question.text.slice(0, 60)}</span>
                </a>
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
