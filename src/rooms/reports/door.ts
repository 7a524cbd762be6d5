export { bodyHref, newPaperHref, papersHref, publicPapersHref } from './addresses.ts';
export { listBodyChoices } from './bodies/queries.ts';
export {
  type NextMeeting,
  nextMeetings,
  papersWaitingFor,
  type WaitingPapers,
} from './desk.ts';
export { type MadePaper, makePaper, type PaperAsked, PaperProblem } from './papers/make-paper.ts';
export { mayMakePapers, mayReadPapers } from './policy.ts';
export { visibleBodies, visibleMeetings, visiblePapers } from './visible.ts';
