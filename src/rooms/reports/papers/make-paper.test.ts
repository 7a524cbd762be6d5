import mammoth from 'mammoth';
import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aMeeting } from '../../../../tests/support/makers/meeting.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPaper } from '../../../../tests/support/makers/paper.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aPlan, type MadePlan } from '../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../platform/access/who.ts';
import { newId } from '../../../platform/db/ids.ts';
import { makePaper, type PaperAsked, PaperProblem } from './make-paper.ts';

onBothDatabases('a paper from the command line', (given) => {
  let writer: Who;
  let approver: Who;

  beforeAll(async () => {
    const organisation = await anOrganisation(given.database, { fixedToday: '2012-09-27' });
    writer = await aPerson(given.database, organisation, { roles: ['GOV'] });
    approver = await aPerson(given.database, organisation, { roles: ['CEL'] });
  });

  const planOf = (title: string): Promise<MadePlan> =>
    aPlan(given.database, approver, {
      title,
      lines: [{ code: 'A01', what: 'Open the web pages', rag: 'red', asAt: '2012-09-01' }],
    });
  const make = (asked: Partial<PaperAsked> & { plan: string }, who = writer) =>
    makePaper({ database: given.database, dataFolder: given.folder }, who.organisation, {
      format: 'html',
      ...asked,
    });
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  it('is made fresh where none is stored, with the boxes it was told and the others blank', async () => {
    await planOf('A plan without a paper');
    const made = await make({
      plan: 'a plan without a PAPER',
      meeting: '2012-09-20',
      agenda: '7.5',
      attachment: '11',
      purpose: 'approve',
    });
    expect(made).toMatchObject({ from: 'plan', paperId: null, asAt: '2012-09-20' });
    const html = text(made.bytes);
    for (const words of ['Thursday 20 September 2012', '☑ <strong>For approval', 'Item 7.5, attachment 11'])
      expect(html).toContain(words);
    expect(html.match(/Left blank/gu)).toHaveLength(13);
    expect(html).toContain('Open the web pages');
    const word = await make({ plan: 'A plan without a paper', format: 'docx' });
    const read = await mammoth.extractRawText({ buffer: Buffer.from(word.bytes) });
    expect(read.value).toContain('27 September 2012');
    expect(text((await make({ plan: 'A plan without a paper', format: 'pdf' })).bytes.slice(0, 5))).toBe(
      '%PDF-',
    );
  });

  it('gives the very bytes that were issued, unless it is asked for something else', async () => {
    const plan = await planOf('A plan with a paper');
    const { meetingId } = await aMeeting(given.database, writer, { heldOn: '2012-09-27' });
    const paperId = await aPaper(given, writer, {
      meetingId,
      agendaNumber: '7.5',
      planId: plan.planId,
      asAt: '2012-09-27',
      approver,
    });
    const first = await make({ plan: 'A plan with a paper', format: 'pdf' });
    expect(first).toMatchObject({ from: 'issued', paperId });
    await given.database.owner
      .insertInto('planLineUpdate')
      .values({
        organisationId: writer.organisation.id,
        id: newId(),
        lineId: plan.lines.A01 ?? '',
        asAt: '2012-09-27',
        rag: 'amber',
        deliveryState: 'in_progress',
      })
      .execute();
    const again = await make({
      plan: 'A plan with a paper',
      format: 'pdf',
      agenda: '7.5',
      meeting: '2012-09-27',
    });
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    const other = await make({ plan: 'A plan with a paper', agenda: '8.1' });
    expect(other.from).toBe('plan');
    // Nothing was reported before this day, so there is nothing to compare with.
    expect(text(other.bytes)).not.toContain('What moved since');
    const later = await make({ plan: 'A plan with a paper', asAt: '2012-11-29' });
    expect(text(later.bytes)).toContain('What moved since 27 September 2012');
    expect(text(later.bytes)).toContain('Red → Amber');
  });

  it('draws a draft as it stands', async () => {
    const { planId } = await planOf('A plan with a draft');
    const paperId = await aPaper(given, writer, { title: 'Half written', planId });
    const made = await make({ plan: 'A plan with a draft' });
    expect(made).toMatchObject({ from: 'draft', paperId });
    expect(text(made.bytes)).toContain('Half written');
  });

  it('knows no plan of another organisation, and takes the newest of two of one title', async () => {
    const { slug } = await planOf('Twice');
    await planOf('Twice');
    expect((await make({ plan: 'Twice' })).from).toBe('plan');
    expect((await make({ plan: slug })).from).toBe('plan');
    const stranger = await aPerson(given.database, await anOrganisation(given.database), { roles: ['CEL'] });
    await expect(make({ plan: 'Twice' }, stranger)).rejects.toThrow(PaperProblem);
  });
});
