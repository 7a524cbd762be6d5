import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { aWordCoder } from '../../../../tests/support/makers/coder.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import { read } from '../../../platform/db/tenant.ts';
import { createLog } from '../../../platform/log.ts';
import { runImport } from '../import/run.ts';
import { codingJobs } from './jobs.ts';
import { SUGGEST } from './suggesting.ts';

onBothDatabases('An import', (given) => {
  const take = async (suggest: boolean) => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    await theThemes(given.database, organisation);
    const officer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const visit = await aSite(given).as(officer);
    const imports = `/${organisation.slug}/desk/feedback/imports`;
    const csv = 'date,comment\n2012-08-01,Parking is dear.\n2012-08-02,The wait was long.\n';
    const sent = await visit(`${imports}/new`, {
      file: new File([csv], 'ward.csv', { type: 'text/csv' }),
      from: 'new',
      sourceName: 'Ward cards',
      sourceKind: 'pals',
      ...(suggest ? { suggest: 'yes' } : {}),
    });
    const id = /imports\/([^/]+)\/map/u.exec(sent.headers.get('location') ?? '')?.[1] ?? '';
    expect((await visit(`${imports}/${id}/map`, { 'column-0': 'date', 'column-1': 'comment' })).status).toBe(
      303,
    );
    const preview = await (await visit(`${imports}/${id}/preview`)).text();
    const key = /name="key" value="([^"]+)"/u.exec(preview)?.[1] ?? '';
    expect((await visit(`${imports}/${id}/start`, { key })).status).toBe(303);
    const queued: string[] = [];
    const organisationId = organisation.id;
    await runImport(
      given.database,
      given.folder,
      { organisationId, id },
      () => false,
      async (_db, batch) => void queued.push(batch.id),
    );
    return { organisationId, id, queued };
  };
  const batchesOf = (organisationId: string) =>
    read(given.database, organisationId, (db) =>
      db.selectFrom('codingBatch').select(['id', 'title', 'scope', 'state', 'comments']).execute(),
    );

  test('has themes suggested for what it brought, once it is in', async () => {
    const { organisationId, id, queued } = await take(true);
    const [batch] = await batchesOf(organisationId);
    expect(batch).toMatchObject({ title: 'Import of ward.csv', scope: { import: id }, state: 'suggesting' });
    expect(queued).toEqual([batch?.id]);
    const job = codingJobs(aWordCoder).find(({ name }) => name === SUGGEST);
    await job?.run(
      { organisationId, id: batch?.id ?? '' },
      { database: given.database, log: createLog('silent'), stopping: () => false },
    );
    expect(await batchesOf(organisationId)).toMatchObject([{ state: 'ready', comments: 2 }]);
  });

  test('has none where it was told not to', async () => {
    const { organisationId, queued } = await take(false);
    expect(await batchesOf(organisationId)).toEqual([]);
    expect(queued).toEqual([]);
  });
});
