import type { ThreadKind } from './thread.ts';

const desk = (slug: string) => `/${slug}/desk`;

export const decisionsHref = (slug: string) => `${desk(slug)}/decisions`;
export const newDecisionHref = (slug: string, findingId?: string) =>
  `${decisionsHref(slug)}/new${findingId ? `?finding=${findingId}` : ''}`;
export const decisionHref = (slug: string, id: string, act = '') =>
  `${decisionsHref(slug)}/${id}${part(act)}`;

export const actionsHref = (slug: string) => `${desk(slug)}/actions`;
export const newActionHref = (slug: string, decisionId?: string) =>
  `${actionsHref(slug)}/new${decisionId ? `?decision=${decisionId}` : ''}`;
export const actionHref = (slug: string, id: string, act = '') => `${actionsHref(slug)}/${id}${part(act)}`;

export const loopsHref = (slug: string) => `${desk(slug)}/loops`;
/** A new draft, from the decision or the action that it answers for. */
export const newLoopHref = (slug: string, from?: { decision?: string; action?: string }) => {
  const query = new URLSearchParams(from).toString();
  return `${loopsHref(slug)}/new${query ? `?${query}` : ''}`;
};
export const loopHref = (slug: string, id: string, act = '') => `${loopsHref(slug)}/${id}${part(act)}`;
/** The page that anybody may read, once the loop is published. */
export const publicLoopHref = (slug: string, loopSlug: string) => `/${slug}/you-said-we-did/${loopSlug}`;

/** The page on which somebody who was written to asks for no more letters. */
export const stopHref = (slug: string, returnId: string) => `/${slug}/stop/${returnId}`;

export const lessonsHref = (slug: string) => `${desk(slug)}/lessons`;
export const newLessonHref = (slug: string, loopId?: string) =>
  `${lessonsHref(slug)}/new${loopId ? `?loop=${loopId}` : ''}`;
export const lessonHref = (slug: string, id: string) => `${lessonsHref(slug)}/${id}`;

export const outboxHref = (slug: string) => `${desk(slug)}/outbox`;
export const messageHref = (slug: string, id: string, act = '') => `${outboxHref(slug)}/${id}${part(act)}`;

/** The drawing and the list of a record's whole thread. */
export const threadHref = (slug: string, kind: ThreadKind, id: string) =>
  `${desk(slug)}/thread/${kind}/${id}`;

export const findingsHref = (slug: string) => `${desk(slug)}/findings`;

/** The page of any record on the thread. */
export function recordHref(slug: string, kind: ThreadKind, id: string): string {
  switch (kind) {
    case 'comment':
      return `${desk(slug)}/feedback/${id}`;
    case 'theme':
      return `${desk(slug)}/themes/${id}`;
    case 'finding':
      return `${findingsHref(slug)}/${id}`;
    case 'decision':
      return decisionHref(slug, id);
    case 'action':
      return actionHref(slug, id);
    case 'loop':
      return loopHref(slug, id);
    case 'message':
      return messageHref(slug, id);
  }
}

const part = (act: string) => (act ? `/${act}` : '');
