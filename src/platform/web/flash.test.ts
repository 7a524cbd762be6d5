import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import type { Env } from './context.ts';
import { flash, takeFlash } from './flash.ts';

const app = new Hono<Env>();
app.post('/', (c) => {
  flash(c, { kind: 'success', text: 'Saved: “naïve” & 5 <b>' });
  return c.redirect('/', 303);
});
app.get('/', (c) => c.json(takeFlash(c)));

const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

describe('a sentence for the next page', () => {
  test('is shown once', async () => {
    const saved = await app.request('/', { method: 'POST' });
    expect(saved.headers.getSetCookie()[0]).toMatch(/HttpOnly/);
    const first = await app.request('/', { headers: { cookie: cookieOf(saved) } });
    expect(await first.json()).toEqual({ kind: 'success', text: 'Saved: “naïve” & 5 <b>' });
    expect(first.headers.getSetCookie()[0]).toMatch(/^earshot\.flash=;.*Max-Age=0/);
    const second = await app.request('/', { headers: { cookie: cookieOf(first) } });
    expect(await second.json()).toBeNull();
  });

  test.each(['nonsense', Buffer.from('{"kind":"success"}').toString('base64url')])(
    'that is none (%s) is left out',
    async (kept) => {
      const answer = await app.request('/', { headers: { cookie: `earshot.flash=${kept}` } });
      expect(await answer.json()).toBeNull();
    },
  );
});
