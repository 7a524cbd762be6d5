import { describe, expect, test } from 'vitest';
import { broken, importsOf, rings } from '../script/check-imports.ts';

describe('What may import what', () => {
  test.each([
    ['src/platform/web/form.ts', 'src/rooms/feedback/door.ts', 'platform knows no room'],
    ['src/design/page/Html.tsx', 'src/rooms/feedback/policy.ts', 'design imports no room'],
    ['src/design/page/Html.tsx', 'src/platform/clock.ts', 'design imports no room'],
    ['src/analysis/identifiers/names.ts', 'src/platform/log.ts', 'analysis imports nothing but itself'],
    ['src/rooms/site/routes.tsx', 'src/rooms/feedback/record-return.ts', 'rooms meet only at a door'],
    ['src/rooms/loops/pages/Loop.tsx', 'src/rooms/loops/queries.ts', 'pages import no queries'],
    ['src/rooms/loops/pages/Loop.tsx', 'src/rooms/loops/loop-commands.ts', 'pages import no queries'],
    ['src/rooms/loops/pages/Loop.tsx', 'src/platform/db/tenant.ts', 'pages do not touch the database'],
    ['src/rooms/loops/pages/Loop.tsx', 'src/rooms/loops/pages/Action.tsx', 'a page imports no other page'],
    ['src/rooms/loops/queries.ts', 'src/rooms/loops/commands.ts', 'queries never import commands'],
    ['src/rooms/loops/routes.tsx', 'src/app.tsx', 'rooms know nothing'],
  ])('%s may not import %s', (from, to, says) => {
    expect(broken({ from, to })).toContain(says);
  });

  test.each([
    ['src/rooms/loops/routes.tsx', 'src/rooms/feedback/door.ts'],
    ['src/rooms/loops/pages/Loop.tsx', 'src/design/record/RecordHead.tsx'],
    ['src/app.tsx', 'src/rooms/loops/routes.tsx'],
  ])('%s may import %s', (from, to) => {
    expect(broken({ from, to })).toBeNull();
  });

  test('a ring is found wherever it closes', () => {
    const ring = rings([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
      { from: 'c', to: 'd' },
    ]);
    expect(ring).toEqual([['a', 'b', 'c']]);
  });

  test('the reader finds the imports of this project', () => {
    const imports = importsOf(process.cwd());
    expect(imports).toContainEqual({ from: 'src/main.ts', to: 'src/app.tsx' });
    expect(imports.length).toBeGreaterThan(200);
  });
});
