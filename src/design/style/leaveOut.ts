/** As much of a style rule as is needed to thin it. */
interface Rule {
  selectors: string[];
  remove(): unknown;
}

/** Variants of the design system that none of our pages has. A test holds that they stay unused. */
export const leftOut =
  /\.nhsuk-(?:icon|action-link|expander|image|list--|body-|heading-|link-image|link--|card-group|card__(?:action|heading-container|img|group)|button__content|button--(?:brand|login|reverse|icon|secondary-solid)|input--large|input-wrapper--large|panel--interruption|panel__heading|panel__title--|form-group--inline|u-frontend|summary-list--no-last|u-secondary|input__|error-summary__heading|u-visually-hidden-focusable|card--(?:care|feature|primary|secondary|clickable)|card__(?:content--|heading--)|[a-z-]+--reverse)/u;

/** Drops the rules of what is left out, so that a page loads no more style than it wears. */
export const leaveOut = {
  postcssPlugin: 'leave-out',
  Rule(rule: Rule) {
    const kept = rule.selectors.filter((selector) => !leftOut.test(selector.replace(/:not\([^)]*\)/gu, '')));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  },
};
