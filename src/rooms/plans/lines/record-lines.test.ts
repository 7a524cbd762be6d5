import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { noting } from '../../../../tests/support/asked-queries.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../tests/support/makers/plan.ts';
import type { MilestoneReading } from '../../../analysis/calendar/timescale.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { write } from '../../../platform/db/tenant.ts';
import { actorOf } from '../../../platform/history/record-history.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import type { NewLine } from './new-line.ts';
import { codesAfter, recordLines } from './record-lines.ts';

const reading = (over: Partial<MilestoneReading>): MilestoneReading => ({
  text: '',
  words: 'September 2012',
  start: null,
  due: null,
  precision: 'none',
  recurrence: null,
  condition: null,
  effectiveFrom: null,
  deliveryState: null,
  ...over,
});
const says = (...milestones: MilestoneReading[]): NewLine['timescale'] => ({
  printed: '',
  milestones,
  notes: [],
  doubts: [],
  kept: false,
});

it('gives codes that go on from those of the plan', () => {
  const next = codesAfter(['M01', 'M07', 'X99', 'M1b'], 'M', [{ code: 'M12' }, {}]);
  expect([next(), next()]).toEqual(['M13', 'M14']);
  expect(codesAfter([], '')()).toBe('01');
});

onBothDatabases('putting lines into a plan', (given) => {
  let who: Who;
  beforeAll(async () => {
    who = await aPerson(given.database, await anOrganisation(given.database, { fixedToday: '2012-09-27' }));
  });
  const inPlan = <T>(work: (db: Db) => Promise<T>) => write(given.database, who.organisation.id, work);
  const linesOf = (planId: string) =>
    given.database.owner
      .selectFrom('planLine as l')
      .leftJoin('planSection as s', 's.id', 'l.sectionId')
      .leftJoin('planSection as p', 'p.id', 's.parentId')
      .select(['l.id', 'l.code', 'l.codePrinted', 's.heading', 'p.heading as above', 'l.duplicateOfId'])
      .where('l.planId', '=', planId)
      .orderBy('l.position')
      .execute();

  it('keeps all that is said of a line, under its section and sub-heading', async () => {
    const { planId } = await aPlan(given.database, who, { lines: [] });
    const { lines, sections } = await inPlan((db) =>
      recordLines(db, actorOf(who), planId, [
        {
          section: '1. Practices',
          what: 'A lead in every practice',
          why: ['So that they are heard', ' '],
          how: ['Ask', 'Meet'],
          whenText: 'September 2012; ongoing',
          timescale: says(
            reading({ due: '2012-09-30', precision: 'month' }),
            reading({ recurrence: 'ongoing', deliveryState: 'in_place' }),
          ),
          rag: 'amber',
          statusText: 'AMBER',
          reason: 'Two are missing',
          leads: ['Chair', { personId: who.personId }],
          supports: [{ role: '' }, 'Clerk'],
          flags: ['Check the date.'],
          update: 'Two to go',
        },
        { section: '1. Practices', subHeading: 'Wider', code: 'P7', what: 'Joint meetings' },
        { what: 'A lead again', duplicateOfCode: 'P7', deliveryState: 'paused' },
      ]),
    );
    expect(lines.map(({ code }) => code)).toEqual(['A01', 'P7', 'A02']);
    expect(sections.map(({ heading }) => heading)).toEqual(['1. Practices', 'Wider']);
    expect(await linesOf(planId)).toMatchObject([
      { code: 'A01', codePrinted: false, heading: '1. Practices', above: null },
      { code: 'P7', codePrinted: true, heading: 'Wider', above: '1. Practices' },
      { code: 'A02', heading: null, duplicateOfId: lines[1]?.id },
    ]);
    const db = given.database.owner;
    const first = lines[0]?.id ?? '';
    const points = await db
      .selectFrom('planLinePoint')
      .select(['kind', 'text'])
      .where('lineId', '=', first)
      .orderBy('kind')
      .orderBy('position')
      .execute();
    expect(points.map(({ text }) => text)).toEqual(['Ask', 'Meet', 'So that they are heard']);
    const people = await db
      .selectFrom('planLineResponsible')
      .select(['kind', 'roleText', 'personId'])
      .where('lineId', '=', first)
      .orderBy('position')
      .execute();
    expect(people).toEqual([
      { kind: 'lead', roleText: 'Chair', personId: null },
      { kind: 'lead', roleText: '', personId: who.personId },
      { kind: 'support', roleText: 'Clerk', personId: null },
    ]);
    const milestones = await db
      .selectFrom('planMilestone as m')
      .leftJoin('planMilestoneState as s', 's.milestoneId', 'm.id')
      .select(['m.dueOn', 'm.recurrence', 's.deliveryState', 's.asAt'])
      .where('lineId', '=', first)
      .orderBy('position')
      .execute();
    expect(milestones).toEqual([
      { dueOn: '2012-09-30', recurrence: null, deliveryState: null, asAt: null },
      { dueOn: null, recurrence: 'ongoing', deliveryState: 'in_place', asAt: '2012-09-27' },
    ]);
    const updates = await db
      .selectFrom('planLineUpdate')
      .select(['rag', 'deliveryState', 'statusPrinted', 'updatePrinted', 'reason', 'asAt'])
      .where(
        'lineId',
        'in',
        lines.map(({ id }) => id),
      )
      .orderBy('deliveryState')
      .execute();
    expect(updates).toMatchObject([
      {
        rag: 'amber',
        deliveryState: 'in_progress',
        statusPrinted: 'AMBER',
        updatePrinted: 'Two to go',
        asAt: '2012-09-27',
      },
      { rag: 'none', deliveryState: 'not_started' },
      { rag: 'none', deliveryState: 'paused' },
    ]);
  });

  it('puts lines of a section that was there among its lines', async () => {
    const { planId } = await aPlan(given.database, who, {
      lines: [{ section: 'First' }, { section: 'Second' }],
    });
    await inPlan((db) =>
      recordLines(db, actorOf(who), planId, [
        { section: 'First', what: 'One more' },
        { section: 'Third', what: 'New' },
        { what: 'Of no section' },
      ]),
    );
    expect((await linesOf(planId)).map(({ code, heading }) => [code, heading])).toEqual([
      ['A05', null],
      ['A01', 'First'],
      ['A03', 'First'],
      ['A02', 'Second'],
      ['A04', 'Third'],
    ]);
  });

  it('takes 2,000 lines in a few statements', async () => {
    const { planId } = await aPlan(given.database, who, { lines: [] });
    const asked = noting(given.database);
    const many = Array.from(
      { length: 2_000 },
      (_, at): NewLine => ({
        section: `Section ${at % 20}`,
        what: `Line ${at}`,
        why: ['Because'],
        leads: ['Chair'],
        timescale: says(reading({ due: '2012-10-31', precision: 'month' })),
      }),
    );
    await write(asked.database, who.organisation.id, (db) => recordLines(db, actorOf(who), planId, many));
    expect(asked.queries.length).toBeLessThan(32);
    expect(await linesOf(planId)).toHaveLength(2_000);
    const { rows } = await sql<{ codes: number }>`select count(distinct code)::int as codes from plan_line
      where plan_id = ${planId}`.execute(given.database.owner);
    expect(rows[0]?.codes).toBe(2_000);
  });

  it('finds no plan of another organisation', async () => {
    const stranger = await aPerson(given.database, await anOrganisation(given.database));
    const { planId } = await aPlan(given.database, who, { lines: [] });
    await expect(
      write(given.database, stranger.organisation.id, (db) =>
        recordLines(db, actorOf(stranger), planId, [{ what: 'Not here' }]),
      ),
    ).rejects.toThrow(NotFound);
  });
});
