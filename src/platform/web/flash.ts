import { getCookie, setCookie } from 'hono/cookie';
import type { Flash } from '../../design/page/flash.ts';
import type { WebContext } from './context.ts';

const NAME = 'earshot.flash';

/** A sentence for the next page that this browser opens. */
export function flash(c: WebContext, message: Flash): void {
  setCookie(c, NAME, Buffer.from(JSON.stringify(message)).toString('base64url'), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: 60,
  });
}

/** Takes the sentence, so that it is shown once. */
export function takeFlash(c: WebContext): Flash | null {
  const kept = getCookie(c, NAME);
  if (!kept) return null;
  setCookie(c, NAME, '', { path: '/', maxAge: 0 });
  try {
    const message = JSON.parse(Buffer.from(kept, 'base64url').toString('utf8')) as Flash;
    return typeof message.text === 'string' && message.text.length < 500 ? message : null;
  } catch {
    return null;
  }
}
