import type { RoleCode } from '../../reference/roles.ts';
import type { Expected } from './expected.ts';

/**
 * CAP-14 of the matrix. An administrator configures and has no sight of what people answered about themselves. The E of a
 * project lead is of impact assessments and the A of the board is of the grades of a delivery system, so both look here.
 */
const sees: RoleCode[] = ['CEL', 'ENG', 'COM', 'PRJ', 'QUA', 'BRD', 'LAY', 'PRA', 'REP', 'PAR', 'AUD'];
const keeps: RoleCode[] = ['CEL', 'ENG', 'QUA'];

export const expectedOfEquality: Expected[] = [
  {
    why: 'Sees who was heard: CAP-14 V and above',
    roles: sees,
    routes: [
      'GET /who-is-heard',
      'GET /who-is-heard/:file{paper\\.(?:html|docx|pdf)}',
      'GET /who-is-heard/by/:file{[a-zA-Z]+\\.csv}',
      'GET /who-is-heard/by/:question',
      'GET /who-is-heard/groups.csv',
      'GET /who-is-heard/weights',
    ],
  },
  {
    why: 'Says what answers count as, which they see: CAP-14 E',
    roles: keeps,
    routes: [
      'GET /who-is-heard/answers',
      'POST /who-is-heard/answers/keep',
      'POST /who-is-heard/answers/remove',
    ],
  },
  {
    why: 'Sees who lives here, which is public: CAP-14 V and above, or its configuration',
    roles: [...sees, 'ADM'],
    routes: [
      'GET /population',
      'GET /population/:id',
      'GET /population/:id/table.csv',
      'GET /population/all.csv',
    ],
  },
  {
    why: 'Loads who lives here: CAP-14 E, or its configuration',
    roles: [...keeps, 'ADM'],
    routes: [
      'GET /population/:id/edit',
      'GET /population/:id/remove',
      'GET /population/areas',
      'GET /population/own',
      'POST /population/:id/edit',
      'POST /population/:id/remove',
      'POST /population/areas',
      'POST /population/own',
      'POST /population/restore',
    ],
  },
  {
    why: 'Sets below which number counts are hidden: CAP-14 A, or its configuration',
    roles: ['CEL', 'QUA', 'ADM'],
    routes: ['GET /population/settings', 'POST /population/settings'],
  },
];
