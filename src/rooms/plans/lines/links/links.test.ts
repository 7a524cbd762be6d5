import { beforeAll, expect, it } from 'vitest';
import { onBothDatabases } from '../../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../../tests/support/a-site.ts';
import { anAction } from '../../../../../tests/support/makers/action.ts';
import { aComment } from '../../../../../tests/support/makers/comment.ts';
import { aDecision } from '../../../../../tests/support/makers/decision.ts';
import { aFinding } from '../../../../../tests/support/makers/finding.ts';
import { aLoop } from '../../../../../tests/support/makers/loop.ts';
import { anOrganisation } from '../../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../../tests/support/makers/person.ts';
import { aPlan } from '../../../../../tests/support/makers/plan.ts';
import type { Who } from '../../../../platform/access/who.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { read } from '../../../../platform/db/tenant.ts';
import { listLinesOf } from './back.ts';
import { linkCountsInWords, noLinks } from './link.ts';
import { countLinks } from './queries.ts';

onBothDatabases('what belongs to a line', (given) => {
  let officer: Who;
  let lead: Who;
  let stranger: Who;
  let asOfficer: Visit;
  let asLead: Visit;
  let asOtherLead: Visit;
  let asLay: Visit;
  let asStranger: Visit;
  let desk: string;

  beforeAll(async () => {
    const { database } = given;
    const organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    officer = await aPerson(database, organisation, { roles: ['ENG'] });
    lead = await aPerson(database, organisation, { roles: ['PRJ'] });
    const otherLead = await aPerson(database, organisation, { roles: ['PRJ'] });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asLead, asOtherLead, asLay, asStranger] = (await Promise.all(
      [officer, lead, otherLead, lay, stranger].map((who) => site.as(who)),
    )) as [Visit, Visit, Visit, Visit, Visit];
    desk = `/${organisation.slug}/desk`;
  });

  const wordsOf = async (answer: Response) =>
    (await answer.text()).replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');
  async function aTiedPlan() {
    const plan = await aPlan(given.database, officer, {
      lines: [
        { code: 'M18', leads: [lead] },
        { code: 'M19', what: 'Tell people by letter', leads: [lead] },
      ],
    });
    const [id, other] = [plan.lines.M18 ?? '', plan.lines.M19 ?? ''];
    return { ...plan, id, other, here: `${desk}/plan-lines/${id}` };
  }
  const tie = (visit: Visit, here: string, bead: string, record: string, act = 'tie') =>
    visit(`${here}/${act}`, { bead, record });

  it('a lead looks for a decision, ties it, and unties it again', async () => {
    const { here } = await aTiedPlan();
    const decision = await aDecision(given.database, officer, { title: 'Put 100% of forms on the web' });
    const found = await wordsOf(await asLead(`${here}/tie?kind=decision&q=100%25%20of`));
    expect(found).toContain('Put 100% of forms on the web');
    expect(await wordsOf(await asLead(`${here}/tie?kind=decision&q=100_of`))).not.toContain('Put 100%');
    expect((await tie(asLead, here, 'decision', decision)).status).toBe(303);
    expect((await tie(asLead, here, 'decision', decision)).status).toBe(303);
    expect(await wordsOf(await asLay(here))).toContain('Put 100% of forms on the web');
    expect(await wordsOf(await asLead(`${here}/tie?kind=decision&q=100%25`))).toContain(
      'None of the decisions',
    );
    expect((await tie(asLead, here, 'decision', decision, 'untie')).status).toBe(303);
    expect((await tie(asLead, here, 'decision', decision, 'untie')).status).toBe(404);
    expect(await wordsOf(await asLay(here))).toContain('untied it from a decision');
  });

  it('comments are found by their words, and are not repeated in the history', async () => {
    const { here } = await aTiedPlan();
    const comment = await aComment(given.database, officer.organisation, {
      text: 'The wobbly chair squeaked.',
    });
    expect(await wordsOf(await asLead(`${here}/tie?kind=comment&q=wobbly`))).toContain('The wobbly chair');
    expect((await tie(asLead, here, 'comment', comment)).status).toBe(303);
    const page = await wordsOf(await asLay(here));
    expect(page.match(/wobbly/gu)).toHaveLength(1);
    expect(page).toContain('tied it to a comment');
  });

  it('somebody whose line it is not, and another organisation, tie nothing; nor is a foreign record tied', async () => {
    const { here } = await aTiedPlan();
    const decision = await aDecision(given.database, officer);
    const foreign = await aDecision(given.database, stranger);
    for (const visit of [asOtherLead, asLay, asStranger]) {
      expect((await visit(`${here}/tie`)).status).toBe(404);
      for (const act of ['tie', 'untie']) {
        expect((await tie(visit, here, 'decision', decision, act)).status).toBe(404);
        expect((await visit(`${here}/${act}`, { nothing: '' })).status).toBe(404);
      }
    }
    expect((await tie(asLead, here, 'decision', foreign)).status).toBe(404);
    expect((await tie(asLead, here, 'plan', decision)).status).toBe(400);
  });

  it('counts what is tied, and the comments that stand behind it on the thread, each once', async () => {
    const { database } = given;
    const { id, other, planId } = await aTiedPlan();
    const comments = await Promise.all(
      ['One.', 'Two.', 'Three.'].map((text) => aComment(database, officer.organisation, { text })),
    );
    const [first = '', second = '', third = ''] = comments;
    const finding = await aFinding(database, officer, { comments: [first, second] });
    const decision = await aDecision(database, officer, { findings: [finding] });
    const action = await anAction(database, officer, { decisions: [decision] });
    const loop = await aLoop(database, officer, { actions: [action] });
    const message = newId();
    await database.owner
      .insertInto('message')
      .values({
        organisationId: officer.organisation.id,
        id: message,
        aboutKind: 'loop',
        aboutId: loop,
        toAddress: 'kay@example.org',
        toName: 'Kay',
        subject: 'We did',
        body: 'We did.',
      })
      .execute();
    await database.owner
      .insertInto('toldComment')
      .values(
        [first, second].map((commentId) => ({
          organisationId: officer.organisation.id,
          loopId: loop,
          messageId: message,
          commentId,
        })),
      )
      .execute();
    const here = (line: string) => `${desk}/plan-lines/${line}`;
    await tie(asOfficer, here(id), 'loop', loop);
    await tie(asOfficer, here(id), 'comment', first);
    await tie(asOfficer, here(id), 'comment', third);
    await tie(asOfficer, here(other), 'decision', decision);
    const { total, byLine } = await read(database, officer.organisation.id, (db) =>
      countLinks(db, officer, planId),
    );
    expect(byLine.get(id)).toEqual({ ...noLinks, comments: 3, commentsTied: 2, loops: 1, told: 1 });
    expect(byLine.get(other)).toEqual({ ...noLinks, comments: 2, decisions: 1, told: 1 });
    expect(total).toEqual({ ...noLinks, comments: 3, commentsTied: 2, decisions: 1, loops: 1, told: 1 });
    expect(linkCountsInWords(total)).toBe(
      '3 comments (2 tied, 1 through the thread), 1 decision, 1 “you said, we did” and 1 telling',
    );
    const foreign = await read(database, stranger.organisation.id, (db) => countLinks(db, stranger, planId));
    expect(foreign.total).toEqual(noLinks);
    const back = await read(database, officer.organisation.id, (db) =>
      listLinesOf(db, officer, 'decision', decision),
    );
    expect(back.map(({ code, what }) => [code, what])).toEqual([['M19', 'Tell people by letter']]);
  });

  it('every page of the thread says which plan line it belongs to, and leads there', async () => {
    const { database } = given;
    const { here } = await aTiedPlan();
    const comment = await aComment(database, officer.organisation);
    const finding = await aFinding(database, officer, { comments: [comment] });
    const decision = await aDecision(database, officer, { findings: [finding] });
    const action = await anAction(database, officer, { decisions: [decision] });
    const loop = await aLoop(database, officer, { actions: [action] });
    const pages = [
      ['comment', comment, 'feedback'],
      ['finding', finding, 'findings'],
      ['decision', decision, 'decisions'],
      ['action', action, 'actions'],
      ['loop', loop, 'loops'],
    ] as const;
    for (const [bead, id, path] of pages) {
      const address = `${desk}/${path}/${id}`;
      expect(await wordsOf(await asLay(address)), bead).not.toContain('Belongs to the plan');
      expect((await tie(asLead, here, bead, id)).status, bead).toBe(303);
      const page = await (await asLay(address)).text();
      expect(page, bead).toContain('Belongs to the plan');
      expect(page, bead).toContain(`href="${here}"`);
    }
  });
});
