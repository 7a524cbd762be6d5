import { Hono } from 'hono';
import { inWords, longDate, plural } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { idOf, idsOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { type FieldErrors, readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { type Filter, filterParts, listAddress } from '../../../platform/web/list-address.ts';
import { NotFound, Problem } from '../../../platform/web/problems.ts';
import { colleagueOptions, listColleagues } from '../../organisation/door.ts';
import { planHref, plansHref } from '../addresses.ts';
import { type LineFacts, listLineFacts } from '../lines/line-facts.ts';
import { Refused } from '../lines/refused.ts';
import { standingNames } from '../lines/standing-words.ts';
import { confidenceNames, deliveryStateNames } from '../lines/status.ts';
import { mayEditPlans, mayReadPlans, mayUpdateLine } from '../policy.ts';
import { asAtOf } from '../views/asked.ts';
import { bulkForm, undoForm } from './bulk.ts';
import { changeLines, undoChange } from './bulk-commands.ts';
import { lineCells, lineHeader } from './line-csv.ts';
import { listLineDetails } from './line-details.ts';
import { belowOf, filterLines, lineFilter, lineOrder, lineSorts, sortLines } from './line-list.ts';
import { ListLines, type ListLinesProps } from './pages/ListLines.tsx';
import { LINES_A_PAGE } from './plan-parts.ts';
import { findPlan, listRemovedLines, listSections } from './queries.ts';

/** The lines of a plan as a list: filtered, sorted, exported, several changed at once. */
export const lineListRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/plans/:id/lines';

/** The lines that the address asks for, in its order, with their plan. */
async function readLines(c: WebContext, query: Typed) {
  const { who } = c.var;
  const id = idOf(c);
  const asAt = asAtOf(c);
  const found = await read(c, async (db) => {
    const plan = await findPlan(db, who, id);
    if (!plan) return null;
    return {
      plan,
      sections: await listSections(db, id),
      all: await listLineFacts(db, who, { planId: id, asAt }),
      removed: await listRemovedLines(db, who, id),
      colleagues: mayEditPlans(who) ? await listColleagues(db, who) : [],
    };
  });
  if (!found) throw new NotFound();
  const filter = lineFilter.parse(query);
  const order = lineOrder.parse(query);
  const lines = sortLines(filterLines(found.all, filter, belowOf(found.sections)), order);
  return { ...found, asAt, filter, order, lines };
}

const sorted = <T,>(values: Iterable<T>): T[] => [...new Set(values)].sort();

interface Shown {
  typed?: Typed;
  errors?: FieldErrors;
}

async function showList(c: WebContext, query: Typed, { typed, errors = {} }: Shown = {}) {
  const { who } = c.var;
  require(mayReadPlans(who));
  const { plan, sections, all, removed, colleagues, asAt, filter, order, lines } = await readLines(c, query);
  const { slug, today } = who.organisation;
  const list = planHref(slug, plan.id, 'lines');
  const isToday = asAt === today;
  const past: Filter = { 'as-at': isToday ? undefined : asAt };
  const ordered: Filter = {
    ...past,
    sort: order.sort === 'place' ? undefined : order.sort,
    dir: order.dir === 'asc' ? undefined : order.dir,
  };
  const pages = Math.max(1, Math.ceil(lines.length / LINES_A_PAGE));
  const page = Math.min(Math.max(1, Math.trunc(Number(query.page)) || 1), pages);
  const rows = lines.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE);
  const pageHref = (number: number) =>
    listAddress(list, filter, { ...ordered, page: number > 1 ? String(number) : undefined });
  const headings = new Map(sections.map((section) => [section.id, section.heading]));
  const open = plan.state === 'draft' || plan.state === 'submitted' || plan.state === 'adopted';
  const mayUpdate = (line: LineFacts) =>
    mayUpdateLine(who, { responsibleIds: [...line.leadIds, ...line.supportIds] });
  const bulk: ListLinesProps['bulk'] =
    open && isToday && rows.some(mayUpdate)
      ? {
          moves: mayEditPlans(who) && plan.state !== 'submitted',
          colleagues: colleagueOptions(colleagues),
          chosen: typed ? idsOf(typed, 'lines') : [],
          values: Object.fromEntries(
            ['rag', 'deliveryState', 'leadId', 'section', 'reason', 'done'].map((name) => [
              name,
              typed ? textOf(typed, name) : '',
            ]),
          ),
          errors,
          hidden: { back: listAddress('', filter, { ...ordered, page: String(page) }) },
        }
      : null;
  return c.render(
    <ListLines
      slug={slug}
      planId={plan.id}
      title={plan.title}
      asAt={asAt}
      isToday={isToday}
      rows={rows}
      total={lines.length}
      first={(page - 1) * LINES_A_PAGE + 1}
      filter={filter}
      order={order}
      parts={filterParts(list, filter, {
        q: (words) => `with “${words}”`,
        section: (id) => `in ${headings.get(id) ?? 'a section'}`,
        rag: (key) => confidenceNames[key as keyof typeof confidenceNames],
        state: (key) => deliveryStateNames[key as keyof typeof deliveryStateNames].toLowerCase(),
        standing: (key) => standingNames[key as keyof typeof standingNames].toLowerCase(),
        lead: (name) => `led by ${name}`,
        partner: (name) => `delivered by ${name}`,
        flag: () => 'with something to check',
      }).map(({ text, removeHref }) => ({
        text,
        removeHref: isToday
          ? removeHref
          : `${removeHref}${removeHref.includes('?') ? '&' : '?'}as-at=${asAt}`,
      }))}
      hrefs={{
        list,
        clear: listAddress(list, past),
        csv: listAddress(`${list}.csv`, filter, ordered),
        sort: Object.fromEntries(
          lineSorts.map((by) => [
            by,
            listAddress(list, filter, {
              ...past,
              sort: by === 'place' ? undefined : by,
              dir: order.sort === by && order.dir === 'asc' ? 'desc' : undefined,
            }),
          ]),
        ) as ListLinesProps['hrefs']['sort'],
        before: page > 1 ? pageHref(page - 1) : undefined,
        after: page < pages ? pageHref(page + 1) : undefined,
      }}
      choices={{
        sections: sections.map(({ id, parentId, heading }) => ({
          value: id,
          label: parentId ? `– ${heading}` : heading,
        })),
        leads: sorted(all.flatMap(({ leadNames }) => leadNames)),
        partners: sorted(all.map(({ deliveryPartner }) => deliveryPartner).filter((name) => name !== '')),
      }}
      headingOf={(id) => (id ? (headings.get(id) ?? '') : '')}
      bulk={bulk}
      removed={removed}
    />,
    {
      title: `Lines of ${plan.title}`,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, plan.id), text: plan.title },
      ],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}

lineListRoutes.get(LIST, (c) => showList(c, readQuery(c)));

/** Lines to a transaction of the export. */
const BATCH = 500;

lineListRoutes.get(`${LIST}.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadPlans(who));
  const { plan, sections, lines, asAt } = await readLines(c, readQuery(c));
  async function* batches() {
    for (let at = 0; at < lines.length; at += BATCH) {
      const some = lines.slice(at, at + BATCH);
      const ids = some.map(({ id }) => id);
      const details = await read(c, (db) => listLineDetails(db, who, ids, asAt));
      yield some.map((line) => lineCells(plan, sections, line, details.get(line.id)));
    }
  }
  return csvResponse(`${plan.slug}-${asAt}.csv`, lineHeader(plan), batches());
});

lineListRoutes.post(`${LIST}/change`, async (c) => {
  const { who } = c.var;
  require(mayReadPlans(who));
  const id = idOf(c);
  const form = await readForm(c, bulkForm);
  const back = new URLSearchParams(textOf(form.typed, 'back').replace(/^\?/u, ''));
  const query: Typed = Object.fromEntries(back);
  if (!form.ok) {
    c.status(400);
    return showList(c, query, form);
  }
  try {
    const { bulk, changed, notTheirs } = await write(c, (db) => changeLines(db, who, id, form.values));
    flash(c, saysOf(changed, notTheirs, planHref(who.organisation.slug, id, 'lines/undo'), bulk));
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    c.status(400);
    return showList(c, query, { typed: form.typed, errors: problem.errors });
  }
  const text = back.toString();
  return c.redirect(`${planHref(who.organisation.slug, id, 'lines')}${text ? `?${text}` : ''}`, 303);
});

/** How many codes the sentence names before it only counts. */
const NAMED = 8;
const named = (codes: readonly string[]) =>
  codes.length <= NAMED
    ? inWords(codes)
    : `${codes.slice(0, NAMED).join(', ')} and ${codes.length - NAMED} more`;

function saysOf(
  changed: readonly string[],
  notTheirs: readonly string[],
  action: string,
  bulk: string,
): Parameters<typeof flash>[1] {
  const others = notTheirs.length > 0 ? ` Not changed, because they are not yours: ${named(notTheirs)}.` : '';
  if (changed.length === 0) return { kind: 'warning', text: `Nothing is changed.${others}` };
  return {
    kind: others ? 'warning' : 'success',
    text: `${plural(changed.length, 'line is', 'lines are')} changed.${others}`,
    undo: { action, text: 'Undo', hidden: { bulk } },
  };
}

lineListRoutes.post(`${LIST}/undo`, async (c) => {
  const { who } = c.var;
  require(mayReadPlans(who));
  const id = idOf(c);
  const form = await readForm(c, undoForm);
  if (!form.ok) {
    // Whoever does not see the plan is told nothing else.
    if (!(await read(c, (db) => findPlan(db, who, id)))) throw new NotFound();
    throw new Problem(400, 'The form did not arrive whole. Go back and send it again.');
  }
  const { back, since } = await write(c, (db) => undoChange(db, who, id, form.values.bulk));
  const others = since.length > 0 ? ` Changed since, so left as they are: ${named(since)}.` : '';
  flash(c, {
    kind: others ? 'warning' : 'success',
    text: `${plural(back.length, 'line stands', 'lines stand')} as before, by a new update of ${longDate(who.organisation.today)}.${others}`,
  });
  return c.redirect(planHref(who.organisation.slug, id, 'lines'), 303);
});
