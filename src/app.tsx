import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { deskMenu } from './menu.ts';
import type { Earshot, Env } from './platform/web/context.ts';
import { atDesk, inOrganisation } from './platform/web/desk.ts';
import { showError, showNotFound } from './platform/web/errors.tsx';
import { deskFrame, instanceFrame, publicFrame } from './platform/web/frames.tsx';
import { Problem } from './platform/web/problems.ts';
import { headers, sameOrigin } from './platform/web/security.ts';
import { serveAssets, serveOrganisationColours } from './platform/web/static.ts';
import { health, logRequests, metrics } from './platform/web/watch.ts';
import { publicMenu } from './rooms/site/menu.ts';

/** The whole site on one screen: what every request passes through, in order, then each room's addresses. */
export function createApp(earshot: Earshot): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(showError);
  app.notFound(showNotFound);

  app.use(async (c, next) => {
    c.set('earshot', earshot);
    await next();
  });
  app.use(requestId(), logRequests, headers, instanceFrame);
  app.route('/', health);
  app.route('/', metrics);
  app.use('/assets/*', serveAssets);
  app.get('/organisation-colours/:file', serveOrganisationColours);
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

  app.use('/:organisation/desk/*', atDesk, deskFrame(deskMenu));
  app.use('/:organisation/desk', atDesk, deskFrame(deskMenu));
  app.use('/:organisation/*', inOrganisation, publicFrame(publicMenu));
  return app;
}
