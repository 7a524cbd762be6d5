import { count } from '../text/words.ts';

export interface ProgressBarProps {
  /** What is being done: "Importing returns.csv". */
  label: string;
  done: number;
  /** Nothing where it is not known yet. */
  total?: number;
  /** How far in words; made of the numbers unless given. */
  says?: string;
  /**
   * Where a script may ask again, answering JSON `{done, total?, says?, finished?}`.
   * Without script the page itself has to come again: give the page `refresh`.
   */
  from?: string;
  id?: string;
}

/** Long work and how far it is. When it has finished the page is asked for again, and says what became of it. */
export function ProgressBar({ label, done, total, says, from, id = 'progress' }: ProgressBarProps) {
  const words = says ?? (total === undefined ? `${count(done)} done` : `${count(done)} of ${count(total)}`);
  const body = (
    <div className="progress">
      <label className="progress__label" htmlFor={id}>
        {label}
      </label>
      <progress
        id={id}
        className="progress__bar"
        max={total ?? 1}
        value={total === undefined ? undefined : done}
      />
      <p className="progress__says" role="status">
        {words}
      </p>
    </div>
  );
  return from === undefined ? body : <live-progress data-from={from}>{body}</live-progress>;
}
