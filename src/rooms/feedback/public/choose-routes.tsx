import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { type FieldErrors, readForm } from '../../../platform/web/form.ts';
import { Stale } from '../../../platform/web/problems.ts';
import { changeSettings, getSettings } from '../../organisation/door.ts';
import { choosePublicHref, experienceHref } from '../experience/addresses.ts';
import { mayPublishScores } from '../policy.ts';
import { ChoosePublic } from './pages/ChoosePublic.tsx';
import { choiceForm, type PublicChoice, readChoice } from './public-experience.ts';
import { findPublicFigures, listPublicProviders, listQuotesToChoose } from './queries.ts';

/** Where an organisation chooses which figures everybody may see. */
export const choosePublicRoutes = new Hono<Env>();
const AT = '/:organisation/desk/experience/public';

interface Shown {
  choice?: PublicChoice;
  clash?: boolean;
  errors?: FieldErrors;
}

async function showChoice(c: WebContext, { choice, clash = false, errors = {} }: Shown) {
  const { who } = c.var;
  const { id, slug, today } = who.organisation;
  const found = await read(c, async (db) => {
    const { settings, version } = await getSettings(db, id);
    const saved = readChoice(settings);
    const shown = choice ?? saved;
    // What may be quoted depends on what would be shown, whether it is or not.
    const all = await findPublicFigures(db, today, { ...shown, themes: true });
    return {
      saved,
      version,
      shown,
      figures: shown.themes ? all : null,
      quotes: all ? await listQuotesToChoose(db, all) : [],
      providers: await listPublicProviders(db),
    };
  });
  return c.render(
    <ChoosePublic
      slug={slug}
      choice={found.shown}
      version={found.version}
      quotes={found.quotes}
      figures={found.figures}
      providers={found.providers}
      isPreview={choice !== undefined}
      clash={clash ? found.saved : undefined}
      errors={errors}
    />,
    {
      title: 'What everybody may see',
      breadcrumb: [{ href: experienceHref(slug), text: 'Experience' }],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

choosePublicRoutes.get(AT, async (c) => {
  require(mayPublishScores(c.var.who));
  return showChoice(c, {});
});

choosePublicRoutes.post(AT, async (c) => {
  const { who } = c.var;
  require(mayPublishScores(who));
  const form = await readForm(c, choiceForm);
  if (!form.ok) {
    c.status(400);
    const typed = choiceForm.safeParse({ ...form.typed, months: 12, version: 1 });
    return showChoice(c, { choice: typed.success ? typed.data : undefined, errors: form.errors });
  }
  const { version, ...choice } = form.values;
  if (form.typed.act === 'preview') return showChoice(c, { choice });
  try {
    await write(c, (db) => changeSettings(db, who, { publicExperience: choice }, version));
  } catch (problem) {
    if (!(problem instanceof Stale)) throw problem;
    c.status(409);
    return showChoice(c, { choice, clash: true });
  }
  flash(c, {
    kind: 'success',
    text: choice.themes ? 'Saved. Everybody can see it now.' : 'Saved. The figures are not public.',
  });
  return c.redirect(choosePublicHref(who.organisation.slug), 303);
});
