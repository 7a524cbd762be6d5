/** A meeting in public with its published papers, in the order of the agenda. */
export interface PublicMeeting {
  id: string;
  /** 'YYYY-MM-DD'. */
  heldOn: string;
  place: string;
  bodyName: string;
  papers: {
    id: string;
    title: string;
    agendaNumber: string;
    attachmentNumber: string;
    purpose: string;
  }[];
}

/** A meeting to come that the public is told of. */
export interface PublicNotice {
  id: string;
  heldOn: string;
  startsAt: string | null;
  place: string;
  bodyName: string;
}

export interface PublicPaper {
  id: string;
  title: string;
  documentId: string;
  publishedOn: string;
  heldOn: string;
  bodyName: string;
  /** What the meeting did with it, and on which day. */
  resolved: { kind: string; on: string } | null;
}

/** The forms in which anybody may take a paper away. */
export const publicFormats = [
  { key: 'pdf', name: 'PDF' },
  { key: 'docx', name: 'Word' },
  { key: 'html', name: 'one web page' },
] as const;
export type PublicFormat = (typeof publicFormats)[number]['key'];

/** "noted this paper", "agreed this paper", "put this paper off". */
export const resolvedInWords: Readonly<Record<string, string>> = {
  noted: 'noted this paper',
  approved: 'approved this paper',
  agreed: 'agreed to this paper',
  deferred: 'put this paper off',
  rejected: 'said no to this paper',
};
