import { count } from '../text/words.ts';

/** What the address of a piece of long work answers. */
interface Progress {
  done: number;
  total?: number;
  says?: string;
  finished?: boolean;
}

/** Long enough to spare the server, short enough to be believed. */
const EVERY = 1000;
const AT_MOST = 10_000;

/** Keeps a progress bar current. When the work has finished it asks for the page again, which says what became of it. */
class LiveProgress extends HTMLElement {
  #timer = 0;
  #wait = EVERY;

  connectedCallback(): void {
    this.#later();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
  }

  #later(): void {
    this.#timer = window.setTimeout(() => void this.#ask(), this.#wait);
  }

  async #ask(): Promise<void> {
    if (document.visibilityState === 'hidden') return this.#later();
    try {
      const answer = await fetch(this.dataset.from ?? '', { headers: { accept: 'application/json' } });
      if (!answer.ok) throw new Error(`The progress answered ${answer.status}`);
      const progress: Progress = await answer.json();
      if (progress.finished) return window.location.reload();
      this.#show(progress);
      this.#wait = EVERY;
    } catch {
      this.#wait = Math.min(this.#wait * 2, AT_MOST);
    }
    this.#later();
  }

  #show({ done, total, says }: Progress): void {
    const bar = this.querySelector('progress');
    if (bar && total !== undefined) {
      bar.max = total;
      bar.value = done;
    }
    const words = this.querySelector('.progress__says');
    const text = says ?? (total === undefined ? `${count(done)} done` : `${count(done)} of ${count(total)}`);
    if (words && words.textContent !== text) words.textContent = text;
  }
}

customElements.define('live-progress', LiveProgress);
