import { intervals } from '../../reference/source-kinds.ts';
import { type StoredComment, storedComment } from '../../src/rooms/feedback/door.ts';
import type { Comment, DemonstrationOrganisation, Return } from '../types.ts';
import type { Ids } from './ids.ts';
import type { TableRows } from './store.ts';

type Given = DemonstrationOrganisation<string>;

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

/** Sources, places, returns with their comments, what the scanner found in them, and the themes given by hand. */
export function feedbackRows(given: Given, ids: Ids): TableRows[] {
  const returns = new Map(given.returns.map((entry) => [entry.key, entry]));
  const returnOf = (comment: Comment): Return<string> => {
    const entry = returns.get(comment.returnKey);
    if (!entry) throw new Error(`The demonstration names no return "${comment.returnKey}".`);
    return entry;
  };
  const themer = given.people.find((person) => person.roles.some(({ code }) => code === 'ENG'));
  return [
    {
      table: 'source',
      rows: given.sources.map((source) => ({
        id: ids.make('source', source.key),
        name: source.name,
        kind: source.kind,
        ownerId: ids.of('person', source.owner),
        intervalDays: intervals.find(({ key }) => key === source.interval)?.days ?? null,
        coverage: source.coverage,
      })),
    },
    { table: 'place', rows: placeRows(given, ids) },
    {
      table: 'feedbackReturn',
      rows: given.returns.map((entry) => ({
        id: ids.make('return', entry.key),
        sourceId: ids.of('source', entry.source),
        receivedOn: entry.date,
        reference: entry.reference,
        placeId: ids.of('place', pathOf(entry.place)),
        areaId: entry.area === null ? null : ids.of('area', entry.area),
        level: entry.level,
        constituency: entry.constituency,
        scoreScale: entry.score?.scale ?? null,
        scorePrinted: entry.score ? String(entry.score.value) : null,
        score: entry.score?.value ?? null,
        equality: entry.equality && !entry.contact ? JSON.stringify(entry.equality) : null,
        consentToQuote: entry.consentToQuote,
        loggedBy: entry.loggedBy === null ? null : ids.of('person', entry.loggedBy),
        loggedAt: noon(entry.date),
      })),
    },
    {
      table: 'returnContact',
      rows: given.returns.flatMap((entry) =>
        entry.contact
          ? [
              {
                returnId: ids.of('return', entry.key),
                name: entry.contact.name,
                email: entry.contact.email,
                wantsReply: true,
              },
            ]
          : [],
      ),
    },
    {
      table: 'equalityPool',
      rows: given.returns
        .flatMap((entry) =>
          entry.equality && entry.contact
            ? [{ month: `${entry.date.slice(0, 7)}-01`, answers: JSON.stringify(entry.equality) }]
            : [],
        )
        .sort((a, b) => (a.answers < b.answers ? -1 : 1)),
    },
    ...commentRows(given, ids, returnOf),
    {
      table: 'commentTheme',
      rows: given.comments.flatMap((comment) =>
        comment.themes.map((theme) => ({
          commentId: ids.of('comment', comment.key),
          themeId: ids.of('theme', theme),
          receivedOn: returnOf(comment).date,
          givenBy: themer ? ids.of('person', themer.key) : null,
          givenAt: noon(returnOf(comment).date),
        })),
      ),
    },
  ];
}

const pathOf = (place: readonly string[]) => place.join(' › ');

function placeRows(given: Given, ids: Ids) {
  const paths = new Set<string>();
  const rows: { id: string; parentId: string | null; name: string; path: string; depth: number }[] = [];
  for (const { place } of given.returns)
    place.forEach((name, index) => {
      const path = pathOf(place.slice(0, index + 1));
      if (paths.has(path)) return;
      paths.add(path);
      const parentId = index === 0 ? null : ids.of('place', pathOf(place.slice(0, index)));
      rows.push({ id: ids.make('place', path), parentId, name, path, depth: index + 1 });
    });
  return rows;
}

/** Comments as every comment is stored: searched for identifiers, which wait to be looked at. */
function commentRows(given: Given, ids: Ids, returnOf: (comment: Comment) => Return<string>): TableRows[] {
  const stored = new Map<Comment, StoredComment>(
    given.comments.map((comment) => [comment, storedComment(comment.text)]),
  );
  const each = [...stored];
  return [
    {
      table: 'comment',
      rows: each.map(([comment, { text, scan }]) => {
        const entry = returnOf(comment);
        return {
          id: ids.make('comment', comment.key),
          returnId: ids.of('return', entry.key),
          question: comment.question,
          text,
          kind: comment.kind,
          sentiment: comment.sentiment,
          scan,
          receivedOn: entry.date,
          sourceId: ids.of('source', entry.source),
          placeId: ids.of('place', pathOf(entry.place)),
          level: entry.level,
        };
      }),
    },
    {
      table: 'commentOriginal',
      rows: each.flatMap(([comment, { original }]) =>
        original === null ? [] : [{ commentId: ids.of('comment', comment.key), text: original }],
      ),
    },
    {
      table: 'foundIdentifier',
      rows: each.flatMap(([comment, { found }]) =>
        found.map((span) => ({ commentId: ids.of('comment', comment.key), ...span })),
      ),
    },
  ];
}
