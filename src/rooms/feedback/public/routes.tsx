import { Hono } from 'hono';
import { type Env, read } from '../../../platform/web/context.ts';
import { getSettings } from '../../organisation/door.ts';
import { askEachTime } from '../../site/door.ts';
import { publicExperienceHref } from './addresses.ts';
import { How } from './pages/How.tsx';
import { PublicExperience } from './pages/PublicExperience.tsx';
import { readChoice } from './public-experience.ts';
import { findPublicFigures, listPublicProviders } from './queries.ts';

/** What people say about services, for everybody: scores and counts with their date, and no person in them. */
export const publicExperienceRoutes = new Hono<Env>();
const ROOT = '/:organisation/experience';

publicExperienceRoutes.get(ROOT, askEachTime, async (c) => {
  const { id, slug, name, today } = c.var.organisation;
  const shown = await read(c, async (db) => {
    const choice = readChoice((await getSettings(db, id)).settings);
    return {
      figures: await findPublicFigures(db, today, choice),
      providers: await listPublicProviders(db),
    };
  });
  return c.render(<PublicExperience slug={slug} {...shown} />, {
    title: 'What people say',
    description: `What people told ${name} about their care.`,
  });
});

publicExperienceRoutes.get(`${ROOT}/how`, askEachTime, (c) => {
  const { slug } = c.var.organisation;
  return c.render(<How slug={slug} />, {
    title: 'How we work this out',
    breadcrumb: [{ href: publicExperienceHref(slug), text: 'What people say' }],
  });
});
