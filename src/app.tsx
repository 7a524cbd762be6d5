import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { requestId } from 'hono/request-id';
import { SPECULATION_RULES } from './design/page/speculationRules.ts';
import { deskMenu } from './menu.ts';
import type { Earshot, Env } from './platform/web/context.ts';
import { atDesk, inOrganisation } from './platform/web/desk.ts';
import { showError, showNotFound } from './platform/web/errors.tsx';
import { deskFrame, instanceFrame, publicFrame } from './platform/web/frames.tsx';
import { Problem } from './platform/web/problems.ts';
import { headers, sameOrigin } from './platform/web/security.ts';
import { serveAssets, serveOrganisationColours, serveSpeculationRules } from './platform/web/static.ts';
import { health, logRequests, metrics } from './platform/web/watch.ts';
import { deskRoutes } from './rooms/desk/routes.tsx';
import { equalityRoutes } from './rooms/equality/routes.tsx';
import { codingRoutes } from './rooms/feedback/coding/routes.tsx';
import { escalationRoutes } from './rooms/feedback/escalations/routes.tsx';
import { experienceRoutes } from './rooms/feedback/experience/routes.tsx';
import { findingRoutes } from './rooms/feedback/findings/routes.tsx';
import { importRoutes } from './rooms/feedback/import/routes.tsx';
import { insightRoutes } from './rooms/feedback/insight/routes.tsx';
import { knownRoutes } from './rooms/feedback/known/routes.tsx';
import { providerRoutes } from './rooms/feedback/providers/routes.tsx';
import { publicExperienceRoutes } from './rooms/feedback/public/routes.tsx';
import { feedbackRoutes } from './rooms/feedback/routes.tsx';
import { signalRoutes } from './rooms/feedback/signals/routes.tsx';
import { loopRoutes } from './rooms/loops/routes.tsx';
import { accountRoutes } from './rooms/organisation/account-routes.tsx';
import { organisationRoutes } from './rooms/organisation/routes.tsx';
import { calendarFeedRoutes } from './rooms/plans/calendar/routes.tsx';
import { publicPlanRoutes } from './rooms/plans/public/routes.tsx';
import { planRoutes } from './rooms/plans/routes.tsx';
import { publicPaperRoutes } from './rooms/reports/public/routes.tsx';
import { reportRoutes } from './rooms/reports/routes.tsx';
import { siteDeskRoutes } from './rooms/site/desk-routes.tsx';
import { instancePages } from './rooms/site/instance-pages.tsx';
import { publicMenu } from './rooms/site/menu.ts';
import { siteRoutes } from './rooms/site/routes.tsx';

/** The whole site on one screen: what every request passes through, in order, then each room's addresses. */
export function createApp(earshot: Earshot): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(showError);
  app.notFound(showNotFound);

  app.use(async (c, next) => {
    c.set('earshot', earshot);
    await next();
  });
  // Outside whatever tells a page by its tag: a tag is of the words, however they are sent.
  app.use(requestId(), logRequests, compress(), headers, instanceFrame);
  app.route('/', health);
  app.route('/', metrics);
  app.use('/assets/*', serveAssets);
  app.get('/organisation-colours/:file', serveOrganisationColours);
  app.get(SPECULATION_RULES, serveSpeculationRules);
  app.use(sameOrigin);
  app.use(
    bodyLimit({
      maxSize: earshot.config.uploadLimitBytes + 1024 * 1024,
      onError: () => {
        const most = Math.round(earshot.config.uploadLimitBytes / 1024 / 1024);
        throw new Problem(
          413,
          `The file is larger than ${most} MB, the most that can be sent. Split it into smaller files.`,
        );
      },
    }),
  );

  app.route('/', accountRoutes);
  app.route('/', instancePages);

  app.use('/:organisation/desk/*', atDesk, deskFrame(deskMenu));
  app.route('/', deskRoutes);
  app.route('/', importRoutes);
  app.route('/', findingRoutes);
  app.route('/', feedbackRoutes);
  app.route('/', codingRoutes);
  app.route('/', experienceRoutes);
  app.route('/', signalRoutes);
  app.route('/', knownRoutes);
  app.route('/', escalationRoutes);
  app.route('/', providerRoutes);
  app.route('/', insightRoutes);
  app.route('/', equalityRoutes);
  app.route('/', loopRoutes);
  app.route('/', planRoutes);
  app.route('/', reportRoutes);
  app.route('/', organisationRoutes);
  app.route('/', siteDeskRoutes);

  app.use('/:organisation/*', inOrganisation, publicFrame(publicMenu));
  app.route('/', calendarFeedRoutes);
  app.route('/', publicPlanRoutes);
  app.route('/', publicPaperRoutes);
  app.route('/', publicExperienceRoutes);
  app.route('/', siteRoutes);
  return app;
}
