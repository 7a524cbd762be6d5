import type { DemonstrationOrganisation } from './types.ts';

type Slug = DemonstrationOrganisation['slug'];

/** The next meeting of each organisation's board; Merton's is the one of 27 September 2012, whose paper it is working on. */
export const meetings: Readonly<Record<Slug, { heldOn: string; startsAt: string; place: string }>> = {
  merton: { heldOn: '2012-09-27', startsAt: '14:00', place: 'The town hall' },
  elr: { heldOn: '2012-10-09', startsAt: '13:30', place: 'The council chamber' },
  mk: { heldOn: '2012-10-16', startsAt: '10:00', place: 'The library' },
  darlington: { heldOn: '2012-11-20', startsAt: '13:00', place: 'The town hall' },
  'leeds-west': { heldOn: '2012-11-07', startsAt: '14:00', place: 'The community centre' },
  trentside: { heldOn: '2026-12-17', startsAt: '10:00', place: 'The guildhall' },
};

/** A paper that waits to be finished, with what its author wrote on the cover so far. */
export const draftPapers: Partial<
  Record<
    Slug,
    { title: string; agenda: string; attachment: string; writer: string; cover: Record<string, string> }
  >
> = {
  merton: {
    title: 'Implementation plan update – communication and engagement strategy',
    agenda: '7.5',
    attachment: '11',
    writer: 'governance',
    cover: {
      summary: 'How far the implementation plan of the communication and engagement strategy has come.',
      concerns: 'None',
      recommendation: 'The Governing Body is asked to note the progress of the strategy.',
    },
  },
};

/**
 * Posts with their days. Leeds West's four are those of its strategy (two at 80 %, two assistants of two days); what
 * Milton Keynes's posts do, and how many they are, is made up.
 */
export const posts: Partial<
  Record<Slug, { title: string; person: string; days: number; percent: number; functions: string[] }[]>
> = {
  'leeds-west': [
    { title: 'Communications manager', person: 'lead', days: 5, percent: 80, functions: [] },
    { title: 'Engagement facilitator', person: 'officer', days: 5, percent: 80, functions: [] },
    { title: 'Communications assistant', person: 'communications', days: 2, percent: 100, functions: [] },
    { title: 'Communications assistant (second)', person: 'officer2', days: 2, percent: 100, functions: [] },
  ],
  mk: [
    {
      title: 'Director of communications and engagement',
      person: 'lead',
      days: 5,
      percent: 60,
      functions: ['function-1', 'function-2', 'function-3'],
    },
    {
      title: 'Communications officer',
      person: 'communications',
      days: 4,
      percent: 100,
      functions: ['function-4', 'function-5'],
    },
    { title: 'Engagement officer', person: 'officer', days: 5, percent: 100, functions: ['function-7'] },
  ],
};
