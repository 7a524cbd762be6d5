import type { RoleCode } from '../../reference/roles.ts';
import type { Expected } from './expected.ts';

/**
 * CAP-05 and CAP-15 of the matrix. The meeting that is asked for is not in public and nobody's in particular; the paper is
 * for such a meeting and not published, so that a representative, staff and a partner find only the lists of theirs.
 */
const makers: RoleCode[] = ['CEL', 'ENG', 'QUA', 'GOV'];
const seeDrafts: RoleCode[] = [...makers, 'COM', 'PRJ'];
const receive: RoleCode[] = [...seeDrafts, 'BRD', 'LAY', 'AUD'];

export const expectedOfReports: Expected[] = [
  {
    why: 'Sees bodies, and meetings in public at least: CAP-05 V, O and above',
    roles: [...receive, 'PRA', 'PPG', 'REP', 'STA', 'PAR', 'MEM'],
    routes: [
      'GET /bodies',
      'GET /bodies/:id',
      'GET /bodies/export.csv',
      'GET /meetings',
      'GET /meetings/export.csv',
    ],
  },
  {
    why: 'Sees meetings that are not in public: CAP-05 V and above without a limit, and whoever makes papers for them',
    roles: [...receive, 'STA'],
    routes: ['GET /meetings/:id', 'GET /meetings/:id/meeting.ics'],
  },
  {
    why: 'Keeps bodies and meetings: CAP-05 E',
    roles: ['CEL', 'ENG', 'COM', 'GOV'],
    routes: [
      'GET /bodies/:id/close',
      'GET /bodies/:id/edit',
      'GET /bodies/new',
      'GET /meetings/:id/edit',
      'GET /meetings/:id/remove',
      'GET /meetings/new',
      'POST /bodies/:id/close',
      'POST /bodies/:id/edit',
      'POST /bodies/:id/open',
      'POST /bodies/new',
      'POST /meetings/:id/edit',
      'POST /meetings/:id/remove',
      'POST /meetings/new',
    ],
  },
  {
    why: 'Sees some papers: CAP-15 S, V and above, of others their body’s, what is circulated or sent to them',
    roles: [...receive, 'REP', 'STA', 'PAR'],
    routes: ['GET /papers', 'GET /papers/export.csv'],
  },
  {
    why: 'Receives every issued paper: CAP-15 V, S and above without a limit; the board and lay members receive',
    roles: receive,
    routes: ['GET /papers/:id', 'GET /papers/:id/files/:format', 'GET /papers/:id/verify'],
  },
  {
    why: 'Sees papers before they are issued: CAP-15 S and E',
    roles: seeDrafts,
    routes: ['GET /papers/:id/preview'],
  },
  {
    why: 'Makes papers, and keeps what reviewers said: CAP-15 E',
    roles: makers,
    routes: [
      'GET /papers/:id/edit',
      'GET /papers/:id/issue',
      'GET /papers/:id/plan',
      'GET /papers/:id/return',
      'GET /papers/:id/submit',
      'GET /papers/:id/withdraw',
      'GET /papers/new',
      'GET /review-suggestions/:id/decide',
      'GET /reviews/:id/edit',
      'GET /reviews/new',
      'POST /papers/:id/edit',
      'POST /papers/:id/issue',
      'POST /papers/:id/plan',
      'POST /papers/:id/return',
      'POST /papers/:id/submit',
      'POST /papers/:id/withdraw',
      'POST /papers/new',
      'POST /review-suggestions/:id/decide',
      'POST /reviews/:id/edit',
      'POST /reviews/:id/suggestions',
      'POST /reviews/new',
    ],
  },
  {
    why: 'Approves a paper for issue: CAP-15 A; what the board and lay members approve they receive',
    roles: ['CEL'],
    routes: ['GET /papers/:id/approve', 'POST /papers/:id/approve'],
  },
  {
    why: 'Records what a meeting resolved: CAP-15 E of its papers, or CAP-05 E of the meeting',
    roles: [...makers, 'COM'],
    routes: ['GET /papers/:id/resolve', 'POST /papers/:id/resolve'],
  },
  {
    why: 'Puts a paper on the public site: P of CAP-15 or of CAP-05',
    roles: ['CEL', 'GOV'],
    routes: ['POST /papers/:id/publish', 'POST /papers/:id/unpublish'],
  },
  {
    why: 'Reads what reviewers said: CAP-15 V and above without a limit',
    roles: [...makers, 'BRD', 'LAY', 'AUD'],
    routes: ['GET /reviews', 'GET /reviews/:id', 'GET /reviews/export.csv'],
  },
];

/** Papers that were published. */
export const openReports: string[] = [
  'GET /:organisation/papers',
  'GET /:organisation/papers/:id',
  'GET /:organisation/papers/:id/files/:format',
];
