import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { z } from 'zod';
import { VersionClash } from '../../../design/record/VersionClash.tsx';
import { require } from '../../../platform/access/allows.ts';
import { newId } from '../../../platform/db/ids.ts';
import { sniffType } from '../../../platform/files/sniff.ts';
import { dropFile, filePath, keepFile } from '../../../platform/files/store.ts';
import { listHistory } from '../../../platform/history/record-history.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { inOrganisation } from '../../../platform/web/desk.ts';
import { flash } from '../../../platform/web/flash.ts';
import {
  type FieldErrors,
  readForm,
  readFormWithFile,
  type Typed,
  typedVersion,
} from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import * as addresses from '../addresses.ts';
import { historyInWords, lastChange } from '../history.ts';
import { mayConfigure, mayReadOrganisation } from '../policy.ts';
import {
  addKeyDate,
  addRelation,
  changeLogo,
  changeProfile,
  removeKeyDate,
  removeRelation,
} from './commands.ts';
import { AddKeyDate, AddRelation } from './pages/AddToProfile.tsx';
import { EditLogo } from './pages/EditLogo.tsx';
import { EditProfile } from './pages/EditProfile.tsx';
import { ShowProfile } from './pages/ShowProfile.tsx';
import {
  dayOfYear,
  keyDateForm,
  legalStatusWords,
  type Profile,
  profileForm,
  relationForm,
} from './profile.ts';
import { findLogo, getProfile } from './queries.ts';

/** The profile of the organisation: what it says of itself. */
export const profileRoutes = new Hono<Env>();
const base = '/:organisation/desk/organisation';
const LOGO_BYTES = 1024 * 1024;

const slugOf = (c: WebContext) => c.var.organisation.slug;
const above = (c: WebContext) => [{ href: addresses.profile(slugOf(c)), text: 'Organisation' }];
const back = (c: WebContext, text: string) => {
  flash(c, { kind: 'success', text });
  return c.redirect(addresses.profile(slugOf(c)), 303);
};

profileRoutes.get(base, async (c) => {
  const { who } = c.var;
  require(mayReadOrganisation(who));
  const { profile, entries } = await read(c, async (db) => ({
    profile: await getProfile(db, who),
    entries: await listHistory(db, 'organisation', who.organisation.id),
  }));
  return c.render(
    <ShowProfile
      slug={slugOf(c)}
      profile={profile}
      levels={who.organisation.levels.map(({ name }) => name)}
      history={historyInWords(entries, fieldWords, inWords)}
      mayConfigure={mayConfigure(who)}
    />,
    { title: 'Organisation' },
  );
});

profileRoutes.get(`${base}/edit`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  const profile = await read(c, (db) => getProfile(db, who));
  return showEdit(c, { typed: asTyped(profile), version: profile.version });
});

profileRoutes.post(`${base}/edit`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  const form = await readForm(c, profileForm);
  if (!form.ok)
    return showEdit(c, { typed: form.typed, version: typedVersion(form.typed), errors: form.errors }, 400);
  const said = form.values;
  try {
    await write(c, (db) => changeProfile(db, who, said));
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    const { saved, change } = await read(c, async (db) => ({
      saved: await getProfile(db, who),
      change: lastChange(await listHistory(db, 'organisation', who.organisation.id)),
    }));
    const fields = Object.entries(said)
      .filter(([name]) => name !== 'version')
      .map(([name, value]) => ({
        name,
        label: fieldWords[name] ?? name,
        saved: inWords(name, saved[name as keyof Profile]),
        typed: inWords(name, value),
      }));
    const clash = <VersionClash {...change} fields={fields} recordHref={addresses.profile(slugOf(c))} />;
    return showEdit(c, { typed: form.typed, version: saved.version, clash }, 409);
  }
  return back(c, 'Saved.');
});

profileRoutes.get(`${base}/key-dates`, (c) => {
  require(mayConfigure(c.var.who));
  return c.render(<AddKeyDate slug={slugOf(c)} />, {
    title: 'Add a key date',
    breadcrumb: above(c),
    narrow: true,
  });
});

profileRoutes.post(`${base}/key-dates`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  const form = await readForm(c, keyDateForm);
  if (!form.ok) {
    c.status(400);
    return c.render(<AddKeyDate slug={slugOf(c)} typed={form.typed} errors={form.errors} />, {
      title: 'Add a key date',
      breadcrumb: above(c),
      narrow: true,
      hasErrors: true,
    });
  }
  const { name, date } = form.values;
  await write(c, (db) => addKeyDate(db, who, { name, date }));
  return back(c, 'The date is added.');
});

profileRoutes.post(`${base}/key-dates/remove`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  const form = await readForm(c, z.object({ name: z.string(), date: z.string() }));
  if (!form.ok) throw new NotFound();
  await write(c, (db) => removeKeyDate(db, who, form.values));
  return back(c, 'The date is taken off.');
});

profileRoutes.get(`${base}/relations`, (c) => {
  require(mayConfigure(c.var.who));
  return c.render(<AddRelation slug={slugOf(c)} typed={{ ofWhom: c.var.organisation.name }} />, {
    title: 'Add a relation',
    breadcrumb: above(c),
    narrow: true,
  });
});

profileRoutes.post(`${base}/relations`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  const form = await readForm(c, relationForm);
  if (!form.ok) {
    c.status(400);
    return c.render(<AddRelation slug={slugOf(c)} typed={form.typed} errors={form.errors} />, {
      title: 'Add a relation',
      breadcrumb: above(c),
      narrow: true,
      hasErrors: true,
    });
  }
  const { kind, ofWhom, name, effectiveOn, note } = form.values;
  await write(c, (db) => addRelation(db, who, { kind, ofWhom, name, effectiveOn, note }));
  return back(c, 'The relation is added.');
});

profileRoutes.post(`${base}/relations/:id/remove`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  await write(c, (db) => removeRelation(db, who, c.req.param('id')));
  return back(c, 'The relation is taken off.');
});

profileRoutes.get(`${base}/logo`, (c) => showLogo(c));

profileRoutes.post(`${base}/logo`, async (c) => {
  const { who, earshot } = c.var;
  require(mayConfigure(who));
  const { file } = await readFormWithFile(c, z.object({}), 'logo');
  if (!file) return showLogo(c, { logo: 'Choose a picture.' });
  if (file.size > LOGO_BYTES)
    return showLogo(c, { logo: 'The picture is larger than 1 MB. Choose a smaller one.' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = sniffType(bytes);
  if (type !== 'png' && type !== 'jpeg' && type !== 'webp')
    return showLogo(c, { logo: 'That is no PNG, JPEG or WebP picture, whatever its name says.' });
  const id = newId();
  const { dataFolder } = earshot.config;
  // The file is there before the row that names it, and the old one goes after: no page ever lacks its picture.
  await keepFile(dataFolder, who.organisation.id, id, bytes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const replaced = await write(c, (db) =>
    changeLogo(db, who, {
      id,
      name: file.name.slice(0, 200),
      type: `image/${type}`,
      size: bytes.length,
      digest,
    }),
  );
  if (replaced) await dropFile(dataFolder, who.organisation.id, replaced);
  return back(c, 'The logo is changed.');
});

profileRoutes.post(`${base}/logo/remove`, async (c) => {
  const { who, earshot } = c.var;
  require(mayConfigure(who));
  const replaced = await write(c, (db) => changeLogo(db, who, null));
  if (replaced) await dropFile(earshot.config.dataFolder, who.organisation.id, replaced);
  return back(c, 'The logo is taken off.');
});

/**
 * The logo itself, for every page of the organisation. An address that names the file is kept for a year, since another
 * logo is another file. The bytes are looked at again: what is sent as a picture is one, whatever became of the folder.
 */
profileRoutes.get('/:organisation/logo', inOrganisation, async (c) => {
  const { organisation, earshot } = c.var;
  const logo = await read(c, (db) => findLogo(db, organisation.id));
  if (!logo) throw new NotFound();
  const bytes = await readLogo(filePath(earshot.config.dataFolder, organisation.id, logo.id));
  if (!bytes) throw new NotFound();
  const type = sniffType(bytes);
  if (type !== 'png' && type !== 'jpeg' && type !== 'webp') throw new NotFound();
  c.header('Content-Type', `image/${type}`);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header(
    'Cache-Control',
    c.req.query('file') === logo.id ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  );
  return c.body(bytes);
});

/** The file's bytes, at most 1 MB of them; null where it is not there. */
async function readLogo(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const fieldWords: Record<string, string> = {
  name: 'Name',
  shortName: 'Short name',
  legalStatus: 'Legal status',
  population: 'Population',
  populationSource: 'Source of the population',
  expectedPracticeCount: 'Practices expected',
  boardName: 'Name of the board',
  financialYearStart: 'Financial year begins',
  colour: 'Colour',
  about: 'About',
  contact: 'How to reach it',
  keyDate: 'Key date',
  relation: 'Relation',
  words: 'Words',
  levels: 'Levels',
};

function inWords(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field === 'legalStatus') return legalStatusWords[value as Profile['legalStatus']];
  if (field === 'financialYearStart') return dayOfYear(String(value));
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function asTyped(profile: Profile): Typed {
  const [month, day] = profile.financialYearStart.split('-').map(Number);
  return {
    name: profile.name,
    shortName: profile.shortName,
    legalStatus: profile.legalStatus,
    population: String(profile.population ?? ''),
    populationSource: profile.populationSource ?? '',
    expectedPracticeCount: String(profile.expectedPracticeCount ?? ''),
    boardName: profile.boardName,
    yearMonth: String(month),
    yearDay: String(day),
    colour: profile.colour,
    about: profile.about,
    contact: profile.contact,
  };
}

function showEdit(
  c: WebContext,
  props: Omit<Parameters<typeof EditProfile>[0], 'slug'>,
  status: 200 | 400 | 409 = 200,
) {
  c.status(status);
  return c.render(<EditProfile slug={slugOf(c)} {...props} />, {
    title: 'Change the profile',
    breadcrumb: above(c),
    narrow: true,
    hasErrors: status === 400,
  });
}

function showLogo(c: WebContext, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayConfigure(who));
  const hasErrors = Object.keys(errors).length > 0;
  if (hasErrors) c.status(400);
  return c.render(
    <EditLogo
      slug={slugOf(c)}
      name={who.organisation.name}
      hasLogo={who.organisation.logoFileId !== null}
      errors={errors}
    />,
    { title: 'Logo', breadcrumb: above(c), narrow: true, hasErrors },
  );
}
