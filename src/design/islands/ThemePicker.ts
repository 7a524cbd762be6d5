/**
 * Makes a long list of themes quick: typing finds by name and definition, arrows walk what was found, space ticks,
 * and those chosen stand above as chips that can be taken away. The boxes stay the form's own.
 */
class ThemePicker extends HTMLElement {
  #find = document.createElement('input');
  #found = document.createElement('p');
  #chosen = document.createElement('ul');

  connectedCallback(): void {
    const groups = this.querySelector('.themes__groups');
    if (!groups || this.#find.isConnected) return;
    const id = `${this.#boxes[0]?.name ?? 'theme'}--find`;

    const bar = document.createElement('div');
    bar.className = 'themes__find';
    const group = document.createElement('div');
    group.className = 'nhsuk-form-group';
    const label = document.createElement('label');
    label.className = 'nhsuk-label';
    label.htmlFor = id;
    label.textContent = 'Find a theme';
    this.#find.id = id;
    this.#find.type = 'search';
    this.#find.className = 'nhsuk-input nhsuk-input--width-20';
    this.#find.autocomplete = 'off';
    this.#found.className = 'themes__found';
    this.#found.setAttribute('role', 'status');
    this.#chosen.className = 'themes__chosen';
    this.#chosen.setAttribute('aria-label', 'Chosen themes');
    group.append(label, this.#find);
    bar.append(group, this.#found);
    groups.before(bar, this.#chosen);

    this.#find.addEventListener('input', () => this.#narrow());
    this.addEventListener('change', () => this.#showChosen());
    this.addEventListener('keydown', (event) => this.#press(event));
    this.#narrow();
    this.#showChosen();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.themes__theme input')];
  }

  get #shown(): HTMLInputElement[] {
    return this.#boxes.filter((box) => !box.closest<HTMLElement>('.themes__theme')?.hidden);
  }

  #narrow(): void {
    const sought = plain(this.#find.value);
    for (const group of this.querySelectorAll<HTMLElement>('.themes__group')) {
      const whole = plain(group.dataset.category ?? '').includes(sought);
      let any = false;
      for (const theme of group.querySelectorAll<HTMLElement>('.themes__theme')) {
        theme.hidden = !whole && !plain(theme.textContent).includes(sought);
        any ||= !theme.hidden;
      }
      group.hidden = !any;
    }
    const many = this.#shown.length;
    this.#found.textContent = sought === '' ? '' : `${many} ${many === 1 ? 'theme' : 'themes'} found`;
  }

  #showChosen(): void {
    this.#chosen.replaceChildren(
      ...this.#boxes
        .filter((box) => box.checked)
        .map((box) => {
          const name = box.closest('label')?.querySelector('.tick__text')?.textContent ?? '';
          const chip = document.createElement('button');
          chip.type = 'button';
          chip.className = 'chip';
          chip.textContent = name;
          chip.setAttribute('aria-label', `Remove ${name}`);
          const cross = document.createElement('span');
          cross.className = 'chip__cross';
          cross.textContent = '×';
          chip.append(cross);
          chip.addEventListener('click', () => {
            box.checked = false;
            box.dispatchEvent(new Event('change', { bubbles: true }));
            this.#find.focus();
          });
          const item = document.createElement('li');
          item.append(chip);
          return item;
        }),
    );
  }

  #press(event: KeyboardEvent): void {
    const shown = this.#shown;
    const at = event.target instanceof HTMLInputElement ? shown.indexOf(event.target) : -1;
    const inSearch = event.target === this.#find;
    if (at < 0 && !inSearch) return;
    if (event.key === 'ArrowDown') shown[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && !inSearch) (shown[at - 1] ?? this.#find).focus();
    else if (event.key === 'Enter' && inSearch) {
      // The one theme left is plainly meant; otherwise nothing is sent by accident.
      if (shown.length === 1) shown[0]?.click();
    } else if (event.key === 'Escape' && this.#find.value !== '') {
      this.#find.value = '';
      this.#narrow();
      this.#find.focus();
    } else return;
    event.preventDefault();
  }
}

/** Without case, accents or spare spaces. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

customElements.define('theme-picker', ThemePicker);
