import { describe, expect, it } from 'vitest';
import { newId } from '../db/ids.ts';
import { cutPage, keyText, readKey } from './paging.ts';

const id = newId();

describe('the key of a page', () => {
  it('reads what was written', () => {
    const key = { on: '2012-02-29', id };
    expect(readKey(keyText(key))).toEqual(key);
  });

  it.each([
    ['nothing', undefined],
    ['other words', 'tomorrow'],
    ['a day that no month has', `2012-02-30,${id}`],
    ['a month that no year has', `2012-13-01,${id}`],
    ['the year nought', `0000-01-01,${id}`],
    ['an id of hyphens', `2012-02-29,${'-'.repeat(36)}`],
    ['an id with one hyphen out of place', `2012-02-29,${id.replace('-', '0')}`],
    ['a key with more behind it', `2012-02-29,${id}'`],
  ])('takes %s as if it were not there', (_what, text) => {
    expect(readKey(text)).toBeNull();
  });

  it('cuts a page and names its neighbours', () => {
    const rows = [3, 2, 1].map((day) => ({ on: `2012-09-0${day}`, id }));
    const page = cutPage(rows, (row) => row, { before: null, after: null }, 2);
    expect(page).toEqual({ rows: rows.slice(0, 2), newer: null, older: `2012-09-02,${id}` });
    const next = cutPage(rows.slice(2), (row) => row, { before: readKey(page.older ?? ''), after: null }, 2);
    expect(next).toEqual({ rows: rows.slice(2), newer: `2012-09-01,${id}`, older: null });
  });
});
