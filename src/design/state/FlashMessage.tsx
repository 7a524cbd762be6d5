import { HiddenFields } from '../form/HiddenFields.tsx';
import type { Flash } from '../page/flash.ts';
import { Tag, type Tone } from './Tag.tsx';

const tones: Readonly<Record<Flash['kind'], { tone: Tone; word: string }>> = {
  success: { tone: 'done', word: 'Done' },
  info: { tone: 'note', word: 'Note' },
  warning: { tone: 'late', word: 'Warning' },
  error: { tone: 'stopped', word: 'Problem' },
};

/** The sentence the last act left, with a way to take it back where there is one. */
export function FlashMessage({ kind, text, undo }: Flash) {
  const { tone, word } = tones[kind];
  return (
    <div className={`flash flash--${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <Tag tone={tone}>{word}</Tag>
      <p className="flash__text">{text}</p>
      {undo ? (
        <form method="post" action={undo.action}>
          <HiddenFields values={undo.hidden ?? {}} />
          <button type="submit" className="link-button">
            {undo.text}
          </button>
        </form>
      ) : null}
    </div>
  );
}
