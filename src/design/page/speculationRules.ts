/**
 * What a browser may fetch before it is asked, so that the next page is there at once: links of our own that it is
 * about to follow, but nothing that acts, downloads or is marked `data-no-prefetch`. Served as
 * `application/speculationrules+json` and named by the response header `Speculation-Rules`; no script is needed.
 */
export const speculationRules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/*\\.(csv|xlsx|docx|pdf|xml)*' } },
          { not: { href_matches: '/*/sign-out*' } },
          { not: { selector_matches: '[data-no-prefetch], [download], [target]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};
