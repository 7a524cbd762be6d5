import { Hono } from 'hono';
import { z } from 'zod';
import { defaultLabels } from '../../../../reference/labels.ts';
import { VersionClash } from '../../../design/record/VersionClash.tsx';
import { require } from '../../../platform/access/allows.ts';
import { listHistory } from '../../../platform/history/record-history.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, type Typed, typedVersion, version } from '../../../platform/web/form.ts';
import { Stale } from '../../../platform/web/problems.ts';
import * as addresses from '../addresses.ts';
import { lastChange } from '../history.ts';
import { mayConfigure, mayReadOrganisation } from '../policy.ts';
import { getProfile } from '../profile/queries.ts';
import { Refused } from '../refused.ts';
import { changeLabels, changeLevels } from './commands.ts';
import { EditLevels, type EditLevelsProps } from './pages/EditLevels.tsx';
import { EditWords, type EditWordsProps, ShowWords } from './pages/EditWords.tsx';
import { type Level, labelsForm, labelsTyped, levelsTyped } from './words.ts';

/** The organisation's words for shared things, and its levels. */
export const wordRoutes = new Hono<Env>();
const base = '/:organisation/desk/organisation';

const slugOf = (c: WebContext) => c.var.organisation.slug;
const above = (c: WebContext) => [{ href: addresses.profile(slugOf(c)), text: 'Organisation' }];

wordRoutes.get(`${base}/words`, async (c) => {
  const { who } = c.var;
  const { labels, levels } = who.organisation;
  if (mayConfigure(who)) return showWords(c, { typed: typedLabels(labels), version: await getVersion(c) });
  require(mayReadOrganisation(who));
  return c.render(<ShowWords labels={labels} levels={levels} />, {
    title: 'Words and levels',
    breadcrumb: above(c),
    narrow: true,
  });
});

wordRoutes.post(`${base}/words`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  const form = await readForm(c, labelsForm);
  if (!form.ok)
    return showWords(c, { typed: form.typed, version: typedVersion(form.typed), errors: form.errors }, 400);
  const said = labelsTyped(form.typed);
  try {
    await write(c, (db) => changeLabels(db, who, said, form.values.version));
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    const now = await latest(c);
    const saved = typedLabels(who.organisation.labels);
    const fields = defaultLabels.flatMap(({ key, meaning }) =>
      (['one', 'many'] as const).map((amount) => ({
        name: `${key}-${amount}`,
        label: `${meaning} ${amount === 'one' ? 'One' : 'Several'}`,
        saved: String(saved[`${key}-${amount}`] ?? ''),
        typed: String(form.typed[`${key}-${amount}`] ?? ''),
      })),
    );
    const clash = <VersionClash {...now.change} fields={fields} recordHref={addresses.words(slugOf(c))} />;
    return showWords(c, { typed: form.typed, version: now.version, clash }, 409);
  }
  flash(c, { kind: 'success', text: 'The words are changed.' });
  return c.redirect(addresses.profile(slugOf(c)), 303);
});

wordRoutes.get(`${base}/levels`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  const now = await getVersion(c);
  return showLevels(c, { typed: typedLevels(who.organisation.levels), version: now });
});

wordRoutes.post(`${base}/levels`, async (c) => {
  const { who } = c.var;
  require(mayConfigure(who));
  const form = await readForm(c, z.object({ version }));
  const given = form.ok ? form.values.version : 0;
  const said = levelsTyped(form.typed);
  try {
    await write(c, (db) => changeLevels(db, who, said, given));
  } catch (error) {
    if (error instanceof Refused)
      return showLevels(
        c,
        { typed: form.typed, version: given, errors: { [error.field]: error.message } },
        400,
      );
    if (!(error instanceof Stale)) throw error;
    const now = await latest(c);
    const { levels } = who.organisation;
    const rows = Array.from({ length: Math.max(levels.length, said.length) }, (_, index) => ({
      name: `name-${index}`,
      label: `Level ${index + 1}`,
      saved: levels[index]?.name ?? '',
      typed: said[index]?.name ?? '',
    }));
    const clash = <VersionClash {...now.change} fields={rows} recordHref={addresses.levels(slugOf(c))} />;
    return showLevels(c, { typed: form.typed, version: now.version, clash }, 409);
  }
  flash(c, { kind: 'success', text: 'The levels are changed.' });
  return c.redirect(addresses.profile(slugOf(c)), 303);
});

const getVersion = async (c: WebContext) => (await read(c, (db) => getProfile(db, c.var.who))).version;

function latest(c: WebContext) {
  const { who } = c.var;
  return read(c, async (db) => ({
    version: (await getProfile(db, who)).version,
    change: lastChange(await listHistory(db, 'organisation', who.organisation.id)),
  }));
}

function typedLabels(labels: Record<string, { one: string; many: string }>): Typed {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([key, { one, many }]) => [
      [`${key}-one`, one],
      [`${key}-many`, many],
    ]),
  );
}

function typedLevels(levels: readonly Level[]): Typed {
  return Object.fromEntries(
    levels.flatMap(({ key, name }, index) => [
      [`key-${index}`, key],
      [`name-${index}`, name],
      [`place-${index}`, String(index + 1)],
    ]),
  );
}

function showWords(c: WebContext, props: Omit<EditWordsProps, 'slug'>, status: 200 | 400 | 409 = 200) {
  c.status(status);
  return c.render(<EditWords slug={slugOf(c)} {...props} />, {
    title: 'Words',
    breadcrumb: above(c),
    narrow: true,
    hasErrors: status === 400,
  });
}

function showLevels(c: WebContext, props: Omit<EditLevelsProps, 'slug'>, status: 200 | 400 | 409 = 200) {
  c.status(status);
  return c.render(<EditLevels slug={slugOf(c)} {...props} />, {
    title: 'Levels',
    breadcrumb: above(c),
    narrow: true,
    hasErrors: status === 400,
  });
}
