import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aMeeting } from '../../../../tests/support/makers/meeting.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPaper } from '../../../../tests/support/makers/paper.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import type { Who } from '../../../platform/access/who.ts';

const day = (name: string, date: string) => {
  const [year = '', month = '', one = ''] = date.split('-');
  return { [`${name}-day`]: one, [`${name}-month`]: month, [`${name}-year`]: year };
};

onBothDatabases('bodies and meetings', (given) => {
  let governance: Who;
  let lead: Who;
  let desk: string;
  const as = {} as Record<
    'governance' | 'lay' | 'staff' | 'member' | 'practice' | 'administrator' | 'stranger',
    Visit
  >;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-20' });
    governance = await aPerson(database, organisation, { roles: ['GOV'] });
    lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const site = aSite(given);
    as.governance = await site.as(governance);
    as.lay = await site.as(await aPerson(database, organisation, { roles: ['LAY'] }));
    as.staff = await site.as(await aPerson(database, organisation, { roles: ['STA'] }));
    as.member = await site.as(await aPerson(database, organisation, { roles: ['MEM'] }));
    as.practice = await site.as(await aPerson(database, organisation, { roles: ['PRA'] }));
    as.administrator = await site.as(await aPerson(database, organisation, { roles: ['ADM'] }));
    as.stranger = await site.as(await aPerson(database, await anOrganisation(database), { roles: ['GOV'] }));
    desk = `/${organisation.slug}/desk`;
  });

  const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
  const idAt = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
  const body = (over: Record<string, string> = {}) => ({
    name: 'Board',
    kind: 'board',
    aliases: '',
    ...over,
  });
  const meeting = (bodyId: string, over: Record<string, string> = {}) => ({
    bodyId,
    ...day('heldOn', '2012-09-27'),
    startsAt: '2.30pm',
    place: 'Town Hall',
    inPublic: 'yes',
    ...day('advertisedOn', '2012-06-13'),
    ...over,
  });

  it('offers the organisation’s own board where no body is recorded yet', async () => {
    const page = await textOf(as.governance(`${desk}/bodies`));
    expect(page).toContain('Add the Board');
    const form = await textOf(as.governance(`${desk}/bodies/new?name=Board&kind=board&meetsInPublic=yes`));
    expect(form).toContain('value="Board"');
    expect(await textOf(as.governance(`${desk}/meetings`))).toContain('No body is recorded yet');
  });

  it('keeps bodies: named once, renamed with the old name kept, closed and opened again', async () => {
    for (const who of ['lay', 'staff', 'member', 'practice', 'stranger'] as const) {
      expect((await as[who](`${desk}/bodies/new`)).status).toBe(404);
      expect((await as[who](`${desk}/bodies/new`, body())).status).toBe(404);
    }
    const made = await as.governance(`${desk}/bodies/new`, body({ name: 'Shadow Board', aliases: 'SB\nsb' }));
    expect(made.status).toBe(303);
    const at = `${desk}/bodies/${idAt(made)}`;
    const again = await as.governance(`${desk}/bodies/new`, body({ name: 'shadow board' }));
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('There is a body of this name already.');

    const renamed = await as.governance(
      `${at}/edit`,
      body({ name: 'Governing Body', aliases: 'SB', version: '1' }),
    );
    expect(renamed.status).toBe(303);
    expect(await textOf(as.lay(at))).toContain('SB, Shadow Board');
    const stale = await as.governance(`${at}/edit`, body({ name: 'Mine', version: '1' }));
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Typed by you');
    expect((await as.lay(`${at}/edit`, body({ version: '2' }))).status).toBe(404);
    expect((await as.stranger(at)).status).toBe(404);

    await as.governance(`${desk}/meetings/new`, meeting(idAt(made), day('heldOn', '2012-12-06')));
    const early = await as.governance(`${at}/close`, { version: '2', ...day('closedOn', '2012-09-19') });
    expect(early.status).toBe(400);
    expect(await early.text()).toContain('meetings after that day');
    expect((await as.lay(`${at}/close`, { version: '2', ...day('closedOn', '2012-12-31') })).status).toBe(
      404,
    );
    const closed = await as.governance(`${at}/close`, { version: '2', ...day('closedOn', '2012-12-31') });
    expect(closed.status).toBe(303);
    const after = await as.governance(
      `${desk}/meetings/new`,
      meeting(idAt(made), day('heldOn', '2013-01-31')),
    );
    expect(after.status).toBe(400);
    expect(await after.text()).toContain('closed before that day');
    expect((await as.staff(`${at}/open`, { version: '3' })).status).toBe(404);
    await as.governance(`${at}/open`, { version: '3' });
    expect(await textOf(as.governance(at))).toContain('Close');
    const csv = await textOf(as.lay(`${desk}/bodies/export.csv`));
    expect(csv).toContain('Governing Body,SB; Shadow Board,Board,no');
  });

  it('keeps meetings: one a day of a body, advertised before it is held', async () => {
    const { bodyId } = await aMeeting(given.database, governance, { body: 'Panel', heldOn: '2012-03-01' });
    for (const who of ['lay', 'staff', 'member', 'practice', 'stranger'] as const)
      expect((await as[who](`${desk}/meetings/new`, meeting(bodyId))).status).toBe(404);
    const made = await as.governance(`${desk}/meetings/new`, meeting(bodyId));
    expect(made.status).toBe(303);
    const at = `${desk}/meetings/${idAt(made)}`;
    const page = await textOf(as.member(at));
    expect(page).toContain('2:30pm');
    expect(page).toContain('13 June 2012');
    expect((await as.stranger(at)).status).toBe(404);
    expect((await as.practice(at)).status, 'in public').toBe(200);
    expect((await as.administrator(at)).status).toBe(404);
    const twice = await as.governance(`${desk}/meetings/new`, meeting(bodyId));
    expect(twice.status).toBe(400);
    expect(await twice.text()).toContain('has a meeting on that day already');
    const late = await as.governance(
      `${desk}/meetings/new`,
      meeting(bodyId, { ...day('heldOn', '2012-10-04'), ...day('advertisedOn', '2012-10-05') }),
    );
    expect(late.status).toBe(400);
    const wrong = await as.governance(`${desk}/meetings/new`, meeting(bodyId, { startsAt: 'teatime' }));
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain('Enter a time');

    const moved = await as.governance(`${at}/edit`, {
      ...meeting(bodyId, day('heldOn', '2012-10-04')),
      version: '1',
    });
    expect(moved.status).toBe(303);
    const stale = await as.governance(`${at}/edit`, {
      ...meeting(bodyId, { place: 'Library' }),
      version: '1',
    });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Library');
    const onto = await as.governance(`${at}/edit`, {
      ...meeting(bodyId, { ...day('heldOn', '2012-03-01'), ...day('advertisedOn', '') }),
      version: '2',
    });
    expect(onto.status).toBe(400);
    const calendar = await as.member(`${at}/meeting.ics`);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(await calendar.text()).toContain('DTSTART:20121004T133000Z');
    expect((await as.lay(`${at}/remove`, {})).status).toBe(404);
    expect((await as.governance(`${at}/remove`, {})).status).toBe(303);
    expect((await as.governance(at)).status).toBe(404);
  });

  it('shows the papers by the agenda, and keeps body and day once one is issued', async () => {
    const { meetingId, bodyId } = await aMeeting(given.database, governance, {
      body: 'Assembly',
      heldOn: '2012-09-25',
    });
    for (const agendaNumber of ['7.10', '7.4', '7.5'])
      await aPaper(given, governance, { meetingId, agendaNumber, title: `Paper ${agendaNumber}` });
    const at = `${desk}/meetings/${meetingId}`;
    const page = await textOf(as.governance(at));
    const places = ['Paper 7.4', 'Paper 7.5', 'Paper 7.10'].map((title) => page.indexOf(`>${title}<`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(await textOf(as.lay(at))).toContain('no papers that you can see');
    const still = await as.governance(`${at}/remove`, {});
    expect(still.headers.get('location')).toBe(at);

    await aPaper(given, governance, { meetingId, title: 'Issued one', approver: lead });
    const move = await as.governance(`${at}/edit`, {
      ...meeting(bodyId, { ...day('heldOn', '2012-09-26') }),
      version: '1',
    });
    expect(move.status).toBe(400);
    expect(await move.text()).toContain('Papers were issued for this meeting');
    const place = await as.governance(`${at}/edit`, {
      ...meeting(bodyId, { ...day('heldOn', '2012-09-25'), place: 'Library' }),
      version: '1',
    });
    expect(place.status).toBe(303);
    expect(await textOf(as.lay(at))).toContain('Issued one');
  });

  it('lists those to come with the next first and those past with the latest first; private ones for few', async () => {
    const at = (heldOn: string, over = {}) =>
      aMeeting(given.database, governance, { body: 'Forum', heldOn, ...over });
    await at('2012-11-01', { place: 'Third' });
    await at('2012-10-01', { place: 'Second' });
    await at('2012-01-05', { place: 'Long ago' });
    const { bodyId } = await at('2012-10-15', { place: 'Hidden away', inPublic: false });
    const coming = await textOf(as.lay(`${desk}/meetings?body=${bodyId}`));
    expect(coming.indexOf('Second')).toBeLessThan(coming.indexOf('Third'));
    expect(coming).not.toContain('Long ago');
    expect(coming).toContain('of Forum');
    expect(coming).toContain('Hidden away');
    expect(await textOf(as.member(`${desk}/meetings?body=${bodyId}`))).not.toContain('Hidden away');
    expect(await textOf(as.lay(`${desk}/meetings?when=past&body=${bodyId}`))).toContain('Long ago');
    expect(await textOf(as.lay(`${desk}/meetings?advertised=no&body=${bodyId}`))).toContain('2 meetings');
    const csv = await textOf(as.lay(`${desk}/meetings/export.csv?when=all&body=${bodyId}`));
    expect(csv.trim().split('\r\n')).toHaveLength(5);
    expect(await textOf(as.practice(`${desk}/meetings?body=${bodyId}`))).not.toContain('Hidden away');
    expect((await as.administrator(`${desk}/meetings`)).status).toBe(404);
  });
});
