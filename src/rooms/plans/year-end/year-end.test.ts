import { beforeAll, beforeEach, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import { listLineFacts } from '../lines/line-facts.ts';
import { adoptPlan, submitPlan } from '../plan/step-commands.ts';
import { movementBetween } from '../snapshots/movement.ts';
import { findPlanContent } from '../snapshots/read-content.ts';
import { saveOutcomes } from './commands.ts';
import { linesWithoutOutcome, requireYearEnded } from './guard.ts';
import { listEarlierLines } from './queries.ts';
import { carryLines, refreshPlan } from './refresh.ts';

const TODAY = '2013-03-20';

onBothDatabases('the year’s end of a plan', (given) => {
  let lead: Who;
  let officer: Who;
  let asLead: Visit;
  let asBoard: Visit;
  let asStranger: Visit;
  let desk: string;
  let plan: MadePlan;
  let page: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: TODAY });
    lead = await aPerson(database, organisation, { roles: ['CEL'] });
    officer = await aPerson(database, organisation, { roles: ['ENG'], name: 'Olu Officer' });
    const board = await aPerson(database, organisation, { roles: ['BRD'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asLead, asBoard, asStranger] = (await Promise.all(
      [lead, board, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit];
    desk = `/${organisation.slug}/desk`;
  });

  beforeEach(async () => {
    plan = await aPlan(given.database, officer, {
      title: 'Plan of 2012',
      startsOn: '2012-04-01',
      endsOn: '2013-03-31',
      lines: [
        {
          code: 'P1',
          section: 'Hear people',
          what: 'A group in every practice',
          leads: [officer, 'Practice manager'],
        },
        {
          code: 'P2',
          section: 'Hear people',
          due: '2012-12-31',
          whenText: 'By end of December 2012',
          rag: 'amber',
        },
        { code: 'P3', section: 'Tell people', state: 'complete', recurrence: 'ongoing' },
      ],
    });
    page = `${desk}/plans/${plan.planId}/year-end`;
  });

  const reading = <T>(work: Parameters<typeof read<T>>[2]) =>
    read(given.database, lead.organisation.id, work);
  const writing = <T>(work: Parameters<typeof write<T>>[2]) =>
    write(given.database, lead.organisation.id, work);
  const line = (code: string) => plan.lines[code] ?? '';
  const said = (code: string, outcome: string, more: Record<string, string> = {}) => ({
    [`outcome-${line(code)}`]: outcome,
    [`achievement-${line(code)}`]: more.achievement ?? '',
    [`version-${line(code)}`]: more.version ?? '0',
    ...(more.carry ? { [`carry-${line(code)}`]: 'yes' } : {}),
  });
  const all = (carry: string[]) =>
    ['P1', 'P2', 'P3'].map((code) => ({
      lineId: line(code),
      outcome: 'partly' as const,
      achievement: `What became of ${code}`,
      carryForward: carry.includes(code),
      version: 0,
    }));
  const nextForm = async () => {
    const { schemeId } = await given.database.owner
      .selectFrom('plan')
      .select('schemeId')
      .where('id', '=', plan.planId)
      .executeTakeFirstOrThrow();
    return {
      title: 'Plan of 2013',
      edition: '2013/14',
      startsOn: '2013-04-01',
      endsOn: '2014-03-31',
      refreshOn: null,
      schemeId,
    };
  };

  it('is said section by section, and the progress counts it', async () => {
    expect(await (await asLead(page)).text()).toContain('0 of 3 have an outcome');
    const saved = await asLead(`${page}/section?section=0`, {
      ...said('P1', 'achieved', { achievement: 'Every practice has one' }),
      ...said('P2', ''),
    });
    expect(saved.status).toBe(303);
    const now = await (await asLead(page)).text();
    expect(now).toContain('1 of 3 have an outcome');
    expect(now).toContain('1 of 2');
    const form = await (await asLead(`${page}/section?section=0`)).text();
    expect(form).toContain('Every practice has one');
    const report = await (await asLead(`${desk}/plans/${plan.planId}/achievement-against-last-year`)).text();
    expect(report).toContain('1 achieved and 2 not said yet');
  });

  it('keeps what was typed where nothing was chosen, and where somebody else was faster', async () => {
    const wrong = await asLead(`${page}/section?section=0`, said('P1', '', { achievement: 'Half of them' }));
    expect(wrong.status).toBe(400);
    const shown = await wrong.text();
    expect(shown).toContain('Choose what became of the line.');
    expect(shown).toContain('Half of them');
    await asLead(`${page}/section?section=0`, said('P1', 'achieved', { achievement: 'Theirs' }));
    const clash = await asLead(`${page}/section?section=0`, said('P1', 'not', { achievement: 'Mine' }));
    expect(clash.status).toBe(409);
    const both = await clash.text();
    expect(both).toContain('P1: Achieved: Theirs');
    expect(both).toContain('Mine');
    // Sent again from the page that showed both, it replaces theirs.
    const again = await asLead(
      `${page}/section?section=0`,
      said('P1', 'not', { achievement: 'Mine', version: '1' }),
    );
    expect(again.status).toBe(303);
  });

  it('is said of several plain lines at once, without touching those that have an outcome', async () => {
    await writing((db) => saveOutcomes(db, lead, plan.planId, all(['P1']).slice(0, 1)));
    const answer = await asLead(`${page}/bulk`, {
      'lines[]': [line('P1'), line('P3')],
      outcome: 'achieved',
    });
    expect(answer.status).toBe(303);
    const rows = await given.database.owner
      .selectFrom('planLineOutcome')
      .select(['lineId', 'outcome'])
      .where('lineId', 'in', [line('P1'), line('P3')])
      .execute();
    expect(Object.fromEntries(rows.map(({ lineId, outcome }) => [lineId, outcome]))).toEqual({
      [line('P1')]: 'partly',
      [line('P3')]: 'achieved',
    });
    expect((await asLead(`${page}/bulk`, { outcome: 'achieved' })).status).toBe(400);
  });

  it('is read by the board and written by those who write plans only', async () => {
    expect((await asBoard(page)).status).toBe(200);
    expect(await (await asBoard(`${page}/section?section=0`)).text()).not.toContain('Save this section');
    const form = said('P1', 'achieved');
    const acts: [string, Record<string, string | string[]>][] = [
      [`${page}/section?section=0`, form],
      [`${page}/bulk`, { 'lines[]': [line('P1')], outcome: 'achieved' }],
      [`${desk}/plans/${plan.planId}/refresh`, { title: 'Mine' }],
    ];
    for (const [path, typed] of acts)
      for (const visit of [asBoard, asStranger]) expect((await visit(path, typed)).status).toBe(404);
    for (const path of [
      page,
      `${page}/section`,
      `${desk}/plans/${plan.planId}/achievement-against-last-year`,
    ])
      expect((await asStranger(path)).status).toBe(404);
    expect((await asLead(`${page}/section?section=9`)).status).toBe(404);
  });

  it('begins the next plan with the carried lines, and their history can be walked back', async () => {
    await writing((db) => saveOutcomes(db, lead, plan.planId, all(['P1', 'P2'])));
    const form = await nextForm();
    const nextId = await writing((db) => refreshPlan(db, officer, plan.planId, form));
    const content = await reading((db) => findPlanContent(db, officer, nextId, TODAY));
    expect(content?.plan).toMatchObject({ title: 'Plan of 2013', state: 'draft', startsOn: '2013-04-01' });
    expect(content?.sections.map(({ heading }) => heading)).toEqual(['Hear people', 'Tell people']);
    expect(content?.lines.map(({ code, carriedFromId }) => [code, carriedFromId])).toEqual([
      ['P1', line('P1')],
      ['P2', line('P2')],
    ]);
    expect(content?.lines[0]).toMatchObject({
      what: 'A group in every practice',
      leadNames: ['Olu Officer', 'Practice manager'],
      leadIds: [officer.personId],
    });
    expect(content?.lines[1]).toMatchObject({ rag: 'amber', whenText: 'By end of December 2012' });
    expect(content?.lines[1]?.milestones[0]?.due).toBe('2012-12-31');
    const earlier = await reading((db) => listEarlierLines(db, officer, content?.lines[0]?.id ?? ''));
    expect(earlier).toMatchObject([
      { id: line('P1'), planTitle: 'Plan of 2012', outcome: 'partly', achievement: 'What became of P1' },
    ]);
    const old = await reading((db) => findPlanContent(db, officer, plan.planId, TODAY));
    expect(old && content && movementBetween(old, content).removed.map(({ code }) => code)).toEqual(['P3']);
    await expect(writing((db) => refreshPlan(db, officer, plan.planId, form))).rejects.toThrow(
      /there already/,
    );
  });

  it('brings in what was ticked after the next plan was begun, and nothing twice', async () => {
    const form = await nextForm();
    await writing((db) => saveOutcomes(db, lead, plan.planId, all(['P1']).slice(0, 1)));
    const nextId = await writing((db) => refreshPlan(db, officer, plan.planId, form));
    await writing((db) => saveOutcomes(db, lead, plan.planId, all(['P2', 'P3']).slice(1)));
    expect((await asLead(`${desk}/plans/${plan.planId}/refresh`, {})).status).toBe(303);
    expect(await writing((db) => carryLines(db, officer, nextId))).toBe(0);
    const facts = await reading((db) => listLineFacts(db, officer, { planId: nextId, asAt: TODAY }));
    // What was complete begins anew.
    expect(facts.map(({ code, deliveryState }) => [code, deliveryState])).toEqual([
      ['P1', 'in_progress'],
      ['P2', 'in_progress'],
      ['P3', 'not_started'],
    ]);
  });

  it('lets the next plan be adopted only when every line of the old one has an outcome', async () => {
    const form = await nextForm();
    await writing((db) => saveOutcomes(db, lead, plan.planId, all(['P1', 'P2']).slice(0, 2)));
    const nextId = await writing((db) => refreshPlan(db, officer, plan.planId, form));
    await writing((db) => submitPlan(db, officer, nextId, 1));
    const adopt = () =>
      writing((db) => adoptPlan(db, lead, nextId, { adoptedByBody: 'Board', adoptedOn: TODAY, version: 2 }));
    await expect(adopt()).rejects.toThrow('1 line without an outcome: P3.');
    expect(await reading((db) => linesWithoutOutcome(db, plan.planId))).toMatchObject([{ code: 'P3' }]);
    await writing((db) => saveOutcomes(db, lead, plan.planId, all([]).slice(2)));
    await reading((db) => requireYearEnded(db, { refreshedFromId: plan.planId }));
    await adopt();
    const old = await given.database.owner
      .selectFrom('plan')
      .select('state')
      .where('id', '=', plan.planId)
      .executeTakeFirstOrThrow();
    expect(old.state).toBe('refreshed');
    // What became of a plan that was refreshed stays as it is.
    await expect(writing((db) => saveOutcomes(db, lead, plan.planId, all(['P3'])))).rejects.toThrow(
      /stays as it is/,
    );
  });

  it('is not said of a draft', async () => {
    const draft = await aPlan(given.database, officer, { state: 'draft' });
    await expect(
      writing((db) =>
        saveOutcomes(db, lead, draft.planId, [
          {
            lineId: draft.lines.A01 ?? '',
            outcome: 'achieved',
            achievement: '',
            carryForward: false,
            version: 0,
          },
        ]),
      ),
    ).rejects.toThrow(/not adopted yet/);
  });

  it('gives the report in Word, PDF and CSV', async () => {
    await writing((db) => saveOutcomes(db, lead, plan.planId, all(['P1'])));
    const report = `${desk}/plans/${plan.planId}/achievement-against-last-year`;
    const csv = await (await asLead(`${report}/csv`)).text();
    expect(csv).toContain('What became of P2');
    expect(
      Buffer.from(await (await asLead(`${report}/docx`)).arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(
      Buffer.from(await (await asLead(`${report}/pdf`)).arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF');
    expect((await asLead(`${report}/gif`)).status).toBe(404);
  });
});
