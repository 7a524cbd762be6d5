import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Env } from './context.ts';
import {
  civilDate,
  emptyAsNull,
  joinDates,
  optionalText,
  readForm,
  readFormWithFile,
  readQuery,
  requiredText,
  withDates,
} from './form.ts';

const form = withDates(
  ['on'],
  z.object({
    title: requiredText('Enter a title.', 10),
    note: optionalText(),
    on: civilDate('Enter a day.'),
    until: emptyAsNull(civilDate('Enter a day, or nothing.')),
    size: emptyAsNull(z.string().transform(Number).pipe(z.number('Enter a number.'))),
    kinds: z.array(z.string()).default([]),
  }),
);

async function send(fields: Record<string, string | string[] | File>) {
  const app = new Hono<Env>();
  app.post('/', async (c) => c.json(await readForm(c, form)));
  app.post('/file', async (c) => {
    const { file, ...read } = await readFormWithFile(c, z.object({ title: z.string() }), 'file');
    return c.json({ ...read, file: file ? { name: file.name, size: file.size } : null });
  });
  app.get('/', (c) => c.json(readQuery(c)));
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  const hasFile = 'file' in fields;
  const answer = await app.request(hasFile ? '/file' : '/', { method: 'POST', body });
  return answer.json();
}

const day = { 'on-day': '7', 'on-month': '4', 'on-year': '2012' };

describe('a form', () => {
  test('comes trimmed, with one kind of line end, its lists and its dates whole', async () => {
    expect(
      await send({ title: ' Bus\u0000 ', note: 'one\r\ntwo', ...day, 'kinds[]': ['a', 'b'] }),
    ).toMatchObject({
      ok: true,
      values: { title: 'Bus', note: 'one\ntwo', on: '2012-04-07', until: null, kinds: ['a', 'b'] },
    });
  });

  test('that is wrong says one sentence a field, and keeps all that was typed', async () => {
    expect(
      await send({ title: '', note: 'long thought', 'on-day': '31', 'on-month': '4', 'on-year': '2012' }),
    ).toMatchObject({
      ok: false,
      errors: { title: 'Enter a title.', on: 'Enter a day.' },
      typed: { title: '', note: 'long thought', 'on-day': '31', 'on-month': '4', 'on-year': '2012' },
    });
    expect(await send({ title: 'much too long a title', ...day })).toMatchObject({
      ok: false,
      errors: { title: 'Use at most 10 characters.' },
    });
  });

  test.each([
    ['2012', '2', '30'],
    ['12', '4', '7'],
    ['2012', 'April', '7'],
    ['', '4', '7'],
  ])('refuses %s-%s-%s, which is no day', async (year, month, date) => {
    const read = await send({ title: 'Bus', 'on-year': year, 'on-month': month, 'on-day': date });
    expect(read).toMatchObject({ ok: false, errors: { on: 'Enter a day.' } });
  });

  test('a field that may stay empty says its own sentence where it is wrong', async () => {
    const read = await send({ title: 'Bus', ...day, until: 'soon', size: 'big' });
    expect(read).toMatchObject({
      ok: false,
      errors: { until: 'Enter a day, or nothing.', size: 'Enter a number.' },
    });
  });

  test('with a file gives the file apart; one that was not chosen is none', async () => {
    expect(await send({ title: 'Bus', file: new File(['abc'], 'a.csv') })).toMatchObject({
      ok: true,
      file: { name: 'a.csv', size: 3 },
    });
    expect(await send({ title: 'Bus', file: new File([], '') })).toMatchObject({ ok: true, file: null });
  });

  test('an empty date joins to nothing, a date given whole stays', () => {
    expect(joinDates({ 'on-day': '', 'on-month': '', 'on-year': '' }, 'on').on).toBe('');
    expect(joinDates({ on: '2012-04-07' }, 'on').on).toBe('2012-04-07');
  });

  test('a query gives its last word for a name, leaves empty ones out and keeps lists', async () => {
    const app = new Hono<Env>();
    app.get('/', (c) => c.json(readQuery(c)));
    const answer = await app.request('/?q=+bus+&empty=&role=a&role=b&kind%5B%5D=x&kind%5B%5D=y');
    expect(await answer.json()).toEqual({ q: 'bus', role: 'b', kind: ['x', 'y'] });
  });
});
