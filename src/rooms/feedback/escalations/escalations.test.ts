import { beforeAll, describe, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aComment } from '../../../../tests/support/makers/comment.ts';
import { aDecision } from '../../../../tests/support/makers/decision.ts';
import { aFinding } from '../../../../tests/support/makers/finding.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import { newId } from '../../../platform/db/ids.ts';
import { read } from '../../../platform/db/tenant.ts';
import { chainsOf, fullReason, levelSpeaks, levelsAbove, passedOver, stepState } from './escalation.ts';
import { flowPeriod } from './flow.ts';
import { listFlows } from './flow-queries.ts';

const levels = [
  { key: 'practice', name: 'Practice' },
  { key: 'neighbourhood', name: 'Neighbourhood' },
  { key: 'board', name: 'Board' },
];

describe('levels', () => {
  it('lie above each other as the organisation orders them', () => {
    expect(levelsAbove(levels, 'practice').map(({ key }) => key)).toEqual(['neighbourhood', 'board']);
    expect(levelsAbove(levels, 'board')).toEqual([]);
    expect(passedOver(levels, 'practice', 'board').map(({ key }) => key)).toEqual(['neighbourhood']);
    expect(passedOver(levels, 'practice', 'neighbourhood')).toEqual([]);
  });

  it('speak under their name', () => {
    expect(levelSpeaks(levels, 'board')).toBe('The Board');
    expect(levelSpeaks(levels, 'neighbourhood')).toBe('The neighbourhood level');
  });

  it('keep why one is passed over with the reason', () => {
    expect(fullReason('It is urgent.', 'It cannot wait.', passedOver(levels, 'practice', 'board'))).toBe(
      'It is urgent.\n\nWhy not Neighbourhood first: It cannot wait.',
    );
    expect(fullReason('It is urgent.', 'It cannot wait.', [])).toBe('It is urgent.');
  });
});

describe('steps', () => {
  it('stand in chains, the chain begun last first', () => {
    const steps = [
      { id: 'a', belowId: null },
      { id: 'b', belowId: 'a' },
      { id: 'c', belowId: null },
    ];
    expect(chainsOf(steps).map((chain) => chain.map(({ id }) => id))).toEqual([['c'], ['a', 'b']]);
  });

  it('say how long they wait', () => {
    const step = { state: 'waiting' as const, raisedOn: '2012-09-01', answeredOn: null };
    expect(stepState(step, '2012-09-27').text).toBe('Waiting 26 days');
    expect(stepState({ ...step, state: 'passed_up', answeredOn: '2012-09-20' }, '2012-09-27').text).toBe(
      'Answered above',
    );
  });

  it('are counted over the year up to today, unless asked otherwise', () => {
    expect(flowPeriod({}, '2012-09-27')).toEqual({ from: '2011-09-28', to: '2012-09-27' });
    expect(flowPeriod({ from: '2012-09-30', to: '2012-09-01' }, '2012-09-27')).toEqual({
      from: '2012-09-01',
      to: '2012-09-30',
    });
  });
});

onBothDatabases('going up', (given) => {
  let organisation: Organisation;
  let officer: Who;
  let practice: Who;
  let asOfficer: Visit;
  let asPractice: Visit;
  let asOtherPractice: Visit;
  let asBoard: Visit;
  let asLay: Visit;
  let asStranger: Visit;
  let desk: string;

  beforeAll(async () => {
    const { database } = given;
    organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'], name: 'Priya Officer' });
    practice = await aPerson(database, organisation, { roles: ['PRA'], name: 'Dr Practice' });
    const others = await Promise.all([
      aPerson(database, organisation, { roles: ['PRA'] }),
      aPerson(database, organisation, { roles: ['BRD'], name: 'Board Member' }),
      aPerson(database, organisation, { roles: ['LAY'] }),
      aPerson(database, await anOrganisation(database), { roles: ['CEL'] }),
    ]);
    const site = aSite(given);
    [asOfficer, asPractice, asOtherPractice, asBoard, asLay, asStranger] = await Promise.all(
      [officer, practice, ...others].map((who) => site.as(who)) as [
        Promise<Visit>,
        Promise<Visit>,
        Promise<Visit>,
        Promise<Visit>,
        Promise<Visit>,
        Promise<Visit>,
      ],
    );
    desk = `/${organisation.slug}/desk`;
  });

  const idAt = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
  const text = async (visit: Visit, path: string) => (await visit(path)).text();
  const said = (over: { level?: string | null; by?: Who } = {}) =>
    aComment(given.database, organisation, {
      text: 'There is no bus to the new clinic.',
      level: 'practice',
      by: practice,
      ...over,
    });
  const stepsOf = (commentId: string) =>
    read(given.database, organisation.id, (db) =>
      db.selectFrom('escalation').selectAll().where('commentId', '=', commentId).orderBy('id').execute(),
    );
  const raised = async (commentId: string, form: Record<string, string> = {}) => {
    await asOfficer(`${desk}/escalations/new?comment=${commentId}`, {
      toLevel: 'locality',
      because: 'Several practices hear it.',
      over: '',
      ...form,
    });
    return (await stepsOf(commentId)).at(-1)?.id ?? '';
  };

  it('leads a practice’s own comment to the neighbourhood and the Board, and the outcome back to the practice (MK-AT1)', async () => {
    const comment = await said();
    const record = `${desk}/feedback/${comment}`;
    expect(await text(asPractice, record)).toContain('Take it up a level');
    const up = await asPractice(`${desk}/escalations/new?comment=${comment}`, {
      toLevel: 'locality',
      because: 'All our patients from the estate say so.',
    });
    expect(up.status).toBe(303);
    const [first] = await stepsOf(comment);
    expect(first).toMatchObject({ fromLevel: 'practice', toLevel: 'locality', state: 'waiting' });
    expect(await text(asPractice, record)).toContain('Waiting since today');

    const passed = await asOfficer(`${desk}/escalations/${first?.id}/up`, {
      version: '1',
      toLevel: 'board',
      because: 'The bus is paid for by the Board.',
    });
    expect(passed.status).toBe(303);
    const second = idAt(passed);
    expect(await text(asBoard, desk)).toContain('view has come up for an answer');

    // The Board's decision is recorded on a finding that holds the comment: the practice sees it at once.
    const finding = await aFinding(given.database, officer, { comments: [comment] });
    const decision = await aDecision(given.database, officer, {
      title: 'A bus from the estate from November',
      findings: [finding],
    });
    expect(await text(asPractice, record)).toContain('A bus from the estate from November');
    expect(await text(asBoard, `${desk}/escalations/${second}`)).toContain(
      'Give this decision as the answer',
    );
    const form = await text(asBoard, `${desk}/escalations/${second}/answer?decision=${decision}`);
    expect(form).toContain('A bus from the estate from November');

    const answered = await asBoard(`${desk}/escalations/${second}/answer`, {
      version: '1',
      answer: 'Yes. A bus runs from November.',
      decisionId: decision,
    });
    expect(answered.status).toBe(303);
    const page = await text(asPractice, record);
    expect(page).toMatch(/The Board answered on .*27 September 2012/s);
    expect(page).toContain('Yes. A bus runs from November.');
    expect(page).toContain('Answered above');
    expect(await text(asPractice, `${desk}/escalations/${first?.id}`)).toContain(
      'Yes. A bus runs from November.',
    );
    expect(await text(asPractice, `${desk}/escalations/${second}`)).toContain(
      'Yes. A bus runs from November.',
    );
    expect(await text(asPractice, desk)).toContain('An answer came back to what you took up');
    await asPractice(`${desk}/escalations/${first?.id}/read`, {});
    expect(await text(asPractice, desk)).not.toContain('An answer came back to what you took up');
    expect(await text(asOfficer, desk)).toContain('The Board answered what you took up');
  });

  it('lets a practice go one level only, and with its own comments only', async () => {
    const comment = await said();
    const at = `${desk}/escalations/new?comment=${comment}`;
    const answer = await asPractice(at, { toLevel: 'board', because: 'Urgent.', over: 'It cannot wait.' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('It goes to Locality first');
    const own = await said({ by: officer });
    expect((await asPractice(`${desk}/escalations/new?comment=${own}`)).status).toBe(404);
    expect((await asOtherPractice(at, { toLevel: 'locality', because: 'x' })).status).toBe(404);
  });

  it('passes a level over only with why', async () => {
    const comment = await said();
    const at = `${desk}/escalations/new?comment=${comment}`;
    const without = await asOfficer(at, { toLevel: 'board', because: 'It is urgent.', over: '' });
    expect(without.status).toBe(400);
    const page = await without.text();
    expect(page).toContain('Say why Locality is passed over.');
    expect(page).toContain('It is urgent.');
    expect(
      (await asOfficer(at, { toLevel: 'board', because: 'It is urgent.', over: 'It cannot wait.' })).status,
    ).toBe(303);
    const [step] = await stepsOf(comment);
    expect(step?.because).toContain('Why not Locality first: It cannot wait.');
    const again = await asOfficer(at, { toLevel: 'board', because: 'Once more.', over: 'x' });
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('waits for an answer above already');
    expect((await asOfficer(at, { toLevel: 'practice', because: 'Down.', over: '' })).status).toBe(400);
  });

  it('is sent back with what is missing, and taken up again', async () => {
    const comment = await said({ level: null });
    const step = await raised(comment);
    expect(
      (await asOfficer(`${desk}/escalations/${step}/return`, { version: '1', because: '' })).status,
    ).toBe(400);
    const back = await asOfficer(`${desk}/escalations/${step}/return`, {
      version: '1',
      because: 'How many people is it?',
    });
    expect(back.status).toBe(303);
    expect(await text(asPractice, `${desk}/feedback/${comment}`)).toContain('How many people is it?');
    expect(await text(asOfficer, `${desk}/escalations/${step}`)).toContain('Take it up again');
    const again = await asOfficer(`${desk}/escalations/${step}/up`, {
      version: '2',
      toLevel: 'locality',
      because: 'Forty people.',
    });
    expect(again.status).toBe(303);
    expect(await stepsOf(comment)).toHaveLength(2);
    expect(
      (await asOfficer(`${desk}/escalations/${step}/up`, { version: '3', toLevel: 'locality', because: 'x' }))
        .status,
    ).toBe(409);
  });

  it('is answered once, by those who answer at its level', async () => {
    const comment = await said();
    const step = await raised(comment);
    const at = `${desk}/escalations/${step}/answer`;
    const form = { version: '1', answer: 'We look into it.' };
    // A board's member answers at the top; this waits in the locality.
    expect((await asBoard(at, form)).status).toBe(404);
    expect((await asLay(at, form)).status).toBe(404);
    expect((await asPractice(at, form)).status).toBe(404);
    expect((await asStranger(at, form)).status).toBe(404);
    expect((await asStranger(`${desk}/escalations/${step}`)).status).toBe(404);
    expect((await asOtherPractice(`${desk}/escalations/${step}`)).status).toBe(404);
    expect((await asOfficer(at, { ...form, answer: '' })).status).toBe(400);
    expect((await asOfficer(at, form)).status).toBe(303);
    const second = await asOfficer(at, { ...form, answer: 'Something else.' });
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('Something else.');
  });

  it('waits in a queue that is filtered, and is exported as it is filtered', async () => {
    const comment = await said({ by: officer });
    const bodyId = newId();
    await given.database.owner
      .insertInto('body')
      .values({ organisationId: organisation.id, id: bodyId, name: 'Quality Committee', kind: 'committee' })
      .execute();
    const step = await raised(comment, { toLevel: 'board', over: 'It is grave.', bodyId });
    const list = `${desk}/escalations`;
    const query = `level=board&body=${bodyId}&voice=patient`;
    const page = await text(asLay, `${list}?${query}`);
    expect(page).toContain('1 step waiting for an answer');
    expect(page).toContain('looked at by Quality Committee');
    expect(page).toContain(step);
    expect(await text(asLay, `${list}?level=locality&body=${bodyId}`)).toContain(
      'Nothing that went up is like',
    );
    const csv = await text(asLay, `${list}/export.csv?${query}`);
    expect(csv).toContain('Quality Committee');
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    // A practice has its own list; representatives and other organisations have none.
    expect(await text(asPractice, `${list}?state=all`)).not.toContain(step);
    expect((await asStranger(list)).status).toBe(404);
  });

  it('shows what went up and came back by level and voice', async () => {
    const flows = await read(given.database, organisation.id, (db) =>
      listFlows(db, officer, { from: '2011-09-28', to: '2012-09-27' }),
    );
    const board = flows.find(
      ({ way, level, voice }) => way === 'to' && level === 'board' && voice === 'patient',
    );
    expect(board?.wentUp).toBeGreaterThanOrEqual(3);
    expect(board).toMatchObject({ answered: 1, medianDays: 0 });
    const page = await text(asLay, `${desk}/escalations/flow`);
    expect(page).toContain('What came up to each level');
    expect(page).toContain('Patients, carers and public');
    expect(await text(asLay, `${desk}/escalations/flow.csv`)).toContain('came up to,Board');
    expect((await asPractice(`${desk}/escalations/flow`)).status).toBe(404);
  });

  it('leads a finding up as well', async () => {
    const comment = await said({ by: officer });
    const finding = await aFinding(given.database, officer, { comments: [comment] });
    expect(await text(asOfficer, `${desk}/findings/${finding}`)).toContain('Take it up a level');
    const up = await asOfficer(`${desk}/escalations/new?finding=${finding}`, {
      toLevel: 'board',
      because: 'It needs money.',
      over: 'No locality has any.',
    });
    expect(up.headers.get('location')).toBe(`${desk}/findings/${finding}`);
    expect(await text(asLay, `${desk}/findings/${finding}`)).toContain('Practice to Board');
    expect(await text(asLay, `${desk}/findings/${finding}`)).not.toContain('Take it up a level');
  });
});
