import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ThemePicker } from '../theme-picker/ThemePicker.tsx';
import { Checkbox } from './Checkbox.tsx';
import { Checkboxes } from './Checkboxes.tsx';
import { DateField, typedDate } from './DateField.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FileField } from './FileField.tsx';
import { Form } from './Form.tsx';
import { Radios } from './Radios.tsx';
import { Select } from './Select.tsx';
import { TextArea } from './TextArea.tsx';
import { TextField } from './TextField.tsx';

const options = [
  { value: 'a', label: 'First', hint: 'The first' },
  { value: 'b', label: 'Second' },
];
const shared = { name: 'thing', label: 'A thing', hint: 'What it is', error: 'Say what it is' };
const fields: Record<string, ReactElement> = {
  TextField: <TextField {...shared} value="typed" />,
  TextArea: <TextArea {...shared} value="typed" />,
  'TextArea with a limit': <TextArea {...shared} maxLength={20} />,
  'TextArea with a limit in other words': <TextArea {...shared} maxLength={20} maxLengthSays="20 حروف" />,
  Select: <Select {...shared} options={options} value="b" none="Choose one" />,
  Radios: <Radios {...shared} options={options} value="b" />,
  Checkboxes: <Checkboxes {...shared} options={options} values={['b']} />,
  Checkbox: <Checkbox {...shared} />,
  DateField: <DateField {...shared} value="2012-09-27" />,
  FileField: <FileField {...shared} accept=".csv" />,
  ThemePicker: (
    <ThemePicker
      {...shared}
      legend="Themes"
      groups={[{ category: 'Access', themes: [{ id: 'wait', name: 'Waiting' }] }]}
      chosen={['wait']}
    />
  ),
};

function allOf(markup: string, attribute: string): string[] {
  return [...markup.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'gu'))].map(([, value]) => value ?? '');
}

describe.each(Object.entries(fields))('%s', (_, field) => {
  const markup = renderToStaticMarkup(field);
  const ids = allOf(markup, 'id');

  test('an input has the field’s name as its id, so that an error’s link lands on it', () => {
    expect(markup).toMatch(/<(?:input|select|textarea)[^>]* id="thing"/u);
  });

  test('the error and the hint stand in the field and are said with it', () => {
    const described = allOf(markup, 'aria-describedby').flatMap((list) => list.split(' '));
    expect(markup).toContain('Say what it is');
    expect(described.some((id) => id.endsWith('error-message'))).toBe(true);
    expect(described.some((id) => id.endsWith('hint'))).toBe(true);
    expect(ids).toEqual(expect.arrayContaining(described));
  });

  test('no id comes twice, every label has its input, and nothing is inline', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of allOf(markup, 'for')) expect(ids).toContain(id);
    expect(markup).not.toMatch(/ style=| on[a-z]+=/u);
  });
});

test('what was typed or chosen is still there', () => {
  expect(renderToStaticMarkup(<TextField name="a" label="A" value="it’s <here>" />)).toContain(
    'value="it’s &lt;here&gt;"',
  );
  expect(renderToStaticMarkup(<TextArea name="a" label="A" value="two\nlines" />)).toContain('two\\nlines');
  expect(renderToStaticMarkup(fields.Select ?? <br />)).toContain('<option value="b" selected="">');
  expect(renderToStaticMarkup(fields.Radios ?? <br />)).toMatch(/id="thing-2"[^>]*checked=""/u);
});

test('a date takes what it is given apart, or keeps what was typed', () => {
  expect(typedDate('2012-09-07')).toEqual({ day: '7', month: '9', year: '2012' });
  expect(typedDate(undefined)).toEqual({ day: '', month: '', year: '' });
  const markup = renderToStaticMarkup(
    <DateField name="due" label="Due" value={{ day: '31', month: '4', year: 'soon' }} />,
  );
  expect(allOf(markup, 'name')).toEqual(['due-day', 'due-month', 'due-year']);
  expect(allOf(markup, 'value')).toEqual(['31', '4', 'soon']);
});

test('the error summary links every problem to its field, and says those of the whole form without a link', () => {
  const markup = renderToStaticMarkup(
    <ErrorSummary
      errors={{ title: 'Enter a title', '': 'Nothing was saved', when: 'Enter a date' }}
      ids={{ when: 'other' }}
    />,
  );
  expect(markup).toContain('There is a problem');
  expect(markup).toContain('<a href="#title">Enter a title</a>');
  expect(markup).toContain('<li>Nothing was saved</li>');
  expect(markup).toContain('<a href="#other">Enter a date</a>');
  expect(renderToStaticMarkup(<ErrorSummary errors={{}} />)).toBe('');
});

test('a form carries its version and its hidden values', () => {
  const markup = renderToStaticMarkup(
    <Form action="/save" version={3} hidden={{ ids: ['a', 'b'], none: undefined }} multipart>
      <p>fields</p>
    </Form>,
  );
  expect(markup).toContain('method="post"');
  expect(markup).toContain('encType="multipart/form-data"');
  expect(markup).toContain('name="version" value="3"');
  expect(markup.match(/name="ids"/gu)).toHaveLength(2);
  expect(markup).not.toContain('none');
});
