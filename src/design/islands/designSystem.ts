import { initButtons } from 'nhsuk-frontend/dist/nhsuk/components/button/button.mjs';
import { initErrorSummary } from 'nhsuk-frontend/dist/nhsuk/components/error-summary/error-summary.mjs';
import { initSkipLinks } from 'nhsuk-frontend/dist/nhsuk/components/skip-link/skip-link.mjs';

/**
 * Starts those parts of the design system's own script that our pages use. What only some pages have is fetched
 * by them alone.
 */
export function startDesignSystem(): void {
  document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
  initSkipLinks();
  initErrorSummary();
  initButtons();
  if (has('nhsuk-character-count'))
    void import('nhsuk-frontend/dist/nhsuk/components/character-count/character-count.mjs').then((part) =>
      part.initCharacterCounts(),
    );
  if (has('nhsuk-password-input'))
    void import('nhsuk-frontend/dist/nhsuk/components/password-input/password-input.mjs').then((part) =>
      part.initPasswordInputs(),
    );
}

function has(part: string): boolean {
  return document.querySelector(`[data-module="${part}"]`) !== null;
}
