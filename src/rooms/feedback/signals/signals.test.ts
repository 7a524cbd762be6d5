import { beforeAll, describe, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aReturn } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import { read } from '../../../platform/db/tenant.ts';
import { measureFalseAlarms } from './measure.ts';
import { recomputeSignals } from './recompute.ts';
import { readSeries, watchedMonths } from './series-queries.ts';
import { findSignals, MONTHS, monthsWords, type Series } from './signal.ts';

describe('early warning', () => {
  const months = (counts: (at: number) => number): Series => ({
    themeId: 't',
    placeId: null,
    months: Array.from({ length: MONTHS }, (_, at) => ({
      month: Temporal.PlainYearMonth.from('2010-10').add({ months: at }).toString(),
      count: counts(at),
      of: 100,
    })),
  });

  it('finds a month that stands out, and nothing in a series that only wobbles', () => {
    const { found, charted } = findSignals([
      months((at) => (at === 22 ? 40 : 10 + (at % 3))),
      months((at) => 10 + (at % 3)),
    ]);
    expect(charted).toBe(2);
    expect(found).toMatchObject([{ kind: 'above', from: '2012-08', to: '2012-08' }]);
  });

  it('says nothing where there are too few comments', () => {
    expect(findSignals([months((at) => (at === 22 ? 9 : 1))])).toMatchObject({ charted: 0, found: [] });
  });

  it('raises no more false alarms on series of pure chance than it promises', () => {
    const { aMonth, promisedAMonth } = measureFalseAlarms({ series: 40, trials: 60 });
    expect(promisedAMonth).toBeLessThanOrEqual(1.001);
    expect(aMonth).toBeLessThanOrEqual(promisedAMonth * 1.25);
  });

  it('names its months', () => {
    expect(monthsWords({ firstMonth: '2012-08-01', lastMonth: '2012-08-01' })).toBe('August 2012');
    expect(monthsWords({ firstMonth: '2012-02-01', lastMonth: '2012-09-01' })).toBe(
      'February 2012 to September 2012',
    );
    expect(watchedMonths('2012-09-27')).toEqual({ from: '2010-10', to: '2012-09' });
  });
});

onBothDatabases('signals', (given) => {
  let organisation: Organisation;
  let officer: Who;
  let asOfficer: Visit;
  let asLay: Visit;
  let asRepresentative: Visit;
  let asStranger: Visit;
  let list: string;
  let theme: string;
  let placeId: string;

  beforeAll(async () => {
    const { database } = given;
    organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'], name: 'Priya Officer' });
    const site = aSite(given);
    [asOfficer, asLay, asRepresentative, asStranger] = await Promise.all([
      site.as(officer),
      site.as(await aPerson(database, organisation, { roles: ['LAY'] })),
      site.as(await aPerson(database, organisation, { roles: ['REP'] })),
      site.as(await aPerson(database, await anOrganisation(database), { roles: ['CEL'] })),
    ]);
    list = `/${organisation.slug}/desk/signals`;
    theme = (await theThemes(database, organisation))('timeliness-of-care');
    for (let at = 0; at < 3; at++)
      await aReturn(database, organisation, {
        receivedOn: '2012-08-15',
        place: ['Hospital', 'Ward 7'],
        texts: [`Nobody came for hours (${at}).`],
        comment: { sentiment: 5, themeIds: [theme] },
      });
    const place = await read(database, organisation.id, (db) =>
      db.selectFrom('place').select('id').where('name', '=', 'Ward 7').executeTakeFirstOrThrow(),
    );
    placeId = place.id;
    await tally((month) => (month === '2012-08' ? 40 : Number(month.slice(5)) % 2 === 0 ? 13 : 8));
  });

  /** The roll-ups of two years: so many of a hundred comments a month, all of them in one ward. */
  async function tally(counts: (month: string) => number): Promise<void> {
    const ANY = '00000000-0000-0000-0000-000000000000';
    const none = { coded: 0, veryPositive: 0, positive: 0, neutral: 0, negative: 0, veryNegative: 0 };
    const rows = Array.from({ length: MONTHS }, (_, at) =>
      Temporal.PlainYearMonth.from('2010-10').add({ months: at }).toString(),
    ).flatMap((month) =>
      [
        { dimension: 'all', member: '' },
        { dimension: 'place', member: placeId },
      ].flatMap((slice) =>
        [
          { themeId: ANY, comments: 100 },
          { themeId: theme, comments: counts(month) },
        ].map((one) => ({
          organisationId: organisation.id,
          ...slice,
          ...one,
          month: `${month}-01`,
          ...none,
        })),
      ),
    );
    const db = given.database.owner;
    await db.deleteFrom('experienceTally').where('organisationId', '=', organisation.id).execute();
    await db.insertInto('experienceTally').values(rows).execute();
  }

  const recompute = () => recomputeSignals(given.database, organisation.slug);
  const kept = () =>
    read(given.database, organisation.id, (db) =>
      db.selectFrom('signal').selectAll().orderBy('id').execute(),
    );
  const text = async (visit: Visit, path: string) => (await visit(path)).text();

  it('are looked for in the whole organisation and in each place, but not twice in a place and the only one below it', async () => {
    const series = await read(given.database, organisation.id, (db) => readSeries(db, '2012-09-27'));
    expect(series.map(({ placeId: place }) => place).toSorted()).toEqual([null, placeId].toSorted());
    expect(series[0]?.months).toHaveLength(MONTHS);
    expect(series[0]?.months.at(-2)).toEqual({ month: '2012-08', count: 40, of: 100 });
  });

  it('are listed once, with why, however often the charts are looked at', async () => {
    expect(await recompute()).toBe(2);
    expect(await recompute()).toBe(0);
    expect(await kept()).toHaveLength(2);
    const page = await text(asLay, list);
    expect(page).toContain('2 new signals');
    expect(page).toContain('Above the upper limit');
    expect(page).toContain('40 of 100, where about 12 would be usual');
    expect(await text(asLay, `/${organisation.slug}/desk`)).toContain('new signals');
    expect(await text(asLay, `${list}?place=${placeId}`)).toContain('Hospital › Ward 7');
    expect(await text(asLay, `${list}?state=passed`)).toContain('No signal is like this.');
    const csv = await text(asLay, `${list}/export.csv?place=whole`);
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    expect(csv).toContain('The whole organisation,Above the upper limit,2012-08-01');
  });

  it('have a page with their chart, its table and the comments behind it', async () => {
    const signal = (await kept()).find((one) => one.placeId === placeId);
    const page = await text(asLay, `${list}/${signal?.id}`);
    expect(page).toContain('<svg');
    expect(page).toContain('What it shows');
    expect(page).toContain('Read the comments behind it');
    expect(page).toContain('from=2012-08');
    expect(page).not.toContain('Acknowledge it with a note');
    const chart = await text(asLay, `${list}/chart?theme=${theme}&place=${placeId}`);
    expect(chart).toContain('1 of the 24 points stands out');
    expect(await text(asLay, `${list}/chart.csv?theme=${theme}`)).toContain('2012-08,40,100');
    expect(await text(asLay, `${list}/chart`)).toContain('Choose a theme');
  });

  it('are acknowledged with a note, by those who work on feedback', async () => {
    const [signal] = await kept();
    const at = `${list}/${signal?.id}/acknowledge`;
    expect((await asLay(at, { note: 'x', version: '1' })).status).toBe(404);
    expect((await asStranger(at, { note: 'x', version: '1' })).status).toBe(404);
    expect((await asOfficer(at, { note: '', version: '1' })).status).toBe(400);
    expect((await asOfficer(at, { note: 'The lift was out of order.', version: '1' })).status).toBe(303);
    const stale = await asOfficer(at, { note: 'Something else.', version: '1' });
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('Something else.');
    expect(page).toContain('The lift was out of order.');
    expect(await text(asLay, `${list}?state=acknowledged`)).toContain('1 signal');
  });

  it('become a finding from the comments of their months', async () => {
    const signal = (await kept()).find(({ state }) => state === 'new');
    const page = await text(asOfficer, `${list}/${signal?.id}`);
    const form = /href="([^"]*findings\/new\?[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const shown = await text(asOfficer, form);
    expect(shown).toContain('Nobody came for hours (1).');
    expect(shown).toContain('more people speak of it in August 2012');
    const comments = [...shown.matchAll(/name="comments\[\]"[^>]*value="([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    );
    const saved = await asOfficer(`/${organisation.slug}/desk/findings/new`, {
      title: 'Nobody comes at night',
      text: 'Three people say so.',
      recommendation: 'A second nurse at night.',
      place: 'Hospital > Ward 7',
      ownerId: officer.personId,
      signal: signal?.id ?? '',
      'comments[]': comments,
    });
    expect(saved.status).toBe(303);
    expect((await kept()).find(({ id }) => id === signal?.id)).toMatchObject({ state: 'finding' });
    expect(await text(asLay, `${list}/${signal?.id}`)).toContain('Nobody comes at night');
    const finding = await text(asLay, saved.headers.get('location') ?? '');
    expect(finding).toContain('A second nurse at night.');
    expect(finding).toContain('3 different people and 3 independent sources');
  });

  it('have passed once the series has been back for three months, or later comments took them away', async () => {
    await tally(() => 10);
    await recompute();
    expect((await kept()).map(({ state }) => state).toSorted()).toEqual(['finding', 'passed']);
    // What lies far back is kept as passed from the start.
    await tally((month) => (month === '2011-03' ? 45 : 10));
    expect(await recompute()).toBe(0);
    const old = (await kept()).filter(({ firstMonth }) => firstMonth === '2011-03-01');
    expect(old.map(({ state }) => state)).toEqual(['passed', 'passed']);
  });

  it('are for those who read feedback', async () => {
    const [signal] = await kept();
    expect((await asRepresentative(list)).status).toBe(404);
    expect((await asStranger(list)).status).toBe(404);
    expect((await asStranger(`${list}/${signal?.id}`)).status).toBe(404);
    expect((await asRepresentative(`${list}/chart?theme=${theme}`)).status).toBe(404);
  });
});
