import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { Quote } from '../../../../design/text/Quote.tsx';
import { count } from '../../../../design/text/words.ts';
import { ThemePicker } from '../../../../design/theme-picker/ThemePicker.tsx';
import { groupThemes, type Theme } from '../../theme.ts';
import { sentiments } from '../../words.ts';
import { batchHref } from '../addresses.ts';
import type { SampledComment } from '../sample.ts';

export interface JudgeCommentProps {
  slug: string;
  batch: { id: string; title: string };
  comment: SampledComment;
  drawn: number;
  coded: number;
  themes: readonly Theme[];
  typed: { themeIds: readonly string[]; sentiment: string };
  errors: Errors;
}

/** One comment of a sample, to be coded blind: neither the suggestion nor anybody else's judgement is on the page. */
export function JudgeComment(props: JudgeCommentProps) {
  const { slug, batch, comment, drawn, coded, themes, typed, errors } = props;
  const at = (position: number) => `${batchHref(slug, batch.id, 'sample')}?at=${position}`;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">
        Comment {count(comment.position)} of {count(drawn)}
      </h1>
      <p className="quiet-line">
        {batch.title}. You have coded {count(coded)}. You see neither what was suggested nor what others gave.
      </p>
      {comment.question ? <p className="quiet-line">{comment.question}</p> : null}
      <Quote dir="auto">
        <p className="said">{comment.text}</p>
      </Quote>
      <Form
        action={batchHref(slug, batch.id, 'sample')}
        hidden={{ comment: comment.id, position: comment.position }}
        label="What it is about"
      >
        <ThemePicker
          name="theme[]"
          id="theme"
          legend="Themes"
          hint="All that the comment speaks of. None, where no theme fits."
          groups={groupThemes(themes)}
          chosen={typed.themeIds}
          error={errors.theme}
        />
        <Radios
          name="sentiment"
          label="How it sounds"
          small
          value={typed.sentiment}
          options={sentiments.map(({ value, name }) => ({ value: String(value), label: name }))}
          error={errors.sentiment}
        />
        <ButtonRow cancel={{ href: batchHref(slug, batch.id), text: 'Leave off here' }}>
          <Submit>Save and go to the next</Submit>
        </ButtonRow>
      </Form>
      {comment.position > 1 ? (
        <p>
          <a href={at(comment.position - 1)} rel="prev">
            Previous comment
          </a>
        </p>
      ) : null}
    </>
  );
}
