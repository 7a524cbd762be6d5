import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../tests/support/a-site.ts';
import { anAction } from '../../../tests/support/makers/action.ts';
import { aDecision } from '../../../tests/support/makers/decision.ts';
import { aFinding } from '../../../tests/support/makers/finding.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import type { Who } from '../../platform/access/who.ts';

const day = (name: string, [year = '', month = '', date = '']: string[]) => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});

onBothDatabases('decisions and actions', (given) => {
  let officer: Who;
  let colleague: Who;
  let asOfficer: Visit;
  let asColleague: Visit;
  let asLay: Visit;
  let asStranger: Visit;
  let desk: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'] });
    colleague = await aPerson(database, organisation, { roles: ['STA'], name: 'Sam Staff' });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asColleague, asLay, asStranger] = (await Promise.all(
      [officer, colleague, lay, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit];
    desk = `/${organisation.slug}/desk`;
  });

  const decision = (findings: string[], over: Record<string, string> = {}) => ({
    title: 'Tell people how long they will wait',
    text: 'A board shows the wait.',
    takenBy: 'Board',
    ...day('decidedOn', ['2012', '9', '20']),
    outcome: 'yes',
    because: '',
    'findings[]': findings,
    ...over,
  });
  const action = (decisions: string[], over: Record<string, string> = {}) => ({
    title: 'Put the board up',
    text: '',
    ownerId: colleague.personId,
    ...day('dueOn', ['2012', '10', '4']),
    'decisions[]': decisions,
    ...over,
  });
  const idAt = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
  const textOf = async (answer: Promise<Response>) => (await answer).text();

  it('a finding is taken to a decision, which is then on its thread', async () => {
    const finding = await aFinding(given.database, officer, { title: 'Nobody knows the wait' });
    const form = await textOf(asOfficer(`${desk}/decisions/new?finding=${finding}`));
    expect(form).toContain('Decide on: Nobody knows the wait');
    expect(form).toContain('value="Board"');
    const saved = await asOfficer(`${desk}/decisions/new`, decision([finding]));
    expect(saved.status).toBe(303);
    const page = await textOf(asOfficer(`${desk}/decisions/${idAt(saved)}`));
    expect(page).toContain('Nobody knows the wait');
    expect(page).toContain('no action yet, 7 days');
    expect(await textOf(asOfficer(`${desk}/findings/${finding}`))).toContain('Decided');
  });

  it('a decision that is not a yes needs a reason, and none lies in the future', async () => {
    const finding = await aFinding(given.database, officer);
    const no = await asOfficer(`${desk}/decisions/new`, decision([finding], { outcome: 'no' }));
    expect(no.status).toBe(400);
    expect(await no.text()).toContain('Give the reason');
    const later = decision([finding], day('decidedOn', ['2012', '9', '28']));
    expect(await textOf(asOfficer(`${desk}/decisions/new`, later))).toContain('cannot be in the future');
  });

  it('decisions are recorded by those who work on loops, of this organisation', async () => {
    const finding = await aFinding(given.database, officer);
    for (const visit of [asLay, asColleague, asStranger]) {
      expect((await visit(`${desk}/decisions/new`)).status).toBe(404);
      expect((await visit(`${desk}/decisions/new`, decision([finding]))).status).toBe(404);
    }
    const id = await aDecision(given.database, officer, { findings: [finding] });
    expect((await asLay(`${desk}/decisions/${id}`)).status).toBe(200);
    expect((await asStranger(`${desk}/decisions/${id}`)).status).toBe(404);
    for (const visit of [asLay, asStranger])
      expect((await visit(`${desk}/decisions/${id}/edit`, decision([], { version: '1' }))).status).toBe(404);
  });

  it('a stale change of a decision shows both versions', async () => {
    const id = await aDecision(given.database, officer);
    const edit = (title: string) =>
      asOfficer(`${desk}/decisions/${id}/edit`, decision([], { title, version: '1' }));
    expect((await edit('First to save')).status).toBe(303);
    const stale = await edit('Second to save');
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('First to save');
    expect(page).toContain('value="Second to save"');
  });

  it('an action goes to a colleague, who is told by mail and marks it done', async () => {
    const from = await aDecision(given.database, officer);
    const saved = await asOfficer(`${desk}/actions/new`, action([from]));
    expect(saved.status).toBe(303);
    const id = idAt(saved);
    const letters = await given.database.owner
      .selectFrom('message')
      .selectAll()
      .where('aboutKind', '=', 'action')
      .where('aboutId', '=', id)
      .execute();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.toName).toBe('Sam Staff');
    expect(letters[0]?.body).toContain(`${desk}/actions/${id}`);
    expect(await textOf(asColleague(`${desk}/actions/${id}`))).toContain('Due in 7 days');
    expect((await asColleague(`${desk}/actions/${id}/edit`)).status).toBe(404);

    const done = { doneNote: 'It hangs there.', ...day('doneOn', ['2012', '9', '27']), version: '1' };
    for (const visit of [asLay, asStranger])
      expect((await visit(`${desk}/actions/${id}/done`, done)).status).toBe(404);
    expect((await asColleague(`${desk}/actions/${id}/done`, { ...done, doneNote: '' })).status).toBe(400);
    expect((await asColleague(`${desk}/actions/${id}/done`, done)).status).toBe(303);
    const page = await textOf(asColleague(`${desk}/actions/${id}`));
    expect(page).toContain('It hangs there.');
    expect(page).toContain('not written yet, since today');
    expect((await asLay(`${desk}/actions/${id}/reopen`, {})).status).toBe(404);
    expect((await asColleague(`${desk}/actions/${id}/reopen`, {})).status).toBe(303);
    expect(await textOf(asColleague(`${desk}/actions/${id}`))).toContain('Due in 7 days');
  });

  it('actions are given, changed and dropped by those who work on loops, of this organisation', async () => {
    const id = await anAction(given.database, officer, { ownerId: colleague.personId });
    const drop = { because: 'The board was stolen', version: '1' };
    for (const visit of [asLay, asColleague, asStranger]) {
      expect((await visit(`${desk}/actions/new`, action([]))).status).toBe(404);
      expect((await visit(`${desk}/actions/${id}/edit`, action([], { version: '1' }))).status).toBe(404);
      expect((await visit(`${desk}/actions/${id}/drop`, drop)).status).toBe(404);
    }
    expect((await asOfficer(`${desk}/actions/${id}/drop`, { ...drop, because: '' })).status).toBe(400);
    expect((await asOfficer(`${desk}/actions/${id}/drop`, drop)).status).toBe(303);
    expect(await textOf(asOfficer(`${desk}/actions/${id}`))).toContain('The board was stolen');
    expect((await asOfficer(`${desk}/actions/${id}/done`)).status).toBe(404);
  });

  it('nothing is given to somebody who has left, or is of another organisation', async () => {
    const gone = await aPerson(given.database, officer.organisation);
    await given.database.owner
      .updateTable('person')
      .set({ leftOn: '2012-09-01' })
      .where('id', '=', gone.personId)
      .execute();
    const other = await aPerson(given.database, await anOrganisation(given.database));
    for (const ownerId of [gone.personId, other.personId])
      expect((await asOfficer(`${desk}/actions/new`, action([], { ownerId }))).status).toBe(404);
    expect((await asOfficer(`${desk}/actions/new`, action([], { ownerId: '' }))).status).toBe(400);
  });

  it('actions are listed by owner, state and due day, page by page, and as CSV', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['ENG'] });
    const visit = await aSite(given).as(who);
    const on = (days: number) => Temporal.PlainDate.from('2012-09-27').add({ days }).toString();
    for (let days = -30; days < 25; days++)
      await anAction(database, who, {
        title: `Due ${days} days on`,
        dueOn: on(days),
        ownerId: days === 0 ? who.personId : null,
        doneOn: days === -30 ? '2012-09-01' : null,
      });
    const list = `/${organisation.slug}/desk/actions`;
    const count = async (query: string) =>
      /(\d+) actions?</.exec(await textOf(visit(`${list}?${query}`)))?.[1];
    expect(await count('')).toBe('55');
    expect(await count('state=overdue')).toBe('29');
    expect(await count('state=soon')).toBe('15');
    expect(await count('state=done')).toBe('1');
    expect(await count('owner=me&state=open')).toBe('1');
    expect(await count('from=2012-09-26&to=2012-09-28')).toBe('3');
    const first = await textOf(visit(list));
    const later = /href="([^"]*after=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await textOf(visit(later));
    expect(first).toContain('Due 19 days on');
    expect(second).not.toContain('Due 19 days on');
    expect(second).toContain('Due 20 days on');
    const back = /href="([^"]*before=[^"]*)"/.exec(second)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await textOf(visit(back))).toContain('Due -30 days on');
    expect((await textOf(visit(`${list}/export.csv`))).trim().split('\r\n')).toHaveLength(56);
  });

  it('decisions are listed by answer and by what followed', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['ENG'] });
    const visit = await aSite(given).as(who);
    const yes = await aDecision(database, who, { title: 'Yes to the board' });
    await aDecision(database, who, { title: 'No to the clinic', outcome: 'no' });
    await anAction(database, who, { decisions: [yes] });
    const list = `/${organisation.slug}/desk/decisions`;
    expect(await textOf(visit(list))).toContain('2 decisions');
    const noMore = await textOf(visit(`${list}?next=none`));
    expect(noMore).toContain('No to the clinic');
    expect(noMore).not.toContain('Yes to the board');
    expect(await textOf(visit(`${list}?outcome=no`))).toContain('1 decision<');
    expect((await textOf(visit(`${list}/export.csv`))).trim().split('\r\n')).toHaveLength(3);
  });
});
