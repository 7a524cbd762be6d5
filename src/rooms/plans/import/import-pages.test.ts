import { beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';

const table = [
  'Ref,Objective,Key activities,Dates,Status,Action,Colour of folder',
  'A1,Hear people,A listening day in each ward,May 2012,Green,Two held,blue',
  'A2,Hear people,Interpreters for,Ongoing,Amber,,',
  ',,whoever asks,,,,',
  'A3,Answer them,Answer within a month,July 2012,Purple,Late,red',
].join('\n');

onBothDatabases('Importing a plan on the desk', (given) => {
  let asOfficer: Visit;
  let asStaff: Visit;
  let asStranger: Visit;
  let desk: string;
  const text = async (answer: Promise<Response> | Response) => (await answer).text();

  beforeAll(async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    const site = aSite(given);
    asOfficer = await site.as(await aPerson(given.database, organisation, { roles: ['ENG'] }));
    asStaff = await site.as(await aPerson(given.database, organisation, { roles: ['STA'] }));
    const elsewhere = await anOrganisation(given.database);
    asStranger = await site.as(await aPerson(given.database, elsewhere, { roles: ['CEL'] }));
    desk = `/${organisation.slug}/desk`;
  });

  /** Sends the table and gives the address of its preview. */
  async function sent(over: Record<string, string | File> = {}): Promise<string> {
    const answer = await asOfficer(`${desk}/plan-imports/new`, {
      title: 'Our plan',
      scheme: 'merton',
      pasted: '',
      file: new File([table], 'plan.csv', { type: 'text/csv' }),
      ...over,
    });
    expect(answer.status).toBe(303);
    return answer.headers.get('location') ?? '';
  }

  test('a file becomes a preview, and the preview a plan', async () => {
    const preview = await sent();
    const page = await text(asOfficer(preview));
    expect(page).toContain('A listening day in each ward');
    expect(page).toContain('status not known: Purple');
    expect(page).toContain('due 31 May 2012');
    expect(page, 'what has no place is listed').toContain('blue');
    const recorded = await asOfficer(`${preview}/record`, {
      title: 'Our plan',
      kind: 'implementation',
      'startsOn-day': '1',
      'startsOn-month': '4',
      'startsOn-year': '2012',
      version: '1',
    });
    expect(recorded.status).toBe(303);
    const plan = recorded.headers.get('location') ?? '';
    expect(plan).toContain(`${desk}/plans/`);
    const shown = await text(asOfficer(`${plan}/exceptions.csv`));
    expect(shown).toContain('A3');
    expect(await text(asOfficer(`${desk}/plan-imports`))).toContain('Recorded');
    expect((await asOfficer(`${preview}/record`, { title: 'x', kind: 'action', version: '2' })).status).toBe(
      404,
    );
    expect(await text(asOfficer(`${preview}/file`)), 'the file as it was sent').toBe(table);
  });

  test('a table can be pasted instead', async () => {
    const preview = await sent({
      file: new File([], ''),
      pasted: table.replaceAll(',', '\t'),
    });
    expect(await text(asOfficer(preview))).toContain('A listening day in each ward');
  });

  test('lines are joined, moved, cut off and put together by hand, one at a time', async () => {
    const preview = await sent({
      file: new File(
        ['What,When\n"Hear people. Answer them",May 2012\nTell them,\nThird thing,June 2012\n'],
        'plan.csv',
      ),
      scheme: 'general',
    });
    const line = await text(asOfficer(`${preview}/lines/0`));
    const at = /name="at"[^>]*value="(\d+)"/.exec(line)?.[1] ?? /value="(\d+)"[^>]*name="at"/.exec(line)?.[1];
    expect(at).toBeDefined();
    const edit = (form: Record<string, string>) => asOfficer(`${preview}/edit`, form);
    await edit({ act: 'split', line: '0', at: at ?? '', version: '1' });
    expect(await text(asOfficer(preview))).toContain('4 lines');
    await edit({ act: 'join', line: '1', version: '2' });
    expect(await text(asOfficer(preview))).toContain('3 lines');
    await edit({ act: 'move', line: '2', newSection: 'A new part', version: '3' });
    expect(await text(asOfficer(preview))).toContain('A new part');
    await edit({ act: 'leave-out', line: '1', version: '4' });
    const page = await text(asOfficer(preview));
    expect(page).toContain('2 lines');
    expect(page).toContain('Tell them');
  });

  test('a change made on an old page is refused, and the page says how it stands', async () => {
    const preview = await sent();
    await asOfficer(`${preview}/edit`, { act: 'leave-out', line: '0', version: '1' });
    const late = await asOfficer(`${preview}/edit`, { act: 'leave-out', line: '0', version: '1' });
    expect(late.status).toBe(303);
    expect(await text(asOfficer(preview))).toContain('A3');
  });

  test('what the columns hold can be said otherwise', async () => {
    const preview = await sent();
    const page = await text(asOfficer(preview));
    const name = /for="(column-0-\d+)"[^>]*>\s*Colour of folder/.exec(page)?.[1] ?? '';
    expect(name).toMatch(/^column-0-/);
    await asOfficer(`${preview}/columns`, { [name]: 'measure', scheme: 'merton', version: '1' });
    const csv = await text(asOfficer(preview));
    expect(csv).toContain('Every cell of the document is in a line or is a heading.');
  });

  test.each([
    ['nothing', { file: new File([], ''), pasted: '' }, 'Choose a file, or paste the table below.'],
    [
      'a picture',
      { file: new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])], 'a.docx') },
      'picture',
    ],
    ['no table', { file: new File([], ''), pasted: 'Just a sentence' }, 'table'],
  ])('%s is refused with a sentence, and what was typed is kept', async (_name, over, says) => {
    const answer = await asOfficer(`${desk}/plan-imports/new`, {
      title: 'Kept title',
      scheme: 'merton',
      pasted: '',
      ...over,
    } as Record<string, string | File>);
    expect(answer.status).toBe(400);
    const page = await text(answer);
    expect(page).toContain(says);
    expect(page).toContain('Kept title');
  });

  test('a day that is none, or in the future, is refused beside its field', async () => {
    const preview = await sent();
    const answer = await asOfficer(`${preview}/record`, {
      title: 'Our plan',
      kind: 'action',
      'startsOn-day': '31',
      'startsOn-month': '2',
      'startsOn-year': '2012',
      'asAt-day': '28',
      'asAt-month': '9',
      'asAt-year': '2012',
      version: '1',
    });
    expect(answer.status).toBe(400);
    const page = await text(answer);
    expect(page).toContain('Enter a day of the calendar');
    expect(page).toContain('cannot be of a day in the future');
  });

  test('only whoever writes plans of this organisation finds it', async () => {
    const preview = await sent();
    for (const visit of [asStaff, asStranger]) {
      expect((await visit(`${desk}/plan-imports`)).status).toBe(404);
      expect((await visit(preview)).status).toBe(404);
      expect((await visit(`${preview}/file`)).status).toBe(404);
      expect((await visit(`${preview}/edit`, { act: 'leave-out', line: '0', version: '1' })).status).toBe(
        404,
      );
      expect((await visit(`${preview}/discard`, { nothing: '' })).status).toBe(404);
    }
    expect((await asOfficer(`${preview}/discard`, { nothing: '' })).status).toBe(303);
    expect((await asOfficer(preview)).status).toBe(404);
  });
});
