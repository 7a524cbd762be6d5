const REMEMBERED = 'earshot:list-keys';

/**
 * j and k walk the rows of the table inside, o opens the row, x ticks it. The keys work only while the list has the
 * focus (WCAG 2.2, 2.1.4) and can be turned off, which is remembered.
 */
class ListKeys extends HTMLElement {
  #on = window.localStorage.getItem(REMEMBERED) !== 'off';
  #help = document.createElement('p');
  #switch = document.createElement('button');
  #words = document.createElement('span');

  connectedCallback(): void {
    if (this.#rows.length === 0 || this.contains(this.#help)) return;
    this.#help.className = 'list-keys__help';
    this.#switch.type = 'button';
    this.#switch.className = 'link-button';
    this.#switch.addEventListener('click', () => {
      this.#on = !this.#on;
      window.localStorage.setItem(REMEMBERED, this.#on ? 'on' : 'off');
      this.#say();
    });
    this.#help.append(this.#words, this.#switch);
    this.prepend(this.#help);
    for (const row of this.#rows) row.tabIndex = -1;
    const first = this.#rows[0];
    if (first) first.tabIndex = 0;
    this.#say();
    this.addEventListener('keydown', (event) => this.#press(event));
    this.addEventListener('focusin', (event) => this.#mark(event));
  }

  get #rows(): HTMLTableRowElement[] {
    return [...this.querySelectorAll<HTMLTableRowElement>('tr[data-row]')];
  }

  #say(): void {
    const ticks = this.querySelector('.data-table__select input') !== null;
    const keys: [string, string][] = [
      ['j', 'next'],
      ['k', 'previous'],
      ['o', 'open'],
    ];
    if (ticks) keys.push(['x', 'tick']);
    this.#words.replaceChildren(
      ...(this.#on
        ? [
            'Keys in this list: ',
            ...keys.flatMap(([key, act]) => {
              const cap = document.createElement('kbd');
              cap.textContent = key;
              return [cap, ` ${act}  `];
            }),
          ]
        : ['The keys of this list are off.']),
    );
    this.#switch.textContent = this.#on ? 'Turn keys off' : 'Turn keys on';
  }

  #mark(event: FocusEvent): void {
    const here = event.target instanceof Element ? event.target.closest('tr[data-row]') : null;
    if (!here) return;
    for (const row of this.#rows) {
      row.classList.toggle('is-here', row === here);
      row.tabIndex = row === here ? 0 : -1;
    }
  }

  #press(event: KeyboardEvent): void {
    if (!this.#on || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const rows = this.#rows;
    const at = rows.findIndex((row) => row.classList.contains('is-here'));
    const here = rows[at];
    if (event.key === 'j') rows[Math.min(at + 1, rows.length - 1)]?.focus();
    else if (event.key === 'k') rows[Math.max(at - 1, 0)]?.focus();
    else if ((event.key === 'o' || (event.key === 'Enter' && event.target === here)) && here?.dataset.href)
      window.location.assign(here.dataset.href);
    else if (event.key === 'x') here?.querySelector<HTMLInputElement>('.data-table__select input')?.click();
    else return;
    event.preventDefault();
  }
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('textarea, select, input:not([type="checkbox"])');
}

customElements.define('list-keys', ListKeys);
