import { Submit } from '../../../../../design/form/Submit.tsx';
import { share } from '../../../../../design/text/words.ts';
import { sentimentName, sentiments } from '../../../words.ts';
import { confidenceSays } from '../../batch.ts';
import type { ExplainedComment, Suggestion } from '../../queue.ts';
import { restingPieces } from '../../resting.ts';

/** The words of a comment, with those marked on which a suggestion rests. */
export function RestingWords({ comment }: { comment: ExplainedComment }) {
  const open = comment.suggestions.filter(({ state }) => state === 'suggested');
  const words = open.flatMap(({ themeId }) => comment.restsOn[themeId] ?? []);
  let at = 0;
  return (
    <p className="said">
      {restingPieces(comment.text, words).map(({ text, rests }) => {
        at += text.length;
        return rests ? <mark key={at}>{text}</mark> : text;
      })}
    </p>
  );
}

/** "very likely, 82%". */
const sureWords = (confidence: number) =>
  `${confidenceSays(confidence)}, ${share(Math.round(confidence * 100) / 100)}`;

/** What is suggested for a comment, each with how sure it is, what it rests on and its two ways out. Stands in a form. */
export function Suggestions({ comment }: { comment: ExplainedComment }) {
  const { suggestions } = comment;
  if (suggestions.length === 0)
    return <p>No theme was sure enough to be suggested. Give one yourself, or accept that none fits.</p>;
  return (
    <ul className="found-list">
      {suggestions.map((suggestion) => (
        <li key={suggestion.themeId} data-suggestion={suggestion.themeId}>
          <One suggestion={suggestion} words={comment.restsOn[suggestion.themeId] ?? []} />
        </li>
      ))}
    </ul>
  );
}

function One({ suggestion, words }: { suggestion: Suggestion; words: readonly string[] }) {
  const { themeId, name, confidence, state } = suggestion;
  return (
    <>
      <span className="found-list__what">
        <strong>{name}</strong>
        <span className="quiet-line">
          {sureWords(confidence)}
          {words.length > 0 ? `; rests on ${words.map((word) => `“${word}”`).join(', ')}` : ''}
        </span>
      </span>
      {state === 'suggested' ? (
        <>
          <button type="submit" className="link-button" name="act" value={`accept:${themeId}`} data-key="a">
            Accept<span className="nhsuk-u-visually-hidden"> {name}</span>
          </button>
          <button type="submit" className="link-button" name="act" value={`refuse:${themeId}`} data-key="r">
            Refuse<span className="nhsuk-u-visually-hidden"> {name}</span>
          </button>
        </>
      ) : (
        <span className="quiet-line">{state === 'accepted' ? 'Accepted' : 'Refused'}</span>
      )}
    </>
  );
}

/** How the comment sounds: as suggested, and the five ways to say it. Stands in a form. */
export function SuggestedSentiment({ comment }: { comment: ExplainedComment }) {
  const { sentiment, suggestedSentiment, sentimentConfidence } = comment;
  return (
    <fieldset className="filter__only">
      <legend>
        {sentiment === null
          ? `Sounds ${sentimentName(suggestedSentiment).toLowerCase()} (${sureWords(sentimentConfidence)})`
          : `Sounds ${sentimentName(sentiment).toLowerCase()}, as a person said`}
      </legend>
      <span className="settle">
        {sentiments.map(({ value, name }) => (
          <button
            key={value}
            type="submit"
            className="link-button"
            name="act"
            value={`sounds:${value}`}
            data-key={value}
          >
            {value === suggestedSentiment && sentiment === null ? <strong>{name}</strong> : name}
          </button>
        ))}
      </span>
    </fieldset>
  );
}

/** Accepts or refuses all that is open of a comment. Stands in a form. */
export function SettleAll({ comment, next }: { comment: ExplainedComment; next: boolean }) {
  const none = comment.suggestions.every(({ state }) => state !== 'suggested');
  return (
    <div className="settle">
      <Submit small name="act" value="all" data-all="a">
        {none ? 'Accept that no theme fits' : 'Accept all'}
        {next ? ' and next' : ''}
      </Submit>
      {none ? null : (
        <Submit small kind="secondary" name="act" value="none" data-all="r">
          Refuse all{next ? ' and next' : ''}
        </Submit>
      )}
    </div>
  );
}
