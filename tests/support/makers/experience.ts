import type { Organisation } from '../../../src/platform/access/organisation.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';
import { write } from '../../../src/platform/db/tenant.ts';
import { getPlaces } from '../../../src/rooms/feedback/places.ts';
import { aComment } from './comment.ts';
import { aSource } from './source.ts';
import { theThemes } from './theme.ts';

/** Whose places are whose, what people said of them in 2011 and 2012, and the ids of all that. */
export interface SaidExperience {
  sources: { pals: string; survey: string };
  places: { hospital: string; ward: string; clinic: string; surgery: string };
  provider: string;
  area: string;
  themes: { discharge: string; staff: string };
}

/**
 * Forty comments that people made between September 2011 and August 2012, and ten in the twelve months before:
 * 24 on a hospital's ward, 12 on its clinic, 3 on a surgery, 1 of no place.
 */
export async function saidExperience(
  database: Database,
  organisation: Organisation,
): Promise<SaidExperience> {
  const organisationId = organisation.id;
  const themeOf = await theThemes(database, organisation);
  const themes = { discharge: themeOf('feeling-safe'), staff: themeOf('appointment-method') };
  const sources = {
    pals: await aSource(database, organisation, { name: 'PALS' }),
    survey: await aSource(database, organisation, { name: 'Ward survey', kind: 'friends-and-family' }),
  };
  const paths = [['Hospital'], ['Hospital', 'Ward'], ['Hospital', 'Clinic'], ['Old Town Surgery']];
  const ids = [
    ...(await write(database, organisationId, (db) => getPlaces(db, organisationId, paths))).entries(),
  ];
  const placeOf = (path: string) => ids.find(([name]) => name === path)?.[1] ?? '';
  const places = {
    hospital: placeOf('Hospital'),
    ward: placeOf('Hospital › Ward'),
    clinic: placeOf('Hospital › Clinic'),
    surgery: placeOf('Old Town Surgery'),
  };
  const provider = newId();
  const area = newId();
  const db = database.owner;
  await db
    .insertInto('area')
    .values({ organisationId, id: area, name: 'North locality', kind: 'locality' })
    .execute();
  await db
    .insertInto('provider')
    .values({ organisationId, id: provider, name: 'Hospital Trust', kind: 'acute' })
    .execute();
  await db.updateTable('place').set({ providerId: provider }).where('id', '=', places.hospital).execute();
  await db
    .updateTable('place')
    .set({ kind: 'practice', areaId: area })
    .where('id', '=', places.surgery)
    .execute();
  const say = (at: number, receivedOn: string, place: string[]) =>
    aComment(database, organisation, {
      receivedOn,
      sourceId: at % 2 === 0 ? sources.pals : sources.survey,
      place,
      level: at % 4 === 0 ? 'practice' : null,
      equality: { sex: at % 10 === 0 ? 'male' : 'female' },
      comment: {
        sentiment: at % 5 === 4 ? null : [1, 2, 4, 5][at % 4],
        themeIds: at % 3 === 0 ? [themes.discharge] : at % 3 === 1 ? [themes.discharge, themes.staff] : [],
      },
    });
  for (let at = 0; at < 40; at++) {
    const month = at % 12;
    const day = `${month < 4 ? `2011-${String(9 + month).padStart(2, '0')}` : `2012-0${month - 3}`}-15`;
    await say(
      at,
      day,
      at < 24 ? ['Hospital', 'Ward'] : at < 36 ? ['Hospital', 'Clinic'] : at < 39 ? ['Old Town Surgery'] : [],
    );
  }
  for (let at = 0; at < 10; at++) await say(at, '2011-03-15', ['Hospital', 'Ward']);
  return { sources, places, provider, area, themes };
}
