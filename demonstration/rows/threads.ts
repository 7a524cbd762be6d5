import { newId } from '../../src/platform/db/ids.ts';
import { tellingLetter } from '../../src/rooms/loops/door.ts';
import type { DemonstrationOrganisation, Thread } from '../types.ts';
import type { Ids } from './ids.ts';
import type { TableRows } from './store.ts';

type Given = DemonstrationOrganisation<string>;
type Told = { messageId: string; commentId: string; loopId: string };

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

/** Findings, decisions, actions, loops, and the messages that told those who spoke. */
export function threadRows(given: Given, ids: Ids): TableRows[] {
  const person = (key: string) => ids.of('person', key);
  const comment = (key: string) => ids.of('comment', key);
  const { threads } = given;
  const decided = threads.flatMap((thread) =>
    thread.decision ? [{ ...thread, decision: thread.decision }] : [],
  );
  const closed = threads.flatMap((thread) => (thread.loop ? [{ ...thread, loop: thread.loop }] : []));
  const actions = decided.flatMap((thread) =>
    thread.actions.map((action) => ({ id: newId(), thread: thread.key, action })),
  );
  return [
    {
      table: 'finding',
      rows: threads.map(({ key, finding }) => ({
        id: ids.make('finding', key),
        title: finding.title,
        text: finding.text,
        foundOn: finding.foundOn,
        writtenBy: person(finding.writtenBy),
        ownerId: person(finding.owner),
        createdAt: noon(finding.foundOn),
      })),
    },
    {
      table: 'findingComment',
      rows: threads.flatMap(({ key, comments }) =>
        comments.map((one) => ({ findingId: ids.of('finding', key), commentId: comment(one) })),
      ),
    },
    {
      table: 'findingTheme',
      rows: threads.flatMap(({ key, finding }) =>
        finding.themes.map((theme) => ({
          findingId: ids.of('finding', key),
          themeId: ids.of('theme', theme),
        })),
      ),
    },
    {
      table: 'decision',
      rows: decided.map(({ key, decision: { recordedBy, ...decision } }) => ({
        id: ids.make('decision', key),
        ...decision,
        recordedBy: person(recordedBy),
        createdAt: noon(decision.decidedOn),
      })),
    },
    {
      table: 'decisionFinding',
      rows: decided.map(({ key }) => ({
        decisionId: ids.of('decision', key),
        findingId: ids.of('finding', key),
      })),
    },
    {
      table: 'action',
      rows: actions.map(({ id, action: { owner, ...action } }) => ({
        id,
        ...action,
        ownerId: person(owner),
      })),
    },
    {
      table: 'actionDecision',
      rows: actions.map(({ id, thread }) => ({ actionId: id, decisionId: ids.of('decision', thread) })),
    },
    {
      table: 'loop',
      rows: closed.map(({ key, loop }) => ({
        id: ids.make('loop', key),
        slug: loop.slug,
        title: loop.title,
        youSaid: loop.youSaid,
        whoSaid: loop.whoSaid,
        outcome: loop.outcome,
        weDid: loop.weDid,
        because: loop.because,
        benefit: loop.benefit,
        state: 'published',
        writtenBy: person(loop.writtenBy),
        submittedAt: noon(loop.submittedOn),
        approvedBy: person(loop.approvedBy),
        approvedAt: noon(loop.approvedOn),
        publishedOn: loop.publishedOn,
        openedOn: loop.openedOn,
        createdAt: noon(loop.openedOn),
      })),
    },
    {
      table: 'loopAction',
      rows: closed.flatMap(({ key }) =>
        actions
          .filter(({ thread }) => thread === key)
          .map(({ id }) => ({ loopId: ids.of('loop', key), actionId: id })),
      ),
    },
    {
      table: 'loopDecision',
      rows: closed.map(({ key }) => ({ loopId: ids.of('loop', key), decisionId: ids.of('decision', key) })),
    },
    {
      table: 'loopQuote',
      rows: closed.flatMap(({ key, loop }) =>
        loop.quotes.map((quote, position) => ({
          loopId: ids.of('loop', key),
          commentId: comment(quote),
          position,
        })),
      ),
    },
    {
      table: 'loopTelling',
      rows: closed.flatMap(({ key, loop }) =>
        loop.tellings.map(({ toldBy, ...telling }) => ({
          id: newId(),
          loopId: ids.of('loop', key),
          ...telling,
          toldBy: person(toldBy),
        })),
      ),
    },
    ...messageRows(given, ids, closed),
    { table: 'history', rows: historyRows(given, ids, actions) },
  ];
}

/** What happened to each record on the thread, as its page tells it. */
function historyRows(
  given: Given,
  ids: Ids,
  actions: readonly { id: string; thread: string; action: Thread<string>['actions'][number] }[],
) {
  const by = (key: string) => ({
    personId: ids.of('person', key),
    byName: given.people.find((person) => person.key === key)?.name ?? '',
  });
  const entry = (kind: string, recordId: string, act: string, who: string, on: string) => ({
    id: newId(),
    at: noon(on),
    ...by(who),
    kind,
    recordId,
    act,
  });
  return given.threads.flatMap(({ key, finding, decision, loop }) => [
    entry('finding', ids.of('finding', key), 'wrote it down', finding.writtenBy, finding.foundOn),
    ...(decision
      ? [entry('decision', ids.of('decision', key), 'recorded', decision.recordedBy, decision.decidedOn)]
      : []),
    ...actions
      .filter(({ thread }) => thread === key)
      .flatMap(({ id, action }) => [
        ...(decision ? [entry('action', id, 'recorded', decision.recordedBy, decision.decidedOn)] : []),
        ...(action.doneOn ? [entry('action', id, 'marked it done', action.owner, action.doneOn)] : []),
      ]),
    ...(loop
      ? [
          entry('loop', ids.of('loop', key), 'drafted', loop.writtenBy, loop.openedOn),
          entry('loop', ids.of('loop', key), 'sent it for approval', loop.writtenBy, loop.submittedOn),
          entry('loop', ids.of('loop', key), 'approved and published it', loop.approvedBy, loop.approvedOn),
        ]
      : []),
  ]);
}

/** One message to each return that was told, kept in the outbox as of the day it went. */
function messageRows(
  given: Given,
  ids: Ids,
  closed: (Thread<string> & { loop: NonNullable<Thread['loop']> })[],
): TableRows[] {
  const told: Told[] = [];
  const messages = closed.flatMap((thread) =>
    thread.told.map(({ returnKey, toldOn }) => {
      const contact = given.returns.find(({ key }) => key === returnKey)?.contact;
      if (!contact) throw new Error(`The demonstration tells return "${returnKey}", which left no address.`);
      const id = newId();
      const loopId = ids.of('loop', thread.key);
      for (const comment of given.comments)
        if (comment.returnKey === returnKey && thread.comments.includes(comment.key))
          told.push({ messageId: id, commentId: ids.of('comment', comment.key), loopId });
      const { subject, body } = tellingLetter({
        toName: contact.name,
        organisation: given.name,
        loop: thread.loop,
        address: `/${given.slug}/you-said-we-did/${thread.loop.slug}`,
      });
      return {
        id,
        aboutKind: 'loop',
        aboutId: loopId,
        toAddress: contact.email,
        toName: contact.name,
        subject,
        body,
        state: 'kept',
        attempts: 1,
        createdAt: noon(toldOn),
        sentAt: noon(toldOn),
      };
    }),
  );
  return [
    { table: 'message', rows: messages },
    { table: 'toldComment', rows: told },
  ];
}
