/**
 * Shows what an option asks beyond itself only while it is chosen, and unticks the others where an option such as
 * "None of these" stands alone. Ours and not the design system's, which says aria-expanded of a radio, where ARIA
 * knows no such thing.
 */
export function startAskingMore(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === 'checkbox' && target.checked) leaveAlone(target);
    if (target.type === 'checkbox' || target.type === 'radio') showChosen();
  });
  // A page that comes back by "Back" has its boxes restored after this script has run.
  window.addEventListener('pageshow', showChosen);
  showChosen();
}

function showChosen(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-aria-controls]')) {
    const more = document.getElementById(input.dataset.ariaControls ?? '');
    const kind = input.type === 'radio' ? 'radios' : 'checkboxes';
    more?.classList.toggle(`nhsuk-${kind}__conditional--hidden`, !input.checked);
  }
}

function leaveAlone(ticked: HTMLInputElement): void {
  const all = ticked.form?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [];
  for (const box of all) {
    if (box === ticked || box.name !== ticked.name) continue;
    const oneStandsAlone = 'checkboxExclusive' in ticked.dataset || 'checkboxExclusive' in box.dataset;
    if (oneStandsAlone) box.checked = false;
  }
}
