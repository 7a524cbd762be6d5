import { beforeAll, expect, it } from 'vitest';
import { type Given, onBothDatabases } from '../../../tests/support/a-database.ts';
import { aSite } from '../../../tests/support/a-site.ts';
import { anAction } from '../../../tests/support/makers/action.ts';
import { aDecision } from '../../../tests/support/makers/decision.ts';
import { aFinding } from '../../../tests/support/makers/finding.ts';
import { aLoop } from '../../../tests/support/makers/loop.ts';
import { aMessage } from '../../../tests/support/makers/message.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { aVoice } from '../../../tests/support/makers/voice.ts';
import type { Who } from '../../platform/access/who.ts';
import type { Db } from '../../platform/db/database.ts';
import { read } from '../../platform/db/tenant.ts';
import { loopDebt, myWork } from './debt.ts';
import type { ThreadKind } from './thread.ts';
import { threadDrawing } from './thread-drawing.ts';
import { commentStage, threadStrip } from './thread-strip.ts';

async function aYear(given: Given) {
  const { database } = given;
  const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
  const lead = await aPerson(database, organisation, { roles: ['CEL'], name: 'Lee Lead' });
  const other = await aPerson(database, organisation, { roles: ['CEL'] });
  const voice = (said: Parameters<typeof aVoice>[2]) =>
    aVoice(database, organisation, { receivedOn: '2012-08-01', ...said });
  return { database, organisation, lead, other, voice };
}

onBothDatabases('how far a voice has got', (given) => {
  let year: Awaited<ReturnType<typeof aYear>>;
  beforeAll(async () => {
    year = await aYear(given);
  });

  const ask = <T>(who: Who, work: (db: Db) => Promise<T>) => read(given.database, who.organisation.id, work);
  const gaps = async (kind: ThreadKind, id: string) => {
    const beads = await ask(year.lead, (db) => threadStrip(db, year.lead, kind, id));
    return Object.fromEntries(beads.filter((bead) => bead.gap).map((bead) => [bead.kind, bead.gap]));
  };
  const stage = (id: string) => ask(year.lead, (db) => commentStage(db, id));

  it('goes from logged to told, and says at each step what is missing and since when', async () => {
    const { database, lead, other, voice } = year;
    const { comments, themes } = await voice({ themes: ['Waiting'] });
    const [comment = ''] = comments;
    expect(await stage(comment)).toBe('logged');
    expect(await gaps('comment', comment)).toEqual({
      theme: 'not themed yet, 57 days',
      finding: 'no finding yet, 57 days',
    });

    await database.owner
      .insertInto('commentTheme')
      .values({
        organisationId: lead.organisation.id,
        commentId: comment,
        themeId: themes[0] ?? '',
        receivedOn: '2012-08-01',
      })
      .execute();
    expect(await stage(comment)).toBe('themed');

    const finding = await aFinding(database, lead, { comments, foundOn: '2012-08-24' });
    expect(await stage(comment)).toBe('deciding');
    expect(await gaps('comment', comment)).toEqual({ decision: 'no decision yet, 34 days' });

    const decision = await aDecision(database, lead, { findings: [finding], decidedOn: '2012-09-20' });
    expect(await gaps('finding', finding)).toEqual({ action: 'no action yet, 7 days' });

    const action = await anAction(database, lead, { decisions: [decision], dueOn: '2012-09-15' });
    expect(await gaps('action', action)).toEqual({ action: 'not done, due 12 days ago' });
    expect(await stage(comment)).toBe('deciding');

    await database.owner
      .updateTable('action')
      .set({ doneOn: '2012-09-26' })
      .where('id', '=', action)
      .execute();
    expect(await stage(comment)).toBe('acted');
    expect(await gaps('decision', decision)).toEqual({ loop: 'not written yet, 1 day' });

    const loop = await aLoop(database, lead, { actions: [action], openedOn: '2012-09-26' });
    expect(await gaps('loop', loop)).toEqual({ loop: 'not published yet, 1 day' });

    await database.owner
      .updateTable('loop')
      .set({
        state: 'published',
        approvedBy: other.personId,
        approvedAt: new Date(),
        publishedOn: '2012-09-26',
      })
      .where('id', '=', loop)
      .execute();
    expect(await gaps('comment', comment)).toEqual({ told: 'nobody told yet, 1 day' });

    await aMessage(database, lead.organisation, { loop, told: [comment] });
    expect(await stage(comment)).toBe('told');
    expect(await gaps('comment', comment)).toEqual({});
  });

  it('is declined where the answer was no', async () => {
    const { comments } = await year.voice({});
    const finding = await aFinding(given.database, year.lead, { comments });
    const decision = await aDecision(given.database, year.lead, { findings: [finding], outcome: 'no' });
    expect(await stage(comments[0] ?? '')).toBe('declined');
    expect(await gaps('decision', decision)).toMatchObject({ action: 'none: the answer was no' });
  });

  it('is drawn whole, with names, dates and the way to each record', async () => {
    const { database, lead, other } = year;
    const { comments } = await year.voice({ comments: 40 });
    const finding = await aFinding(database, lead, { comments, title: 'Forty say so' });
    const decision = await aDecision(database, lead, { findings: [finding] });
    const loop = await aLoop(database, lead, { decisions: [decision], publishedBy: other });
    const drawing = await ask(lead, (db) => threadDrawing(db, lead, 'loop', loop));
    expect(drawing?.nodes.filter((node) => node.kind === 'comment')).toHaveLength(30);
    expect(drawing?.more.comment).toEqual({
      count: 10,
      href: `/${lead.organisation.slug}/desk/findings/${finding}#comments`,
    });
    expect(drawing?.nodes.find((node) => node.kind === 'finding')).toMatchObject({
      label: 'Forty say so',
      who: 'Lee Lead',
      date: '2012-09-27',
    });
    expect(drawing?.nodes.filter((node) => node.here).map((node) => node.kind)).toEqual(['loop']);
    expect(drawing?.edges).toContainEqual({ from: `finding:${finding}`, to: `decision:${decision}` });
    expect(drawing?.gaps.told).toBe('nobody told yet, since today');
    const visit = await aSite(given).as(lead);
    const page = await (await visit(`/${lead.organisation.slug}/desk/thread/loop/${loop}`)).text();
    expect(page).toContain('and 10 more');
  });

  it('is counted without its words for somebody who may not read what people said', async () => {
    const { database, lead, organisation } = year;
    const { comments } = await year.voice({ texts: ['A private matter.'] });
    const finding = await aFinding(database, lead, { comments, title: 'A private finding' });
    const decision = await aDecision(database, lead, { findings: [finding] });
    const assessor = await aPerson(database, organisation, { roles: ['AUD'] });
    const visit = await aSite(given).as(assessor);
    const thread = `/${organisation.slug}/desk/thread`;
    const page = await (await visit(`${thread}/decision/${decision}`)).text();
    expect(page).not.toContain('private');
    expect(page).toMatch(/Comments <!-- -->1|Comments 1|drawing__count">1</);
    expect((await visit(`${thread}/finding/${finding}`)).status).toBe(404);
    expect((await visit(`${thread}/comment/${comments[0]}`)).status).toBe(404);
    const beads = await ask(assessor, (db) => threadStrip(db, assessor, 'decision', decision));
    expect(beads.find((bead) => bead.kind === 'comment')).toMatchObject({ count: 1, href: undefined });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const asStranger = await aSite(given).as(stranger);
    expect((await asStranger(`${thread}/decision/${decision}`)).status).toBe(404);
    const theirs = `/${stranger.organisation.slug}/desk/thread/decision/${decision}`;
    expect((await asStranger(theirs)).status).toBe(404);
  });

  it('leaves debt until it is closed, and each debt leads to exactly what it counts', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    const lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const officer = await aPerson(database, organisation, { roles: ['ENG'] });
    await aFinding(database, officer, { foundOn: '2012-08-24', title: 'Still open' });
    await aDecision(database, officer, { decidedOn: '2012-09-20' });
    await anAction(database, officer, { dueOn: '2012-09-20' });
    await anAction(database, officer, { dueOn: '2012-10-01' });
    await aLoop(database, officer, { state: 'submitted', title: 'Look at this' });
    await aLoop(database, lead, { state: 'submitted', title: 'My own' });
    await aLoop(database, officer, { publishedBy: lead, publishedOn: '2012-09-25' });
    const debtOf = async (who: Who) =>
      Object.fromEntries(
        (await ask(who, (db) => loopDebt(db, who))).map(({ kind, count, oldestDays }) => [
          kind,
          [count, oldestDays],
        ]),
      );
    expect(await debtOf(lead)).toEqual({
      'findings-undecided': [1, 34],
      'decisions-unanswered': [1, 7],
      'actions-overdue': [1, 7],
      'loops-to-approve': [1, null],
      'loops-untold': [1, 2],
    });
    expect(await debtOf(officer)).toMatchObject({ 'actions-mine-soon': [1, null] });
    expect(await debtOf(officer)).not.toHaveProperty('loops-to-approve');
    const work = await ask(officer, (db) => myWork(db, officer));
    expect(work.map(({ kind, text, late }) => [kind, text, late])).toEqual([
      ['action', 'overdue by 7 days', true],
      ['action', 'due in 4 days', false],
      ['finding', 'no decision yet, 34 days', false],
    ]);
    expect((await ask(lead, (db) => myWork(db, lead))).map(({ title }) => title)).toEqual(['Look at this']);
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    expect(await debtOf(stranger)).toEqual({});
    const member = await aPerson(database, organisation, { roles: ['ADM'] });
    expect(await debtOf(member)).toEqual({});
  });
});
