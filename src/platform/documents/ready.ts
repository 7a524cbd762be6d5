import { contrast } from '../../design/page/colours.ts';
import { longDate } from '../../design/text/words.ts';
import { type ReadyTable, readyChartTable, readyTable } from './ready-table.ts';
import { type ReadyContent, type ReadyParagraph, readyContent, readyLine } from './ready-text.ts';
import type { Block, Fact, Figure, FlowBlock, Orientation, Picture, Report, ReportChart } from './report.ts';
import { tidyData } from './tidy.ts';

/** A report with every question answered once, so that its renderers only have to draw. Order of keys never matters. */
export interface ReadyReport {
  title: string;
  subtitle: string;
  titleHidden: boolean;
  language: 'en-GB';
  organisation: ReadyLetterhead;
  date: string;
  /** '27 September 2012'. */
  longDate: string;
  reference: string;
  meta: ReadyFact[];
  author: string;
  subject: string;
  keywords: string[];
  sections: ReadySection[];
}

export interface ReadyLetterhead {
  name: string;
  strapline: string;
  address: string[];
  /** '#rrggbb', dark enough to be read on white and to carry white words. */
  colour: string;
  logo: Picture | null;
}

export interface ReadySection {
  orientation: Orientation;
  blocks: ReadyBlock[];
}

export interface ReadyFact {
  label: string;
  hint: string;
  value: ReadyContent;
  choices: { text: string; chosen: boolean }[];
  blank: boolean;
}

export interface ReadyFacts {
  kind: 'facts';
  caption: string;
  captionHidden: boolean;
  /** One fact across the paper, or two beside each other. */
  lines: ReadyFact[][];
  /** Whether any line has two. */
  paired: boolean;
}

export interface ReadyChart extends Omit<ReportChart, 'source'> {
  source: string;
  table: ReadyTable;
}

export type ReadyBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | ReadyContent[number]
  | ReadyFacts
  | ReadyTable
  | ReadyChart
  | (Omit<Figure, 'caption'> & { caption: string })
  | { kind: 'note'; title: string; content: ReadyContent }
  | { kind: 'pageBreak' };

const NHS_BLUE = '#005eb8';

/** Throws where the report cannot be what was meant: a date that is none, a row with more cells than columns. */
export function readyReport(given: Report): ReadyReport {
  const report = tidyData(given);
  const { organisation, properties = {} } = report;
  return {
    title: report.title,
    subtitle: report.subtitle ?? '',
    titleHidden: report.titleHidden ?? false,
    language: report.language,
    organisation: {
      name: organisation.name,
      strapline: organisation.strapline ?? '',
      address: [...(organisation.address ?? [])],
      colour: readable(organisation.colour ?? NHS_BLUE),
      logo: organisation.logo ?? null,
    },
    date: report.date,
    longDate: longDate(report.date),
    reference: report.reference ?? '',
    meta: (report.meta ?? []).map(readyFact).filter(({ blank }) => !blank),
    author: properties.author ?? organisation.name,
    subject: properties.subject ?? '',
    keywords: [...(properties.keywords ?? [])],
    sections: readySections(report.blocks, report.orientation ?? 'portrait'),
  };
}

/** Every table of a report in its order, those of charts among them. */
export function tablesOf(report: ReadyReport): ReadyTable[] {
  return report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? [block] : block.kind === 'chart' ? [block.table] : [],
    ),
  );
}

function readySections(blocks: readonly Block[], usual: Orientation): ReadySection[] {
  const sections: { orientation: Orientation; blocks: FlowBlock[] }[] = [];
  const add = (orientation: Orientation, block: FlowBlock) => {
    const last = sections.at(-1);
    if (last?.orientation === orientation) last.blocks.push(block);
    else sections.push({ orientation, blocks: [block] });
  };
  for (const block of blocks)
    if (block.kind === 'turned') for (const inner of block.blocks) add(block.orientation, inner);
    else add(usual, block);
  if (sections.length === 0) return [{ orientation: usual, blocks: [] }];
  let level = 0;
  return sections.map(({ orientation, blocks: own }) => ({
    orientation,
    blocks: withoutEmptyPages(own).map((block) => {
      const ready = readyBlock(block, orientation);
      // A level left out would be lost on those who walk from heading to heading.
      if (ready.kind === 'heading') {
        level = Math.min(ready.level, level + 1);
        return { ...ready, level: level as 1 | 2 | 3 };
      }
      return ready;
    }),
  }));
}

/** A page ends by itself where the paper turns, and once is enough. */
function withoutEmptyPages(blocks: readonly FlowBlock[]): FlowBlock[] {
  const kept = blocks.filter(
    (block, index) => block.kind !== 'pageBreak' || (index > 0 && blocks[index - 1]?.kind !== 'pageBreak'),
  );
  return kept.at(-1)?.kind === 'pageBreak' ? kept.slice(0, -1) : kept;
}

function readyBlock(block: FlowBlock, orientation: Orientation): ReadyBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: block.text };
    case 'paragraph':
    case 'list':
      return oneOf(readyContent([block]));
    case 'facts': {
      const lines = inLines(block.facts);
      return {
        kind: 'facts',
        caption: block.caption,
        captionHidden: block.captionHidden ?? false,
        lines,
        paired: lines.some((line) => line.length > 1),
      };
    }
    case 'table':
      return readyTable(block, orientation);
    case 'chart':
      return { ...block, source: block.source ?? '', table: readyChartTable(block, orientation) };
    case 'figure':
      return { ...block, caption: block.caption ?? '' };
    case 'note':
      return { kind: 'note', title: block.title ?? '', content: readyContent(block.content) };
    case 'pageBreak':
      return block;
  }
}

const oneOf = (content: ReadyContent): ReadyContent[number] => {
  const [first] = content;
  return first ?? emptyParagraph;
};

const emptyParagraph: ReadyParagraph = { kind: 'paragraph', line: readyLine(''), rightToLeft: false };

function readyFact({ label, hint = '', value, choices = [] }: Fact): ReadyFact {
  const content = readyContent(value);
  return {
    label,
    hint,
    value: content,
    choices: [...choices],
    blank: content.length === 0 && choices.length === 0,
  };
}

/** Two halves that follow each other share a line. */
function inLines(facts: readonly Fact[]): ReadyFact[][] {
  const lines: ReadyFact[][] = [];
  let open = false;
  for (const fact of facts) {
    const last = lines.at(-1);
    if (fact.half && open && last) {
      last.push(readyFact(fact));
      open = false;
    } else {
      lines.push([readyFact(fact)]);
      open = fact.half ?? false;
    }
  }
  return lines;
}

/** The colour, darkened until white words can be read on it (WCAG 2.2, 1.4.3). */
function readable(colour: string): string {
  let own = /^#[0-9a-f]{6}$/iu.test(colour) ? colour.toLowerCase() : NHS_BLUE;
  while (contrast(own, '#ffffff') < 4.5)
    own = own.replace(/[0-9a-f]{2}/gu, (part) =>
      Math.floor(Number.parseInt(part, 16) * 0.95)
        .toString(16)
        .padStart(2, '0'),
    );
  return own;
}
