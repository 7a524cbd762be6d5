import { beforeAll, expect, it } from 'vitest';
import { coverBoxes } from '../../../../reference/paper-cover.ts';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aMeeting } from '../../../../tests/support/makers/meeting.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';
import { newId } from '../../../platform/db/ids.ts';

const day = (name: string, date: string) => {
  const [year = '', month = '', one = ''] = date.split('-');
  return { [`${name}-day`]: one, [`${name}-month`]: month, [`${name}-year`]: year };
};

onBothDatabases('the life of a paper', (given) => {
  let governance: Who;
  let lead: Who;
  let plan: MadePlan;
  let meeting: string;
  let next: string;
  let base: string;
  let visitor: Visit;
  const as = {} as Record<
    'governance' | 'lead' | 'officer' | 'lay' | 'staff' | 'practice' | 'stranger',
    Visit
  >;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27', name: 'Wandle Vale' });
    governance = await aPerson(database, organisation, { roles: ['GOV'], name: 'Gita Governance' });
    lead = await aPerson(database, organisation, { roles: ['CEL'], name: 'Lena Lead' });
    const site = aSite(given);
    visitor = site.visit;
    as.governance = await site.as(governance);
    as.lead = await site.as(lead);
    as.officer = await site.as(await aPerson(database, organisation, { roles: ['ENG'] }));
    as.lay = await site.as(await aPerson(database, organisation, { roles: ['LAY'] }));
    as.staff = await site.as(await aPerson(database, organisation, { roles: ['STA'] }));
    as.practice = await site.as(await aPerson(database, organisation, { roles: ['PRA'] }));
    as.stranger = await site.as(await aPerson(database, await anOrganisation(database), { roles: ['CEL'] }));
    plan = await aPlan(database, lead, {
      title: 'Listening plan',
      lines: [
        { code: 'M01', what: 'Name a lead in every practice', rag: 'green', asAt: '2012-09-01' },
        { code: 'M18', what: 'Open the web pages', rag: 'red', asAt: '2012-09-01', due: '2012-10-31' },
        { code: 'M19', what: 'Write each month', rag: 'amber', asAt: '2012-09-01' },
      ],
    });
    const at = (heldOn: string) => aMeeting(database, governance, { heldOn, advertisedOn: '2012-06-13' });
    meeting = (await at('2012-09-27')).meetingId;
    next = (await at('2012-11-29')).meetingId;
    base = `/${organisation.slug}`;
  });

  const papers = () => `${base}/desk/papers`;
  const idAt = (answer: Response) =>
    /papers\/([0-9a-f-]{36})/u.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
  const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
  const bytesOf = async (answer: Promise<Response>) => Buffer.from(await (await answer).arrayBuffer());

  const form = (over: Record<string, string> = {}) => ({
    title: 'Listening plan: where it stands',
    meetingId: meeting,
    agendaNumber: '7.5',
    attachmentNumber: '11',
    purpose: 'note',
    planId: plan.planId,
    ...day('asAt', '2012-09-27'),
    ...over,
  });
  const cover = (over: Record<string, string> = {}) => ({
    ...Object.fromEntries(coverBoxes.map(({ key }) => [key, ''])),
    title: 'Listening plan: where it stands',
    meetingId: meeting,
    agendaNumber: '7.5',
    attachmentNumber: '11',
    purpose: 'note',
    author: 'Gita Governance',
    summary: 'One activity is late.',
    ...over,
  });

  async function versionOf(id: string): Promise<string> {
    const row = await given.database.owner
      .selectFrom('paper')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return String(row.version);
  }
  const act = async (who: keyof typeof as, id: string, word: string, over: Record<string, string> = {}) =>
    as[who](`${papers()}/${id}/${word}`, { version: await versionOf(id), ...over });
  async function aDraft(over: Record<string, string> = {}): Promise<string> {
    const begun = await as.governance(`${papers()}/new`, form(over));
    expect(begun.status).toBe(303);
    return idAt(begun);
  }
  async function anIssued(over: Record<string, string> = {}): Promise<string> {
    const id = await aDraft(over);
    await act('governance', id, 'submit');
    await act('lead', id, 'approve');
    const issued = await act('governance', id, 'issue');
    expect(issued.status, await issued.clone().text()).toBe(303);
    return id;
  }

  it('is begun with a snapshot of the plan, by those who make papers', async () => {
    const offered = await textOf(as.governance(`${papers()}/new?plan=${plan.planId}`));
    expect(offered).toContain('value="Listening plan: update"');
    expect(offered).toContain('Governing Body, 27 September 2012');
    for (const who of ['lay', 'staff', 'practice', 'stranger'] as const) {
      expect((await as[who](`${papers()}/new`)).status).toBe(404);
      expect((await as[who](`${papers()}/new`, form())).status).toBe(404);
    }
    const id = await aDraft();
    const page = await textOf(as.governance(`${papers()}/${id}`));
    expect(page).toContain('as at 27 September 2012');
    expect(page).toContain('Gita Governance');
    // Author and contact are known; the meeting, both numbers, the purpose and the title are given.
    expect(page).toContain('11 of 18 boxes are blank');
  });

  it('wants a meeting, a title, and no day to come', async () => {
    const wrong = await as.governance(
      `${papers()}/new`,
      form({ title: '', meetingId: newId(), ...day('asAt', '2012-09-28') }),
    );
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toContain('Give the paper its title.');
    expect(page).toContain('cannot be in the future');
    const nowhere = await as.governance(`${papers()}/new`, form({ meetingId: newId() }));
    expect(nowhere.status).toBe(400);
    expect(await nowhere.text()).toContain('Choose the meeting it is for.');
  });

  it('shows both versions where two people write its cover', async () => {
    const id = await aDraft();
    const version = await versionOf(id);
    const first = await as.governance(`${papers()}/${id}/edit`, { ...cover(), version });
    expect(first.status).toBe(303);
    const second = await as.officer(`${papers()}/${id}/edit`, {
      ...cover({ summary: 'Two are late.' }),
      version,
    });
    expect(second.status).toBe(409);
    const page = await second.text();
    expect(page).toContain('Somebody else changed this');
    expect(page).toContain('One activity is late.');
    expect(page).toContain('Two are late.');
    expect((await as.lay(`${papers()}/${id}/edit`, { ...cover(), version })).status).toBe(404);
  });

  it('says which boxes are blank before it is handed in', async () => {
    const id = await aDraft();
    await act('governance', id, 'edit', cover());
    const page = await textOf(as.governance(`${papers()}/${id}/submit`));
    expect(page).toContain('11 of 18 boxes are blank');
    expect(page).toContain('<li>Equality analysis</li>');
    expect(page).not.toContain('<li>Executive summary</li>');
    expect((await act('lay', id, 'submit')).status).toBe(404);
    expect((await act('governance', id, 'submit')).status).toBe(303);
    // What is handed in cannot be changed, and what was typed is not lost.
    const late = await act('governance', id, 'edit', cover({ summary: 'A late thought.' }));
    expect(late.status).toBe(400);
    const told = await late.text();
    expect(told).toContain('waits for approval');
    expect(told).toContain('A late thought.');
  });

  it('is approved by another than its author, and can be given back', async () => {
    const own = idAt(await as.lead(`${papers()}/new`, form()));
    await act('lead', own, 'submit');
    const refused = await act('lead', own, 'approve');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('You wrote this paper. Somebody else has to approve it.');
    await act('lead', own, 'return', { because: 'A colleague reads it once more.' });
    await act('governance', own, 'edit', cover({ summary: 'A word more.' }));
    await act('governance', own, 'submit');
    expect(await textOf(as.lead(`${papers()}/${own}`))).not.toContain(`${own}/approve`);
    expect((await act('lead', own, 'approve')).status, 'a colleague changed a word of it').toBe(400);

    const id = await aDraft();
    await act('governance', id, 'submit');
    for (const who of ['governance', 'officer', 'lay', 'stranger'] as const)
      expect((await act(who, id, 'approve')).status).toBe(404);
    const silent = await act('lead', id, 'return', { because: '' });
    expect(silent.status).toBe(400);
    await act('lead', id, 'return', { because: 'Name the person to ask.' });
    expect(await textOf(as.governance(`${papers()}/${id}`))).toContain('Name the person to ask.');
    await act('governance', id, 'submit');
    const stale = await as.lead(`${papers()}/${id}/approve`, { version: '1' });
    expect(stale.status).toBe(409);
    expect((await act('lead', id, 'approve')).status).toBe(303);
    expect(await textOf(as.lead(`${papers()}/${id}`))).toContain('Approved');
  });

  it('is seen before its issue only by those who make papers', async () => {
    const id = await aDraft({ title: 'Not out yet' });
    for (const who of ['lay', 'staff', 'practice', 'stranger'] as const) {
      expect((await as[who](`${papers()}/${id}`)).status).toBe(404);
      expect((await as[who](`${papers()}/${id}/preview`)).status).toBe(404);
    }
    expect(await textOf(as.lay(papers()))).not.toContain('Not out yet');
    expect(await textOf(as.lay(`${papers()}/export.csv`))).not.toContain('Not out yet');
    const preview = await textOf(as.officer(`${papers()}/${id}/preview`));
    expect(preview).toContain('Report to the Governing Body');
    expect(preview).toContain('Left blank');
    expect(preview).toContain('Open the web pages');
  });

  it('is frozen when issued: a later change of the plan alters no byte, and moves in the next paper', async () => {
    const tooEarly = await aDraft();
    expect((await act('governance', tooEarly, 'issue')).status).toBe(400);
    const id = await anIssued();
    for (const who of ['lay', 'staff', 'stranger'] as const)
      expect((await act(who, id, 'issue')).status).toBe(404);
    const kinds = ['html', 'docx', 'pdf', 'xlsx'];
    const take = () =>
      Promise.all(kinds.map((format) => bytesOf(as.lay(`${papers()}/${id}/files/${format}`))));
    const before = await take();
    expect(before[2]?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(before[0]?.toString()).toContain('Left blank');

    await given.database.owner
      .insertInto('planLineUpdate')
      .values({
        organisationId: lead.organisation.id,
        id: newId(),
        lineId: plan.lines.M18 ?? '',
        asAt: '2012-09-27',
        rag: 'amber',
        deliveryState: 'in_progress',
        recordedBy: lead.personId,
      })
      .execute();
    await given.database.owner
      .updateTable('planLine')
      .set({ what: 'Open the web pages in two languages' })
      .where('id', '=', plan.lines.M18 ?? '')
      .execute();
    const after = await take();
    for (const [index, bytes] of before.entries()) expect(after[index]?.equals(bytes)).toBe(true);

    const verified = await textOf(as.lay(`${papers()}/${id}/verify`));
    expect(verified).toContain('Identical');
    expect(verified).not.toContain('Not identical');
    expect((await as.stranger(`${papers()}/${id}/verify`)).status).toBe(404);
    expect((await act('governance', id, 'edit', cover())).status).toBe(400);
    expect((await as.governance(`${papers()}/${id}/edit`)).status).toBe(404);

    // The next paper is compared with the last that was issued of an earlier day.
    await given.database.owner
      .updateTable('organisation')
      .set({ fixedToday: '2012-11-22' })
      .where('id', '=', lead.organisation.id)
      .execute();
    const second = await aDraft({ meetingId: next, ...day('asAt', '2012-11-22') });
    const preview = await textOf(as.governance(`${papers()}/${second}/preview`));
    expect(preview).toContain('What moved since 27 September 2012');
    expect(preview).toContain('Red → Amber');
    await given.database.owner
      .updateTable('organisation')
      .set({ fixedToday: '2012-09-27' })
      .where('id', '=', lead.organisation.id)
      .execute();
  });

  it('keeps what was resolved, against the paper and the snapshot; a mistake is corrected by another record', async () => {
    const id = await anIssued();
    const resolution = (over: Record<string, string> = {}) => ({
      kind: 'noted',
      words: 'The Governing Body noted the progress.',
      ...day('resolvedOn', '2012-09-27'),
      ...day('nextUpdateOn', '2013-01-31'),
      ...over,
    });
    const say = (who: keyof typeof as, over: Record<string, string> = {}) =>
      as[who](`${papers()}/${id}/resolve`, resolution(over));
    for (const who of ['lay', 'staff', 'practice', 'stranger'] as const)
      expect((await say(who)).status).toBe(404);
    expect((await say('governance', day('resolvedOn', '2012-09-26'))).status).toBe(400);
    expect((await say('governance', day('nextUpdateOn', '2012-09-27'))).status).toBe(400);
    expect((await say('governance')).status).toBe(303);
    const rows = () =>
      given.database.owner
        .selectFrom('paperResolution')
        .select(['id', 'kind', 'snapshotId', 'correctsId'])
        .where('paperId', '=', id)
        .orderBy('recordedAt')
        .execute();
    const [first] = await rows();
    expect(first?.snapshotId).toBeTruthy();
    const twice = await say('governance');
    expect(twice.status).toBe(400);
    expect(await twice.text()).toContain('recorded already');
    expect((await say('governance', { kind: 'agreed', correctsId: first?.id ?? '' })).status).toBe(303);
    expect(await rows()).toMatchObject([{ kind: 'noted' }, { kind: 'agreed', correctsId: first?.id }]);
    const page = await textOf(as.lay(`${papers()}/${id}`));
    expect(page).toContain('Agreed');
    expect(page).toContain('Recorded before, and corrected');
    expect(page).toContain('31 January 2013');
    const draft = await aDraft();
    expect((await as.governance(`${papers()}/${draft}/resolve`, resolution())).status).toBe(400);
  });

  it('is published where the meeting was in public, read by anybody, and taken off again', async () => {
    const id = await anIssued({ title: 'For everybody' });
    const open = `${base}/papers`;
    expect((await visitor(`${open}/${id}`)).status).toBe(404);
    for (const who of ['officer', 'lay', 'staff', 'stranger'] as const)
      expect((await act(who, id, 'publish')).status).toBe(404);
    expect((await act('governance', id, 'publish')).status).toBe(303);
    expect(await textOf(visitor(open))).toContain('For everybody');
    const page = await textOf(visitor(`${open}/${id}`));
    expect(page).toContain('Open the web pages');
    expect((await bytesOf(visitor(`${open}/${id}/files/pdf`))).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await visitor(`${open}/${id}/files/xlsx`)).status).toBe(404);
    await act('governance', id, 'unpublish');
    expect((await visitor(`${open}/${id}`)).status).toBe(404);
    expect((await visitor(`${open}/${id}/files/pdf`)).status).toBe(404);

    const { meetingId } = await aMeeting(given.database, governance, {
      body: 'Quality Committee',
      heldOn: '2012-09-20',
      inPublic: false,
    });
    const closed = await anIssued({ meetingId, title: 'Behind closed doors' });
    const refused = await act('governance', closed, 'publish');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('not in public');
    // Staff read what went to a meeting in public; the lay member reads all that was issued.
    expect((await as.staff(`${papers()}/${closed}`)).status).toBe(404);
    expect((await as.lay(`${papers()}/${closed}`)).status).toBe(200);
    expect((await as.staff(`${papers()}/${id}`)).status).toBe(200);
  });

  it('is withdrawn with a reason, and what was issued is kept', async () => {
    const id = await anIssued({ title: 'A mistake' });
    await act('governance', id, 'publish');
    expect((await act('officer', id, 'withdraw', { because: 'Wrong figures.' })).status).toBe(404);
    expect((await act('governance', id, 'withdraw', { because: '' })).status).toBe(400);
    expect((await act('governance', id, 'withdraw', { because: 'Wrong figures.' })).status).toBe(303);
    expect((await visitor(`${base}/papers/${id}`)).status).toBe(404);
    expect(await textOf(as.lay(`${papers()}/${id}`))).toContain('Wrong figures.');
    expect((await as.lay(`${papers()}/${id}/files/pdf`)).status).toBe(200);
    expect((await act('governance', id, 'publish')).status).toBe(400);
  });

  it('holds another snapshot, compared with an earlier one, while it is a draft', async () => {
    const id = await aDraft();
    const at = `${papers()}/${id}/plan`;
    const put = async (over: Record<string, string>) =>
      as.governance(at, { planId: plan.planId, version: await versionOf(id), comparedWithId: '', ...over });
    expect((await put({ snapshot: 'now', ...day('asAt', '2012-09-10') })).status).toBe(303);
    const early = await given.database.owner
      .selectFrom('paper')
      .select('snapshotId')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const older = early.snapshotId ?? '';
    expect((await put({ snapshot: older, comparedWithId: older })).status).toBe(400);
    const compared = await put({ snapshot: 'now', ...day('asAt', '2012-09-27'), comparedWithId: older });
    expect(compared.status).toBe(303);
    expect(await textOf(as.governance(`${papers()}/${id}/preview`))).toContain(
      'What moved since 10 September 2012',
    );
    expect((await put({ snapshot: newId() })).status).toBe(400);
    expect((await put({ snapshot: 'none' })).status).toBe(303);
    expect(await textOf(as.governance(`${papers()}/${id}`))).toContain('its cover only');
    expect((await as.lay(at)).status).toBe(404);
  });

  it('is found by its meeting, state and purpose, and exported', async () => {
    const id = await aDraft({ title: 'To be decided', purpose: 'decide' });
    const list = await textOf(as.governance(`${papers()}?purpose=decide&state=draft&meeting=${meeting}`));
    expect(list).toContain('To be decided');
    expect(list).toContain('state: draft');
    expect(list).toContain('1 paper');
    const csv = await textOf(as.governance(`${papers()}/export.csv?purpose=decide`));
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain(`${id},To be decided,Governing Body,2012-09-27,7.5,11,For decision,Draft`);
    expect(await textOf(as.governance(`${papers()}?purpose=discuss`))).toContain('No paper is like this.');
  });
});
