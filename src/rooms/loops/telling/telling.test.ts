import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anAction } from '../../../../tests/support/makers/action.ts';
import { aDecision } from '../../../../tests/support/makers/decision.ts';
import { aFinding } from '../../../../tests/support/makers/finding.ts';
import { aLoop } from '../../../../tests/support/makers/loop.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aVoice } from '../../../../tests/support/makers/voice.ts';
import type { Who } from '../../../platform/access/who.ts';
import { read } from '../../../platform/db/tenant.ts';
import { findPublishedLoop, listPublishedLoops } from '../published.ts';
import { findLoop } from './queries.ts';

onBothDatabases('you said, we did', (given) => {
  let officer: Who;
  let lead: Who;
  let asOfficer: Visit;
  let asLead: Visit;
  let asOtherLead: Visit;
  let asStaff: Visit;
  let asStranger: Visit;
  let visit: Visit;
  let base: string;
  let desk: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'] });
    lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const otherLead = await aPerson(database, organisation, { roles: ['CEL'] });
    const staff = await aPerson(database, organisation, { roles: ['STA'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asLead, asOtherLead, asStaff, asStranger] = (await Promise.all(
      [officer, lead, otherLead, staff, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit, Visit];
    visit = site.visit;
    base = `/${organisation.slug}`;
    desk = `${base}/desk`;
  });

  /** Comments that lead to a decision and an action that is done. */
  async function aThread(
    emails: (string | null)[],
    said: { consentToQuote?: boolean; scan?: 'clean' | 'waiting' } = {},
  ) {
    const { database } = given;
    const voice = await aVoice(database, officer.organisation, {
      texts: emails.map((_, at) => `The wait was long, says voice ${at + 1}.`),
      emails,
      ...said,
    });
    const finding = await aFinding(database, officer, { comments: voice.comments });
    const decision = await aDecision(database, officer, { findings: [finding] });
    const action = await anAction(database, officer, { decisions: [decision], doneOn: '2012-09-20' });
    return { ...voice, finding, decision, action };
  }

  const words = (over: Record<string, string | string[]> = {}) => ({
    title: 'You can see how long you will wait',
    youSaid: 'You did not know how long the wait would be.',
    whoSaid: '',
    outcome: 'did',
    weDid: 'A board in the clinic shows the wait.',
    because: '',
    benefit: 'access',
    ...over,
  });
  const idAt = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
  const textOf = async (answer: Promise<Response>) => (await answer).text();
  const find = async (id: string) => {
    const loop = await read(given.database, officer.organisation.id, (db) => findLoop(db, officer, id));
    if (!loop) throw new Error('the loop is not there');
    return loop;
  };
  const step = async (who: Visit, id: string, act: string, form: Record<string, string> = {}) =>
    who(`${desk}/loops/${id}/${act}`, { version: String((await find(id)).version), ...form });
  const draft = async (action: string, over: Record<string, string | string[]> = {}) =>
    idAt(await asOfficer(`${desk}/loops/new`, { ...words(over), 'actions[]': [action] }));
  const messagesAbout = (id: string) =>
    given.database.owner
      .selectFrom('message')
      .selectAll()
      .where('aboutId', '=', id)
      .orderBy('toAddress')
      .execute();

  it('is drafted from an action, with its family of decisions and a number that points at nobody', async () => {
    const { action } = await aThread([null, null, null]);
    const form = await textOf(asOfficer(`${desk}/loops/new?action=${action}`));
    expect(form).toContain('A few people told us');
    expect(form).not.toContain('3 people');
    const id = await draft(action);
    expect(await find(id)).toMatchObject({ state: 'draft', openedOn: '2012-09-27' });
    const six = await aThread([null, null, null, null, null, null]);
    expect(await textOf(asOfficer(`${desk}/loops/new?decision=${six.decision}`))).toContain(
      '6 people told us',
    );
  });

  it('needs what was done or why not, and something that it tells of', async () => {
    const { action } = await aThread([null]);
    const empty = await asOfficer(`${desk}/loops/new`, { ...words({ weDid: '' }), 'actions[]': [action] });
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('Write what was done.');
    const why = { ...words({ outcome: 'could_not' }), 'actions[]': [action] };
    expect(await textOf(asOfficer(`${desk}/loops/new`, why))).toContain('People are owed the reason.');
    expect(await textOf(asOfficer(`${desk}/loops/new`, words()))).toContain(
      'Choose the decision or the action',
    );
  });

  it('is approved by somebody else than its author, and by nobody without the right', async () => {
    const { action } = await aThread([null]);
    const id = idAt(await asLead(`${desk}/loops/new`, { ...words(), 'actions[]': [action] }));
    for (const who of [asStaff, asStranger]) expect((await step(who, id, 'submit')).status).toBe(404);
    expect((await step(asOtherLead, id, 'approve')).status).toBe(409);
    expect((await step(asLead, id, 'submit')).status).toBe(303);
    for (const who of [asLead, asOfficer, asStaff, asStranger]) {
      expect((await who(`${desk}/loops/${id}/approve`)).status).toBe(404);
      expect((await step(who, id, 'approve')).status).toBe(404);
      expect((await step(who, id, 'return', { because: 'No' })).status).toBe(404);
    }
    expect((await asOtherLead(`${desk}/loops/${id}/approve`)).status).toBe(200);
    expect((await step(asOtherLead, id, 'approve')).status).toBe(303);
    expect(await find(id)).toMatchObject({ state: 'published', publishedOn: '2012-09-27' });
  });

  it('cannot be approved by its author in the database either', async () => {
    const id = await aLoop(given.database, lead, { state: 'submitted' });
    const selfApproved = given.database.owner
      .updateTable('loop')
      .set({
        state: 'published',
        approvedBy: lead.personId,
        approvedAt: new Date(),
        publishedOn: '2012-09-27',
      })
      .where('id', '=', id)
      .execute();
    await expect(selfApproved).rejects.toThrow(/check constraint/);
  });

  it('makes whoever changed the words last their author', async () => {
    const { action } = await aThread([null]);
    const id = await draft(action);
    const change = { ...words({ title: 'Changed by the lead' }), 'actions[]': [action] };
    expect((await asLead(`${desk}/loops/${id}/edit`, { ...change, version: '1' })).status).toBe(303);
    await step(asOfficer, id, 'submit');
    expect((await step(asLead, id, 'approve')).status).toBe(404);
    expect((await step(asOtherLead, id, 'approve')).status).toBe(303);
  });

  it('is given back with words, and waits again', async () => {
    const { action } = await aThread([null]);
    const id = await draft(action);
    await step(asOfficer, id, 'submit');
    expect((await step(asLead, id, 'return', { because: '' })).status).toBe(400);
    expect((await step(asLead, id, 'return', { because: 'Use shorter words' })).status).toBe(303);
    expect(await textOf(asOfficer(`${desk}/loops/${id}`))).toContain('It was given back: Use shorter words');
    await step(asOfficer, id, 'submit');
    expect((await find(id)).state).toBe('submitted');
    expect((await step(asOfficer, id, 'take-back')).status).toBe(303);
    expect((await find(id)).state).toBe('draft');
  });

  it('tells each person who asked to hear back once, in the same moment', async () => {
    const { action, comments, returns } = await aThread([
      'ann@example.org',
      'ANN@example.org',
      null,
      'bob@example.org',
      'cat@example.org',
    ]);
    await given.database.owner
      .updateTable('returnContact')
      .set({ stoppedAt: new Date() })
      .where('returnId', '=', returns[4] ?? '')
      .execute();
    const id = await draft(action);
    await step(asOfficer, id, 'submit');
    expect(await textOf(asLead(`${desk}/loops/${id}/approve`))).toContain('2 people asked to hear back');
    await step(asLead, id, 'approve');
    const messages = await messagesAbout(id);
    expect(messages.map((message) => message.toAddress.toLowerCase())).toEqual([
      'ann@example.org',
      'bob@example.org',
    ]);
    expect(messages[0]?.body).toContain(`${base}/you-said-we-did/you-can-see-how-long-you-will-wait`);
    expect(messages[0]?.body).toContain(`${base}/stop/${returns[0]}`);
    const told = await given.database.owner
      .selectFrom('toldComment')
      .select(['messageId', 'commentId'])
      .where('loopId', '=', id)
      .execute();
    expect(told.map((row) => row.commentId).sort()).toEqual([comments[0], comments[1], comments[3]].sort());
    const page = await textOf(asOfficer(`${desk}/loops/${id}`));
    expect(page).toContain('Told');
    const outbox = await textOf(asOfficer(`${desk}/outbox?loop=${id}`));
    expect(outbox).toContain('2 messages');
    for (const who of [asStaff, asStranger]) expect((await who(`${desk}/outbox`)).status).toBe(404);
    const message = messages[0]?.id;
    expect(await textOf(asOfficer(`${desk}/outbox/${message}`))).toContain('Thank you for telling us.');
    for (const who of [asStaff, asStranger])
      expect((await who(`${desk}/outbox/${message}`)).status).toBe(404);
  });

  it('stops writing to an address that asks for it, without signing in', async () => {
    const { action, returns } = await aThread(['dan@example.org', 'dan@example.org']);
    const stop = `${base}/stop/${returns[0]}`;
    expect(await textOf(visit(stop))).toContain('Do you want us to stop writing to you?');
    expect((await visit(stop, {})).status).toBe(200);
    const id = await draft(action);
    await step(asOfficer, id, 'submit');
    await step(asLead, id, 'approve');
    expect(await messagesAbout(id)).toHaveLength(0);
    expect((await visit(`${base}/stop/${officer.personId}`)).status).toBe(404);
    expect((await visit(`${base}/stop/nonsense`, {})).status).toBe(404);
    const other = await anOrganisation(given.database);
    expect((await visit(`/${other.slug}/stop/${returns[0]}`, {})).status).toBe(404);
  });

  it('is not published with words that point at a person, unless they stand with a reason', async () => {
    const { action } = await aThread([null]);
    const id = await draft(action, { youSaid: 'Write to ann.smith@example.org about the wait.' });
    expect(await textOf(asOfficer(`${desk}/loops/${id}`))).toContain('perhaps an e-mail address');
    await step(asOfficer, id, 'submit');
    await step(asLead, id, 'approve');
    expect((await find(id)).state).toBe('submitted');
    const history = await given.database.owner
      .selectFrom('history')
      .select('after')
      .where('recordId', '=', id)
      .execute();
    expect(JSON.stringify(history)).toContain('[email not kept]');
    expect(JSON.stringify(history)).not.toContain('ann.smith');
    for (const who of [asStaff, asStranger])
      expect((await step(who, id, 'let-stand', { because: 'Ours' })).status).toBe(404);
    await step(asOfficer, id, 'let-stand', { because: '' });
    await step(asLead, id, 'approve');
    expect((await find(id)).state).toBe('submitted');
    await step(asOfficer, id, 'let-stand', { because: 'It is the address of our own office' });
    await step(asLead, id, 'approve');
    expect((await find(id)).state).toBe('published');
  });

  it('does not let words found later stand by an older reason', async () => {
    const { action } = await aThread([null]);
    const id = await draft(action, { youSaid: 'Write to office@example.org.' });
    await step(asOfficer, id, 'let-stand', { because: 'Our own office' });
    const form = { ...words({ youSaid: 'Write to ann.smith@example.org.' }), 'actions[]': [action] };
    await asOfficer(`${desk}/loops/${id}/edit`, { ...form, version: String((await find(id)).version) });
    await step(asOfficer, id, 'submit');
    await step(asLead, id, 'approve');
    expect((await find(id)).state).toBe('submitted');
  });

  it('quotes only with consent and a scan that is clean or settled, asked again at publication', async () => {
    const agreed = await aThread([null, null], { consentToQuote: true });
    const id = await draft(agreed.action);
    const quote = (comment: string | undefined) =>
      asOfficer(`${desk}/loops/${id}/quotes`, { 'quotes[]': [comment ?? ''], version: '1' });
    const silent = await aThread([null]);
    const unchecked = await aThread([null], { consentToQuote: true, scan: 'waiting' });
    for (const refused of [silent, unchecked]) expect((await quote(refused.comments[0])).status).toBe(400);
    const elsewhere = await aThread([null], { consentToQuote: true });
    expect((await quote(elsewhere.comments[0])).status).toBe(400);
    for (const who of [asStaff, asStranger]) expect((await step(who, id, 'quotes')).status).toBe(404);
    expect(await textOf(asOfficer(`${desk}/loops/${id}/quotes`))).toContain('says voice 2');
    expect((await quote(agreed.comments[1])).status).toBe(303);
    await step(asOfficer, id, 'submit');

    const consent = (consentToQuote: boolean) =>
      given.database.owner
        .updateTable('feedbackReturn')
        .set({ consentToQuote })
        .where('id', '=', agreed.returns[1] ?? '')
        .execute();
    await consent(false);
    await step(asLead, id, 'approve');
    expect((await find(id)).state).toBe('submitted');
    await consent(true);
    await step(asLead, id, 'approve');
    const { slug } = await find(id);
    const shown = () => read(given.database, officer.organisation.id, (db) => findPublishedLoop(db, slug));
    expect((await shown())?.quotes).toEqual([{ text: 'The wait was long, says voice 2.', language: 'en' }]);
    await consent(false);
    expect((await shown())?.quotes).toEqual([]);
  });

  it('is withdrawn and put back, and tells nobody twice when it is published again', async () => {
    const { action } = await aThread(['eve@example.org']);
    const id = await draft(action);
    await step(asOfficer, id, 'submit');
    await step(asLead, id, 'approve');
    const { slug } = await find(id);
    const isPublic = async () =>
      (await read(given.database, officer.organisation.id, (db) => findPublishedLoop(db, slug))) !== null;
    expect(await isPublic()).toBe(true);
    for (const who of [asStaff, asStranger])
      expect((await step(who, id, 'withdraw', { because: 'No' })).status).toBe(404);
    expect((await step(asOfficer, id, 'withdraw', { because: '' })).status).toBe(400);
    expect((await step(asOfficer, id, 'withdraw', { because: 'The board is down' })).status).toBe(303);
    expect(await isPublic()).toBe(false);
    for (const who of [asStaff, asStranger]) expect((await step(who, id, 'restore')).status).toBe(404);
    expect((await step(asOfficer, id, 'restore')).status).toBe(303);
    expect(await isPublic()).toBe(true);
    await step(asOfficer, id, 'withdraw', { because: 'Wrong word' });
    await step(asOfficer, id, 'take-back');
    const form = { ...words({ title: 'Another title' }), 'actions[]': [action] };
    await asOfficer(`${desk}/loops/${id}/edit`, { ...form, version: String((await find(id)).version) });
    await step(asOfficer, id, 'submit');
    await step(asLead, id, 'approve');
    expect(await find(id)).toMatchObject({ state: 'published', slug });
    expect(await messagesAbout(id)).toHaveLength(1);
  });

  it('refuses a step on what somebody else changed meanwhile', async () => {
    const { action } = await aThread([null]);
    const id = await draft(action);
    const edit = (title: string) =>
      asOfficer(`${desk}/loops/${id}/edit`, { ...words({ title }), 'actions[]': [action], version: '1' });
    expect((await edit('First to save')).status).toBe(303);
    const stale = await edit('Second to save');
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('First to save');
    expect(page).toContain('value="Second to save"');
    expect((await asOfficer(`${desk}/loops/${id}/submit`, { version: '1' })).status).toBe(409);
  });

  it('keeps whom else it was told to, when and by which way', async () => {
    const id = await aLoop(given.database, officer, { publishedBy: lead });
    const telling = {
      audience: 'Patient groups',
      channel: 'newsletter',
      'toldOn-day': '26',
      'toldOn-month': '9',
      'toldOn-year': '2012',
      people: '40',
    };
    for (const who of [asStaff, asStranger])
      expect((await who(`${desk}/loops/${id}/tellings`, telling)).status).toBe(404);
    expect((await asOfficer(`${desk}/loops/${id}/tellings`, { ...telling, people: 'many' })).status).toBe(
      400,
    );
    expect((await asOfficer(`${desk}/loops/${id}/tellings`, telling)).status).toBe(303);
    const page = await textOf(asOfficer(`${desk}/loops/${id}`));
    expect(page).toContain('Patient groups');
    const row = /name="telling" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect((await asStaff(`${desk}/loops/${id}/tellings/remove`, { telling: row })).status).toBe(404);
    expect((await asOfficer(`${desk}/loops/${id}/tellings/remove`, { telling: row })).status).toBe(303);
    expect((await find(id)).told).toBe(0);
  });

  it('is listed by state, as CSV, and in public page by page', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['ENG'] });
    const approver = await aPerson(database, organisation, { roles: ['CEL'] });
    const visitAs = await aSite(given).as(who);
    await aLoop(database, who, { title: 'A draft' });
    for (const day of ['01', '02', '03'])
      await aLoop(database, who, {
        title: `Out on ${day}`,
        publishedBy: approver,
        publishedOn: `2012-09-${day}`,
      });
    const list = `/${organisation.slug}/desk/loops`;
    expect(await textOf(visitAs(list))).toContain('4 answers');
    expect(await textOf(visitAs(`${list}?told=no`))).toContain('3 answers');
    expect(await textOf(visitAs(`${list}?state=draft`))).toContain('1 answer<');
    expect((await textOf(visitAs(`${list}/export.csv`))).trim().split('\r\n')).toHaveLength(5);
    const page = (before: { on: string; id: string } | null) =>
      read(database, organisation.id, (db) => listPublishedLoops(db, { before, limit: 2 }));
    const first = await page(null);
    expect(first.map((loop) => loop.title)).toEqual(['Out on 03', 'Out on 02', 'Out on 01']);
    const last = first[1];
    const second = await page(last ? { on: last.publishedOn, id: last.id } : null);
    expect(second.map((loop) => loop.title)).toEqual(['Out on 01']);
  });
});
