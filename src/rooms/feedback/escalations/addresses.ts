import type { About } from './escalation.ts';

export const escalationsHref = (slug: string) => `/${slug}/desk/escalations`;
export const escalationHref = (slug: string, id: string, act = '') =>
  `${escalationsHref(slug)}/${id}${act ? `/${act}` : ''}`;
export const flowHref = (slug: string) => `${escalationsHref(slug)}/flow`;

/** The form that takes a comment or a finding up a level. */
export const raiseHref = (slug: string, { kind, id }: About) => `${escalationsHref(slug)}/new?${kind}=${id}`;

/** The form of an answer; with a decision, its words are filled in. */
export const answerHref = (slug: string, id: string, decisionId?: string) =>
  `${escalationHref(slug, id, 'answer')}${decisionId ? `?decision=${decisionId}` : ''}`;
