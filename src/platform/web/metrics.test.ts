import { expect, it } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';

onBothDatabases('the figures for Prometheus', (given) => {
  const TOKEN = 'a token of some length';

  async function ask(
    from: { address?: string; family?: string },
    headers: Record<string, string> = {},
    settings = {},
  ) {
    const incoming = {
      socket: { remoteAddress: from.address, remoteFamily: from.family ?? 'IPv4', remotePort: 1 },
    };
    const { app } = aSite(given, settings);
    return app.request(
      'http://localhost/metrics',
      { headers: { host: 'localhost', ...headers } },
      { incoming },
    );
  }

  it('are there for a caller on the same machine', async () => {
    const answer = await ask({ address: '127.0.0.1' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('earshot_request_seconds');
    expect((await ask({ address: '::1', family: 'IPv6' })).status).toBe(200);
    expect((await ask({ address: '::ffff:127.0.0.1', family: 'IPv6' })).status).toBe(200);
  });

  it('are not there for others, nor for those behind a proxy on the same machine', async () => {
    expect((await ask({ address: '192.0.2.7' })).status).toBe(404);
    expect((await ask({ address: '::ffff:192.0.2.7', family: 'IPv6' })).status).toBe(404);
    expect((await ask({ address: '127.0.0.1' }, { 'x-forwarded-for': '192.0.2.7' })).status).toBe(404);
    expect((await aSite(given).visit('/metrics')).status).toBe(404);
    expect((await ask({ address: '192.0.2.7' }, { authorization: `Bearer ${TOKEN}` })).status).toBe(404);
  });

  it('are there for whoever says the token that is set', async () => {
    const settings = { EARSHOT_METRICS_TOKEN: TOKEN };
    const elsewhere = { address: '192.0.2.7' };
    expect((await ask(elsewhere, { authorization: `Bearer ${TOKEN}` }, settings)).status).toBe(200);
    expect((await ask(elsewhere, { authorization: `Bearer ${TOKEN}x` }, settings)).status).toBe(404);
    expect((await ask(elsewhere, {}, settings)).status).toBe(404);
  });
});
