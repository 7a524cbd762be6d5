import { Hono } from 'hono';
import { z } from 'zod';
import { Confirm } from '../../../design/record/Confirm.tsx';
import { VersionClash } from '../../../design/record/VersionClash.tsx';
import { require } from '../../../platform/access/allows.ts';
import { type CsvCell, csvResponse } from '../../../platform/files/csv-out.ts';
import { getLastSaved, inWordsOf, listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import {
  type FieldErrors,
  joinDates,
  readForm,
  type Typed,
  typedVersion,
} from '../../../platform/web/form.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { populationHref, profileHref, restoreHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { characteristicName } from '../characteristics.ts';
import { mayKeepPopulation, mayReadEquality, mayReadPopulation, maySetThreshold } from '../policy.ts';
import { changeProfile, KIND, removeProfile, restoreProfile } from './commands.ts';
import { loadingRoutes } from './loading-routes.tsx';
import { EditProfile } from './pages/EditProfile.tsx';
import { ListPopulation } from './pages/ListPopulation.tsx';
import { ShowProfile } from './pages/ShowProfile.tsx';
import { editForm, laterThan, type Profile } from './profile.ts';
import { comparedWith, findProfile, historyFields, listProfiles } from './queries.ts';
import { groupShare } from './words.ts';

/** Who lives here: the tables, each with its page. */
export const populationRoutes = new Hono<Env>();
const ROOT = '/:organisation/desk/population';

populationRoutes.get(ROOT, async (c) => {
  const { who } = c.var;
  require(mayReadPopulation(who));
  const { slug, today } = who.organisation;
  const profiles = await read(c, (db) => listProfiles(db, who));
  const newest =
    profiles
      .map(({ asAt }) => asAt ?? '')
      .toSorted()
      .at(-1) ?? null;
  return c.render(
    <ListPopulation
      slug={slug}
      today={today}
      profiles={profiles}
      later={laterThan(newest, today)}
      mayKeep={mayKeepPopulation(who)}
      mayRead={mayReadEquality(who)}
      maySet={maySetThreshold(who)}
    />,
    { title: 'Who lives here' },
  );
});

const rowsOfProfile = (profile: Profile): CsvCell[][] =>
  profile.groups.map((group) => [
    characteristicName(profile.characteristic),
    profile.area,
    group.name,
    group.says ?? (group.percent === undefined ? group.count : ''),
    groupShare(group, profile.groups),
    profile.source,
    profile.asAt,
    profile.nextReviewOn,
  ]);

function profilesCsv(name: string, profiles: readonly Profile[]): Response {
  async function* batches() {
    for (const profile of profiles) yield rowsOfProfile(profile);
  }
  return csvResponse(
    name,
    ['Characteristic', 'Area', 'Group', 'People', 'Share', 'Source', 'As at', 'Next review'],
    batches(),
  );
}

populationRoutes.get(`${ROOT}/all.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadPopulation(who));
  const profiles = await read(c, (db) => listProfiles(db, who));
  return profilesCsv(`who-lives-here-${who.organisation.slug}-${who.organisation.today}.csv`, profiles);
});

populationRoutes.route('/', loadingRoutes);

populationRoutes.post(`${ROOT}/restore`, async (c) => {
  const { who } = c.var;
  require(mayKeepPopulation(who));
  const { slug } = who.organisation;
  const form = await readForm(c, z.object({ id: z.uuid() }));
  if (!form.ok) throw new NotFound();
  const isBack = await write(c, (db) => restoreProfile(db, who, form.values.id));
  flash(
    c,
    isBack
      ? { kind: 'success', text: 'The table is back.' }
      : { kind: 'error', text: 'Another table of this characteristic and area stands in its place by now.' },
  );
  return c.redirect(isBack ? profileHref(slug, form.values.id) : populationHref(slug), 303);
});

async function readProfile(c: WebContext): Promise<Profile> {
  const profile = await read(c, (db) => findProfile(db, c.var.who, idOf(c)));
  if (!profile) throw new NotFound();
  return profile;
}

const crumbs = (slug: string) => [{ href: populationHref(slug), text: 'Who lives here' }];
const titleOf = ({ characteristic, area }: Profile) => `${characteristicName(characteristic)}, ${area}`;

populationRoutes.get(`${ROOT}/:id`, async (c) => {
  const { who } = c.var;
  require(mayReadPopulation(who));
  const { slug, today } = who.organisation;
  const id = idOf(c);
  const { profiles, history } = await read(c, async (db) => ({
    profiles: await listProfiles(db, who),
    history: await listShownHistory(db, KIND, id, historyFields),
  }));
  const profile = profiles.find((one) => one.id === id);
  if (!profile) throw new NotFound();
  const question = [...comparedWith(profiles)].find(([, one]) => one.id === id)?.[0] ?? null;
  return c.render(
    <ShowProfile
      slug={slug}
      profile={profile}
      later={laterThan(profile.asAt, today)}
      history={history}
      question={mayReadEquality(who) ? question : null}
      mayKeep={mayKeepPopulation(who)}
    />,
    { title: titleOf(profile), breadcrumb: crumbs(slug) },
  );
});

populationRoutes.get(`${ROOT}/:id/table.csv`, async (c) => {
  require(mayReadPopulation(c.var.who));
  const profile = await readProfile(c);
  return profilesCsv(`${profile.characteristic}-${c.var.organisation.slug}.csv`, [profile]);
});

const crumbsOfProfile = (slug: string, profile: Profile) => [
  ...crumbs(slug),
  { href: profileHref(slug, profile.id), text: titleOf(profile) },
];

populationRoutes.get(`${ROOT}/:id/edit`, async (c) => {
  require(mayKeepPopulation(c.var.who));
  const profile = await readProfile(c);
  const { source, asAt, nextReviewOn } = profile;
  return renderEdit(c, profile, { source, asAt: asAt ?? '', nextReviewOn: nextReviewOn ?? '' });
});

function renderEdit(
  c: WebContext,
  profile: Profile,
  typed: Typed,
  { errors = {}, clash }: { errors?: FieldErrors; clash?: { who: string; when: Date } } = {},
) {
  const { slug } = c.var.organisation;
  const labels = { source: 'Source', asAt: 'As at', nextReviewOn: 'Next review' } as const;
  const joined = joinDates(typed, 'asAt', 'nextReviewOn');
  return c.render(
    <EditProfile
      slug={slug}
      id={profile.id}
      title={titleOf(profile)}
      typed={typed}
      version={profile.version}
      errors={errors}
      clash={
        clash ? (
          <VersionClash
            who={clash.who}
            when={clash.when}
            recordHref={profileHref(slug, profile.id)}
            fields={(['source', 'asAt', 'nextReviewOn'] as const).map((name) => ({
              name,
              label: labels[name],
              saved: inWordsOf(profile[name]),
              typed: inWordsOf(joined[name]),
            }))}
          />
        ) : undefined
      }
    />,
    {
      title: `Change ${titleOf(profile)}`,
      breadcrumb: crumbsOfProfile(slug, profile),
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

populationRoutes.post(`${ROOT}/:id/edit`, async (c) => {
  const { who } = c.var;
  require(mayKeepPopulation(who));
  const id = idOf(c);
  const form = await readForm(c, editForm);
  if (!form.ok) {
    const profile = await readProfile(c);
    c.status(400);
    return renderEdit(c, { ...profile, version: typedVersion(form.typed) }, form.typed, {
      errors: form.errors,
    });
  }
  const done = await attempt(() => write(c, (db) => changeProfile(db, who, id, form.values)));
  if (!done.ok) {
    const profile = await readProfile(c);
    const clash = await read(c, (db) => getLastSaved(db, KIND, id));
    c.status(409);
    return renderEdit(c, profile, form.typed, { clash });
  }
  flash(c, { kind: 'success', text: 'Saved.' });
  return c.redirect(profileHref(who.organisation.slug, id), 303);
});

populationRoutes.get(`${ROOT}/:id/remove`, async (c) => {
  const { who } = c.var;
  require(mayKeepPopulation(who));
  const { slug } = who.organisation;
  const profile = await readProfile(c);
  return c.render(
    <Confirm
      question={`Take away ${titleOf(profile)}?`}
      action={profileHref(slug, profile.id, 'remove')}
      act="Take away the table"
      cancel={{ href: profileHref(slug, profile.id), text: 'Keep it' }}
      warning
    >
      <p>
        Answers are then compared with another table of the same characteristic, or with none. You can undo
        it.
      </p>
    </Confirm>,
    { title: `Take away ${titleOf(profile)}`, breadcrumb: crumbsOfProfile(slug, profile), narrow: true },
  );
});

populationRoutes.post(`${ROOT}/:id/remove`, async (c) => {
  const { who } = c.var;
  require(mayKeepPopulation(who));
  const { slug } = who.organisation;
  const id = idOf(c);
  const { characteristic } = await write(c, (db) => removeProfile(db, who, id));
  flash(c, {
    kind: 'success',
    text: `${characteristicName(characteristic)} is taken away.`,
    undo: { action: restoreHref(slug), text: 'Bring it back', hidden: { id } },
  });
  return c.redirect(populationHref(slug), 303);
});
