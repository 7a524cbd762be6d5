import { beforeAll, describe, expect, it } from 'vitest';
import { organisationRule } from '../../../../reference/disclosure-rules.ts';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aReturn } from '../../../../tests/support/makers/comment.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aProvider } from '../../../../tests/support/makers/provider.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import { beside } from './practice/practice-report.ts';

describe('one beside all together', () => {
  const rule = organisationRule(5);
  const sounds = (positive: number, negative: number) => ({ positive, neutral: 0, negative, unrated: 0 });

  it('does not give back the few of the others', () => {
    const row = beside(sounds(20, 10), sounds(2, 30), rule, true);
    expect(row.comments.value).toBe(30);
    expect(row.positive.value === null || row.allShare?.positive === null).toBe(true);
  });

  it('is not compared where it is not asked to be', () => {
    expect(beside(sounds(20, 10), sounds(40, 30), rule, false).allShare).toBeNull();
  });
});

onBothDatabases('reports on a practice', (given) => {
  let organisation: Organisation;
  let practice: Who;
  let other: Who;
  let asQuality: Visit;
  let asOfficer: Visit;
  let asLay: Visit;
  let asPractice: Visit;
  let asOther: Visit;
  let asStranger: Visit;
  let reports: string;
  const ids: Record<string, string> = {};

  const text = async (visit: Visit, path: string) => (await visit(path)).text();

  beforeAll(async () => {
    const { database } = given;
    organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const site = aSite(given);
    practice = await aPerson(database, organisation, { roles: ['PRA'], name: 'Dr Ash' });
    other = await aPerson(database, organisation, { roles: ['PPG'], name: 'Bea Birch' });
    asQuality = await site.as(await aPerson(database, organisation, { roles: ['QUA'] }));
    asOfficer = await site.as(await aPerson(database, organisation, { roles: ['ENG'] }));
    asLay = await site.as(await aPerson(database, organisation, { roles: ['LAY'] }));
    asPractice = await site.as(practice);
    asOther = await site.as(other);
    asStranger = await site.as(await aPerson(database, await anOrganisation(database), { roles: ['CEL'] }));
    reports = `/${organisation.slug}/desk/insight/reports`;
    const theme = await theThemes(database, organisation);
    for (const name of ['Ash Surgery', 'Birch Surgery', 'Cedar Surgery', 'Damson Surgery']) {
      const key = name.split(' ')[0] ?? '';
      ids[key] = await aProvider(database, organisation, { name, kind: 'practice', places: [name] });
      for (let at = 0; at < (key === 'Ash' ? 14 : 6); at++)
        await aReturn(database, organisation, {
          receivedOn: '2012-08-10',
          place: [name],
          comment: {
            sentiment: key === 'Ash' ? 1 : 4,
            kind: 'strength',
            themeIds: [theme('appointment-arrangements')],
          },
        });
    }
  });

  const asked = (name: string, more: Record<string, string> = {}) => ({
    about: `practice:${ids[name]}`,
    from: '2012-07',
    to: '2012-08',
    act: 'issue',
    ...more,
  });

  it('says who acts for which practice, by those who approve only', async () => {
    const people = `${reports}/people`;
    const form = {
      providerId: ids.Ash ?? '',
      personId: practice.personId,
      'fromOn-day': '1',
      'fromOn-month': '4',
      'fromOn-year': '2012',
    };
    for (const visit of [asOfficer, asLay, asPractice, asStranger])
      expect((await visit(people, form)).status).toBe(404);
    expect((await asQuality(people, { ...form, personId: '' })).status).toBe(400);
    expect((await asQuality(people, form)).status).toBe(303);
    expect(
      (await asQuality(people, { ...form, providerId: ids.Birch ?? '', personId: other.personId })).status,
    ).toBe(303);
    expect(await text(asQuality, people)).toContain('Dr Ash');
  });

  it('is written by those who approve, and shows all others together without a name', async () => {
    for (const visit of [asOfficer, asLay, asPractice, asStranger])
      expect((await visit(`${reports}/new`, asked('Ash'))).status).toBe(404);
    expect((await asQuality(`${reports}/new`, asked('Ash', { about: '' }))).status).toBe(400);
    expect((await asQuality(`${reports}/new`, asked('Ash', { to: '2012-06' }))).status).toBe(400);
    const preview = await (await asQuality(`${reports}/new`, asked('Ash', { act: 'preview' }))).text();
    const document = preview.slice(preview.indexOf('class="document"'));
    expect(document).toContain('All practices together');
    expect(document).toMatch(/Good practice.*Appointment arrangements: 100% positive/su);
    expect(document).toContain('strengths 14');
    for (const name of ['Birch', 'Cedar', 'Damson']) expect(document).not.toContain(name);
  });

  it('reaches its own practice and no other (rule of the wall)', async () => {
    const answer = await asQuality(`${reports}/new`, asked('Ash'));
    expect(answer.status).toBe(303);
    const issued = answer.headers.get('location') ?? '';
    expect((await asPractice(issued)).status).toBe(200);
    expect((await asPractice(`${issued}/files/pdf`)).status).toBe(200);
    expect(await text(asPractice, reports)).toContain('What people say: Ash Surgery');
    expect((await asLay(issued)).status).toBe(200);
    for (const visit of [asOther, asStranger]) {
      expect((await visit(issued)).status).toBe(404);
      for (const format of ['html', 'docx', 'pdf'])
        expect((await visit(`${issued}/files/${format}`)).status).toBe(404);
    }
    expect(await text(asOther, reports)).not.toContain('Ash Surgery');
    expect(await text(asOther, `${reports}.csv`)).not.toContain('Ash Surgery');

    const rows = await text(asQuality, `${reports}/people`);
    const end = /action="([^"]*\/end)" method="post"/gu;
    const [mine] = [...rows.matchAll(end)].map(([, action]) => action ?? '');
    expect((await asPractice(mine ?? '', {})).status).toBe(404);
    expect((await asQuality(mine ?? '', {})).status).toBe(303);
    expect((await asPractice(issued)).status).toBe(404);
  });

  it('compares nothing where fewer than three others were spoken of', async () => {
    const early = await (
      await asQuality(`${reports}/new`, asked('Ash', { act: 'preview', from: '2012-01', to: '2012-02' }))
    ).text();
    expect(early).toContain('Too few others were spoken of');
  });
});
