import { describe, expect, test } from 'vitest';
import { createApp } from '../../../app.tsx';
import { reservedWords, slugProblem } from '../reserved-words.ts';
import { deviceWords } from './device.ts';
import { ownAddress } from './sign-in.ts';

describe('where signing in leads', () => {
  test.each(['/merton/desk', '/merton/desk/feedback?theme=waiting&page=2', '/a'])(
    'to %s, which is ours',
    (next) => {
      expect(ownAddress(next)).toBe(next);
    },
  );

  test.each([
    undefined,
    '',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example',
    '\\\\elsewhere.example',
    'javascript:alert(1)',
    'merton/desk',
    '/',
  ])('not to %s', (next) => {
    expect(ownAddress(next)).toBe('/choose-organisation');
  });
});

describe('the device of a session', () => {
  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0',
      'Edge on Windows',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on an iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['curl/8.0', 'A browser that does not say what it is'],
    ['', 'A browser that does not say what it is'],
  ])('%s', (userAgent, words) => {
    expect(deviceWords(userAgent)).toBe(words);
  });
});

describe('the word of an organisation in addresses', () => {
  test('is none that the site uses itself', () => {
    const app = createApp({
      config: { uploadLimitBytes: 1 } as Parameters<typeof createApp>[0]['config'],
    } as Parameters<typeof createApp>[0]);
    const first = new Set(app.routes.map(({ path }) => path.split('/')[1] ?? ''));
    const possible = [...first].filter((part) => /^[a-z][a-z0-9-]*$/.test(part));
    expect(possible.length).toBeGreaterThan(8);
    expect(possible.filter((part) => !reservedWords.has(part))).toEqual([]);
  });

  test('says what is wrong with it', () => {
    expect(slugProblem('merton')).toBeNull();
    expect(slugProblem('nhs-leeds-2')).toBeNull();
    expect(slugProblem('desk')).toMatch(/page of its own/);
    for (const wrong of ['', 'a', 'Merton', '2leeds', 'a b', 'a.b', '-a', 'x'.repeat(42)])
      expect(slugProblem(wrong), wrong).toMatch(/small letters/);
  });
});
