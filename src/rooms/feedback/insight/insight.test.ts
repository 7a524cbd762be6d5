import { beforeAll, describe, expect, it } from 'vitest';
import { listEqualityQuestions } from '../../../../reference/equality-questions.ts';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aComment, aReturn } from '../../../../tests/support/makers/comment.ts';
import { aFinding } from '../../../../tests/support/makers/finding.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import { monthsOf } from '../experience/period.ts';
import { silentGroups } from './missing.ts';
import { readMonth } from './month.ts';
import { insightSettings } from './settings.ts';
import { chartPeriod, type ThemeMonth, themeChanges } from './theme-changes.ts';

describe('the month', () => {
  it('is the last whole one unless another is asked that has begun', () => {
    expect(readMonth(undefined, '2012-09-27')).toEqual({
      month: '2012-08',
      before: '2012-07',
      first: '2012-08-01',
      last: '2012-08-31',
    });
    expect(readMonth('2012-02', '2012-09-27').last).toBe('2012-02-29');
    expect(readMonth('2012-10', '2012-09-27').month).toBe('2012-08');
    expect(readMonth('2012-13', '2012-09-27').month).toBe('2012-08');
  });
});

describe('settings', () => {
  it('are as usual where nothing or nonsense is kept', () => {
    expect(insightSettings({})).toEqual({ oldAfterDays: 28, hideBelow: 5 });
    expect(insightSettings({ insight: { oldAfterDays: 14 }, disclosureThreshold: 7 })).toEqual({
      oldAfterDays: 14,
      hideBelow: 7,
    });
  });
});

describe('themes of a month', () => {
  const period = chartPeriod('2012-08');
  const months = monthsOf(period);
  const row = (themeId: string | null, month: string, comments: number): ThemeMonth => ({
    themeId,
    name: themeId ?? '',
    category: '',
    month,
    comments,
    positive: 0,
    neutral: 0,
    negative: 0,
  });
  const rows = months.flatMap((month, at) => [
    row(null, month, 200),
    row('steady', month, 20 + (at % 3)),
    row('leaping', month, month === '2012-08' ? 80 : 20 + (at % 3)),
    row('rare', month, at === 23 ? 2 : 0),
  ]);

  it('changed only where chance does not explain it', () => {
    const found = new Map(themeChanges(rows, period).map((theme) => [theme.themeId, theme]));
    expect(found.get('leaping')).toMatchObject({ standing: 'changed', comments: 80 });
    expect(found.get('leaping')?.says).not.toMatch(/\d/u);
    expect(found.get('steady')?.standing).toBe('wobbled');
    expect(found.get('rare')?.standing).toBe('too-few');
  });
});

describe('who is missing', () => {
  const questions = listEqualityQuestions('2026-01-01').filter(({ field }) => field === 'sex');
  it('is a group nobody of whom answered, where enough others did', () => {
    const some = (returns: number) => [{ question: 'sex', answer: 'female', returns }];
    expect(silentGroups(some(59), questions)).toEqual([]);
    expect(silentGroups(some(60), questions).map(({ group }) => group)).toEqual(['Male']);
    expect(silentGroups([...some(60), { question: 'sex', answer: 'male', returns: 1 }], questions)).toEqual(
      [],
    );
  });
});

onBothDatabases('the insight group', (given) => {
  let organisation: Organisation;
  let quality: Who;
  let asQuality: Visit;
  let asOfficer: Visit;
  let asLay: Visit;
  let asRep: Visit;
  let asPractice: Visit;
  let asStranger: Visit;
  let home: string;

  beforeAll(async () => {
    const { database } = given;
    organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    quality = await aPerson(database, organisation, { roles: ['QUA'], name: 'Quinn Quality' });
    const site = aSite(given);
    asQuality = await site.as(quality);
    asOfficer = await site.as(await aPerson(database, organisation, { roles: ['ENG'] }));
    asLay = await site.as(await aPerson(database, organisation, { roles: ['LAY'] }));
    asRep = await site.as(await aPerson(database, organisation, { roles: ['REP'] }));
    asPractice = await site.as(await aPerson(database, organisation, { roles: ['PRA'] }));
    asStranger = await site.as(await aPerson(database, await anOrganisation(database), { roles: ['CEL'] }));
    home = `/${organisation.slug}/desk/insight`;
  });

  const text = async (visit: Visit, path: string) => (await visit(path)).text();

  it('opens to those who read feedback, and to nobody else', async () => {
    for (const visit of [asQuality, asOfficer, asLay]) expect((await visit(home)).status).toBe(200);
    for (const visit of [asRep, asPractice, asStranger]) {
      expect((await visit(home)).status).toBe(404);
      expect((await visit(`${home}/only-logged`)).status).toBe(404);
    }
    expect((await asOfficer(`${home}/settings`)).status).toBe(404);
    expect((await asLay(`${home}/settings`)).status).toBe(404);
  });

  it('shows the month against the month before, and what waits', async () => {
    const { database } = given;
    const theme = await theThemes(database, organisation);
    const sourceId = await aSource(database, organisation, { name: 'The PALS desk', intervalDays: 7 });
    for (const [month, many] of [
      ['2012-07', 2],
      ['2012-08', 7],
    ] as const)
      for (let at = 0; at < many; at++)
        await aReturn(database, organisation, {
          sourceId,
          receivedOn: `${month}-1${at}`,
          comment: { sentiment: 4, themeIds: [theme('appointment-arrangements')] },
        });
    await aFinding(database, quality, { foundOn: '2012-09-02' });
    const page = await text(asQuality, home);
    expect(page).toContain('August 2012 against July 2012');
    expect(page).toContain(`${`/${organisation.slug}/desk/feedback?from=2012-08&amp;to=2012-08`}">7</a>`);
    expect(page).toContain('finding was written');
    expect(page).toContain('The PALS desk');
    expect(page).toContain('Too few or too early to say');
  });

  it('raises what is still only logged after the set age, also on the desk', async () => {
    const { database } = given;
    const old = await aComment(database, organisation, {
      text: 'Nobody answered me.',
      receivedOn: '2012-08-29',
    });
    await aComment(database, organisation, { text: 'Just said.', receivedOn: '2012-08-30' });
    const inFinding = await aComment(database, organisation, { receivedOn: '2012-08-01' });
    await aFinding(database, quality, { comments: [inFinding] });
    const list = await text(asQuality, `${home}/only-logged`);
    expect(list).toContain(old);
    expect(list).not.toContain('Just said.');
    expect(list).not.toContain(inFinding);
    const csv = await text(asQuality, `${home}/only-logged.csv`);
    expect(csv).toContain('Nobody answered me.');
    expect(await text(asOfficer, `/${organisation.slug}/desk`)).toContain('still only logged after 28 days');
    expect(await text(asPractice, `/${organisation.slug}/desk`)).not.toContain('still only logged');
    const form = await text(asQuality, `${home}/settings`);
    const version = /name="version" value="(\d+)"/u.exec(form)?.[1] ?? '';
    expect((await asOfficer(`${home}/settings`, { oldAfterDays: '60', version })).status).toBe(404);
    expect((await asQuality(`${home}/settings`, { oldAfterDays: 'x', version })).status).toBe(400);
    expect((await asQuality(`${home}/settings`, { oldAfterDays: '60', version })).status).toBe(303);
    expect((await asQuality(`${home}/settings`, { oldAfterDays: '61', version })).status).toBe(409);
    expect(await text(asQuality, `${home}/only-logged`)).toContain('Nothing is older than 60 days');
  });
});
