import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';

onBothDatabases('compression', (given) => {
  const asking = async () => {
    const { slug } = await anOrganisation(given.database);
    const { app } = aSite(given);
    const ask = (
      path: string,
      headers: Record<string, string> = { 'accept-encoding': 'gzip, deflate, br' },
    ) => app.request(`http://localhost${path}`, { headers: { host: 'localhost', ...headers } });
    return { slug, ask };
  };
  const unpacked = async (answer: Response) => gunzipSync(await answer.arrayBuffer()).toString();

  it('sends a public page, its feed, its mark and its files packed where that is asked', async () => {
    const { slug, ask } = await asking();
    await mkdir(join(given.folder, 'assets'), { recursive: true });
    const sheet = 'p { color: #212b32 }\n'.repeat(200);
    await writeFile(join(given.folder, 'assets/style.css'), sheet);
    for (const path of [
      `/${slug}`,
      `/${slug}/you-said-we-did.rss`,
      '/favicon.svg',
      '/assets/style.css',
      '/nothing-here',
    ]) {
      const plain = await ask(path, {});
      expect(plain.headers.get('content-encoding'), path).toBeNull();
      const packed = await ask(path);
      expect(packed.headers.get('content-encoding'), path).toBe('gzip');
      expect(packed.headers.get('vary'), path).toContain('Accept-Encoding');
      expect(packed.headers.get('content-length'), path).toBeNull();
      expect(await unpacked(packed), path).toBe(await plain.text());
    }
    expect(await unpacked(await ask('/assets/style.css'))).toBe(sheet);
  });

  it('knows a page again by its tag, packed or not', async () => {
    const { slug, ask } = await asking();
    const plain = await ask(`/${slug}`, {});
    const packed = await ask(`/${slug}`);
    const tag = plain.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"/);
    expect(packed.headers.get('etag')).toBe(`W/${tag}`);
    const again = await ask(`/${slug}`, { 'accept-encoding': 'gzip', 'if-none-match': `W/${tag}` });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('content-encoding')).toBeNull();
    expect(again.headers.get('vary')).toContain('Accept-Encoding');
  });
});
