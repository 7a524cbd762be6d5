import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite } from '../../../../tests/support/a-site.ts';
import { noting, ofThePage } from '../../../../tests/support/asked-queries.ts';
import { saidExperience } from '../../../../tests/support/makers/experience.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { read } from '../../../platform/db/tenant.ts';
import { dimensions, openToAll } from './dimensions.ts';
import { listMembers } from './member-queries.ts';
import { periodBefore } from './period.ts';
import { listThemeFigures } from './queries.ts';
import { everything } from './scope.ts';

const PERIOD = { from: '2011-09', to: '2012-08' };

/** The words of a page without its markup. */
const wordsOf = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gsu, ' ')
    .replace(/<[^>]+>/gu, ' ')
    .replace(/&#x27;/gu, "'")
    .replace(/\s+/gu, ' ');

onBothDatabases('Dashboards of what people say', (given) => {
  test('count what counting the comments gives, by everything', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const said = await saidExperience(given.database, organisation);
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const counted = async (column: string) => {
      const { rows } = await sql<{ key: string | null; number: number; positive: number }>`
        select ${sql.raw(column)} as key, count(*)::int as number,
          count(*) filter (where c.sentiment <= 2)::int as positive
        from comment c left join place p on p.organisation_id = c.organisation_id and p.id = c.place_id
        where c.organisation_id = ${organisation.id} and c.received_on between '2011-09-01' and '2012-08-31'
        group by 1 order by 2 desc`.execute(given.database.owner);
      return rows.map(({ key, number, positive }) => [key ?? '', number, positive]);
    };
    const by = async (dimension: (typeof dimensions)[number]['key']) => {
      const members = await read(given.database, organisation.id, (db) =>
        listMembers(db, who, dimension, PERIOD, periodBefore(PERIOD)),
      );
      return members
        .toSorted((one, other) => other.comments - one.comments)
        .map(({ member, comments, veryPositive, positive }) => [member, comments, veryPositive + positive]);
    };
    const { hospital, surgery } = said.places;
    expect(new Set(await by('source'))).toEqual(new Set(await counted('c.source_id::text')));
    expect(await by('place')).toEqual(
      await counted(`case when p.path like 'Hospital%' then '${hospital}' else p.id::text end`),
    );
    expect(await by('provider')).toEqual(
      await counted(`case when p.path like 'Hospital%' then '${said.provider}' else '' end`),
    );
    expect(await by('practice')).toEqual(
      await counted(`case when p.id = '${surgery}' then p.id::text else '' end`),
    );
    expect(await by('area')).toEqual(
      await counted(`case when p.id = '${surgery}' then '${said.area}' else '' end`),
    );
    expect(await by('level')).toEqual((await counted('c.level')).filter(([key]) => key !== ''));
    expect(await by('voice')).toEqual([['patient', 40, (await counted('1::text'))[0]?.[2]]]);
    const themes = await read(given.database, organisation.id, (db) =>
      listThemeFigures(db, who, everything, PERIOD, periodBefore(PERIOD)),
    );
    expect(
      themes
        .map(({ id, comments, before }) => ({ id, comments, before }))
        .toSorted((a, b) => b.comments - a.comments),
    ).toEqual([
      { id: said.themes.discharge, comments: 27, before: 7 },
      { id: said.themes.staff, comments: 13, before: 3 },
    ]);
  });

  test('show whoever reads comments every number, as a door', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const said = await saidExperience(given.database, organisation);
    const who = await aPerson(given.database, organisation, { roles: ['ENG'] });
    const asked = noting(given.database);
    const visit = await aSite({ ...given, database: asked.database }).as(who);
    const root = `/${organisation.slug}/desk/experience`;
    const page = async (path: string) => {
      const response = await visit(path);
      expect(response.status, path).toBe(200);
      return response.text();
    };

    const overview = await page(root);
    expect(ofThePage(asked.queries).length).toBeLessThanOrEqual(5);
    expect(wordsOf(overview)).toContain(
      '40 comments, the last 12 whole months, September 2011 to August 2012',
    );
    expect(wordsOf(overview)).toContain('Against September 2010 to August 2011, with 10: up 300%.');
    expect(overview).toContain(`/desk/feedback?from=2011-09&amp;to=2012-08`);
    expect(overview).toContain(`theme=${said.themes.discharge}&amp;from=2011-09&amp;to=2012-08`);
    expect(wordsOf(overview)).toContain('as at 27 September 2012');
    for (const { key } of dimensions) {
      const list = await page(`${root}/by/${key}`);
      expect(ofThePage(asked.queries).length, key).toBeLessThanOrEqual(5);
      expect(list).toContain('</h1>');
    }
    const places = wordsOf(await page(`${root}/by/place`));
    expect(places).toMatch(/Hospital 36 90%/u);
    expect(places).toMatch(/Old Town Surgery 3 7.5%/u);
    expect(places).toMatch(/No place said 1 2.5%/u);
    expect(wordsOf(await page(`${root}/by/place?sort=name`))).toMatch(/Hospital .*Old Town/u);

    const hospital = await page(`${root}/by/place/${said.places.hospital}`);
    expect(ofThePage(asked.queries).length).toBeLessThanOrEqual(6);
    expect(wordsOf(hospital)).toMatch(/Clinic 12 33.3%/u);
    expect(wordsOf(hospital)).toMatch(/Ward 24 66.7%/u);
    expect(hospital).toContain('place=Hospital&amp;theme=');
    expect(wordsOf(await page(`${root}/by/provider/${said.provider}`))).toContain('36 comments');
    expect(wordsOf(await page(`${root}/by/provider/-`))).toContain('4 comments');
    expect(wordsOf(await page(`${root}/by/area/${said.area}`))).toContain('3 comments');
    expect(wordsOf(await page(`${root}?from=2011-01&to=2011-06`))).toContain('10 comments');
    expect(wordsOf(await page(`${root}?asAt=2011-06-30`))).toContain(
      'as at 30 June 2011: the last 12 whole months, July 2010 to June 2011',
    );
    const theme = await page(`${root}/themes/${said.themes.discharge}`);
    expect(ofThePage(asked.queries).length).toBeLessThanOrEqual(8);
    expect(wordsOf(theme)).toContain('67.5% of all comments.');
    expect(wordsOf(theme)).toContain('with the limits of usual variation');
    expect(wordsOf(theme)).toMatch(/Hospital Trust 24 88.9%/u);
    const themeCsv = await page(`${root}/themes/${said.themes.discharge}/place.csv`);
    expect(themeCsv).toMatch(/^Hospital,24,7,/mu);
    expect(await page(`${root}/by/place/${said.places.hospital}/parts.csv`)).toMatch(/^Ward,24,10,/mu);
    const methods = wordsOf(await page(`${root}/methods`));
    expect(methods).toMatch(/Model \d{4}-\d+: on [\d,]+ comments that say something, micro-F1 \d/u);
    expect(methods).toMatch(/Of (\d+) published figures, \1 come out the same here/u);
    expect((await visit(`${root}/by/nothing`)).status).toBe(404);
    expect((await visit(`${root}/by/place/nothing`)).status).toBe(404);
    expect((await visit(`${root}/by/source/${said.places.ward}`)).status).toBe(404);
  });

  test('hide small numbers of groups of people from everybody', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    await saidExperience(given.database, organisation);
    const who = await aPerson(given.database, organisation, { roles: ['CEL'] });
    const visit = await aSite(given).as(who);
    const root = `/${organisation.slug}/desk/experience/by/group`;
    const csv = await (await visit(`${root}.csv`)).text();
    // In the four whole quarters to June 2012: 30 women, 4 men.
    expect(csv).toMatch(/^Sex: Female,30,/mu);
    expect(csv).toMatch(/^Sex: Male,\*,/mu);
    expect(wordsOf(await (await visit(root)).text())).toMatch(/Sex: Male \* –/u);
    const member = await (await visit(`${root}/${encodeURIComponent('sex=male')}`)).text();
    expect(wordsOf(member)).toContain('fewer than 5 comments');
    expect(member).not.toContain('desk/feedback?');
  });

  test('hide small numbers from representatives, lead them to no comment and let them choose no months', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const said = await saidExperience(given.database, organisation);
    const who = await aPerson(given.database, organisation, { roles: ['REP'] });
    const visit = await aSite(given).as(who);
    const root = `/${organisation.slug}/desk/experience`;
    const overview = await (await visit(`${root}?from=2011-03&to=2011-03`)).text();
    expect(wordsOf(overview)).toContain('40 comments, the last 12 whole months');
    expect(overview).not.toContain('/desk/feedback');
    const months = await (await visit(`${root}/months.csv`)).text();
    expect(months).toMatch(/^2011-09,\*,/mu);
    for (const key of openToAll) expect((await visit(`${root}/by/${key}`)).status).toBe(200);
    const places = await (await visit(`${root}/by/place.csv`)).text();
    expect(places).toMatch(/^Hospital,35,/mu);
    expect(places).toMatch(/^Old Town Surgery,\*,/mu);
    const theme = await (await visit(`${root}/themes/${said.themes.discharge}`)).text();
    expect(wordsOf(theme)).toContain('25 comments');
    expect(wordsOf(theme)).not.toContain('By source');
    expect((await visit(`${root}/themes/${said.themes.discharge}/place.csv`)).status).toBe(404);
    for (const { key } of dimensions.filter((dimension) => !openToAll.includes(dimension.key)))
      expect((await visit(`${root}/by/${key}`)).status).toBe(404);
    expect((await visit(`${root}/by/place/${said.places.hospital}`)).status).toBe(404);
  });

  test('are not there for who may not see them, and empty for another organisation', async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    await saidExperience(given.database, organisation);
    const site = aSite(given);
    const root = `/${organisation.slug}/desk/experience`;
    for (const role of ['STA', 'COM', 'ADM'] as const) {
      const visit = await site.as(await aPerson(given.database, organisation, { roles: [role] }));
      for (const path of [
        '',
        '/months.csv',
        '/themes.csv',
        '/by/source',
        '/by/source.csv',
        '/by/voice/patient',
      ])
        expect((await visit(root + path)).status, role + path).toBe(404);
    }
    const other = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const stranger = await site.as(await aPerson(given.database, other, { roles: ['ENG'] }));
    expect((await stranger(root)).status).toBe(404);
    const empty = wordsOf(await (await stranger(`/${other.slug}/desk/experience`)).text());
    expect(empty).toContain("Nobody's words are counted in this period.");
    expect(empty).toContain('Log feedback');
  });
});
