import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { aReturn } from '../../../tests/support/makers/comment.ts';
import { aLoop } from '../../../tests/support/makers/loop.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { newId } from '../../platform/db/ids.ts';
import { firstSentence } from './profile.ts';

const TODAY = '2026-11-20';

/** The XML reader that the feed's own library brings. */
const { xml2js } = createRequire(createRequire(import.meta.url).resolve('feed'))('xml-js') as {
  xml2js(
    text: string,
    options: { compact: true },
  ): { rss: { _attributes: { version: string }; channel: Channel } };
};
interface Text {
  _text?: string;
  _cdata?: string;
}
interface Item {
  title: Text;
  link: Text;
  guid: Text;
  pubDate: Text;
  description: Text;
}
interface Channel {
  title: Text;
  link: Text;
  description: Text;
  item: Item[];
}

onBothDatabases('what was said and done, in public', (given) => {
  async function anOpenOrganisation() {
    const organisation = await anOrganisation(given.database, { fixedToday: TODAY });
    const writer = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const approver = await aPerson(given.database, organisation, { roles: ['CEL'] });
    const publish = (title: string, publishedOn: string, slug = title.toLowerCase().replaceAll(' ', '-')) =>
      aLoop(given.database, writer, { title, slug, publishedBy: approver, publishedOn });
    return { organisation, writer, approver, publish };
  }
  const change = (id: string, values: Record<string, string>) =>
    given.database.owner.updateTable('loop').set(values).where('id', '=', id).execute();

  it('shows what is published, and neither drafts nor what waits for approval nor another organisation’s', async () => {
    const here = await anOpenOrganisation();
    const there = await anOpenOrganisation();
    await here.publish('Later opening', '2026-10-01');
    await there.publish('Elsewhere', '2026-10-01');
    await aLoop(given.database, here.writer, { title: 'A draft', slug: 'a-draft' });
    await aLoop(given.database, here.writer, { title: 'Handed in', slug: 'handed-in', state: 'submitted' });
    const { visit } = aSite(given);
    for (const path of ['', '/you-said-we-did', '/you-said-we-did.rss']) {
      const page = await (await visit(`/${here.organisation.slug}${path}`)).text();
      expect(page).toContain('Later opening');
      expect(page).not.toMatch(/A draft|Handed in|Elsewhere/);
    }
    for (const slug of ['a-draft', 'handed-in', 'elsewhere', 'never-was'])
      expect((await visit(`/${here.organisation.slug}/you-said-we-did/${slug}`)).status).toBe(404);
  });

  it('quotes only those who agreed, after their words were checked, in their own language', async () => {
    const { organisation, writer, approver } = await anOpenOrganisation();
    const quoted = async (text: string, consentToQuote: boolean, language = 'en') => {
      const { commentIds } = await aReturn(given.database, organisation, {
        texts: [text],
        consentToQuote,
        language,
        contact: { name: 'Sam Sampleton', email: 'sam@example.org', telephone: '', wantsReply: true },
      });
      return commentIds[0] ?? '';
    };
    const quotes = [
      await quoted('It was shut at five.', true),
      await quoted('Do not show me.', false),
      await quoted('Write to sam@example.org about it.', true),
      await quoted('وقت بہت کم تھا۔', true, 'ur'),
    ];
    await aLoop(given.database, writer, {
      slug: 'quoted',
      publishedBy: approver,
      publishedOn: '2026-10-01',
      quotes,
    });
    const page = await (await aSite(given).visit(`/${organisation.slug}/you-said-we-did/quoted`)).text();
    expect(page).toContain('It was shut at five.');
    expect(page).toContain('<blockquote lang="ur" dir="auto">وقت بہت کم تھا۔');
    expect(page).not.toMatch(/Do not show me|sam@example|being checked|Sampleton/);
  });

  it('says of what was withdrawn that it was taken down, and nothing of it', async () => {
    const { organisation, publish } = await anOpenOrganisation();
    const id = await publish('Named a nurse', '2026-10-01', 'taken-down');
    await change(id, { state: 'withdrawn', withdrawnBecause: 'It named Nurse Jones.' });
    const { visit } = aSite(given);
    const answer = await visit(`/${organisation.slug}/you-said-we-did/taken-down`);
    expect(answer.status).toBe(410);
    const page = await answer.text();
    expect(page).toContain('This was taken down');
    expect(page).toContain('noindex');
    expect(page).not.toMatch(/Named a nurse|Jones/);
    expect(await (await visit(`/${organisation.slug}/you-said-we-did.rss`)).text()).not.toContain('nurse');
  });

  it('filters by words, year and benefit, and pages by key both ways', async () => {
    const { organisation, publish } = await anOpenOrganisation();
    const { visit } = aSite(given);
    for (let at = 1; at <= 25; at++)
      await publish(`Number ${at} of them`, `2026-0${1 + (at % 9)}-15`, `number-${at}`);
    const old = await publish('A 100% ramp', '2025-03-01', 'ramp');
    await change(old, { benefit: 'access' });
    const list = async (query: string) =>
      (await visit(`/${organisation.slug}/you-said-we-did${query}`)).text();
    const titles = (page: string) =>
      [...page.matchAll(/(Number \d+ of them|A 100% ramp)/g)].map(([title]) => title);
    expect(titles(await list('?words=ramp+100%25'))).toEqual(['A 100% ramp']);
    expect(titles(await list('?words=10_%25'))).toEqual([]);
    expect(titles(await list('?year=2025'))).toEqual(['A 100% ramp']);
    expect(titles(await list('?benefit=access'))).toEqual(['A 100% ramp']);
    expect(titles(await list('?year=0000&benefit=none&before=2026-99-99,x'))).toHaveLength(20);
    const first = await list('');
    const next = /href="([^"]*before=[^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await (await visit(next)).text();
    expect(new Set([...titles(first), ...titles(second)]).size).toBe(26);
    const back = /href="([^"]*after=[^"]*)" rel="prev"/.exec(second)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(titles(await (await visit(back)).text())).toEqual(titles(first));
    expect((await visit(`/${organisation.slug}/you-said-we-did?before=2026-99-99,${newId()}`)).status).toBe(
      200,
    );
  });

  it('gives a feed that a reader can read, with whole addresses', async () => {
    const { organisation, publish } = await anOpenOrganisation();
    await publish('First', '2026-09-01');
    const id = await publish('Last', '2026-10-01', 'last');
    await change(id, { title: 'Bread & <butter> ]]> \u0007bell', whoSaid: '' });
    const answer = await aSite(given).visit(`/${organisation.slug}/you-said-we-did.rss`);
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    const { rss } = xml2js(await answer.text(), { compact: true });
    expect(rss._attributes.version).toBe('2.0');
    const page = `http://localhost/${organisation.slug}/you-said-we-did`;
    expect(rss.channel.link._text).toBe(page);
    expect(rss.channel.description._text).toContain(organisation.name);
    const [last, first] = rss.channel.item;
    expect(last?.link._text).toBe(`${page}/last`);
    expect(last?.guid._text).toBe(`${page}/last`);
    expect(last?.pubDate._text).toBe('Thu, 01 Oct 2026 12:00:00 GMT');
    expect([last?.title._cdata].flat().join('')).toBe('Bread & <butter> ]]> bell');
    expect(first?.description._cdata).toContain('We did: We put up a board');
    const outside = await aSite(given, { EARSHOT_URL: 'https://earshot.example/' }).visit(
      `/${organisation.slug}/you-said-we-did.rss`,
    );
    expect(await outside.text()).toContain(`<link>https://earshot.example/${organisation.slug}/you-said`);
  });

  it('says that a page has not changed, and gives what has just been published', async () => {
    const { organisation, publish } = await anOpenOrganisation();
    const { app } = aSite(given);
    const ask = (tag: string) =>
      app.request(`http://localhost/${organisation.slug}`, {
        headers: { host: 'localhost', 'if-none-match': tag },
      });
    const tag = (await ask('')).headers.get('etag') ?? '';
    expect((await ask(tag)).status).toBe(304);
    await publish('Just now', TODAY);
    const fresh = await ask(tag);
    expect(fresh.status).toBe(200);
    expect(fresh.headers.get('cache-control')).toBe('no-cache');
  });

  it('shows the promises that are adopted and in force', async () => {
    const { organisation } = await anOpenOrganisation();
    const item = (text: string, said: { kind?: string; state?: string; from?: string; to?: string }) =>
      given.database.owner
        .insertInto('frameworkItem')
        .values({
          organisationId: organisation.id,
          id: newId(),
          kind: said.kind ?? 'principle',
          text,
          state: said.state ?? 'adopted',
          inForceFrom: said.from ?? '2020-01-01',
          inForceTo: said.to ?? null,
          codesignedWith: JSON.stringify(['the Panel', 'two schools']),
        })
        .execute();
    await item('We ask first.', {});
    await item('Only a draft.', { state: 'draft' });
    await item('Once upon a time.', { to: '2021-01-01' });
    await item('Some day.', { from: '2030-01-01' });
    await item('How we work inside.', { kind: 'mechanism' });
    const page = await (await aSite(given).visit(`/${organisation.slug}/what-we-promise`)).text();
    expect(page).toContain('We ask first.');
    expect(page).toContain('the Panel and two schools');
    expect(page).not.toMatch(/Only a draft|Once upon|Some day|How we work/);
  });

  it('takes its first sentence from what an organisation says of itself', () => {
    expect(firstSentence(' We buy care. We listen. ')).toBe('We buy care.');
    expect(firstSentence('')).toBe('');
  });
});
