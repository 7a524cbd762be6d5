/** Where the header `Speculation-Rules` points. */
export const SPECULATION_RULES = '/speculation-rules.json';

/**
 * What a browser may fetch before it is asked, so that the next page is there at once: the public pages, which change
 * nothing by being read. Never the desk: opening its first page marks what was seen. Served as
 * `application/speculationrules+json` and named by a response header; no script is needed.
 */
export const speculationRules = {
  prefetch: [
    {
      where: {
        and: [
          {
            href_matches: [
              '/',
              '/accessibility',
              '/privacy',
              '/:organisation',
              '/:organisation/tell-us',
              '/:organisation/what-we-promise',
              '/:organisation/you-said-we-did',
              '/:organisation/you-said-we-did/:one',
            ],
          },
          { not: { href_matches: ['/sign-*', '/setup', '/choose-*', '/forgotten-*', '/*.*'] } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};
