import { Hono } from 'hono';
import type { Env } from '../../platform/web/context.ts';
import { askEachTime } from './caching.ts';
import { mark } from './mark.ts';
import { Accessibility } from './pages/Accessibility.tsx';
import { FrontPage } from './pages/FrontPage.tsx';
import { Privacy } from './pages/Privacy.tsx';
import { listPublicOrganisations } from './profile-queries.ts';

/** The pages of the whole instance, before any organisation is chosen. */
export const instancePages = new Hono<Env>();

instancePages.get('/', askEachTime, async (c) => {
  const organisations = await listPublicOrganisations(c.var.earshot.database);
  return c.render(<FrontPage organisations={organisations} />, {
    title: 'Tell those who plan your care what you think',
    description: 'Say what you think of health services, and read what was done about it.',
  });
});

instancePages.get('/accessibility', askEachTime, (c) =>
  c.render(<Accessibility />, { title: 'Accessibility statement' }),
);

instancePages.get('/privacy', askEachTime, (c) => c.render(<Privacy />, { title: 'Privacy' }));

instancePages.get('/robots.txt', (c) => {
  c.header('Cache-Control', 'public, max-age=86400');
  return c.text(
    ['User-agent: *', 'Disallow: /*/desk', 'Disallow: /*/tell-us/thank-you', 'Disallow: /sign-in', ''].join(
      '\n',
    ),
  );
});

for (const path of ['/favicon.svg', '/favicon.ico'])
  instancePages.get(path, (c) => {
    c.header('Content-Type', 'image/svg+xml');
    c.header('Cache-Control', 'public, max-age=86400');
    return c.body(mark);
  });
