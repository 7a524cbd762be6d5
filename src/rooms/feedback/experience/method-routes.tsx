import { Hono } from 'hono';
import { feedbackThemes } from '../../../../reference/feedback-framework.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Env } from '../../../platform/web/context.ts';
import { mayReadExperience } from '../policy.ts';
import { experienceHref } from './addresses.ts';
import { measuredMethods } from './methods.ts';
import { Methods } from './pages/Methods.tsx';

/** How every figure is worked out, with its source and its check. */
export const methodRoutes = new Hono<Env>();

const names = new Map<string, string>(feedbackThemes.map(({ key, name }) => [key, name]));

methodRoutes.get('/:organisation/desk/experience/methods', async (c) => {
  const { who } = c.var;
  require(mayReadExperience(who));
  const { slug } = who.organisation;
  return c.render(
    <Methods slug={slug} measured={await measuredMethods()} themeName={(key) => names.get(key) ?? key} />,
    { title: 'How we know', breadcrumb: [{ href: experienceHref(slug), text: 'Experience' }] },
  );
});
