export { newPaperHref, papersHref, publicPapersHref } from './addresses.ts';
export {
  type NextMeeting,
  nextMeetings,
  papersWaitingFor,
  type WaitingPapers,
} from './desk.ts';
export { type MadePaper, makePaper, type PaperAsked, PaperProblem } from './papers/make-paper.ts';
export { mayMakePapers, mayReadPapers } from './policy.ts';
export { visibleMeetings, visiblePapers } from './visible.ts';
