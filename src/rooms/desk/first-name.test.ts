import { expect, test } from 'vitest';
import { firstName } from './first-name.ts';

test.each([
  ['Hyacinth Rowe', 'Hyacinth'],
  ['Dr Oliver Szymanski', 'Oliver'],
  ['Prof. Dame Ann Lee', 'Ann'],
  ['Dr Osei', 'Dr Osei'],
  ['Dr', 'Dr'],
  ['Cher', 'Cher'],
])('%s is greeted as %s', (name, called) => {
  expect(firstName(name)).toBe(called);
});
