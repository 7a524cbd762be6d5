import {
  coverBoxes,
  coverBoxesOfPaper,
  type PaperBoxKey,
  purposes,
} from '../../../../reference/paper-cover.ts';
import { longDate } from '../../../design/text/words.ts';
import { type Fact, type Letterhead, paragraph, type Report } from '../../../platform/documents/report.ts';
import { planBlocks, type SnapshotContent } from '../../plans/door.ts';
import type { Paper } from './paper.ts';

/** What a paper says of itself: all that its cover prints. Dates are 'YYYY-MM-DD'. */
export type PaperWords = Pick<
  Paper,
  'title' | 'bodyName' | 'heldOn' | 'agendaNumber' | 'attachmentNumber' | 'purpose' | 'cover'
>;

/** The plan that a paper reports: as it stood, and as it stood in the paper before, where there was one. */
export interface ReportedPlan {
  content: SnapshotContent;
  comparedWith: SnapshotContent | null;
}

/**
 * A paper as it will be printed: the cover with every box, blank ones too, then the plan as it stood, its movement and
 * its lines. Pure: the same paper and plan give the same report.
 */
export function paperReport(paper: PaperWords, plan: ReportedPlan | null, organisation: Letterhead): Report {
  const heading = `Report to the ${paper.bodyName}`;
  return {
    title: paper.title,
    titleHidden: true,
    language: 'en-GB',
    organisation,
    date: paper.heldOn,
    reference: referenceOf(paper),
    properties: {
      subject: `${heading}, ${longDate(paper.heldOn)}`,
      ...(paper.cover.author ? { author: paper.cover.author } : {}),
    },
    blocks: [
      { kind: 'heading', level: 1, text: heading },
      { kind: 'facts', caption: 'Cover sheet', captionHidden: true, facts: coverFacts(paper) },
      ...(plan ? planPages(plan) : []),
    ],
  };
}

/** "Item 7.5, attachment 11", or as much of it as there is. */
export function referenceOf({
  agendaNumber,
  attachmentNumber,
}: Pick<PaperWords, 'agendaNumber' | 'attachmentNumber'>): string {
  const words = [
    agendaNumber ? `item ${agendaNumber}` : '',
    attachmentNumber ? `attachment ${attachmentNumber}` : '',
  ]
    .filter(Boolean)
    .join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function coverFacts(paper: PaperWords): Fact[] {
  const own: Readonly<Record<PaperBoxKey, Fact['value']>> = {
    meeting: `${paper.bodyName}, ${weekday(paper.heldOn)} ${longDate(paper.heldOn)}`,
    agendaNumber: paper.agendaNumber,
    attachmentNumber: paper.attachmentNumber,
    purpose: '',
    title: paper.title,
  };
  return [
    ...coverBoxesOfPaper.map(
      ({ key, label, half = false }): Fact => ({
        label,
        half,
        value: own[key],
        ...(key === 'purpose'
          ? { choices: purposes.map((one) => ({ text: one.name, chosen: one.key === paper.purpose })) }
          : {}),
      }),
    ),
    ...coverBoxes.map(
      ({ key, label, covers, half = false }): Fact => ({
        label,
        half,
        ...(covers ? { hint: covers } : {}),
        value: paper.cover[key]
          .split(/\n{2,}/u)
          .filter((part) => part.trim() !== '')
          .map(paragraph),
      }),
    ),
  ];
}

/** The pages after the cover; they lie as the plan's organisation lays its plan. */
function planPages({ content, comparedWith }: ReportedPlan): Report['blocks'] {
  const { plan, scheme, asAt } = content;
  const blocks = [
    { kind: 'heading' as const, level: 1 as const, text: `${plan.title}, ${longDate(asAt)}` },
    ...planBlocks(content, { older: comparedWith }),
  ];
  if (scheme.orientation === 'landscape') return [{ kind: 'turned', orientation: 'landscape', blocks }];
  return [{ kind: 'pageBreak' }, ...blocks];
}

const days = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const weekday = (date: string) => days.format(new Date(`${date}T00:00:00Z`));
