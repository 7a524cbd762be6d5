import { beforeAll, describe, expect, it, test } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aPlan, type SaidLine } from '../../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../../platform/access/who.ts';
import { newId } from '../../../../platform/db/ids.ts';
import type { MilestoneFacts } from '../line-facts.ts';
import { whatIsDelivered } from '../updates/commands.ts';
import { partsOf, recurrenceWords } from './milestone.ts';

const none: MilestoneFacts = {
  id: '1',
  text: '',
  printed: '',
  start: null,
  due: null,
  precision: 'none',
  recurrence: null,
  condition: null,
  effectiveFrom: null,
  review: false,
  signOffBy: null,
  deliveryState: null,
};

describe('what a confirmation completes', () => {
  const today = '2012-09-27';
  const outcomeOf = (...milestones: Partial<MilestoneFacts>[]) => {
    const told = whatIsDelivered(
      { milestones: milestones.map((one, at) => ({ ...none, id: `${at}`, ...one })) },
      today,
    );
    return [told.after, told.due.map(({ id }) => id).join(' ')];
  };
  test('what was due, and the line with it where nothing is to come', () => {
    expect(outcomeOf()).toEqual(['complete', '']);
    expect(outcomeOf({ due: '2012-07-31' })).toEqual(['complete', '0']);
    expect(outcomeOf({ due: '2012-07-31' }, { due: '2012-12-31' })).toEqual(['in_progress', '0']);
    expect(outcomeOf({ due: '2012-07-31' }, { due: '2012-12-31', deliveryState: 'complete' })).toEqual([
      'complete',
      '0',
    ]);
    expect(outcomeOf({ due: '2012-07-31' }, { recurrence: 'ongoing' })).toEqual(['in_place', '0']);
    expect(outcomeOf({ due: '2012-07-31' }, { printed: 'TBC' })).toEqual(['in_progress', '0']);
    expect(outcomeOf({ due: '2012-07-31' }, { condition: 'when required' })).toEqual(['in_place', '0']);
    expect(outcomeOf({ due: '2012-07-31', deliveryState: 'dropped' })).toEqual(['complete', '']);
  });
});

test('parts and intervals in words', () => {
  expect(partsOf('Network established; training by October 2012 ;')).toEqual([
    'Network established',
    'training by October 2012',
  ]);
  expect(recurrenceWords({ every: 1, unit: 'quarter' })).toBe('every quarter');
  expect(recurrenceWords({ every: 3, unit: 'week' })).toBe('every 3 weeks');
  expect(recurrenceWords('ongoing')).toBe('goes on');
});

onBothDatabases('the milestones of a line', (given) => {
  let officer: Who;
  let lead: Who;
  let asOfficer: Visit;
  let asLead: Visit;
  let asLay: Visit;
  let asStranger: Visit;
  let desk: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'] });
    lead = await aPerson(database, organisation, { roles: ['PRJ'] });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asLead, asLay, asStranger] = (await Promise.all(
      [officer, lead, lay, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit];
    desk = `/${organisation.slug}/desk`;
  });

  const day = (name: string, date: string) => {
    const [year = '', month = '', of = ''] = date.split('-');
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  const form = (over: Record<string, string> = {}) => ({
    text: '',
    printed: 'December 2012',
    ...day('due', '2012-12-31'),
    precision: 'month',
    recurrence: '',
    condition: '',
    signOffBy: '',
    because: 'The builder is late.',
    ...over,
  });
  const wordsOf = async (answer: Response) =>
    (await answer.text()).replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
  async function aLine(said: SaidLine = {}) {
    const plan = await aPlan(given.database, officer, {
      lines: [
        {
          code: 'M18',
          leads: [lead],
          whenText: 'July 2012',
          due: '2012-07-31',
          precision: 'month',
          asAt: '2012-04-01',
          ...said,
        },
      ],
    });
    const here = `${desk}/plan-lines/${plan.lines.M18}`;
    return { id: plan.lines.M18 ?? '', here, milestone: plan.milestones.M18 ?? '' };
  }
  const milestonesOf = (id: string) =>
    given.database.owner
      .selectFrom('planMilestone')
      .selectAll()
      .where('lineId', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute();
  const seenAt = async (address: string) =>
    /name="seen" value="([^"]*)"/u
      .exec(await (await asOfficer(address)).text())?.[1]
      ?.replaceAll('&quot;', '"') ?? '';

  it('a date is moved with a reason; what was planned before is shown for the days before', async () => {
    const { here, id, milestone } = await aLine();
    const move = `${here}/milestones/${milestone}/move`;
    const without = await asOfficer(move, form({ because: '' }));
    expect(without.status).toBe(400);
    expect(await without.text()).toContain('Give the reason for the new date.');
    expect((await asOfficer(move, form({ seen: await seenAt(move) }))).status).toBe(303);
    const today = await wordsOf(await asLay(here));
    expect(today).toContain('By the end of December 2012');
    expect(today).toContain('July 2012, until 27 September 2012 (The builder is late.)');
    expect(await wordsOf(await asLay(`${here}?asAt=2012-09-20`))).toContain('By the end of July 2012');
    const [old, fresh] = await milestonesOf(id);
    expect([old?.printed, old?.standsUntil, fresh?.standsFrom]).toEqual([
      'July 2012',
      '2012-09-27',
      '2012-09-27',
    ]);
    // It is no longer there to be moved once more.
    expect((await asOfficer(move, form())).status).toBe(404);
  });

  it('only whoever writes plans changes dates', async () => {
    const { here, milestone } = await aLine();
    for (const visit of [asLead, asLay, asStranger])
      for (const act of ['move', 'reading', 'split', 'end']) {
        const address = `${here}/milestones/${milestone}/${act}`;
        expect((await visit(address)).status, act).toBe(404);
        expect((await visit(address, { ...form(), parts: 'a; b' })).status, act).toBe(404);
      }
    for (const visit of [asLead, asLay, asStranger]) {
      expect((await visit(`${here}/milestones/new`)).status).toBe(404);
      expect((await visit(`${here}/milestones/new`, form())).status).toBe(404);
    }
  });

  it('of two who change a date at once the second is told, and keeps what was typed', async () => {
    const { here, id, milestone } = await aLine();
    const read = `${here}/milestones/${milestone}/reading`;
    const seen = await seenAt(read);
    const put = (over: Record<string, string>) => asOfficer(read, form({ seen, ...over }));
    expect((await put(day('due', '2012-11-30'))).status).toBe(303);
    const stale = await put({ condition: 'subject to funding' });
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('subject to funding');
    expect(page).toContain('By the end of November 2012');
    expect(await milestonesOf(id)).toHaveLength(1);
    expect((await asOfficer(read, form({ seen: await seenAt(read) }))).status).toBe(303);
  });

  it('an unread date is put right; its printed words stay', async () => {
    const { here, id, milestone } = await aLine({ whenText: 'In dew corse' });
    await given.database.owner
      .updateTable('planMilestone')
      .set({ dueOn: null, precision: 'none', printed: 'In dew corse' })
      .where('id', '=', milestone)
      .execute();
    expect(await wordsOf(await asOfficer(here))).toContain('Not read');
    const read = `${here}/milestones/${milestone}/reading`;
    const nonsense = await asOfficer(read, form(day('due', '2012-02-31')));
    expect(nonsense.status).toBe(400);
    const turned = await asOfficer(read, form({ ...day('start', '2013-01-01') }));
    expect(await turned.text()).toContain('The last day cannot lie before the first.');
    expect((await asOfficer(read, form({ printed: 'changed' }))).status).toBe(303);
    const [one] = await milestonesOf(id);
    expect([one?.printed, one?.dueOn, one?.standsUntil]).toEqual(['In dew corse', '2012-12-31', null]);
  });

  it('a milestone is added with a body to sign it off, and one that comes again', async () => {
    const { here, id } = await aLine();
    const add = `${here}/milestones/new`;
    const empty = await asOfficer(add, {
      ...form({ printed: '', precision: 'none', because: '' }),
      ...day('due', '--'),
    });
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('Say what is to be done, or by when.');
    expect((await asOfficer(add, form({ text: 'Sign-off', signOffBy: 'the Board' }))).status).toBe(303);
    expect(
      (
        await asOfficer(add, {
          text: 'Report',
          printed: 'Quarterly',
          precision: 'none',
          recurrence: '1 quarter',
        })
      ).status,
    ).toBe(303);
    const words = await wordsOf(await asLay(here));
    expect(words).toContain('signed off by the Board');
    expect(words).toContain('Every quarter');
    expect((await milestonesOf(id)).map(({ position, standsFrom }) => [position, standsFrom])).toEqual([
      [0, null],
      [1, '2012-09-27'],
      [2, '2012-09-27'],
    ]);
  });

  it('a milestone that is two is split, each part with the words of the whole', async () => {
    const { here, id, milestone } = await aLine({ whenText: 'Network established; training by July 2012' });
    await given.database.owner
      .insertInto('planMilestoneState')
      .values({
        organisationId: officer.organisation.id,
        id: newId(),
        milestoneId: milestone,
        asAt: '2012-04-01',
        deliveryState: 'in_progress',
      })
      .execute();
    const split = `${here}/milestones/${milestone}/split`;
    expect(await (await asOfficer(split)).text()).toContain('Network established\ntraining by July 2012');
    expect((await asOfficer(split, { parts: 'only one' })).status).toBe(400);
    const sent = { parts: 'Network established\ntraining by July 2012', seen: await seenAt(split) };
    expect((await asOfficer(split, sent)).status).toBe(303);
    expect((await asOfficer(split, sent)).status).toBe(409);
    const parts = await milestonesOf(id);
    expect(parts.map(({ text }) => text)).toEqual(['Network established', 'training by July 2012']);
    expect(new Set(parts.map(({ printed }) => printed))).toEqual(
      new Set(['Network established; training by July 2012']),
    );
    expect((await wordsOf(await asLay(here))).match(/In progress past its date/gu)).toHaveLength(2);
  });

  it('a milestone is taken out with its reason', async () => {
    const { here, milestone } = await aLine();
    const end = `${here}/milestones/${milestone}/end`;
    expect((await asOfficer(end, { because: '' })).status).toBe(400);
    expect((await asOfficer(end, { because: 'No longer wanted.' })).status).toBe(303);
    const words = await wordsOf(await asLay(here));
    expect(words).toContain('until 27 September 2012 (No longer wanted.)');
    expect(words).toContain('It has no date');
  });
});
