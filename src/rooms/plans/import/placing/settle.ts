import { wordsForDates, wordsForStatus } from '../../../../../reference/status-words.ts';
import { readStatus } from '../../../../analysis/calendar/read-status.ts';
import { readTimescale } from '../../../../analysis/calendar/read-timescale.ts';
import type { Doubt, Timescale } from '../../../../analysis/calendar/timescale.ts';
import { firstState } from '../../lines/new-line.ts';
import type { PlanField } from '../../plan/plan.ts';
import { giveCodes } from './codes.ts';
import type { DraftLine, DraftPlan, DraftRules, DraftSection } from './draft.ts';
import { findRepeats } from './duplicates.ts';
import { listItems, readRoles } from './roles.ts';

/** A draft line before its texts were read. */
export type UnreadLine = Omit<
  DraftLine,
  'timescale' | 'rag' | 'deliveryState' | 'leads' | 'supports' | 'flags' | 'possibleDuplicateOf'
>;

/**
 * Reads the texts of every line again, gives codes to those without, lists the sections in their order and raises the
 * flags. Done after placing and after every edit, so that a flag never outlives its reason.
 */
export function settle(
  draft: Omit<DraftPlan, 'lines' | 'sections'>,
  lines: readonly UnreadLine[],
): DraftPlan {
  const { rules } = draft;
  const codes = giveCodes(
    lines.map(({ code, codePrinted }) => (codePrinted ? code : '')),
    rules.codePrefix,
  );
  const repeats = findRepeats(lines.map(({ what, section }) => ({ text: what, group: section ?? '' })));
  const seen = new Set<string>();
  const settled = lines.map((line, i): DraftLine => {
    const code = codes[i] ?? line.code;
    const repeat = repeats[i] ?? null;
    const read = readLine({ ...line, code }, rules);
    const of = repeat === null ? null : (codes[repeat] ?? null);
    if (of !== null) read.flags.push(`possible duplicate of ${of}`);
    if (seen.has(code)) read.flags.push('code printed twice');
    seen.add(code);
    return { ...read, possibleDuplicateOf: of };
  });
  return { ...draft, lines: settled, sections: sectionsOf(settled) };
}

function readLine(line: UnreadLine, rules: DraftRules): DraftLine {
  const rule = {
    words: wordsForDates(rules.words),
    yearStart: rules.yearStart,
    period: rules.period ?? undefined,
  };
  const timescale = line.whenText === '' ? null : readTimescale(line.whenText, rule);
  const status = line.statusText === '' ? null : readStatus(line.statusText, wordsForStatus(rules.words));
  const rag = status?.rag ?? 'none';
  // A rating says how sure people are; how far a thing is, its date may say better.
  const said = rag === 'none' ? (status?.deliveryState ?? null) : null;
  const deliveryState = said ?? firstState({ rag, timescale });
  const roles = readRoles(line.leadText, line.supportText);
  const doubts = timescale?.doubts ?? [];
  const flags = [
    ...line.noticed,
    ...doubts.map((doubt) => dateFlag(doubt, timescale)),
    ...(status?.doubts ?? []).map(statusFlag),
  ];
  if (timescale?.kept === true && doubts.length === 0)
    flags.push(`date not read: ${inLine(timescale.printed)}`);
  const read: DraftLine = {
    ...line,
    timescale,
    rag,
    deliveryState,
    ...roles,
    stakeholders: line.stakeholders.flatMap((text) => splitList(text)),
    objectives: line.objectives.flatMap((text) => listItems(text, /\n|;/)),
    possibleDuplicateOf: null,
    flags: [],
  };
  flags.push(
    ...rules.mandatory
      .filter((field) => !hasField(read, field))
      .map((field) => `${fieldNames[field] ?? field} missing`),
  );
  return { ...read, flags: [...new Set(flags)] };
}

/** A list with commas, but not a sentence with a comma in it. */
function splitList(text: string): string[] {
  const parts = listItems(text);
  return parts.some((part) => part.split(' ').length > 8) ? listItems(text, /\n|;/) : parts;
}

/** What a doubt of the reading of a date says in the list of things to check. */
function dateFlag({ kind, words, sentence }: Doubt, timescale: Timescale | null): string {
  const said = inLine(words);
  if (kind === 'stray_date') return `check source: “${said}” stands beside a date that goes on`;
  if (kind === 'two_dates') return `check source: two dates in one cell (“${said}”)`;
  if (kind === 'spelling') {
    const goesOn = timescale?.milestones.some(({ recurrence }) => recurrence === 'ongoing') ?? false;
    return goesOn && /^\S*going$/i.test(said)
      ? `read “${said}” as Ongoing`
      : `check the spelling: ${sentence}`;
  }
  return `check the date: ${sentence}`;
}

function statusFlag({ kind, words, sentence }: Doubt): string {
  const said = inLine(words);
  if (kind === 'two_statuses') return `check source: two statuses in one cell (“${said}”)`;
  if (kind === 'unknown_status') return `status not known: ${said}`;
  if (kind === 'unread_words') return `check source: other words beside the status (“${said}”)`;
  return `check the status: ${sentence}`;
}

function inLine(words: string): string {
  return words.trim().replaceAll(/\s*\n\s*/g, ' / ');
}

const fieldNames: Partial<Record<PlanField, string>> = {
  what: 'what is to be done',
  stakeholders: 'stakeholders',
  objectives: 'strategic objective',
  measure: 'measure of success',
  when: 'date',
  subHeading: 'sub-heading',
};

function hasField(line: DraftLine, field: PlanField): boolean {
  if (field === 'lead') return line.leads.length > 0;
  if (field === 'support') return line.supports.length > 0;
  if (field === 'when') return line.whenText !== '';
  if (field === 'status') return line.statusText !== '';
  const value = line[field];
  return value !== null && value.length > 0;
}

function sectionsOf(lines: readonly DraftLine[]): DraftSection[] {
  const sections: DraftSection[] = [];
  for (const { section, subHeading } of lines) {
    if (section === null) continue;
    let found = sections.find(({ heading }) => heading === section);
    if (found === undefined) {
      found = { heading: section, subHeadings: [], order: sections.length + 1 };
      sections.push(found);
    }
    if (subHeading !== null && !found.subHeadings.includes(subHeading)) found.subHeadings.push(subHeading);
  }
  return sections;
}
