import { allows } from '../../platform/access/allows.ts';
import type { Who } from '../../platform/access/who.ts';

// Every rule reads the matrix of roles (CAP-10); none looks at the database.

/** The matrix gives a patient representative the dashboard only: counts, and no comment. */
const withoutRepresentatives = (who: Who): Who => ({
  ...who,
  roles: who.roles.filter((role) => role !== 'REP'),
});

/** Sees all comments of the organisation, with what was found in them masked. */
export const mayReadFeedback = (who: Who): boolean => allows(withoutRepresentatives(who), 'cap10', 'view');

/** Sees how many comments there are on each theme. */
export const mayReadThemes = (who: Who): boolean => allows(who, 'cap10', 'view');

/** May log what somebody said; nearly everyone may. */
export const mayLogFeedback = (who: Who): boolean => allows(who, 'cap10', 'submit');

/** Sees the list of comments: all of them, or those they logged themselves. */
export const mayListFeedback = (who: Who): boolean => mayReadFeedback(who) || mayLogFeedback(who);

/** Gives themes, imports files, writes findings, looks after sources. */
export const mayWorkOnFeedback = (who: Who): boolean => allows(who, 'cap10', 'edit');

/** Keeps the register of sources. */
export const mayKeepSources = (who: Who): boolean =>
  allows(who, 'cap10', 'edit') || allows(who, 'cap10', 'configure');

/** Sees the words as they came where something in them was hidden, and settles what was found. */
export const maySettleIdentifiers = (who: Who): boolean => allows(who, 'cap10', 'edit');

/** Settles suggested themes and codes samples; whoever works on feedback does. */
export const mayCode = (who: Who): boolean => mayWorkOnFeedback(who);

/** Puts their name to the quality of a batch of suggestions, so that its figures count. */
export const maySignOff = (who: Who): boolean => allows(who, 'cap10', 'approve');

/** Sees the dashboards: counts only, with small ones hidden where they are for those who may not read comments. */
export const mayReadExperience = (who: Who): boolean => allows(who, 'cap10', 'view');

/** Keeps providers, contracts, scores and what is agreed with them. */
export const mayKeepProviders = (who: Who): boolean => allows(who, 'cap10', 'edit');

/** Sends scorecards and puts figures on the public page. */
export const mayPublishScores = (who: Who): boolean =>
  allows(who, 'cap10', 'approve') || allows(who, 'cap10', 'publish');

/** Takes what was said up a level; whoever works on feedback does. */
export const mayEscalate = (who: Who): boolean => mayWorkOnFeedback(who);

/** Answers for a level what came up to it: a board's members, and whoever works on feedback. */
export const mayAnswerEscalation = (who: Who): boolean =>
  mayWorkOnFeedback(who) || allows(who, 'cap02', 'approve');

/** Takes anything up to any level above. */
export const takesAnyUp = mayEscalate;

/** Takes this up: whoever works on feedback, and whoever logged it themselves, such as a practice. */
export const mayTakeUp = (who: Who, said: { loggedBy: string | null }): boolean =>
  mayEscalate(who) || (mayLogFeedback(who) && said.loggedBy === who.personId);

/** Answers what waits at this level: a board's members at the top one only. */
export const mayAnswerAt = (who: Who, level: string): boolean =>
  mayWorkOnFeedback(who) || (mayAnswerEscalation(who) && who.organisation.levels.at(-1)?.key === level);
