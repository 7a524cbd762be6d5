import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { ThemePicker } from '../../../../design/theme-picker/ThemePicker.tsx';
import { groupThemes, type Theme } from '../../theme.ts';
import { sentiments } from '../../words.ts';
import { queueHref, settleHref } from '../addresses.ts';
import type { ExplainedComment } from '../queue.ts';
import { QueuedCard } from './parts/QueuedCard.tsx';

export interface SettleOneProps {
  slug: string;
  comment: ExplainedComment;
  within: string;
  themes: readonly Theme[];
  /** The comment that comes next in the queue. */
  next: string | null;
}

/** One comment of the queue at a time, with all themes to choose from. */
export function SettleOne({ slug, comment, within, themes, next }: SettleOneProps) {
  const { id, suggestions, sentiment, suggestedSentiment } = comment;
  const chosen = [
    ...comment.themes.map((theme) => theme.id),
    ...suggestions.filter(({ state }) => state === 'suggested').map(({ themeId }) => themeId),
  ];
  return (
    <>
      <h1 className="nhsuk-heading-l">Settle what is suggested</h1>
      <p>
        <a href={queueHref(slug, within)}>Back to the queue</a>
        {next ? (
          <>
            {' · '}
            <a href={settleHref(slug, next, within)} rel="next">
              Leave it and go to the next
            </a>
          </>
        ) : null}
      </p>
      <coding-keys id="queue" tabIndex={-1}>
        <QueuedCard slug={slug} comment={comment} within={within} hidden={{ back: 'one' }} change={false} />
        <Details summary="Give other themes" id="other">
          <Form action={settleHref(slug, id, within)} hidden={{ back: 'one' }} label="Other themes">
            <ThemePicker
              name="theme[]"
              id="theme"
              legend="Themes"
              hint="What stays ticked is given; a suggestion without its tick is refused."
              groups={groupThemes(themes)}
              chosen={chosen}
            />
            <Select
              name="sentiment"
              label="How it sounds"
              value={String(sentiment ?? suggestedSentiment)}
              options={sentiments.map(({ value, name }) => ({ value: String(value), label: name }))}
            />
            <ButtonRow>
              <Submit name="act" value="change">
                Save and go to the next
              </Submit>
            </ButtonRow>
          </Form>
        </Details>
      </coding-keys>
    </>
  );
}
