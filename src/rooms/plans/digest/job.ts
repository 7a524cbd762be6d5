import { sql } from 'kysely';
import { findOrganisation } from '../../../platform/access/organisation.ts';
import { findWho } from '../../../platform/access/who.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { read, write } from '../../../platform/db/tenant.ts';
import type { JobKind } from '../../../platform/jobs/jobs.ts';
import { recordMessage } from '../../../platform/mail/send.ts';
import { myLinesHref, questionsHref } from '../addresses.ts';
import { listLineFacts } from '../lines/line-facts.ts';
import { asking, digestLetter, weekOf } from './digest.ts';

export const SEND_DIGESTS = 'send-plan-digests';

/** Monday mornings, London time. */
const MONDAYS = '0 7 * * 1';

/** The weekly letter to everybody who leads lines that ask something of them. Run again, it sends nobody a second one. */
export const planDigestJob = (siteUrl: string): JobKind => ({
  name: SEND_DIGESTS,
  cron: MONDAYS,
  async run(_data, { database, log, stopping }) {
    const organisations = await database.owner.selectFrom('organisation').select('slug').execute();
    for (const { slug } of organisations) {
      if (stopping()) return;
      const sent = await sendDigests(database, slug, siteUrl);
      if (sent > 0) log.info({ organisation: slug, sent }, 'plan digests');
    }
  },
});

/** Writes this week's letters of one organisation that are not written yet, and gives how many. */
export async function sendDigests(database: Database, slug: string, siteUrl: string): Promise<number> {
  const organisation = await findOrganisation(database, slug);
  if (!organisation) return 0;
  const week = weekOf(organisation.today);
  const leads = await read(database, organisation.id, (db) => leadsWithoutLetter(db, week));
  let sent = 0;
  for (const lead of leads) {
    const who = await findWho(database, slug, lead.accountId);
    if (!who) continue;
    const written = await write(database, organisation.id, async (db) => {
      const lines = asking(
        (
          await listLineFacts(db, who, { asAt: organisation.today, ownOnly: true, states: ['adopted'] })
        ).filter(({ leadIds }) => leadIds.includes(who.personId)),
      );
      const questions = await countQuestions(db, who.personId);
      if (lines.length === 0 && questions === 0) return false;
      const promised = await db
        .insertInto('planDigest')
        .values({
          organisationId: organisation.id,
          personId: who.personId,
          weekOf: week,
          lines: lines.length,
        })
        .onConflict((clash) => clash.doNothing())
        .returning('personId')
        .executeTakeFirst();
      if (!promised) return false;
      const letter = digestLetter(
        {
          name: who.name,
          organisationName: organisation.name,
          lines,
          questions,
          linesAddress: siteUrl + myLinesHref(slug),
          questionsAddress: siteUrl + questionsHref(slug),
        },
        week,
      );
      await recordMessage(db, {
        organisationId: organisation.id,
        aboutKind: 'plan_digest',
        aboutId: null,
        toAddress: lead.email,
        toName: who.name,
        ...letter,
      });
      return true;
    });
    if (written) sent += 1;
  }
  return sent;
}

/** People with an account who lead a line of a plan in force and have no letter of this week. */
function leadsWithoutLetter(db: Db, week: string) {
  return db
    .selectFrom('person')
    .select(['person.email', sql<string>`person.account_id`.as('accountId')])
    .where('person.leftOn', 'is', null)
    .where('person.accountId', 'is not', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('planLineResponsible')
          .innerJoin('planLine', (join) =>
            join
              .onRef('planLine.organisationId', '=', 'planLineResponsible.organisationId')
              .onRef('planLine.id', '=', 'planLineResponsible.lineId'),
          )
          .innerJoin('plan', (join) =>
            join
              .onRef('plan.organisationId', '=', 'planLine.organisationId')
              .onRef('plan.id', '=', 'planLine.planId'),
          )
          .whereRef('planLineResponsible.organisationId', '=', 'person.organisationId')
          .whereRef('planLineResponsible.personId', '=', 'person.id')
          .where('planLineResponsible.kind', '=', 'lead')
          .where('plan.state', '=', 'adopted')
          .select('plan.id'),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('planDigest')
            .whereRef('planDigest.organisationId', '=', 'person.organisationId')
            .whereRef('planDigest.personId', '=', 'person.id')
            .where('planDigest.weekOf', '=', week)
            .select('planDigest.personId'),
        ),
      ),
    )
    .orderBy('person.id')
    .execute();
}

async function countQuestions(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('planQuestion')
    .innerJoin('planLineResponsible', (join) =>
      join
        .onRef('planLineResponsible.organisationId', '=', 'planQuestion.organisationId')
        .onRef('planLineResponsible.lineId', '=', 'planQuestion.lineId'),
    )
    .select((eb) => eb.fn.count<string>('planQuestion.id').distinct().as('many'))
    .where('planLineResponsible.personId', '=', personId)
    .where('planLineResponsible.kind', '=', 'lead')
    .where('planQuestion.wantsAnswer', '=', true)
    .where('planQuestion.answeredOn', 'is', null)
    .executeTakeFirst();
  return Number(row?.many ?? 0);
}
