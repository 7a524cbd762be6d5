const KEYS_REMEMBERED = 'earshot:list-keys';

const CODING_KEYS: readonly (readonly [string, string])[] = [
  ['j', 'next comment'],
  ['k', 'previous comment'],
  ['a', 'accept: the suggestion in focus, else all'],
  ['r', 'refuse: the suggestion in focus, else all'],
  ['1–5', 'how it sounds, from very positive to very negative'],
  ['t', 'other themes'],
  ['u', 'undo'],
  ['?', 'show these keys'],
];

/**
 * Keys for settling what is suggested: each presses a button or follows a link that the page has. They work only while
 * the list has the focus (WCAG 2.2, 2.1.4) and can be turned off, which is remembered with the keys of other lists.
 */
class CodingKeys extends HTMLElement {
  #on = window.localStorage.getItem(KEYS_REMEMBERED) !== 'off';
  #help = document.createElement('p');
  #words = document.createElement('span');
  #switch = document.createElement('button');
  #all = false;

  connectedCallback(): void {
    const [first] = this.#items;
    if (!first || this.contains(this.#help)) return;
    this.#help.className = 'list-keys__help';
    this.#switch.type = 'button';
    this.#switch.className = 'link-button';
    this.#switch.addEventListener('click', () => {
      this.#on = !this.#on;
      window.localStorage.setItem(KEYS_REMEMBERED, this.#on ? 'on' : 'off');
      this.#say();
    });
    this.#help.append(this.#words, ' ', this.#switch);
    this.prepend(this.#help);
    first.tabIndex = 0;
    this.#say();
    this.addEventListener('keydown', (event) => this.#press(event));
    // Back from an act, the work goes on with the next comment.
    if (window.location.hash === '#queue') first.focus();
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-item]')];
  }

  #say(): void {
    const keys = this.#all ? CODING_KEYS : CODING_KEYS.filter(([key]) => ['j', 'a', 'r', '?'].includes(key));
    this.#words.replaceChildren(
      ...(this.#on
        ? keys.flatMap(([key, act]) => {
            const cap = document.createElement('kbd');
            cap.textContent = key;
            return [cap, ` ${act}  `];
          })
        : ['The keys of this list are off.']),
    );
    this.#switch.textContent = this.#on ? 'Turn keys off' : 'Turn keys on';
  }

  #press(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!this.#on || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement))
      return;
    if (target.matches('textarea, select, input:not([type="checkbox"])')) return;
    const items = this.#items;
    const here = target.closest<HTMLElement>('[data-item]') ?? items[0];
    const at = here ? items.indexOf(here) : -1;
    const press = (within: ParentNode | null | undefined, what: string) => {
      const found = within?.querySelector<HTMLElement>(what);
      found?.click();
      return found !== null && found !== undefined;
    };
    const go = (to: HTMLElement | undefined, link: string) => {
      if (!to) return press(document, link);
      to.tabIndex = 0;
      to.focus();
      return true;
    };
    let done = true;
    if (key === 'j') done = go(items[at + 1], 'main a[rel="next"]');
    else if (key === 'k') done = go(items[at - 1], 'main a[rel="prev"]');
    else if (key === 'a' || key === 'r') {
      const one = target.closest('[data-suggestion]')?.querySelector(`[data-key="${key}"]`);
      done = one ? press(one.parentElement, `[data-key="${key}"]`) : press(here, `[data-all="${key}"]`);
    } else if (/^[1-5]$/u.test(key)) done = press(here, `[data-key="${key}"]`);
    else if (key === 't') done = press(here, 'a[data-key="t"]') || this.#openOthers();
    else if (key === 'u') done = press(document, '.flash form button');
    else if (key === '?') {
      this.#all = !this.#all;
      this.#say();
    } else done = false;
    if (done) event.preventDefault();
  }

  #openOthers(): boolean {
    const others = this.querySelector('details');
    if (!others) return false;
    others.open = true;
    others.querySelector<HTMLElement>('input[type="search"], input')?.focus();
    return true;
  }
}

customElements.define('coding-keys', CodingKeys);
