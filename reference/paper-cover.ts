/**
 * The cover sheet that a paper for a governing body carries (requirement MER-01): every box of it, in the order in
 * which it is printed. A box may stay blank; it is printed all the same, so that a reader sees what was not answered.
 */

/** What a body is asked to do with a paper. */
export const purposes = [
  { key: 'note', name: 'For note', asks: 'to note' },
  { key: 'discuss', name: 'For discussion', asks: 'to discuss' },
  { key: 'approve', name: 'For approval', asks: 'to approve' },
  { key: 'decide', name: 'For decision', asks: 'to decide' },
] as const;
export type Purpose = (typeof purposes)[number]['key'];

export const purposeName = (key: string): string =>
  purposes.find((purpose) => purpose.key === key)?.name ?? key;

interface Box {
  label: string;
  /** What belongs in it, for whoever writes it. */
  hint?: string;
  /** What it covers, printed under its label in smaller words. */
  covers?: string;
  /** Takes half the width of the paper, beside the next such box. */
  half?: boolean;
}

/** Boxes that are filled from the paper itself: its meeting, numbers, title and purpose. */
const ofPaper = [
  { key: 'meeting', label: 'Meeting' },
  { key: 'agendaNumber', label: 'Agenda item', half: true },
  { key: 'attachmentNumber', label: 'Attachment', half: true },
  { key: 'title', label: 'Title of the paper', half: true },
  { key: 'purpose', label: 'Purpose', half: true },
] as const satisfies readonly (Box & { key: string })[];

/** Boxes that whoever makes the paper writes. Long ones take several paragraphs. */
const written = [
  { key: 'author', label: 'Author', long: false, half: true },
  { key: 'leadDirector', label: 'Lead director', long: false, half: true },
  {
    key: 'contact',
    label: 'Contact',
    hint: 'An e-mail address or a telephone number for questions about the paper',
    long: false,
  },
  {
    key: 'summary',
    label: 'Executive summary',
    hint: 'What the paper says, for somebody who reads nothing else of it',
    long: true,
  },
  {
    key: 'concerns',
    label: 'Sections to note and points of concern',
    hint: 'Name the page or the paragraph',
    long: true,
  },
  { key: 'recommendation', label: 'Recommendation', hint: 'What the meeting is asked to do', long: true },
  {
    key: 'seenBy',
    label: 'Committees that have seen or agreed it',
    hint: 'Each with the day of its meeting',
    long: true,
  },
  { key: 'money', label: 'Financial implications', long: true },
  {
    key: 'parentBoards',
    label: 'Implications for parent or joint boards',
    hint: 'Boards to which this one answers, or with which it decides',
    long: true,
  },
  {
    key: 'other',
    label: 'Other implications',
    covers: 'Patient and public involvement, law, governance, risk, diversity, staffing',
    long: true,
  },
  {
    key: 'equality',
    label: 'Equality analysis',
    hint: 'What was looked at, and what it showed',
    long: true,
  },
  {
    key: 'privacy',
    label: 'Information privacy',
    hint: 'Personal information that is used or could be given away',
    long: true,
  },
  {
    key: 'communication',
    label: 'Communication plan',
    hint: 'Who will be told, how and when',
    covers: 'With freedom of information and the NHS Constitution',
    long: true,
  },
] as const satisfies readonly (Box & { key: string; long: boolean })[];

export const coverBoxesOfPaper: readonly (Box & { key: PaperBoxKey })[] = ofPaper;
export type PaperBoxKey = (typeof ofPaper)[number]['key'];

export const coverBoxes: readonly (Box & { key: CoverKey; long: boolean })[] = written;
export type CoverKey = (typeof written)[number]['key'];

/** What was written in each box; '' where nothing was. */
export type Cover = Readonly<Record<CoverKey, string>>;

/** How many boxes the whole sheet has. */
export const BOXES = ofPaper.length + written.length;
