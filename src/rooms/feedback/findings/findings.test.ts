import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aDecision } from '../../../../tests/support/makers/decision.ts';
import { aFinding } from '../../../../tests/support/makers/finding.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aVoice } from '../../../../tests/support/makers/voice.ts';
import type { Who } from '../../../platform/access/who.ts';
import { read } from '../../../platform/db/tenant.ts';
import { findFinding, getWeight } from './queries.ts';

onBothDatabases('findings', (given) => {
  let officer: Who;
  let asOfficer: Visit;
  let asLay: Visit;
  let asStranger: Visit;
  let desk: string;
  let comments: string[];
  let themes: string[];

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'], name: 'Priya Officer' });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asLay, asStranger] = await Promise.all([site.as(officer), site.as(lay), site.as(stranger)]);
    desk = `/${organisation.slug}/desk`;
    ({ comments, themes } = await aVoice(database, organisation, {
      texts: ['Nobody said how long.', 'Two hours in a corridor.', 'The food was good.'],
      themes: ['Waiting', 'Food'],
      given: [
        [0, 0],
        [1, 0],
        [2, 1],
      ],
    }));
  });

  const pick = (...places: number[]) => places.map((at) => comments[at] ?? '');
  const newForm = (over: Record<string, string | string[]> = {}) => ({
    title: 'People do not know how long they will wait',
    text: 'Two people say so.',
    ownerId: officer.personId,
    'themes[]': [themes[0] ?? ''],
    'comments[]': pick(0, 1),
    ...over,
  });
  const idAt = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
  const find = (id: string) =>
    read(given.database, officer.organisation.id, (db) => findFinding(db, officer, id));

  it('begin with the comments chosen, whose shared theme is ticked', async () => {
    const query = pick(0, 1)
      .map((id) => `comment[]=${id}`)
      .join('&');
    const page = await (await asOfficer(`${desk}/findings/new?${query}`)).text();
    expect(page).toContain('Two hours in a corridor.');
    expect(page).not.toContain('The food was good.');
    expect(page).toContain('Waiting (2 comments)');
    expect(page).toMatch(
      new RegExp(`<input[^>]*value="${themes[0]}"[^>]*checked|checked[^>]*value="${themes[0]}"`),
    );
  });

  it('begin with a theme as well', async () => {
    const page = await (await asOfficer(`${desk}/findings/new?theme=${themes[1]}`)).text();
    expect(page).toContain('on the theme “Food”');
    expect(page).toContain('The food was good.');
  });

  it('are saved with their comments, and show what stands behind them', async () => {
    const saved = await asOfficer(`${desk}/findings/new`, newForm());
    expect(saved.status).toBe(303);
    const id = idAt(saved);
    expect(await find(id)).toMatchObject({ foundOn: '2012-09-27', ownerName: 'Priya Officer' });
    expect(await read(given.database, officer.organisation.id, (db) => getWeight(db, id))).toEqual({
      comments: 2,
      returns: 2,
      sources: 1,
      sourceKinds: 1,
    });
    const page = await (await asOfficer(`${desk}/findings/${id}`)).text();
    expect(page).toContain('no decision yet, since today');
    expect(page).toContain('2 comments in 2 returns from 1 source.');
    expect((await asLay(`${desk}/findings/${id}`)).status).toBe(200);
    expect((await asStranger(`${desk}/findings/${id}`)).status).toBe(404);
  });

  it('come back with what was typed where something is missing', async () => {
    const answer = await asOfficer(`${desk}/findings/new`, newForm({ title: '', 'offered[]': comments }));
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('Say in one line what was found.');
    expect(page).toContain('Two people say so.');
    expect(page).toContain('The food was good.');
  });

  it('are written by those who work on feedback, and by nobody of another organisation', async () => {
    expect((await asLay(`${desk}/findings/new`, newForm())).status).toBe(404);
    expect((await asStranger(`${desk}/findings/new`, newForm())).status).toBe(404);
    const other = await aPerson(given.database, await anOrganisation(given.database), { roles: ['ENG'] });
    const asOther = await aSite(given).as(other);
    const theirs = `/${other.organisation.slug}/desk/findings/new`;
    const taken = await asOther(theirs, newForm({ ownerId: '', 'themes[]': [] }));
    expect(taken.status).toBe(404);
  });

  it('gain and lose comments', async () => {
    const id = idAt(await asOfficer(`${desk}/findings/new`, newForm()));
    await asOfficer(`${desk}/findings/${id}/comments`, { 'comments[]': pick(1, 2) });
    const weight = () => read(given.database, officer.organisation.id, (db) => getWeight(db, id));
    expect((await weight()).comments).toBe(3);
    await asOfficer(`${desk}/findings/${id}/remove-comment`, { comment: pick(2)[0] ?? '' });
    expect((await weight()).comments).toBe(2);
    expect((await asLay(`${desk}/findings/${id}/remove-comment`, { comment: pick(0)[0] ?? '' })).status).toBe(
      404,
    );
    expect((await asStranger(`${desk}/findings/${id}/comments`, { 'comments[]': pick(2) })).status).toBe(404);
    expect((await weight()).comments).toBe(2);
  });

  it('refuse a stale change and show both versions, keeping what was typed', async () => {
    const id = idAt(await asOfficer(`${desk}/findings/new`, newForm()));
    const edit = (title: string) =>
      asOfficer(`${desk}/findings/${id}/edit`, { ...newForm(), title, version: '1' });
    expect((await edit('First to save')).status).toBe(303);
    const stale = await edit('Second to save');
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('First to save');
    expect(page).toContain('value="Second to save"');
    expect(page).toContain('name="version" value="2"');
    expect((await find(id))?.title).toBe('First to save');
    expect((await asLay(`${desk}/findings/${id}/edit`)).status).toBe(404);
    expect((await asLay(`${desk}/findings/${id}/edit`, { ...newForm(), version: '2' })).status).toBe(404);
  });

  it('are set aside with a reason, and taken up again', async () => {
    const id = idAt(await asOfficer(`${desk}/findings/new`, newForm()));
    const aside = `${desk}/findings/${id}/set-aside`;
    expect((await asOfficer(aside)).status).toBe(200);
    expect((await asOfficer(aside, { because: '', version: '1' })).status).toBe(400);
    expect((await asLay(aside, { because: 'No', version: '1' })).status).toBe(404);
    expect((await asStranger(aside, { because: 'No', version: '1' })).status).toBe(404);
    expect((await asOfficer(aside, { because: 'Said by two only', version: '1' })).status).toBe(303);
    expect(await (await asOfficer(`${desk}/findings/${id}`)).text()).toContain('Said by two only');
    expect((await asOfficer(aside, { because: 'Again', version: '1' })).status).toBe(409);
    expect((await asLay(`${desk}/findings/${id}/take-up`, {})).status).toBe(404);
    await asOfficer(`${desk}/findings/${id}/take-up`, {});
    expect((await find(id))?.setAsideOn).toBeNull();
  });

  it('are listed by what is asked, page by page, and as CSV', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['ENG'] });
    const visit = await aSite(given).as(who);
    for (let day = 1; day <= 52; day++)
      await aFinding(database, who, {
        title: `Finding ${day}`,
        foundOn: Temporal.PlainDate.from('2012-01-01').add({ days: day }).toString(),
      });
    const decided = await aFinding(database, who, { title: '=Decided', foundOn: '2012-09-01' });
    await aDecision(database, who, { findings: [decided] });
    const list = `/${organisation.slug}/desk/findings`;
    const first = await (await visit(list)).text();
    expect(first).toContain('53 findings');
    const older = /href="([^"]*before=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await (await visit(older)).text();
    expect(second).toContain('Finding 1<');
    expect(second).not.toContain('Finding 52<');
    expect(await (await visit(`${list}?decision=none`)).text()).toContain('52 findings');
    expect(await (await visit(`${list}?decision=some`)).text()).toContain('1 finding<');
    const csv = await (await visit(`${list}/export.csv`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(54);
    expect(csv).toContain("'=Decided");
  });
});
