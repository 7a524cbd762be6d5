import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anAction } from '../../../../tests/support/makers/action.ts';
import { aComment } from '../../../../tests/support/makers/comment.ts';
import { aFinding } from '../../../../tests/support/makers/finding.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aProvider } from '../../../../tests/support/makers/provider.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import { newId } from '../../../platform/db/ids.ts';

onBothDatabases('reviews of the insight group', (given) => {
  let organisation: Organisation;
  let officer: Who;
  let asOfficer: Visit;
  let asLead: Visit;
  let asLay: Visit;
  let asPractice: Visit;
  let asStranger: Visit;
  let reviews: string;

  const text = async (visit: Visit, path: string) => (await visit(path)).text();
  const typed = (more: Record<string, string> = {}) => ({
    title: 'Insight group, September',
    'heldOn-day': '26',
    'heldOn-month': '9',
    'heldOn-year': '2012',
    bodyId: '',
    meetingId: '',
    note: '',
    ...more,
  });
  const versionIn = (page: string) => /name="version" value="(\d+)"/u.exec(page)?.[1] ?? '';

  beforeAll(async () => {
    const { database } = given;
    organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'], name: 'Priya Officer' });
    const site = aSite(given);
    asOfficer = await site.as(officer);
    asLead = await site.as(await aPerson(database, organisation, { roles: ['CEL'], name: 'Lena Lead' }));
    asLay = await site.as(await aPerson(database, organisation, { roles: ['LAY'] }));
    asPractice = await site.as(await aPerson(database, organisation, { roles: ['PRA'] }));
    asStranger = await site.as(await aPerson(database, await anOrganisation(database), { roles: ['CEL'] }));
    reviews = `/${organisation.slug}/desk/insight/reviews`;
  });

  const recorded = async (more: Record<string, string> = {}) =>
    (await asOfficer(`${reviews}/new`, typed(more))).headers.get('location') ?? '';

  it('are recorded by those who work on feedback, and read by those who read it', async () => {
    for (const visit of [asLay, asPractice, asStranger]) {
      expect((await visit(`${reviews}/new`)).status).toBe(404);
      expect((await visit(`${reviews}/new`, typed())).status).toBe(404);
    }
    expect((await asOfficer(`${reviews}/new`, typed({ 'heldOn-day': '28' }))).status).toBe(400);
    const review = await recorded({ note: 'All were there.' });
    expect(await text(asLay, review)).toContain('All were there.');
    expect(await text(asLay, reviews)).toContain('Insight group, September');
    expect(await text(asLay, `${reviews}.csv`)).toContain('Insight group, September');
    expect(await text(asLay, review)).not.toContain('Add what was looked at');
    for (const visit of [asPractice, asStranger]) expect((await visit(review)).status).toBe(404);
  });

  it('hold what was open, what was considered and the action raised, then close and are issued once', async () => {
    const { database } = given;
    const finding = await aFinding(database, officer, { title: 'Nobody knows when the clinic rings' });
    const provider = await aProvider(database, organisation, { name: 'Riverside Hospital' });
    const theme = await theThemes(database, organisation);
    const signalId = newId();
    const commentId = await aComment(database, organisation, { text: 'Mrs Secret said so herself.' });
    const stepId = newId();
    await database.owner
      .insertInto('signal')
      .values({
        organisationId: organisation.id,
        id: signalId,
        themeId: theme('appointment-method'),
        kind: 'above',
        firstMonth: '2012-08-01',
        lastMonth: '2012-08-01',
        why: 'The month lies above the upper limit.',
        figures: '{}',
        method: 'p',
        foundOn: '2012-09-01',
      })
      .execute();
    await database.owner
      .insertInto('escalation')
      .values({
        organisationId: organisation.id,
        id: stepId,
        commentId,
        fromLevel: 'practice',
        toLevel: 'board',
        because: 'It is urgent.',
        raisedOn: '2012-09-02',
      })
      .execute();
    const action = await anAction(database, officer, { title: 'Ask the clinic to say when it rings' });
    const review = await recorded();
    const offered = await text(asOfficer, review);
    for (const about of [
      `finding:${finding}`,
      `provider:${provider}`,
      `signal:${signalId}`,
      `escalation:${stepId}`,
    ]) {
      expect(offered).toContain(about);
      expect((await asOfficer(`${review}/items`, { about, text: '', considered: '' })).status).toBe(303);
    }
    expect((await asOfficer(`${review}/items`, { about: '', text: '', considered: '' })).status).toBe(400);
    expect((await asLay(`${review}/items`, { about: '', text: 'x', considered: '' })).status).toBe(404);
    expect(
      (await asOfficer(`${review}/items`, { about: `finding:${newId()}`, text: '', considered: '' })).status,
    ).toBe(404);
    const page = await text(asOfficer, review);
    const item = new RegExp(`href="(${review}/items/[^"]+)"`, 'u').exec(page)?.[1] ?? '';
    const version = versionIn(await text(asOfficer, item));
    const considered = { text: '', considered: 'The clinic could send a text.', actionId: action, version };
    expect((await asOfficer(item, considered)).status).toBe(303);
    const stale = await asOfficer(item, { ...considered, considered: 'Mine.' });
    expect(stale.status).toBe(409);
    const clash = await stale.text();
    expect(clash).toContain('Mine.');
    expect(clash).toContain('The clinic could send a text.');
    expect((await asStranger(item, considered)).status).toBe(404);

    expect((await asLead(`${review}/issue`, {})).status).toBe(409);
    expect((await asOfficer(`${review}/close`, { version: '1' })).status).toBe(409);
    const now = versionIn(await text(asOfficer, `${review}/edit`));
    expect((await asOfficer(`${review}/close`, { version: now })).status).toBe(303);
    expect((await asOfficer(`${review}/items`, { about: '', text: 'late', considered: '' })).status).toBe(
      409,
    );
    expect((await asOfficer(`${review}/edit`)).status).toBe(404);

    expect((await asOfficer(`${review}/issue`, {})).status).toBe(404);
    expect((await asLead(`${review}/issue`, {})).status).toBe(303);
    expect((await asLead(`${review}/issue`, {})).status).toBe(409);
    const paper = await text(asLay, `${review}/files/html`);
    expect(paper).toContain('Ask the clinic to say when it rings');
    expect(paper).toContain('The clinic could send a text.');
    expect(paper).not.toContain('Secret');
    for (const format of ['docx', 'pdf']) expect((await asLay(`${review}/files/${format}`)).status).toBe(200);
    for (const visit of [asPractice, asStranger])
      expect((await visit(`${review}/files/pdf`)).status).toBe(404);
  });

  it('keep both versions where two people change one', async () => {
    const review = await recorded();
    const version = versionIn(await text(asOfficer, `${review}/edit`));
    expect((await asLead(`${review}/edit`, typed({ note: 'Theirs.', version }))).status).toBe(303);
    const stale = await asOfficer(`${review}/edit`, typed({ note: 'Mine.', version }));
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('Theirs.');
    expect(page).toContain('Mine.');
    const again = versionIn(page);
    expect((await asOfficer(`${review}/edit`, typed({ note: 'Mine.', version: again }))).status).toBe(303);
    expect(await text(asLay, review)).toContain('Mine.');
  });

  it('need something that was looked at before they close', async () => {
    const review = await recorded();
    const version = versionIn(await text(asOfficer, `${review}/edit`));
    expect((await asOfficer(`${review}/close`, { version })).status).toBe(400);
    expect((await asLay(`${review}/close`, { version })).status).toBe(404);
  });
});
