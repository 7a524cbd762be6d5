import { todayFor } from '../src/platform/clock.ts';
import type { Database } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/db/ids.ts';
import { write } from '../src/platform/db/tenant.ts';
import { ensureFramework } from '../src/rooms/feedback/door.ts';
import { dated } from './dates.ts';
import { letEverybodySee } from './insight/let-everybody-see.ts';
import { loadCoding } from './insight/load-coding.ts';
import { concludeInsight, loadInsight } from './insight/load-insight.ts';
import { practiceVoices } from './insight/practice-voices.ts';
import { loadMeetings } from './load-meetings.ts';
import { loadPlan } from './load-plan.ts';
import { organisations } from './organisations.ts';
import { plans } from './plans/plans.ts';
import { feedbackRows } from './rows/feedback.ts';
import { houseRows } from './rows/house.ts';
import { idsFor } from './rows/ids.ts';
import { storeRows } from './rows/store.ts';
import { threadRows } from './rows/threads.ts';
import type { DemonstrationOrganisation } from './types.ts';
import { prepareWhoLivesHere } from './who-lives-here.ts';

/** Loads the demonstration organisations that are not there yet, and gives the words in their addresses. */
export async function loadDemonstration(database: Database): Promise<string[]> {
  const loaded: string[] = [];
  for (const organisation of organisations) {
    const there = await database.owner
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', organisation.slug)
      .executeTakeFirst();
    if (there) continue;
    await load(database, dated(organisation, todayFor({ fixedToday: null })));
    loaded.push(organisation.slug);
  }
  return loaded;
}

/** Takes the demonstration away, with the accounts that only it used, and gives the words in their addresses. */
export async function clearDemonstration(database: Database): Promise<string[]> {
  return database.owner.transaction().execute(async (db) => {
    const accounts = await db
      .selectFrom('person')
      .innerJoin('organisation', 'organisation.id', 'person.organisationId')
      .select('person.accountId')
      .where('organisation.isDemonstration', '=', true)
      .where('person.accountId', 'is not', null)
      .execute();
    const cleared = await db
      .deleteFrom('organisation')
      .where('isDemonstration', '=', true)
      .returning('slug')
      .execute();
    const ids = accounts.flatMap(({ accountId }) => (accountId ? [accountId] : []));
    if (ids.length > 0)
      await db
        .deleteFrom('authUser')
        .where('id', 'in', ids)
        .where((eb) =>
          eb.not(
            eb.exists(
              eb.selectFrom('person').select('person.id').whereRef('person.accountId', '=', 'authUser.id'),
            ),
          ),
        )
        .execute();
    return cleared.map(({ slug }) => slug).sort();
  });
}

async function load(database: Database, facts: DemonstrationOrganisation<string>): Promise<void> {
  const organisationId = newId();
  const ids = idsFor();
  const today = todayFor({ fixedToday: facts.today });
  const voices = facts.slug === 'trentside' ? practiceVoices(today) : null;
  const given = voices
    ? {
        ...facts,
        returns: [...facts.returns, ...voices.returns],
        comments: [...facts.comments, ...voices.comments],
      }
    : facts;
  const recordWhoLivesHere = await prepareWhoLivesHere(given.slug);
  // The organisation and its accounts are instance-wide; all else is written as the organisation itself.
  await database.owner.transaction().execute(async (owner) => {
    await owner
      .insertInto('organisation')
      .values({
        id: organisationId,
        slug: given.slug,
        name: given.name,
        shortName: given.shortName,
        legalStatus: given.legalStatus,
        isDemonstration: true,
        fixedToday: given.today,
        population: given.population,
        populationSource: given.populationSource,
        expectedPracticeCount: given.expectedPractices,
        boardName: given.boardName,
        financialYearStart: given.financialYearStart,
        colour: given.colour,
        about: given.about,
        contact: given.contact,
        labels: JSON.stringify(given.labels),
        levels: JSON.stringify(given.levels),
        keyDates: JSON.stringify(given.keyDates),
        settings: JSON.stringify({ equalityProfile: given.equalityProfile }),
      })
      .execute();
    for (const person of given.people) {
      const account = await owner
        .insertInto('authUser')
        .values({ id: newId(), name: person.name, email: person.email })
        .onConflict((clash) => clash.column('email').doUpdateSet({ name: person.name }))
        .returning('id')
        .executeTakeFirstOrThrow();
      ids.set('account', person.key, account.id);
    }
  });
  await write(database, organisationId, async (db) => {
    await ensureFramework(db, organisationId);
    for (const theme of await db.selectFrom('theme').select(['id', 'key']).execute())
      ids.set('theme', theme.key, theme.id);
    await storeRows(db, organisationId, [
      ...houseRows(given, ids),
      ...feedbackRows(given, ids),
      ...threadRows(given, ids),
    ]);
    await loadInsight(db, organisationId, given, ids, today);
    await recordWhoLivesHere(db, organisationId, today);
    await loadMeetings(db, organisationId, given, ids);
    for (const plan of plans[given.slug])
      await loadPlan(
        db,
        { id: organisationId, financialYearStart: given.financialYearStart, today },
        plan,
        ids,
      );
  });
  if (voices) {
    await loadCoding(database, given.slug, ids, voices.about);
    await letEverybodySee(database, organisationId);
  }
  await concludeInsight(database, organisationId, given, ids, today);
}
