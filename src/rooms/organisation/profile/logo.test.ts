import { expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { dropFile, keepFile } from '../../../platform/files/store.ts';

/** The smallest PNG: one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

onBothDatabases('the logo of an organisation', (given) => {
  async function withLogo() {
    const organisation = await anOrganisation(given.database);
    const site = aSite(given);
    const visit = await site.as(await aPerson(given.database, organisation, { roles: ['ADM'] }));
    const sent = await visit(`/${organisation.slug}/desk/organisation/logo`, {
      logo: new File([dot], 'logo.png', { type: 'image/png' }),
    });
    expect(sent.status).toBe(303);
    const { logoFileId } = await given.database.owner
      .selectFrom('organisation')
      .select('logoFileId')
      .where('id', '=', organisation.id)
      .executeTakeFirstOrThrow();
    return { organisation, visit: site.visit, path: `/${organisation.slug}/logo`, id: logoFileId ?? '' };
  }

  it('is sent as what it is, and kept for a year under the address that names its file', async () => {
    const { visit, path, id, organisation } = await withLogo();
    expect(await (await visit(`/${organisation.slug}`)).text()).toContain(`src="${path}?file=${id}"`);
    const named = await visit(`${path}?file=${id}`);
    expect(named.status).toBe(200);
    expect(named.headers.get('content-type')).toBe('image/png');
    expect(named.headers.get('x-content-type-options')).toBe('nosniff');
    expect(named.headers.get('cache-control')).toContain('immutable');
    expect(Buffer.from(await named.arrayBuffer())).toEqual(dot);
    for (const other of [path, `${path}?file=another`])
      expect((await visit(other)).headers.get('cache-control')).toBe('public, max-age=300');
  });

  it('is not there where its file is not, or is no picture', async () => {
    const { visit, path, id, organisation } = await withLogo();
    await keepFile(given.folder, organisation.id, id, Buffer.from('<svg onload="alert(1)"/>'));
    expect((await visit(`${path}?file=${id}`)).status).toBe(404);
    await dropFile(given.folder, organisation.id, id);
    const missing = await visit(`${path}?file=${id}`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get('cache-control') ?? '').not.toContain('immutable');
  });
});
