import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { idOf, placeOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readQuery } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { messageHref, outboxHref } from '../addresses.ts';
import { mayReadOutbox } from '../policy.ts';
import { threadStrip } from '../thread-strip.ts';
import { tryMessageAgain } from './commands.ts';
import { messageFilter, messageStateName, messageStates } from './message.ts';
import { ListMessages } from './pages/ListMessages.tsx';
import { ShowMessage } from './pages/ShowMessage.tsx';
import { countMessages, findMessage, listMessages } from './queries.ts';

export const outboxRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/outbox';
const ONE = `${LIST}/:id`;

const readFilter = (c: WebContext) => messageFilter.parse(readQuery(c));

outboxRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadOutbox(who));
  const filter = readFilter(c);
  const { page, total } = await read(c, async (db) => ({
    page: await listMessages(db, who, filter, placeOf(c)),
    total: await countMessages(db, who, filter),
  }));
  const list = outboxHref(who.organisation.slug);
  return c.render(
    <ListMessages
      slug={who.organisation.slug}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        state: (key) => messageStates.find((state) => state.key === key)?.name.toLowerCase(),
        loop: () => 'about one answer',
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
    />,
    { title: 'Outbox' },
  );
});

outboxRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadOutbox(who));
  const filter = readFilter(c);
  const pages = batches(
    (before) => read(c, (db) => listMessages(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.subject,
      row.toName,
      row.toAddress,
      messageStateName(row.state),
      row.createdAt.toISOString(),
    ],
  );
  return csvResponse('outbox.csv', ['Id', 'Subject', 'Name', 'Address', 'State', 'Written at (UTC)'], pages);
});

outboxRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  require(mayReadOutbox(who));
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const message = await findMessage(db, who, id);
    if (!message) return null;
    return { message, beads: await threadStrip(db, who, 'message', id) };
  });
  if (!shown) throw new NotFound();
  const { slug } = who.organisation;
  return c.render(<ShowMessage slug={slug} {...shown} />, {
    title: shown.message.subject,
    breadcrumb: [{ href: outboxHref(slug), text: 'Outbox' }],
  });
});

outboxRoutes.post(`${ONE}/again`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  await write(c, (db) => tryMessageAgain(db, who, id));
  flash(c, { kind: 'success', text: 'The message waits to go again.' });
  return c.redirect(messageHref(who.organisation.slug, id), 303);
});
