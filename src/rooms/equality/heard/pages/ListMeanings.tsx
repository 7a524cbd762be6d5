import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import type { Typed } from '../../../../platform/web/form.ts';
import { meaningHref, whoIsHeardHref } from '../../addresses.ts';
import { questionName } from '../../characteristics.ts';
import { leftWords, peopleWords } from '../words.ts';
import { answerName } from '../words-of-answers.ts';

export interface LeftAnswer {
  question: string;
  name: string;
  answer: string;
  why: keyof typeof leftWords;
  /** In the newest year; null where the number is hidden. */
  people: number | null;
  options: readonly Option[];
}

export interface ListMeaningsProps {
  slug: string;
  left: readonly LeftAnswer[];
  kept: readonly { question: string; answer: string; means: string }[];
  typed: Typed;
  errors: Errors;
}

/** Answers that are in no group, and what somebody said that others count as. */
export function ListMeanings({ slug, left, kept, typed, errors }: ListMeaningsProps) {
  const isTyped = (one: LeftAnswer) => typed.question === one.question && typed.answer === one.answer;
  const at = Math.max(0, left.findIndex(isTyped));
  return (
    <>
      <ErrorSummary errors={errors} ids={{ means: `means-${at}` }} />
      <h1>What answers count as</h1>
      <p>
        Files and other systems have words of their own for ages and groups. Say once what such an answer
        counts as, and it counts so in every year. No return is changed.
      </p>
      <DataTable
        caption="Answers in no group"
        rows={left.map((one, place) => ({ ...one, place }))}
        rowKey={({ question, answer }) => `${question} ${answer}`}
        empty={{
          says: 'Every answer has its group.',
          step: { href: whoIsHeardHref(slug), text: 'Who is heard' },
        }}
        columns={[
          { key: 'question', head: 'Characteristic', cell: ({ name }) => name },
          {
            key: 'answer',
            head: 'Answer',
            rowHead: true,
            cell: ({ question, answer }) => answerName(question, answer),
          },
          {
            key: 'people',
            head: 'People, last 12 months',
            numeric: true,
            cell: ({ people }) => peopleWords(people),
          },
          { key: 'why', head: 'Why', cell: ({ why }) => leftWords[why] },
          {
            key: 'means',
            head: 'Counts as',
            cell: (one) => {
              const label = (
                <span>
                  What <q>{answerName(one.question, one.answer)}</q> counts as
                </span>
              );
              const shared = {
                name: 'means',
                id: `means-${one.place}`,
                label,
                value: isTyped(one) ? String(typed.means ?? '') : undefined,
                error: isTyped(one) ? errors.means : undefined,
              };
              return (
                <Form
                  action={meaningHref(slug, 'keep')}
                  hidden={{ question: one.question, answer: one.answer }}
                  label={`Say what ${one.answer} counts as`}
                >
                  {one.question === 'age' ? (
                    <TextField {...shared} hint="Such as 25-39, or prefer-not-to-say" width={10} />
                  ) : (
                    <Select {...shared} options={one.options} none="Choose one" />
                  )}
                  <Submit kind="secondary" small>
                    Keep
                  </Submit>
                </Form>
              );
            },
          },
        ]}
      />
      {kept.length === 0 ? null : (
        <DataTable
          caption="Said already"
          rows={kept}
          rowKey={({ question, answer }) => `${question} ${answer}`}
          empty={{ says: '' }}
          columns={[
            { key: 'question', head: 'Characteristic', cell: ({ question }) => questionName(question) },
            {
              key: 'answer',
              head: 'Answer',
              rowHead: true,
              cell: ({ question, answer }) => answerName(question, answer),
            },
            { key: 'means', head: 'Counts as', cell: ({ question, means }) => answerName(question, means) },
            {
              key: 'act',
              head: 'Change',
              cell: ({ question, answer }) => (
                <Form
                  action={meaningHref(slug, 'remove')}
                  hidden={{ question, answer }}
                  label={`Take back what ${answer} counts as`}
                >
                  <Submit kind="secondary" small>
                    Take back
                  </Submit>
                </Form>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
