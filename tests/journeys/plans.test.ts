import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { coverBoxes } from '../../reference/paper-cover.ts';
import { aVisitor, type Visitor } from '../support/a-browser.ts';
import { itIs } from '../support/another-day.ts';
import { mertonTable } from '../support/makers/merton-plan.ts';
import { planAsWord } from '../support/makers/plan-file.ts';

// Merton's Governing Body of 27 September 2012, told in parts: each goes on where the one before ended.

const officer = 'Priya Nadarajah';
const lead = 'Adaeze Whitcombe';
const otherLead = 'Rupert Sandhu';
const governance = 'Hyacinth Rowe';
const lay = 'Grace Ankrah';

const title = 'Implementation plan as the paper printed it';
const online = 'Engage people online: surveys, forums, live chats';
const sections = [
  ['Build strong clinical engagement', [9, 6, 3, 0]],
  ['Involve patients, carers and communities', [10, 5, 4, 1]],
  ['Open governance and leadership', [6, 5, 1, 0]],
  ['Confidence of the public and stakeholders', [8, 3, 5, 0]],
  ['Promote and advance equality', [8, 5, 3, 0]],
  ['New developments', [1, 1, 0, 0]],
] as const;

const at = { plan: '', paper: '' };
const issued: Record<string, Buffer> = {};

const folder = mkdtempSync(join(tmpdir(), 'earshot-plan-'));
const document = join(folder, 'implementation plan.docx');
beforeAll(async () => {
  writeFileSync(document, await planAsWord([mertonTable()]));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The rows of a table, each as the words of its cells. */
const rowsOf = (visitor: Visitor, caption: string | RegExp) =>
  visitor.page
    .getByRole('table', { name: caption })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()),
      ),
    );

/** The figures at the head of a plan: '25 Green'. */
async function figuresOf(visitor: Visitor): Promise<string[]> {
  const figures = visitor.page.getByRole('list', { name: /^How the lines stand/u }).getByRole('listitem');
  return (await figures.allInnerTexts()).map((words) => words.replaceAll(/\s+/gu, ' ').trim());
}

test('A Word document of forty-two activities is read, and what is doubtful in it is flagged', async () => {
  const priya = await aVisitor();
  await priya.signsInAs(officer);
  await priya.follows('Act');
  await priya.follows('Plans');
  await priya.follows('Bring a plan in from a file');
  await priya.follows('Import a plan');
  await priya.gives('The document', { path: document });
  await priya.types('Title of the plan (if it is not in the document)', title);
  await priya.presses('Read it');
  await priya.reads(title);

  await priya.sees('Every cell of the document is in a line or is a heading.');
  const lines = await rowsOf(priya, 'Lines as they were understood');
  expect(lines).toHaveLength(42);
  const flagged = lines.filter(([, , , , , , check = '']) => check.includes('check source'));
  expect(flagged.map(([what = '']) => what.slice(0, 3))).toEqual(['M03', 'M23']);
  const eleven = lines.find(([what = '']) => what.startsWith('M11'));
  expect(eleven?.[2]).toBe('ngoing');
  expect(eleven?.[3]).toMatch(/^goes on/u);
  await priya.follows('Show only those to check');
  await priya.sees('check source: two statuses in one cell (“Green Green”)');

  await priya.chooses('What it is for', 'Implementation plan');
  await priya.datesIt(/^Begins/u, '2012-04-01');
  await priya.datesIt(/^Ends/u, '2013-03-31');
  await priya.presses('Record the plan');
  await priya.sees('The plan is recorded as a draft.');
  at.plan = priya.at();
  await priya.presses('Put it forward');
  await priya.opens(`${at.plan}/adopt`);
  await priya.reads(/not found/iu);

  const adaeze = await aVisitor();
  await adaeze.signsInAs(lead);
  await adaeze.opens(at.plan);
  await adaeze.follows('Adopt');
  await adaeze.types('Which body adopted it', 'Governing Body');
  await adaeze.presses('Adopt the plan');
  await adaeze.sees('Governing Body, 27 September 2012');
});

test('The plan counts 25 Green, 16 Amber and one Red, by section too', async () => {
  const priya = await aVisitor();
  await priya.signsInAs(officer);
  await priya.opens(at.plan);
  expect((await figuresOf(priya)).slice(0, 4)).toEqual(['42 lines', '25 Green', '16 Amber', '1 Red']);
  await priya.follows('1 Red');
  const red = await rowsOf(priya, /^Lines/u);
  expect(red.map((cells) => cells.slice(1, 3))).toEqual([['M18', online]]);
  await priya.opens(at.plan);
  await priya.follows('Print or download');
  const counted = await rowsOf(priya, /^Lines by objective/u);
  const printed = sections.map(([heading, counts]) => [heading, ...counts.map(String)]);
  expect(counted).toEqual([...printed, ['Whole plan', '42', '25', '16', '1']]);

  await priya.opens(at.plan);
  await priya.follows(/^M11/u);
  await priya.sees('ngoing');
  await priya.sees(/^Goes on/u);
  await priya.opens(at.plan);
  await priya.follows(/^M03/u);
  await priya.sees(/check source: two statuses/u);
});

test('The governance officer makes the paper of the meeting, and somebody else approves it', async () => {
  const hyacinth = await aVisitor();
  await hyacinth.signsInAs(governance);
  await hyacinth.opens(at.plan);
  await hyacinth.follows('Snapshots');
  await hyacinth.types(/^Name/u, 'For the Governing Body of September');
  await hyacinth.presses('Take the snapshot');
  await hyacinth.sees('For the Governing Body of September');
  await hyacinth.follows('Make a paper of it');
  await hyacinth.types('Title of the paper', 'Communication and engagement: how the plan stands');
  await hyacinth.chooses('Meeting', 'Governing Body, 27 September 2012');
  await hyacinth.types('Agenda item', '7.5');
  await hyacinth.types('Attachment', '11');
  await hyacinth.ticks('For note');
  await hyacinth.presses('Begin the paper');
  await hyacinth.reads('Cover sheet');
  at.paper = hyacinth.at().replace(/\/edit$/u, '');
  await hyacinth.presses('Save the cover');
  await hyacinth.follows('Preview');
  await hyacinth.sees(/Thursday 27 September 2012/u);

  const adaeze = await aVisitor();
  await adaeze.signsInAs(lead);
  await adaeze.opens(at.paper);
  await adaeze.follows('Write the cover');
  await adaeze.types('Executive summary', 'Of 42 activities one is Red. The website comes first.');
  await adaeze.presses('Save the cover');

  // Who saves it as it stands has written nothing of it.
  await hyacinth.opens(at.paper);
  await hyacinth.follows('Write the cover');
  await hyacinth.presses('Save the cover');
  await adaeze.opens(at.paper);
  await adaeze.follows('Hand it in');
  await adaeze.sees('Financial implications');
  await adaeze.presses('Hand it in');
  await adaeze.sees('You wrote this paper, so somebody else has to approve it.');
  for (const visitor of [adaeze, hyacinth]) {
    await visitor.opens(at.paper);
    expect(await visitor.page.getByRole('link', { name: 'Approve' }).count()).toBe(0);
    await visitor.opens(`${at.paper}/approve`);
    expect(await visitor.page.getByRole('button', { name: /Approve/u }).count()).toBe(0);
  }

  const rupert = await aVisitor({ width: 390 });
  await rupert.signsInAs(otherLead);
  await rupert.opens(at.paper);
  await rupert.follows('Approve');
  await rupert.presses('Approve the paper');
  await rupert.sees('The paper is approved and can be issued.');
});

/** The files of an issued paper by the words of their links. */
async function filesOf(visitor: Visitor): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const name of ['Word', 'PDF', 'Web page']) {
    const link = visitor.page.getByRole('main').getByRole('link', { name, exact: true });
    const answer = await visitor.page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.ok(), name).toBe(true);
    files[name] = await answer.body();
  }
  return files;
}

test('It is issued in Word, PDF and as a web page, with every box of its cover, and noted', async () => {
  const hyacinth = await aVisitor();
  await hyacinth.signsInAs(governance);
  await hyacinth.opens(at.paper);
  await hyacinth.follows('Issue it');
  await hyacinth.presses('Issue the paper');
  await hyacinth.sees('The paper is issued. Nothing in it changes any more.');
  Object.assign(issued, await filesOf(hyacinth));

  const html = String(issued['Web page']);
  const word = await mammoth.extractRawText({ buffer: issued.Word ?? Buffer.of() });
  expect(String(issued.PDF?.subarray(0, 5))).toBe('%PDF-');
  for (const made of [html, word.value]) {
    const text = made.replaceAll('\u00a0', ' ');
    for (const { label } of coverBoxes) expect(text).toContain(label);
    for (const words of ['Thursday 27 September 2012', '7.5', '11', 'For note', 'ngoing', online])
      expect(text).toContain(words);
  }
  const counted = await hyacinth.page.getByText(/of 18 boxes are blank/u).textContent();
  expect(html.match(/Left blank/gu), 'blank boxes are printed').toHaveLength(
    Number.parseInt(counted ?? '', 10),
  );

  await hyacinth.follows('Record the resolution');
  await hyacinth.ticks('Noted');
  await hyacinth.presses('Record it');
  await hyacinth.sees('What the meeting resolved is recorded.');
  await hyacinth.sees(/Noted on 27 September 2012/u);
  const snapshot = hyacinth.page.getByRole('link', { name: 'as at 27 September 2012' });
  expect(await snapshot.count(), 'the resolution stands beside its snapshot').toBe(1);
  await hyacinth.follows('Make it again and compare');
  await hyacinth.sees('Every file comes out as issued, to the last byte.');
});

test('A lead updates a line of theirs on a phone with two taps, and finds no line of others', async () => {
  const leonie = await aVisitor({ width: 390, height: 844 });
  await leonie.signsInAs('Leonie Achterberg');
  await leonie.follows('Act');
  await leonie.follows('My lines');
  await leonie.follows('Update M05');
  await leonie.ticks('Green');
  await leonie.types('Done', 'The intranet is open to every practice.');
  await leonie.presses('Send the update');
  await leonie.sees('The update is kept.');
  await leonie.sees('The intranet is open to every practice.');
  const line = leonie.at();

  const farida = await aVisitor({ width: 390 });
  await farida.signsInAs('Dr Farida Osei');
  await farida.opens(line);
  expect(await farida.page.getByRole('link', { name: 'Update', exact: true }).count()).toBe(0);
  await farida.opens(`${line}/update`);
  await farida.reads('Page not found');
});

test('A lay member sees what is slipping and asks, and the question waits until the lead answers', async () => {
  const question = 'When will people be able to tell us things on the website?';
  const answer = 'From January, when the council’s site and ours are linked.';
  const grace = await aVisitor({ width: 390 });
  await grace.signsInAs(lay);
  await grace.opens('/merton/desk/plans');
  await grace.follows(/^Communication and Engagement Strategy/u);
  await grace.follows(/^Exceptions/u);
  expect((await rowsOf(grace, 'Exceptions')).map(([what = '']) => what.slice(0, 3))).toEqual(['M18', 'M08']);
  await grace.follows(/^M18/u);
  await grace.follows('Ask');
  await grace.types('Your question or remark', question);
  await grace.presses('Send it');
  await grace.sees(/^Waits for an answer, since today/u);

  const leonie = await aVisitor({ width: 390 });
  await leonie.signsInAs('Leonie Achterberg');
  await leonie.follows(/question.*waits? for/iu);
  await leonie.sees(question);
  await leonie.follows(question);
  await leonie.types('Your answer', answer);
  await leonie.presses('Send the answer');

  await grace.opens('/merton/desk/plan-questions?mine=asked');
  await grace.follows(question);
  await grace.sees(answer);
  await grace.sees(/Leonie Achterberg, 27 September 2012/u);
});

test('Eleven mechanisms stand at three levels, and what was not used in the quarter is named', async () => {
  const levels = { Board: 9, Neighbourhood: 1, Practice: 1 };
  const marcus = await aVisitor();
  await marcus.signsInAs('Marcus Adeyemi');
  await marcus.follows('Act');
  await marcus.follows('Plans');
  await marcus.opens('/mk/desk/mechanisms');
  await marcus.sees(/^11 mechanisms: 9 Board, 1 Neighbourhood and 1 Practice/u);
  for (const [level, many] of Object.entries(levels)) {
    const rows = await rowsOf(marcus, `Mechanisms: ${level}`);
    expect(rows, level).toHaveLength(many);
    for (const [what, owner, lines, status, activity] of rows) {
      expect(owner, what).not.toBe('Nobody');
      expect(lines, what).toMatch(/^1 line: \d+$/u);
      expect(status, what).toMatch(/^1 /u);
      expect(activity, what).toBe('No activity');
    }
  }

  await marcus.follows('10');
  const line = marcus.at();
  await marcus.follows('Record an activity');
  await marcus.types('What was done, in one line', 'The forum of Wolverton met');
  await marcus.types(/^How many people came/u, '31');
  await marcus.presses('Save the activity');
  expect(marcus.at().split('#')[0]).toBe(line);
  await marcus.opens('/mk/desk/mechanisms');
  const [forum] = await rowsOf(marcus, 'Mechanisms: Neighbourhood');
  expect(forum?.at(-1)).toBe('1 activity');
  await marcus.follows('No activity');
  await marcus.sees(/^10 mechanisms in/u);
  await marcus.doesNotSee('A forum in each of four neighbourhoods');
});

test('On the next day a rating changes: the paper does not, and the plan says what moved', async () => {
  onTestFinished(() => itIs('merton', '2012-09-27'));
  await itIs('merton', '2012-09-28');
  const priya = await aVisitor({ width: 390 });
  await priya.signsInAs(officer);
  await priya.opens(at.plan);
  await priya.follows(/^M18/u);
  await priya.follows('Update');
  await priya.ticks('Amber');
  await priya.presses('Send the update');
  await priya.sees('There is a problem');
  const why = 'The council has given us a date for the link between the two sites.';
  await priya.types('Reason', why);
  await priya.presses('Send the update');
  await priya.sees('The update is kept.');
  await priya.sees(why);

  await priya.opens(at.plan);
  expect((await figuresOf(priya)).slice(0, 3)).toEqual(['42 lines', '25 Green', '17 Amber']);
  await priya.follows('What moved');
  await priya.sees('1 line moved');
  const [moved = []] = await rowsOf(priya, 'Lines that moved');
  expect(moved.join(' ')).toMatch(/M18.*Red → Amber/u);
  await priya.opens(`${at.plan}?as-at=2012-09-27`);
  expect((await figuresOf(priya)).slice(0, 4)).toEqual(['42 lines', '25 Green', '16 Amber', '1 Red']);

  const hyacinth = await aVisitor();
  await hyacinth.signsInAs(governance);
  await hyacinth.opens(at.paper);
  const now = await filesOf(hyacinth);
  for (const [name, bytes] of Object.entries(issued))
    expect(now[name]?.equals(bytes), `${name}, as issued`).toBe(true);
  await hyacinth.follows('Make it again and compare');
  await hyacinth.sees('Identical');

  await hyacinth.follows('Decide');
  await hyacinth.follows('Meetings');
  await hyacinth.follows('Add a meeting');
  await hyacinth.chooses('Body', 'Governing Body');
  await hyacinth.datesIt('Day', '2012-11-22');
  await hyacinth.presses('Save the meeting');
  await hyacinth.opens(`/merton/desk/papers/new?plan=${at.plan.split('/').at(-1)}`);
  await hyacinth.types('Title of the paper', 'How the plan stands in November');
  await hyacinth.chooses('Meeting', 'Governing Body, 22 November 2012');
  await hyacinth.presses('Begin the paper');
  await hyacinth.presses('Save the cover');
  await hyacinth.follows('Preview');
  await hyacinth.sees(/What moved since 27 September 2012/u);
  await hyacinth.sees(/Red → Amber/u);
});
