import { describe, expect, it } from 'vitest';
import { findPlanScheme, planSchemes } from '../../../../../reference/plan-schemes.ts';
import { getStatusScheme } from '../../../../../reference/status-schemes.ts';
import {
  cellText,
  type LooseCell,
  paragraphsOfText,
  placeCells,
  type SourceDocument,
} from '../../../../platform/files/table-in/source-document.ts';
import type { DraftLine, DraftPlan } from './draft.ts';
import { dropLine, joinLines, moveToSection, placeCell, splitLine, splitPoints } from './edit-draft.ts';
import { placeTables } from './place-tables.ts';

/** Numbers that look random and are the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const heads = [
  'Objective',
  'Key activities',
  'Dates',
  'Status',
  'Action',
  'What',
  'Why',
  'How',
  'When',
  'Lead',
  'Zebra',
  'No.',
  'Level',
  'Support',
  '',
];
const bits = [
  ...[
    'May 2012',
    'Ongoing',
    'Green',
    'Amber Red',
    'Purple',
    '1.1',
    '2',
    '1 – wider',
    'M07',
    'and the rest of it',
    'Objective 2: doors',
  ],
  ...[
    'Visit schools',
    'Open late, with a rota.',
    'with support from Clerk, Chair / Mayor',
    'Support from: Porter',
    '(see above)',
    'What',
  ],
  ...[
    'Sub-heading:',
    'BRANCHES',
    'Implemented when required',
    'Develop a plan including:',
    '31/02/2012',
    'Status',
    'Key activities',
  ],
];

function aDocument(seed: number): SourceDocument {
  const next = chance(seed);
  const pick = (list: readonly string[]) => list[next(list.length)] ?? '';
  let word = 0;
  const cell = (): LooseCell => {
    const lines = Array.from({ length: next(5) }, () => {
      word += 1;
      return next(6) === 0
        ? ''
        : `${next(3) === 0 ? '• ' : ''}${pick(bits)}${next(3) === 0 ? ` w${word}` : ''}`;
    });
    return {
      paragraphs: paragraphsOfText(lines.join('\n')),
      rowSpan: next(6) === 0 ? 1 + next(4) : 1,
      colSpan: next(9) === 0 ? 1 + next(4) : 1,
    };
  };
  const tables = Array.from({ length: 1 + next(3) }, (_, i) => {
    const width = 1 + next(7);
    const head = Array.from(
      { length: width },
      (): LooseCell => ({ paragraphs: paragraphsOfText(pick(heads)) }),
    );
    const rows = Array.from({ length: next(12) }, () => Array.from({ length: next(width + 1) }, cell));
    const before = next(2) === 0 ? [] : [pick(bits)];
    return { name: `Table ${i + 1}`, before, rows: placeCells(next(4) === 0 ? rows : [head, ...rows]) };
  });
  return { kind: 'word', title: null, tables, outside: [], warnings: [] };
}

function wordsOfLine(line: DraftLine): string {
  return [
    ...[
      line.code,
      line.what,
      ...line.why,
      ...line.how,
      line.whenText,
      line.statusText,
      line.leadText,
      line.supportText,
    ],
    ...[
      ...line.stakeholders,
      ...line.objectives,
      line.measure,
      line.update,
      line.level,
      line.section ?? '',
      line.subHeading ?? '',
    ],
  ].join('\n');
}

function plainWordsOf(text: string): string[] {
  return text
    .split(/[\s,;/]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** The words of a cell that are nowhere to be found in what the draft says became of it. */
function lostWords(document: SourceDocument, draft: DraftPlan): string[] {
  const kept = new Map<string, string>();
  const keep = (table: number, address: string, text: string) =>
    kept.set(`${table}:${address}`, `${kept.get(`${table}:${address}`) ?? ''}\n${text}`);
  for (const line of draft.lines)
    for (const { table, address } of line.cells) keep(table, address, wordsOfLine(line));
  for (const { table, address, text } of [...draft.headings, ...draft.unplaced]) keep(table, address, text);
  return document.tables.flatMap((table, i) =>
    table.rows.flat().flatMap((cell) => {
      const plain = new Set(plainWordsOf(kept.get(`${i}:${cell.address}`) ?? ''));
      return plainWordsOf(cellText(cell))
        .filter((word) => !plain.has(word))
        .map((word) => `${i}:${cell.address} ${word}`);
    }),
  );
}

const { words } = getStatusScheme('general');

describe('placing', () => {
  it('loses no word of any cell, whatever the tables look like', () => {
    for (let seed = 1; seed <= 600; seed += 1) {
      const document = aDocument(seed);
      const key = planSchemes[seed % planSchemes.length]?.key ?? 'general';
      const scheme = seed % 3 === 0 ? undefined : findPlanScheme(key);
      expect({ seed, lost: lostWords(document, placeTables(document, { scheme, words })) }).toEqual({
        seed,
        lost: [],
      });
    }
  });

  it('loses none when the preview is edited either', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const next = chance(seed * 7919);
      const document = aDocument(seed);
      let draft = placeTables(document, { words });
      for (let edit = 0; edit < 6; edit += 1) {
        const [i, j] = [next(draft.lines.length + 1), next(draft.lines.length + 1)];
        const at = splitPoints(draft.lines[i] ?? { what: '' })[0]?.at ?? 0;
        const edits = [
          () => joinLines(draft, i, j),
          () => splitLine(draft, i, at),
          () => moveToSection(draft, i, 'Elsewhere', null),
          () => dropLine(draft, i),
          () =>
            placeCell(
              draft,
              next(draft.unplaced.length + 1),
              i,
              (['what', 'when', 'how', 'update'] as const)[next(4)] ?? 'what',
            ),
        ];
        draft = edits[next(edits.length)]?.() ?? draft;
      }
      const kept = [
        ...draft.lines.map(wordsOfLine),
        ...[...draft.headings, ...draft.unplaced].map(({ text }) => text),
      ];
      const all = new Set(kept.flatMap(plainWordsOf));
      const lost = document.tables.flatMap((table) =>
        table.rows.flat().flatMap((cell) => plainWordsOf(cellText(cell))),
      );
      expect({ seed, lost: lost.filter((word) => !all.has(word)) }).toEqual({ seed, lost: [] });
    }
  });

  it('takes 2,000 lines in about a second', () => {
    const rows: LooseCell[][] = [['Objective', 'Key activities', 'Dates', 'Status', 'Action']].map((head) =>
      head.map((text) => ({ paragraphs: paragraphsOfText(text) })),
    );
    const next = chance(5);
    const pick = (list: readonly string[]) => list[next(list.length)] ?? '';
    const nouns = [
      'readers',
      'schools',
      'branches',
      'evenings',
      'accounts',
      'letters',
      'gardens',
      'teachers',
      'buses',
      'hours',
    ];
    for (let i = 0; i < 2000; i += 1) {
      const what = `• Agree with ${pick(nouns)} and ${pick(nouns)} on ${pick(nouns)} number ${i}`;
      const cells = [
        i % 50 === 0 ? `Objective of ${i}` : '',
        what,
        pick(['May 2012', 'Ongoing', 'June/July 2012']),
        pick(['Green', 'Amber']),
        'A note.',
      ];
      rows.push(cells.map((text) => ({ paragraphs: paragraphsOfText(text) })));
    }
    const document: SourceDocument = {
      kind: 'word',
      title: null,
      tables: [{ name: 'Table 1', before: [], rows: placeCells(rows) }],
      outside: [],
      warnings: [],
    };
    const start = performance.now();
    const draft = placeTables(document, { scheme: findPlanScheme('merton'), words });
    const took = performance.now() - start;
    expect(draft.lines).toHaveLength(2000);
    expect(draft.sections).toHaveLength(40);
    // Twice what it should take, because other tests run beside this one.
    expect(took).toBeLessThan(2500);
  });
});
