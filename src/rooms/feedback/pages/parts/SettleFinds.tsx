import { Form } from '../../../../design/form/Form.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { letStandReasons, type Original, type ShownSpan } from '../../comment.ts';
import { wordOf } from './MarkedWords.tsx';

export interface SettleFindsProps {
  /** Keeps the ids apart where a page has several. */
  id: string;
  action: string;
  /** Names the form, in its own way where a page has several. */
  label?: string;
  original: Original;
  /** Where to go on afterwards, sent along. */
  hidden?: Readonly<Record<string, string>>;
  error?: string;
  typed?: { reason: string; ownReason: string };
}

/** The finds of one comment, each with its two ways out, and both for all that wait. */
export function SettleFinds(props: SettleFindsProps) {
  const { id, action, label = 'Settle what was found', original, hidden, error, typed } = props;
  const waiting = original.spans.filter(({ state }) => state === 'waiting');
  return (
    <Form action={action} hidden={hidden} label={label}>
      <ul className="found-list">
        {original.spans.map((span) => (
          <li key={span.position}>
            <Find
              span={span}
              words={original.text.slice(span.startsAt, span.endsAt)}
              one={waiting.length < 2}
            />
          </li>
        ))}
      </ul>
      {waiting.length > 0 ? (
        <div className="settle">
          <Submit small name="act" value="redact">
            {waiting.length > 1 ? `Remove all ${waiting.length}` : 'Remove it'}
          </Submit>
          <Select
            name="reason"
            id={`reason-${id}`}
            label="If it may stand: why"
            none="Choose a reason"
            value={typed?.reason}
            error={error}
            options={letStandReasons.map((reason) => ({ value: reason, label: reason }))}
          />
          <TextField
            name="ownReason"
            id={`own-reason-${id}`}
            label="Or in your words"
            maxLength={300}
            width={20}
            value={typed?.ownReason}
          />
          <Submit small kind="secondary" name="act" value="let_stand">
            {waiting.length > 1 ? `Let all ${waiting.length} stand` : 'Let it stand'}
          </Submit>
        </div>
      ) : null}
    </Form>
  );
}

function Find({ span, words, one }: { span: ShownSpan; words: string; one: boolean }) {
  const { position, kind, state, reason } = span;
  return (
    <>
      <span className="found-list__what">
        {wordOf(kind)}: <strong>{words}</strong>
        {state === 'redacted' ? <span className="quiet-line">Removed</span> : null}
        {state === 'let_stand' ? <span className="quiet-line">Stands: {reason}</span> : null}
      </span>
      {state !== 'waiting' ? (
        <button type="submit" className="link-button" name="act" value={`wait:${position}`}>
          Put back to check<span className="nhsuk-u-visually-hidden">: {words}</span>
        </button>
      ) : null}
      {state === 'waiting' && !one ? (
        <>
          <button type="submit" className="link-button" name="act" value={`redact:${position}`}>
            Remove<span className="nhsuk-u-visually-hidden"> {words}</span>
          </button>
          <button type="submit" className="link-button" name="act" value={`let_stand:${position}`}>
            Let stand<span className="nhsuk-u-visually-hidden"> {words}</span>
          </button>
        </>
      ) : null}
    </>
  );
}
