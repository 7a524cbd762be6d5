import { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { AskWhy } from '../../../../design/form/AskWhy.tsx';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { type FieldErrors, readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { siteAddress } from '../../../../platform/web/site-address.ts';
import { type Colleague, colleagueOptions, listColleagues } from '../../../organisation/door.ts';
import { supportRequestHref } from '../addresses.ts';
import { amount } from '../amounts.ts';
import { mayTriageSupport, mayWorkOnRequest } from '../policy.ts';
import { acceptRequest, declineRequest, finishRequest, recordHours } from './commands.ts';
import { AcceptRequest } from './pages/AcceptRequest.tsx';
import { FinishRequest } from './pages/FinishRequest.tsx';
import { findRequest } from './queries.ts';
import {
  acceptForm,
  declineForm,
  doneForm,
  hoursForm,
  isOpen,
  requestTitle,
  type SupportRequest,
} from './request.ts';

/** Answering requests, working on them, and closing them. */
export const answeringRoutes = new Hono<Env>();
const ONE = '/:organisation/desk/resources/support/:id';

const changedMeanwhile =
  'Somebody changed this request in the meantime. Read it again, then send this once more.';

interface Drawn {
  slug: string;
  today: string;
  request: SupportRequest;
  colleagues: readonly Colleague[];
  typed?: Typed;
  errors: FieldErrors;
}

/** One step in the life of a request: who may take it, its form, its page, what it does, and what is said then. */
interface Step<S extends z.ZodType> {
  path: string;
  title: string;
  may: (who: Who, request: SupportRequest) => boolean;
  form: (today: string) => S;
  /** The field at which a clash of versions is told. */
  clashAt: string;
  act: (db: Db, who: Who, id: string, values: z.infer<S>, site: string) => Promise<void>;
  draw: (drawn: Drawn) => ReactNode;
  done: string;
}

function serve<S extends z.ZodType>(step: Step<S>): void {
  const show = async (c: WebContext, typed?: Typed, errors: FieldErrors = {}) => {
    const { who } = c.var;
    const id = idOf(c);
    const { request, colleagues } = await read(c, async (db) => ({
      request: await findRequest(db, who, id),
      colleagues: await listColleagues(db, who),
    }));
    if (!request || !step.may(who, request)) throw new NotFound();
    const { slug, today } = who.organisation;
    return c.render(step.draw({ slug, today, request, colleagues, typed, errors }), {
      title: step.title,
      breadcrumb: [{ href: supportRequestHref(slug, id), text: requestTitle(request) }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    });
  };
  answeringRoutes.get(`${ONE}/${step.path}`, (c) => show(c));
  answeringRoutes.post(`${ONE}/${step.path}`, async (c) => {
    const { who } = c.var;
    const id = idOf(c);
    const form = await readForm(c, step.form(who.organisation.today));
    if (!form.ok) {
      c.status(400);
      return show(c, form.typed, form.errors);
    }
    try {
      await write(c, (db) => step.act(db, who, id, form.values, siteAddress(c)));
    } catch (stale) {
      if (!(stale instanceof Stale)) throw stale;
      c.status(409);
      return show(c, form.typed, { [step.clashAt]: changedMeanwhile });
    }
    flash(c, { kind: 'success', text: step.done });
    return c.redirect(supportRequestHref(who.organisation.slug, id), 303);
  });
}

const mayAnswer = (who: Who, request: SupportRequest) => mayTriageSupport(who) && isOpen(request);
const mayWork = (who: Who, request: SupportRequest) =>
  mayWorkOnRequest(who, request) && request.state === 'accepted';

serve({
  path: 'accept',
  title: 'Accept a request for support',
  may: mayAnswer,
  form: () => acceptForm,
  clashAt: 'ownerId',
  act: acceptRequest,
  done: 'The request is accepted.',
  draw: ({ slug, request, colleagues, typed, errors }) => {
    const owners = colleagueOptions(colleagues);
    const { ownerId, ownerName } = request;
    if (ownerId && ownerName && !owners.some(({ value }) => value === ownerId))
      owners.push({ value: ownerId, label: `${ownerName} (has left)` });
    return (
      <AcceptRequest
        heading={`Accept: ${requestTitle(request)}`}
        action={supportRequestHref(slug, request.id, 'accept')}
        cancelHref={supportRequestHref(slug, request.id)}
        version={request.version}
        values={typed ?? { ownerId: ownerId ?? '', because: request.triageNote }}
        errors={errors}
        owners={owners}
      />
    );
  },
});

serve({
  path: 'decline',
  title: 'Decline a request for support',
  may: mayAnswer,
  form: () => declineForm,
  clashAt: 'because',
  act: declineRequest,
  done: 'The request is declined.',
  draw: ({ slug, request, typed, errors }) => (
    <AskWhy
      heading={`Decline: ${requestTitle(request)}`}
      action={supportRequestHref(slug, request.id, 'decline')}
      cancelHref={supportRequestHref(slug, request.id)}
      label="Why it is declined"
      act="Decline the request"
      version={request.version}
      because={typed ? textOf(typed, 'because') : ''}
      errors={errors}
      warning
    >
      <p>Who asked is told by e-mail, in these words.</p>
    </AskWhy>
  ),
});

serve({
  path: 'hours',
  title: 'Record hours',
  may: mayWork,
  form: () => hoursForm,
  clashAt: 'hours',
  act: recordHours,
  done: 'The hours are recorded.',
  draw: ({ slug, request, typed, errors }) => (
    <FinishRequest
      heading={`Hours for: ${requestTitle(request)}`}
      action={supportRequestHref(slug, request.id, 'hours')}
      cancelHref={supportRequestHref(slug, request.id)}
      version={request.version}
      values={typed ?? { hours: request.hours === null ? '' : amount(request.hours) }}
      errors={errors}
      onlyHours
    />
  ),
});

serve({
  path: 'done',
  title: 'Record a request as done',
  may: mayWork,
  form: doneForm,
  clashAt: 'outcome',
  act: finishRequest,
  done: 'The request is done, and who asked is told.',
  draw: ({ slug, today, request, typed, errors }) => (
    <FinishRequest
      heading={`Done: ${requestTitle(request)}`}
      action={supportRequestHref(slug, request.id, 'done')}
      cancelHref={supportRequestHref(slug, request.id)}
      version={request.version}
      values={typed ?? { hours: request.hours === null ? '' : amount(request.hours), closedOn: today }}
      errors={errors}
      onlyHours={false}
    />
  ),
});
