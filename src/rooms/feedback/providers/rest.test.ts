import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { aReturn } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aContract, aProvider } from '../../../../tests/support/makers/provider.ts';
import { read } from '../../../platform/db/tenant.ts';
import { findDocument } from '../../../platform/documents/frozen.ts';
import { listActions } from './actions/queries.ts';
import { listStandardScores, listStandards } from './standards/queries.ts';

onBothDatabases('What is done about providers', (given) => {
  async function aDesk() {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const site = aSite(given);
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const visit = await site.as(officer);
    const lead = await site.as(await aPerson(given.database, organisation, { roles: ['CEL'] }));
    const lay = await site.as(await aPerson(given.database, organisation, { roles: ['LAY'] }));
    const stranger = await site.as(
      await aPerson(given.database, await anOrganisation(given.database), { roles: ['CEL'] }),
    );
    const provider = await aProvider(given.database, organisation, {
      name: 'North Trust',
      places: ['North'],
    });
    return {
      organisation,
      officer,
      visit,
      lead,
      lay,
      stranger,
      provider,
      desk: `/${organisation.slug}/desk`,
    };
  }
  const day = (name: string, on: string) => {
    const [year = '', month = '', date = ''] = on.split('-');
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
  };

  test('actions are agreed, done with their outcome or dropped with the reason, and overdue ones listed', async () => {
    const { organisation, officer, visit, lay, stranger, provider, desk } = await aDesk();
    const form = {
      providerId: provider,
      text: 'Ask at the bedside',
      ...day('agreedOn', '2012-06-01'),
      ...day('dueOn', '2012-08-31'),
    };
    for (const one of [lay, stranger])
      expect((await one(`${desk}/provider-actions/new`, form)).status).toBe(404);
    const made = await visit(`${desk}/provider-actions/new`, form);
    const href = made.headers.get('location') ?? '';
    expect((await visit(`${desk}/provider-actions/new`, { ...form, text: 'Print the cards' })).status).toBe(
      303,
    );
    const states = (state: 'overdue' | 'open' | 'done' | 'dropped') =>
      read(given.database, organisation.id, (db) =>
        listActions(db, officer, { state }).then(({ rows }) => rows.map(({ text }) => text)),
      );
    expect(await states('overdue')).toHaveLength(2);
    expect(await (await lay(href)).text()).toContain('Overdue by 27 days');
    const done = { version: '1', outcome: 'All wards ask', ...day('doneOn', '2012-09-20') };
    expect((await visit(`${href}/done`, { ...done, version: '9' })).status).toBe(409);
    expect((await visit(`${href}/done`, { ...done, ...day('doneOn', '2013-01-01') })).status).toBe(400);
    expect((await lay(`${href}/done`, done)).status).toBe(404);
    expect((await visit(`${href}/done`, done)).status).toBe(303);
    expect(await states('done')).toEqual(['Ask at the bedside']);
    expect((await visit(`${href}/reopen`, {})).status).toBe(303);
    expect((await visit(`${href}/drop`, { version: '3', because: 'Done otherwise' })).status).toBe(303);
    expect(await states('dropped')).toEqual(['Ask at the bedside']);
    expect(await (await visit(`${desk}/provider-actions/export.csv?state=overdue`)).text()).toContain(
      'Print the cards',
    );
    expect((await visit(`${desk}/provider-actions?state=overdue`)).status).toBe(200);
  });

  test('providers are judged by standards, which keep their words for what was judged by them', async () => {
    const { organisation, officer, visit, lay, stranger, provider, desk } = await aDesk();
    for (const one of [lay, stranger])
      expect((await one(`${desk}/involvement-standards/begin`, {})).status).toBe(404);
    expect((await visit(`${desk}/involvement-standards/begin`, {})).status).toBe(303);
    const all = () => read(given.database, organisation.id, (db) => listStandards(db, officer));
    const [first] = await all();
    expect(await all()).toHaveLength(6);
    const judge = `${desk}/providers/${provider}/standards`;
    const judged = {
      period: 'Q1 2012/13',
      [`verdict-${first?.id}`]: 'partly',
      [`evidence-${first?.id}`]: 'Two wards',
    };
    expect((await visit(judge, { period: 'soon' })).status).toBe(400);
    expect((await visit(judge, judged)).status).toBe(303);
    expect((await visit(judge, { ...judged, [`verdict-${first?.id}`]: 'met' })).status).toBe(303);
    const words = { text: 'Everybody is asked.', ...day('inForceFrom', '2012-07-01') };
    expect((await visit(`${desk}/involvement-standards/${first?.id}`, words)).status).toBe(303);
    expect((await all()).map(({ inForceTo }) => inForceTo).slice(0, 2)).toEqual(['2012-06-30', null]);
    expect(
      await read(given.database, organisation.id, (db) =>
        listStandardScores(db, officer, { providerId: provider }),
      ),
    ).toMatchObject([{ verdict: 'met', text: first?.text, periodTo: '2012-06-30' }]);
    // The old words did not hold any more.
    expect((await visit(judge, { ...judged, period: 'Q2 2012/13' })).status).toBe(400);
    expect(await (await lay(`${desk}/providers/${provider}`)).text()).toContain('Two wards');
    expect(await (await lay(`${desk}/involvement-standards/export.csv`)).text()).toContain('North Trust');
  });

  test('a scorecard goes to three boards and does not change when figures change later', async () => {
    const { organisation, visit, lead, lay, stranger, provider, desk } = await aDesk();
    await aProvider(given.database, organisation, { name: 'Abbey Practice', kind: 'practice' });
    await aContract(given.database, organisation, provider, {
      service: 'Surgery',
      feedbackClause: 'no',
      isNew: true,
    });
    const score = {
      kind: 'net_promoter',
      form: 'bands',
      providerId: provider,
      ...day('receivedOn', '2012-09-01'),
      promoters: '50',
      passives: '30',
      detractors: '20',
    };
    let id = '';
    for (const [period, promoters] of [
      ['Q4 2011/12', '30'],
      ['Q1 2012/13', '50'],
    ] as const) {
      const made = await visit(`${desk}/scores/new`, { ...score, period, promoters });
      expect(made.status).toBe(303);
      id = made.headers.get('location')?.split('/').at(-1) ?? '';
    }
    expect(
      (
        await visit(`${desk}/scores/new`, {
          ...score,
          service: 'Small',
          period: 'Q1 2012/13',
          promoters: '2',
          passives: '1',
          detractors: '0',
        })
      ).status,
    ).toBe(303);
    for (let time = 0; time < 6; time++)
      await aReturn(given.database, organisation, {
        place: ['North', 'Ward'],
        receivedOn: '2012-05-01',
        comment: { sentiment: time < 4 ? 5 : 2 },
      });
    const form = {
      providerId: '',
      period: 'Q1 2012/13',
      providerBoard: 'North Trust Board',
      ownBoard: 'Our Board',
      widerBoard: 'Cluster Board',
      words: 'For the three boards.',
    };
    for (const one of [visit, lay, stranger])
      expect((await one(`${desk}/scorecards/issue`, form)).status).toBe(404);
    expect((await lead(`${desk}/scorecards/preview`, { ...form, period: 'soon' })).status).toBe(400);
    const preview = await (await lead(`${desk}/scorecards/preview`, form)).text();
    expect(preview).toContain('Issue the scorecard');
    expect(preview.indexOf('Scores of Abbey Practice')).toBeLessThan(
      preview.indexOf('Scores of North Trust'),
    );
    const issued = await lead(`${desk}/scorecards/issue`, form);
    expect(issued.status).toBe(303);
    const href = issued.headers.get('location') ?? '';
    const page = await (await lay(href)).text();
    expect(page).toContain('+30');
    expect(page).toContain('Up 17.5 on January to March 2012');
    expect(page).toContain('Surgery: It does not ask for patient feedback.');
    expect(page).toContain('Cluster Board');
    // Three people answered: neither they nor their score are told.
    expect(page).not.toContain('+66.7');
    expect(page).toMatch(/\* comments|6 comments/u);
    expect((await stranger(href)).status).toBe(404);
    const model = () =>
      read(given.database, organisation.id, async (db) => {
        const row = await db.selectFrom('scorecard').select('documentId').executeTakeFirstOrThrow();
        return JSON.stringify((await findDocument(db, row.documentId))?.model);
      });
    const before = await model();
    expect(
      (await visit(`${desk}/scores/new`, { ...score, period: 'Q1 2012/13', promoters: '10', corrects: id }))
        .status,
    ).toBe(303);
    expect(await model()).toBe(before);
    expect(await (await lay(href)).text()).toContain('Up 17.5');
    for (const format of ['html', 'docx', 'pdf']) {
      const file = await lay(`${href}/files/${format}`);
      expect(file.status).toBe(200);
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    }
    const sent = { board: 'Cluster Board', kind: 'wider', ...day('sentOn', '2012-09-27'), response: 'Noted' };
    expect((await lay(`${href}/recipients/3`, sent)).status).toBe(404);
    expect((await visit(`${href}/recipients/3`, sent)).status).toBe(303);
    expect((await visit(`${href}/recipients/9`, sent)).status).toBe(404);
    expect((await visit(`${href}/recipients/new`, { ...sent, board: 'Scrutiny' })).status).toBe(303);
    const csv = await (await lay(`${desk}/scorecards/export.csv`)).text();
    expect(csv).toContain(
      'All providers,2012-04-01,2012-06-30,2012-09-27,Cluster Board,The board of the wider area,2012-09-27,,Noted',
    );
    expect(csv.trim().split('\r\n')).toHaveLength(5);
    expect((await lay(`${desk}/scorecards`)).status).toBe(200);
    const own = await (await lead(`${desk}/providers/${provider}`)).text();
    expect(own).toContain('All providers, April to June 2012');
    expect(own).toContain(`/known?provider=${provider}`);
  });
});
