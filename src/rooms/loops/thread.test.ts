import { beforeAll, expect, it } from 'vitest';
import { type Given, onBothDatabases } from '../../../tests/support/a-database.ts';
import { anAction } from '../../../tests/support/makers/action.ts';
import { aDecision } from '../../../tests/support/makers/decision.ts';
import { aFinding } from '../../../tests/support/makers/finding.ts';
import { aLoop } from '../../../tests/support/makers/loop.ts';
import { aMessage } from '../../../tests/support/makers/message.ts';
import { anOrganisation } from '../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../tests/support/makers/person.ts';
import { aVoice } from '../../../tests/support/makers/voice.ts';
import type { Who } from '../../platform/access/who.ts';
import { newId } from '../../platform/db/ids.ts';
import { read } from '../../platform/db/tenant.ts';
import { type ThreadKind, traceThread } from './thread.ts';

/**
 * Two people spoke of waiting (one of them also of parking, of which there is a finding of its own). The finding on
 * waiting went to a decision, to an action, to a loop; the decision also straight to a second loop.
 */
async function twoThreads(given: Given) {
  const { database } = given;
  const organisation = await anOrganisation(database);
  const who = await aPerson(database, organisation, { roles: ['CEL'] });
  const approver = await aPerson(database, organisation, { roles: ['CEL'] });
  const { comments, themes } = await aVoice(database, organisation, {
    comments: 3,
    themes: ['Waiting', 'Parking', 'Food'],
    given: [
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 2],
    ],
  });
  const [ann = '', bob = '', cat = ''] = comments;
  const [waiting = '', parking = '', food = ''] = themes;
  const onWaiting = await aFinding(database, who, { comments: [ann, bob], themes: [waiting] });
  const onParking = await aFinding(database, who, { comments: [ann], themes: [parking] });
  const decision = await aDecision(database, who, { findings: [onWaiting] });
  const aboutParking = await aDecision(database, who, { findings: [onParking] });
  const action = await anAction(database, who, { decisions: [decision] });
  const loop = await aLoop(database, who, {
    actions: [action],
    decisions: [decision],
    publishedBy: approver,
  });
  const toAnn = await aMessage(database, organisation, { loop, told: [ann] });
  const toBob = await aMessage(database, organisation, { loop, told: [bob] });
  const names = new Map(
    Object.entries({
      ann,
      bob,
      cat,
      waiting,
      parking,
      food,
      onWaiting,
      onParking,
      decision,
      aboutParking,
      action,
      loop,
      toAnn,
      toBob,
    }).map(([name, id]) => [id, name]),
  );
  return { who, names, ids: Object.fromEntries([...names].map(([id, name]) => [name, id])) };
}

onBothDatabases('the thread', (given) => {
  let who: Who;
  let names: Map<string, string>;
  let ids: Record<string, string>;
  beforeAll(async () => {
    ({ who, names, ids } = await twoThreads(given));
  });

  const trace = async (kind: ThreadKind, name: string) => {
    const found = await read(given.database, who.organisation.id, (db) =>
      traceThread(db, kind, ids[name] ?? ''),
    );
    return {
      nodes: found?.nodes.map((node) => names.get(node.id)).sort(),
      edges: found?.edges.map(({ from, to }) => `${names.get(from.id)} ${names.get(to.id)}`).sort(),
    };
  };

  it('goes from a comment forwards to the message that told it, and to no other', async () => {
    const { nodes, edges } = await trace('comment', 'ann');
    expect(nodes).toEqual([
      'aboutParking',
      'action',
      'ann',
      'decision',
      'loop',
      'onParking',
      'onWaiting',
      'parking',
      'toAnn',
      'waiting',
    ]);
    expect(edges).toEqual([
      'action loop',
      'ann onParking',
      'ann onWaiting',
      'ann parking',
      'ann waiting',
      'decision action',
      'decision loop',
      'loop toAnn',
      'onParking aboutParking',
      'onWaiting decision',
      'parking onParking',
      'toAnn ann',
      'waiting onWaiting',
    ]);
  });

  it('does not go sideways to another finding of a comment behind the record', async () => {
    for (const [kind, name] of [
      ['finding', 'onWaiting'],
      ['decision', 'decision'],
      ['action', 'action'],
      ['loop', 'loop'],
    ] as const) {
      const { nodes, edges } = await trace(kind, name);
      expect(nodes).toEqual([
        'action',
        'ann',
        'bob',
        'decision',
        'loop',
        'onWaiting',
        'parking',
        'toAnn',
        'toBob',
        'waiting',
      ]);
      expect(edges).toContain('toBob bob');
      expect(edges).toContain('ann parking');
      expect(edges).not.toContain('parking onParking');
    }
  });

  it('goes back from a message to those it told only', async () => {
    const { nodes, edges } = await trace('message', 'toBob');
    expect(nodes).toEqual(['action', 'bob', 'decision', 'loop', 'onWaiting', 'toBob', 'waiting']);
    expect(edges).toEqual([
      'action loop',
      'bob onWaiting',
      'bob waiting',
      'decision action',
      'decision loop',
      'loop toBob',
      'onWaiting decision',
      'toBob bob',
      'waiting onWaiting',
    ]);
  });

  it('goes from a theme to the comments with it, the findings on it and onwards', async () => {
    const { nodes } = await trace('theme', 'parking');
    expect(nodes).toEqual(['aboutParking', 'ann', 'onParking', 'parking']);
    expect((await trace('theme', 'food')).nodes).toEqual(['cat', 'food']);
  });

  it('says the same twice, in the order of the thread', async () => {
    const ask = () =>
      read(given.database, who.organisation.id, (db) => traceThread(db, 'loop', ids.loop ?? ''));
    const first = await ask();
    expect(await ask()).toEqual(first);
    expect(first?.nodes.map(({ kind }) => kind)).toEqual([
      'comment',
      'comment',
      'theme',
      'theme',
      'finding',
      'decision',
      'action',
      'loop',
      'message',
      'message',
    ]);
  });

  it('names each record and each step once, however many ways lead there', async () => {
    const { database } = given;
    const organisation = await anOrganisation(database);
    const lead = await aPerson(database, organisation, { roles: ['CEL'] });
    const approver = await aPerson(database, organisation, { roles: ['CEL'] });
    const { comments } = await aVoice(database, organisation, { comments: 2 });
    const findings = [
      await aFinding(database, lead, { comments }),
      await aFinding(database, lead, { comments }),
    ];
    const decision = await aDecision(database, lead, { findings });
    const actions = [
      await anAction(database, lead, { decisions: [decision] }),
      await anAction(database, lead, { decisions: [decision] }),
    ];
    const loop = await aLoop(database, lead, { actions, decisions: [decision], publishedBy: approver });
    const message = await aMessage(database, organisation, { loop, told: comments });
    for (const [kind, id] of [
      ['comment', comments[0] ?? ''],
      ['loop', loop],
      ['message', message],
    ] as const) {
      const found = await read(database, organisation.id, (db) => traceThread(db, kind, id));
      const nodes = found?.nodes.map((node) => node.id) ?? [];
      const edges = found?.edges.map(({ from, to }) => `${from.id} ${to.id}`) ?? [];
      expect(new Set(nodes).size).toBe(nodes.length);
      expect(new Set(edges).size).toBe(edges.length);
      expect(nodes).toHaveLength(kind === 'comment' ? 8 : 9);
    }
  });

  it('is nothing where there is no such record, or it is another organisation’s', async () => {
    const nowhere = await read(given.database, who.organisation.id, (db) => traceThread(db, 'loop', newId()));
    expect(nowhere).toBeNull();
    const other = await anOrganisation(given.database);
    expect(await read(given.database, other.id, (db) => traceThread(db, 'loop', ids.loop ?? ''))).toBeNull();
  });
});
