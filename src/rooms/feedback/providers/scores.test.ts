import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aReturn } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aContract, aProvider } from '../../../../tests/support/makers/provider.ts';
import { read } from '../../../platform/db/tenant.ts';
import { judge } from './checks/check.ts';
import { listToFollowUp } from './checks/queries.ts';
import { firstScale } from './scales/scale.ts';
import { listReturns } from './scores/queries.ts';
import { readScoreTable } from './scores/read-table.ts';
import { trendsOf } from './scores/trend.ts';
import { workOut } from './scores/working.ts';

const own = workOut({
  kind: 'net_promoter',
  counts: { form: 'bands', promoters: 120, passives: 50, detractors: 30 },
  scale: firstScale,
  periodTo: '2012-06-30',
  scorePrinted: '',
});
const other = (promoters: number, passives: number, detractors: number, isLike = true) => ({
  source: 'People',
  what: '',
  isLike,
  figure: ((promoters - detractors) / (promoters + passives + detractors)) * 100,
  n: promoters + passives + detractors,
  bands: { promoters, passives, detractors },
});

test('A score is held against others by the stated rule', () => {
  expect(judge(own, 'net_promoter', [])).toMatchObject({ verdict: 'nothing_to_compare', gap: null });
  expect(judge(own, 'net_promoter', [other(58, 26, 16)]).verdict).toBe('agrees');
  const differs = judge(own, 'net_promoter', [other(20, 30, 50), other(60, 25, 15)]);
  expect(differs.verdict).toBe('differs');
  expect(differs.gap).toBeCloseTo(75);
  expect(judge(own, 'net_promoter', [other(1, 1, 2)]).verdict).toBe('too_few');
  // Surely there, but no more than another question may make.
  expect(judge(own, 'net_promoter', [other(480, 320, 200, false)]).verdict).toBe('agrees');
  expect(judge(own, 'net_promoter', [other(480, 320, 200, true)]).verdict).toBe('differs');
  const typed = { source: 'Website', what: '', isLike: false, figure: -20, n: null };
  expect(judge(own, 'net_promoter', [typed]).verdict).toBe('too_few');
  expect(judge(own, 'net_promoter', [{ ...typed, n: 60 }]).verdict).toBe('differs');
});

test('A table of returns is read by its columns, wards under their provider, bad rows with their reason', () => {
  const around = {
    providers: [
      { id: 'a', name: 'North Trust', odsCode: 'RNN' },
      { id: 'b', name: 'South Trust', odsCode: null },
    ],
    measures: [],
    today: '2012-09-27',
  };
  const found = readScoreTable(
    [
      ['Provider', 'Service', 'Ward', 'Month', 'Promoters', 'Passives', 'Detractors', 'n', 'NPS'],
      ['North Trust', 'Surgery', '', '2012-04', '50', '30', '20', '100', '30'],
      ['rnn', 'Surgery', 'Ward 1', '2012-04', '30', '20', '10', '60', ''],
      ['North Trust', 'Surgery', 'Ward 2', '2012-04', '20', '10', '10', '40', ''],
      ['South Trust', '', 'Ward 9', 'April 2012', '8', '1', '1', '', ''],
      ['South Trust', '', '', 'May 2012', '', '', '', '50', '+12'],
      ['East Trust', '', '', 'May 2012', '1', '1', '1', '', ''],
      ['South Trust', '', '', 'soon', '1', '1', '1', '', ''],
      ['South Trust', '', '', 'June 2012', 'many', '1', '1', '', ''],
      ['South Trust', '', '', 'July 2012', '', '', '', '', ''],
    ],
    around,
  );
  if ('problem' in found) throw new Error(found.problem);
  expect(
    found.entries.map(({ entry }) => [entry.providerId, entry.counts.form, entry.breakdown.length]),
  ).toEqual([
    ['a', 'bands', 2],
    ['b', 'bands', 1],
    ['b', 'printed', 0],
  ]);
  expect(found.entries[1]?.entry.counts).toMatchObject({ promoters: 8, passives: 1, detractors: 1 });
  expect(found.bad.map(({ line, reason }) => [line, reason])).toEqual([
    [7, '“East Trust” is not in the register of providers.'],
    [8, '“soon” is not a period.'],
    [9, 'Promoters: “many” is not a number of people.'],
    [10, 'There are neither counts nor a score.'],
  ]);
  expect(readScoreTable([['Ward', 'n']], around)).toHaveProperty('problem');
});

onBothDatabases('Scores from providers', (given) => {
  async function aDesk() {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const site = aSite(given);
    const provider = await aProvider(given.database, organisation, {
      name: 'North Trust',
      places: ['North'],
    });
    const desk = `/${organisation.slug}/desk`;
    const visit = await site.as(who);
    const form = {
      kind: 'net_promoter',
      form: 'bands',
      providerId: provider,
      period: 'June 2012',
      'receivedOn-day': '10',
      'receivedOn-month': '7',
      'receivedOn-year': '2012',
      promoters: '50',
      passives: '30',
      detractors: '20',
    };
    const returns = (filter = {}) =>
      read(given.database, organisation.id, (db) => listReturns(db, who, filter).then(({ rows }) => rows));
    return { organisation, who, site, provider, desk, visit, form, returns };
  }
  const textOf = async (visit: Visit, path: string) => (await visit(path)).text();

  test('are worked out, shown beside the printed one, and corrected without losing the first', async () => {
    const { organisation, site, desk, visit, form, returns } = await aDesk();
    const staff = await site.as(await aPerson(given.database, organisation, { roles: ['STA'] }));
    const lay = await site.as(await aPerson(given.database, organisation, { roles: ['LAY'] }));
    const stranger = await site.as(
      await aPerson(given.database, await anOrganisation(given.database), { roles: ['ENG'] }),
    );
    for (const one of [staff, lay, stranger])
      expect((await one(`${desk}/scores/new`, form)).status).toBe(404);
    const made = await visit(`${desk}/scores/new`, {
      ...form,
      scorePrinted: '35',
      breakdown: 'Ward 1, 30, 20, 10\nWard 2, 18, 10, 10',
    });
    expect(made.status).toBe(303);
    const href = made.headers.get('location') ?? '';
    const page = await textOf(lay, href);
    expect(page).toContain('<strong>+30</strong>');
    expect(page).toContain('The printed score is 35; the counts give 30.');
    expect(page).toContain('Promoters: the 2 rows come to 48, the total is 50.');
    expect((await stranger(href)).status).toBe(404);
    const twice = await visit(`${desk}/scores/new`, form);
    expect(twice.status).toBe(400);
    expect(await twice.text()).toContain('Open it and correct it');
    const id = href.split('/').at(-1) ?? '';
    expect(await textOf(visit, `${desk}/scores/new?corrects=${id}`)).toContain('value="50"');
    const corrected = await visit(`${desk}/scores/new`, {
      ...form,
      corrects: id,
      promoters: '52',
      passives: '28',
    });
    expect(corrected.status).toBe(303);
    expect((await returns()).map(({ score }) => score)).toEqual([32]);
    expect((await returns({ superseded: 'yes' })).map(({ score }) => score).sort()).toEqual([30, 32]);
    expect(await textOf(visit, href)).toContain('The return that took its place');
    const again = await visit(`${desk}/scores/new`, { ...form, corrects: id });
    expect(again.status).toBe(400);
    const csv = await textOf(visit, `${desk}/scores/export.csv`);
    expect(csv).toContain(
      'North Trust,,Recommendation score (net promoter),2012-06-01,2012-06-30,2012-07-10,32,',
    );
  });

  test('keep the scale they were scored by, and a trend never crosses a change of scale', async () => {
    const { desk, visit, form, returns } = await aDesk();
    const answers = {
      form: 'answers',
      promoters: '',
      passives: '',
      detractors: '',
      'answer-1': '5',
      'answer-8': '10',
      'answer-9': '10',
    };
    for (const period of ['April 2012', 'May 2012'])
      expect((await visit(`${desk}/scores/new`, { ...form, ...answers, period })).status).toBe(303);
    const scale = {
      name: 'Ten points',
      lowest: '1',
      highest: '10',
      promoterFrom: '8',
      detractorTo: '6',
      'inForceFrom-day': '1',
      'inForceFrom-month': '6',
      'inForceFrom-year': '2012',
      use: 'usual',
    };
    expect((await visit(`${desk}/recommendation-scales/new`, scale)).status).toBe(303);
    for (const period of ['June 2012', 'July 2012'])
      expect((await visit(`${desk}/scores/new`, { ...form, ...answers, period })).status).toBe(303);
    // Entered late, and still by the scale of its time.
    expect((await visit(`${desk}/scores/new`, { ...form, ...answers, period: 'March 2012' })).status).toBe(
      303,
    );
    const rows = await returns();
    expect(rows.map(({ periodTo, score }) => [periodTo, score])).toEqual([
      ['2012-07-31', 60],
      ['2012-06-30', 60],
      ['2012-05-31', 20],
      ['2012-04-30', 20],
      ['2012-03-31', 20],
    ]);
    const [trend] = trendsOf(rows.toReversed());
    expect(trend?.isBroken).toBe(true);
    expect(trend?.data.series.map(({ values }) => values)).toEqual([
      [20, 20, 20, null, null],
      [null, null, null, 60, 60],
    ]);
    const offScale = await visit(`${desk}/scores/new`, {
      ...form,
      ...answers,
      period: 'August 2012',
      'answer-0': '1',
    });
    expect(offScale.status).toBe(400);
    expect(await offScale.text()).toContain('0 is not on a scale from 1 to 10.');
    const provider = rows[0]?.providerId ?? '';
    const page = await textOf(visit, `${desk}/scores?provider=${provider}`);
    expect(page).toContain('cannot be compared');
    expect(await textOf(visit, `${desk}/recommendation-scales`)).not.toContain('Take away');
  });

  test('come in many from a file, good rows kept and bad ones told', async () => {
    const { organisation, desk, visit, provider, returns } = await aDesk();
    const contract = await aContract(given.database, organisation, provider, { service: 'Surgery' });
    const csv = [
      'Provider,Service,Period,Promoters,Passives,Detractors,n,Score',
      'North Trust,surgery,Q1 2012/13,50,30,20,100,30',
      'Nobody,Surgery,Q1 2012/13,50,30,20,100,30',
      'North Trust,Surgery,Q1 2012/13,50,30,20,100,30',
      'North Trust,Surgery,July 2012,0,0,0,0,',
    ].join('\r\n');
    const file = new File([csv], 'scores.csv', { type: 'text/csv' });
    const page = await (await visit(`${desk}/scores/import`, { file })).text();
    expect(page).toContain('1 return taken, 3 rows not');
    expect(page).toContain('is not in the register of providers');
    expect(page).toContain('Open it and correct it');
    expect(page).toContain('Nobody answered');
    expect(await returns()).toMatchObject([{ contractId: contract, score: 30, periodFrom: '2012-04-01' }]);
    const wrong = new File(['a,b\r\n1,2'], 'x.csv');
    expect((await visit(`${desk}/scores/import`, { file: wrong })).status).toBe(400);
  });

  test('are cross-checked with what people said, and followed up until a later check says otherwise', async () => {
    const { organisation, who, desk, visit, form } = await aDesk();
    for (const [score, times] of [
      [2, 14],
      [9, 6],
    ] as const)
      for (let time = 0; time < times; time++)
        await aReturn(given.database, organisation, {
          place: ['North', 'Ward'],
          receivedOn: '2012-06-15',
          score: { scale: 'recommendation-2012', printed: String(score), value: score },
        });
    const made = await visit(`${desk}/scores/new`, form);
    const href = made.headers.get('location') ?? '';
    const page = await textOf(visit, href);
    expect(page).toContain('Recommendation score of the same question');
    expect(page).toContain('−40');
    expect(page).toContain('The difference is more than chance would make.');
    const toFollow = () => read(given.database, organisation.id, (db) => listToFollowUp(db, who));
    expect(await toFollow()).toMatchObject([{ providerName: 'North Trust', score: 30, gap: 70 }]);
    expect(await textOf(visit, `${desk}/providers`)).toContain('score differs from other sources');
    const check = { source: '', figure: '', n: '', question: 'same', decided: 'agrees', followUp: '' };
    const refused = await visit(`${href}/check`, check);
    expect(refused.status).toBe(400);
    const kept = await visit(`${href}/check`, {
      ...check,
      source: 'Patient Opinion',
      figure: '28',
      n: '90',
      followUp: 'One ward only; ask in October.',
    });
    expect(kept.status).toBe(303);
    expect(await toFollow()).toEqual([]);
    const after = await textOf(visit, href);
    expect(after).toContain('Patient Opinion');
    expect(after).toContain('Decided by a person; the rule said: differs.');
    expect(after.match(/Cross-checked on/gu)).toHaveLength(2);
    const lay = await aSite(given).as(await aPerson(given.database, organisation, { roles: ['LAY'] }));
    expect((await lay(`${href}/check`, check)).status).toBe(404);
    expect((await lay(`${desk}/scores/follow-up`)).status).toBe(200);
    expect((await lay(`${desk}/scores/follow-up.csv`)).status).toBe(200);
  });
});
