import { sql } from 'kysely';
import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Database, Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { read } from '../../../../platform/db/tenant.ts';
import { issueDocument } from '../../../../platform/documents/frozen.ts';
import { letterheadOf, listContactLines } from '../../../../platform/documents/letterhead.ts';
import type { Report } from '../../../../platform/documents/report.ts';
import { actorOf } from '../../../../platform/history/record-history.ts';
import { recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { listSignedOff } from '../../coding/quality.ts';
import { findInsightSettings, ruleOf } from '../../insight/settings.ts';
import { mayKeepProviders, mayPublishScores } from '../../policy.ts';
import { Refused } from '../attempt.ts';
import { findProvider } from '../register/queries.ts';
import { type Period, readPeriod } from '../scores/period.ts';
import { readScorecardFacts } from './facts.ts';
import { scorecardReport } from './report.ts';
import { type BoardKind, type RecipientForm, type ScorecardForm, scorecardFormats } from './scorecard.ts';

const KIND = 'scorecard';

/** Where issued documents are kept. */
export interface Place {
  database: Database;
  dataFolder: string;
}

/** The period of the form. Throws Refused where it is none, or has not begun. */
export function requirePeriod(text: string, today: string): Period {
  const period = readPeriod(text);
  if (!period) throw new Refused('period', 'Enter a period, for example April 2012, Q1 2012/13 or 2012/13.');
  if (period.from > today) throw new Refused('period', 'The period has not begun yet.');
  return period;
}

const boardsOf = ({ providerBoard, ownBoard, widerBoard }: ScorecardForm) => {
  const all: { kind: BoardKind; board: string }[] = [
    { kind: 'provider', board: providerBoard },
    { kind: 'own', board: ownBoard },
    { kind: 'wider', board: widerBoard },
  ];
  return all.filter(({ board }) => board !== '');
};

/** A scorecard as it would be issued now. Reads in one transaction and draws nothing. Throws NotFound and Refused. */
export async function readScorecard(
  { database, dataFolder }: Place,
  who: Who,
  form: ScorecardForm,
): Promise<{ period: Period; report: Report }> {
  require(mayPublishScores(who));
  const { organisation } = who;
  const period = requirePeriod(form.period, organisation.today);
  const found = await read(database, organisation.id, async (db) => {
    const provider = form.providerId ? await findProvider(db, who, form.providerId) : null;
    if (form.providerId && !provider) throw new NotFound();
    return {
      providerName: provider?.name ?? null,
      providers: await readScorecardFacts(db, who, { providerId: form.providerId, period }),
      rule: ruleOf(await findInsightSettings(db, organisation.id)),
      codedBy: await listSignedOff(db, who, period),
      address: await listContactLines(db, organisation.id),
    };
  });
  const letterhead = await letterheadOf(organisation, found.address, dataFolder);
  const report = scorecardReport({
    ...found,
    period,
    words: form.words,
    letterhead,
    today: organisation.today,
    author: who.name,
    boards: boardsOf(form).map(({ board }) => board),
  });
  return { period, report };
}

/**
 * Issues a scorecard: its report is frozen and made into files, and recorded with the boards that it is for. From then on
 * nothing in it changes, whatever becomes of the figures. Gives its id. Throws NotFound and Refused.
 */
export async function issueScorecard(place: Place, who: Who, form: ScorecardForm): Promise<string> {
  const { period, report } = await readScorecard(place, who, form);
  const organisationId = who.organisation.id;
  const { today } = who.organisation;
  const id = newId();
  await issueDocument(
    place.database,
    place.dataFolder,
    actorOf(who),
    { kind: KIND, report, formats: scorecardFormats, issuedOn: today },
    async (db, document) => {
      await db
        .insertInto('scorecard')
        .values({
          organisationId,
          id,
          documentId: document.id,
          providerId: form.providerId,
          periodFrom: period.from,
          periodTo: period.to,
          issuedOn: today,
          issuedBy: who.personId,
        })
        .execute();
      for (const [index, { board, kind }] of boardsOf(form).entries())
        await db
          .insertInto('scorecardRecipient')
          .values({ organisationId, scorecardId: id, position: index + 1, board, kind })
          .execute();
      await recordChange(db, who, {
        kind: KIND,
        id,
        act: 'issued',
        after: { boards: report.meta?.find(({ label }) => label === 'For')?.value },
      });
    },
  );
  return id;
}

/** Records a board that a scorecard goes to, or what became of it there: sent, received, answered. */
export async function keepRecipient(
  db: Db,
  who: Who,
  scorecardId: string,
  /** null: one more board. */
  position: number | null,
  form: RecipientForm,
): Promise<void> {
  require(mayKeepProviders(who));
  const { today } = who.organisation;
  if (form.sentOn && form.sentOn > today)
    throw new Refused('sentOn', 'It cannot have been sent in the future.');
  if (form.receivedOn && form.receivedOn > today)
    throw new Refused('receivedOn', 'It cannot have come in the future.');
  const card = await db.selectFrom('scorecard').select('id').where('id', '=', scorecardId).executeTakeFirst();
  if (!card) throw new NotFound();
  if (position === null) {
    const { last } = await db
      .selectFrom('scorecardRecipient')
      .select(sql<number>`coalesce(max(position), 0)::int`.as('last'))
      .where('scorecardId', '=', scorecardId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('scorecardRecipient')
      .values({ organisationId: who.organisation.id, scorecardId, position: last + 1, ...form })
      .execute();
  } else {
    const row = await db
      .updateTable('scorecardRecipient')
      .set(form)
      .where('scorecardId', '=', scorecardId)
      .where('position', '=', position)
      .returning('position')
      .executeTakeFirst();
    if (!row) throw new NotFound();
  }
  await recordChange(db, who, {
    kind: KIND,
    id: scorecardId,
    act: position === null ? 'sent to one more board' : 'told what became of it at a board',
    after: { board: form.board, sentOn: form.sentOn, receivedOn: form.receivedOn, response: form.response },
  });
}
