import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { aFrameworkItem } from '../../../../../tests/support/makers/framework-item.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../../tests/support/makers/plan.ts';
import { aPost } from '../../../../../tests/support/makers/post.ts';
import type { Who } from '../../../../platform/access/who.ts';

onBothDatabases('posts', (given) => {
  let officer: Who;
  let asOfficer: Visit;
  let asLay: Visit;
  let asPractice: Visit;
  let asStranger: Visit;
  let posts: string;
  let resources: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'], name: 'Ola Officer' });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const practice = await aPerson(database, organisation, { roles: ['PRA'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asLay, asPractice, asStranger] = (await Promise.all(
      [officer, lay, practice, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit];
    resources = `/${organisation.slug}/desk/resources`;
    posts = `${resources}/posts`;
  });

  const post = (over: Record<string, string | string[]> = {}) => ({
    title: 'Engagement manager',
    personId: '',
    providedBy: 'Commissioning support',
    daysPerWeek: '5',
    percentOfTime: '80',
    ...over,
  });
  const days = (over: Record<string, string> = {}) => ({
    planId: '',
    lineCode: '',
    work: 'Forum meetings',
    daysPerWeek: '2.5',
    ...over,
  });
  const idAt = (answer: Response) => answer.headers.get('location')?.split('/').at(-1) ?? '';
  const flashOf = (answer: Response) => {
    const [, kept = ''] = /earshot\.flash=([^;]*)/u.exec(answer.headers.get('set-cookie') ?? '') ?? [];
    return JSON.parse(Buffer.from(kept, 'base64url').toString('utf8'));
  };
  const textOf = async (answer: Promise<Response>) => (await answer).text();

  it('a post is added with its share of time, changed, and read by those who see plans', async () => {
    const functionId = await aFrameworkItem(given.database, officer, {
      kind: 'function',
      text: 'Reputation',
    });
    expect(await textOf(asOfficer(`${posts}/new`))).toContain('Reputation');
    const saved = await asOfficer(
      `${posts}/new`,
      post({ personId: officer.personId, 'functions[]': [functionId] }),
    );
    expect(saved.status).toBe(303);
    const one = `${posts}/${idAt(saved)}`;
    const page = await textOf(asLay(one));
    expect(page).toContain('5 days a week at 80%: 4 days a week');
    expect(page).toContain('4 days a week, 0 allocated: 4 free');
    expect(page).toContain('Reputation');
    expect(page).toContain('Ola Officer');
    expect((await asLay(`${one}/edit`)).status).toBe(404);
    const changed = await asOfficer(`${one}/edit`, post({ percentOfTime: '50', version: '1' }));
    expect(changed.status).toBe(303);
    const after = await textOf(asOfficer(one));
    expect(after).toContain('2.5 days a week, 0 allocated');
    expect(after).toContain('None said');
    expect(after).toMatch(/Percent of that time.*80.*50/su);
  });

  it('posts are kept by those who edit plans, of this organisation', async () => {
    const id = await aPost(given.database, officer, { title: 'Assistant' });
    for (const visit of [asLay, asPractice, asStranger])
      for (const act of ['new', `${id}/edit`, `${id}/remove`, `${id}/allocations/new`]) {
        expect((await visit(`${posts}/${act}`)).status).toBe(404);
        expect((await visit(`${posts}/${act}`, { ...post(), ...days(), version: '1' })).status).toBe(404);
      }
    for (const page of ['', '/workload', '/functions', `/${id}`]) {
      expect((await asLay(`${posts}${page}`)).status).toBe(200);
      expect((await asPractice(`${posts}${page}`)).status).toBe(404);
      expect((await asStranger(`${posts}${page}`)).status).toBe(404);
    }
    const foreign = await aPerson(given.database, await anOrganisation(given.database));
    expect((await asOfficer(`${posts}/new`, post({ personId: foreign.personId }))).status).toBe(404);
  });

  it('what is wrong with a post is said beside its field, and nothing typed is lost', async () => {
    const wrong = await asOfficer(
      `${posts}/new`,
      post({
        title: '',
        daysPerWeek: 'five',
        percentOfTime: '120',
        ...{ 'fromOn-day': '2', 'fromOn-month': '9', 'fromOn-year': '2012' },
        ...{ 'untilOn-day': '31', 'untilOn-month': '9', 'untilOn-year': '2012' },
      }),
    );
    expect(wrong.status).toBe(400);
    const page = await wrong.text();
    expect(page).toContain('Enter the title of the post.');
    expect(page).toContain('Enter the days a week of the post');
    expect(page).toContain('up to 100');
    expect(page).toContain('Enter the last day as a day');
    expect(page).toContain('value="five"');
    const backwards = post({
      ...{ 'fromOn-day': '2', 'fromOn-month': '9', 'fromOn-year': '2012' },
      ...{ 'untilOn-day': '1', 'untilOn-month': '9', 'untilOn-year': '2012' },
    });
    expect(await textOf(asOfficer(`${posts}/new`, backwards))).toContain('before the first');
  });

  it('a stale change of a post shows both versions', async () => {
    const id = await aPost(given.database, officer);
    const edit = (title: string) => asOfficer(`${posts}/${id}/edit`, post({ title, version: '1' }));
    expect((await edit('First to save')).status).toBe(303);
    const stale = await edit('Second to save');
    expect(stale.status).toBe(409);
    const page = await stale.text();
    expect(page).toContain('First to save');
    expect(page).toContain('value="Second to save"');
  });

  it('days are given to a line by its code, and more than there are are given with a warning', async () => {
    const { database } = given;
    const plan = await aPlan(database, officer, {
      title: 'The year’s plan',
      lines: [{ code: 'M07', what: 'Hold forums' }, { code: 'M08' }, { code: 'M08' }],
    });
    const id = await aPost(database, officer, { title: 'Facilitator', daysPerWeek: 4 });
    const form = `${posts}/${id}/allocations/new`;
    expect(await textOf(asOfficer(`${form}?line=${plan.lines.M07}`))).toContain('value="M07"');
    const line = { planId: plan.planId, lineCode: 'm07', work: '' };
    expect((await asOfficer(form, days({ ...line, daysPerWeek: '3' }))).status).toBe(303);
    const over = await asOfficer(form, days({ daysPerWeek: '1.5' }));
    expect(over.status).toBe(303);
    expect(flashOf(over)).toEqual({
      kind: 'warning',
      text: 'The days are given. Facilitator: 4 days a week, 4.5 allocated: over by 0.5.',
    });
    const page = await textOf(asOfficer(`${posts}/${id}`));
    expect(page).toContain('Facilitator: 4 days a week, 4.5 allocated: over by 0.5.');
    expect(page).toContain('M07 Hold forums');
    expect(await textOf(asLay(`${posts}/workload`))).toContain('M07 Hold forums');

    const say = async (over: Record<string, string>) => textOf(asOfficer(form, days(over)));
    expect(await say({ ...line, lineCode: 'M99' })).toContain('No line of this plan has the code M99.');
    expect(await say({ ...line, lineCode: 'M08' })).toContain('More than one line has the code M08.');
    expect(await say({ ...line, lineCode: '' })).toContain('Enter the code of the line');
    expect(await say({ planId: '', lineCode: 'M07' })).toContain('Choose the plan that the line is in.');
    expect(await say({ work: '' })).toContain('Choose a line of a plan, or say what other work it is.');
    expect(await say({ daysPerWeek: '0' })).toContain('Enter the days a week');
  });

  it('days are changed and taken back by those who edit plans, of this organisation', async () => {
    const id = await aPost(given.database, officer, {
      title: 'Assistant',
      allocations: [{ work: 'Minutes', daysPerWeek: 1 }],
    });
    const row = await given.database.owner
      .selectFrom('resourceAllocation')
      .select('id')
      .where('postId', '=', id)
      .executeTakeFirstOrThrow();
    const one = `${resources}/allocations/${row.id}`;
    for (const visit of [asLay, asStranger]) {
      expect((await visit(`${one}/edit`)).status).toBe(404);
      expect((await visit(`${one}/edit`, days({ version: '1' }))).status).toBe(404);
      expect((await visit(`${one}/remove`, {})).status).toBe(404);
    }
    expect((await asOfficer(`${one}/edit`, days({ work: 'Agendas', version: '1' }))).status).toBe(303);
    const stale = await asOfficer(`${one}/edit`, days({ work: 'Papers', version: '1' }));
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('Agendas');
    expect((await asOfficer(`${posts}/${id}/remove`)).status).toBe(404);
    expect((await asOfficer(`${one}/remove`, {})).status).toBe(303);
    const page = await textOf(asOfficer(`${posts}/${id}`));
    expect(page).toContain('took days back');
    expect(page).toContain('No day of this post is allocated yet.');
    expect((await asOfficer(`${posts}/${id}/remove`, {})).status).toBe(303);
    expect((await asOfficer(`${posts}/${id}`)).status).toBe(404);
  });

  it('a team is weighed as at a day, in total and post by post, with its gaps', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const who = await aPerson(database, organisation, { roles: ['CEL'] });
    const visit = await aSite(given).as(who);
    const list = `/${organisation.slug}/desk/resources/posts`;
    expect(await textOf(visit(list))).toContain('Add the first post');
    const marketing = await aFrameworkItem(database, who, { kind: 'function', text: 'Social marketing' });
    const media = await aFrameworkItem(database, who, { kind: 'function', text: 'Media and crisis' });
    const share = { daysPerWeek: 5, percentOfTime: 80 };
    const busy = [{ work: 'Consultation', daysPerWeek: 4 }];
    const late = [...busy, { work: 'Launch', daysPerWeek: 0.5, fromOn: '2012-10-01' }];
    await aPost(database, who, { ...share, title: 'Manager', allocations: late, functions: [media] });
    await aPost(database, who, { ...share, title: 'Facilitator', allocations: busy });
    const assistant = { daysPerWeek: 2, allocations: [{ daysPerWeek: 2 }] };
    await aPost(database, who, { ...assistant, title: 'First assistant' });
    await aPost(database, who, { ...assistant, title: 'Second assistant' });
    await aPost(database, who, {
      title: 'Gone',
      untilOn: '2012-08-31',
      allocations: [{ daysPerWeek: 5 }],
      functions: [marketing],
    });
    const now = await textOf(visit(list));
    expect(now).toContain('12 days a week, 12 allocated: all given');
    expect(now).toContain('Manager from 1 October 2012: 4 days a week, 4.5 allocated: over by 0.5.');
    expect(now).toContain('4 posts');
    const october = await textOf(visit(`${list}?on-day=1&on-month=10&on-year=2012`));
    expect(october).toContain('12 days a week, 12.5 allocated: over by 0.5');
    expect(october).toContain('on 1 October 2012');
    expect(await textOf(visit(`${list}?show=all`))).toContain('Ended on 31 August 2012');
    const matrix = await textOf(visit(`${list}/functions`));
    expect(matrix).toContain('No post has social marketing.');
    expect(matrix).not.toContain('No post has media');
    const csv = (await textOf(visit(`${list}/export.csv?on=2012-10-01`))).trim().split('\r\n');
    expect(csv).toHaveLength(5);
    expect(csv.find((row) => row.startsWith('Manager'))).toContain(',4,4.5,0.5');
    expect((await textOf(visit(`${list}/workload/export.csv`))).trim().split('\r\n')).toHaveLength(5);
    expect(await textOf(visit(`${list}/functions/export.csv`))).toContain('Media and crisis,,,yes,,1');
    expect((await visit(`${list}?on=2012-02-31`)).status).toBe(200);
  });
});
