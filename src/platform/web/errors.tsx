import { randomUUID } from 'node:crypto';
import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { DocumentProblem } from '../documents/problem.ts';
import type { Env, WebContext } from './context.ts';
import { NotFound, Problem } from './problems.ts';

const TITLES: Record<number, string> = {
  400: 'We could not read that',
  401: 'Sign in first',
  403: 'That was refused',
  404: 'Page not found',
  409: 'Somebody else changed this',
  413: 'That file is too large',
  429: 'Too many tries',
  500: 'Something went wrong',
};

/** The one place where what was thrown becomes a page: a sentence for the person, the cause for the log. */
export const showError: ErrorHandler<Env> = (error, c) => {
  const problem = expected(error);
  if (problem) {
    c.var.earshot.log.info(
      { status: problem.status, path: c.req.routePath, request: c.var.requestId },
      'refused',
    );
    return page(c, problem.status, problem.say);
  }
  const reference = c.var.requestId ?? randomUUID();
  c.var.earshot.log.error({ err: error, path: c.req.routePath, request: reference }, 'unexpected');
  return page(
    c,
    500,
    error instanceof DocumentProblem
      ? `${error.say} The code is ${reference}.`
      : `It is not your fault, and what you did before is kept. Try again in a minute. If it happens again, tell us this code: ${reference}`,
  );
};

export const showNotFound: NotFoundHandler<Env> = (c) => page(c, 404, new NotFound().say);

function expected(error: Error): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) {
    if (error.status === 413) return new Problem(413, 'Choose a smaller file, or split it in two.');
    if (error.status < 500) return new Problem(400, 'Go back, check what you sent, and try again.');
  }
  return null;
}

async function page(c: WebContext, status: number, say: string): Promise<Response> {
  const title = TITLES[status] ?? 'Something went wrong';
  if (c.req.header('accept')?.includes('application/json')) return c.json({ problem: say }, status as 400);
  c.status(status as 400);
  return c.render(
    <>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>{say}</p>
      {status === 404 ? (
        <p>
          <a href={firstPage(c)}>Go to the first page</a>
        </p>
      ) : null}
    </>,
    { title, unlisted: true },
  );
}

/** Of the desk for whoever works there, of the organisation for everybody else. */
function firstPage(c: WebContext): string {
  const { organisation, who } = c.var;
  if (!organisation) return '/';
  return who ? `/${organisation.slug}/desk` : `/${organisation.slug}`;
}
