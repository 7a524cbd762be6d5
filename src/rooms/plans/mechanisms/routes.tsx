import { Hono } from 'hono';
import { z } from 'zod';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { civilDate, type FieldErrors, readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { filterParts, listAddress } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { mechanismsHref } from '../addresses.ts';
import { deliveryStateNames } from '../lines/status.ts';
import { mayEditPlans, readsAllPlans } from '../policy.ts';
import { findChosenLineOnly, lineFields, listPlanChoices } from '../resources/line-choice.ts';
import { mechanismHref } from './addresses.ts';
import { linkLine, unlinkLine } from './commands.ts';
import { getYearStart } from './financial-year.ts';
import { listItemsInForce } from './in-force.ts';
import {
  activityInWords,
  byLevel,
  countsInWords,
  isIdle,
  levelName,
  ownersOf,
  statusInWords,
} from './mechanism.ts';
import { LinkLine } from './pages/LinkLine.tsx';
import { ListMechanisms } from './pages/ListMechanisms.tsx';
import { ShowMechanism } from './pages/ShowMechanism.tsx';
import { type Quarter, quarterOf, quartersUntil } from './quarters.ts';
import { dayOf, listDone, listMechanisms } from './queries.ts';

/** The register of mechanisms, by level. */
export const mechanismRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/mechanisms';
const ONE = `${LIST}/:id`;

/** How many quarters back the register offers. */
const QUARTERS = 8;

const registerFilter = z.object({
  quarter: civilDate('').optional().catch(undefined),
  level: z.string().max(100).optional().catch(undefined),
  show: z.enum(['idle']).optional().catch(undefined),
});

/** The quarter of the address, by any day in it; the present one without. One to come is the present one. */
function quarterAsked(asked: string | undefined, today: string, start: string) {
  const quarter = quarterOf(asked && asked <= today ? asked : today, start);
  const present = quarterOf(today, start);
  return { quarter, isPresent: quarter.from === present.from };
}

const quarterQuery = (quarter: Quarter, isPresent: boolean) =>
  listAddress('', { quarter: isPresent ? undefined : quarter.from });

async function readRegister(c: WebContext) {
  const { who } = c.var;
  const { today, levels } = who.organisation;
  const filter = registerFilter.parse(readQuery(c));
  const { start, quarter, isPresent, mechanisms } = await read(c, async (db) => {
    const begins = await getYearStart(db, who);
    const asked = quarterAsked(filter.quarter, today, begins);
    return { start: begins, ...asked, mechanisms: await listMechanisms(db, who, asked.quarter) };
  });
  const shown = mechanisms.filter(
    (one) => (!filter.level || one.level === filter.level) && (filter.show !== 'idle' || isIdle(one)),
  );
  return {
    filter: { ...filter, quarter: isPresent ? undefined : quarter.from },
    quarter,
    isPresent,
    quarters: quartersUntil(today, start, QUARTERS),
    counts: countsInWords(byLevel(mechanisms, levels)),
    groups: byLevel(shown, levels),
  };
}

mechanismRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(readsAllPlans(who));
  const { slug, levels } = who.organisation;
  const { filter, quarter, isPresent, quarters, counts, groups } = await readRegister(c);
  const list = mechanismsHref(slug);
  return c.render(
    <ListMechanisms
      slug={slug}
      quarter={quarter}
      quarters={quarters.some(({ from }) => from === quarter.from) ? quarters : [...quarters, quarter]}
      groups={groups}
      counts={counts}
      levels={levels}
      filter={filter}
      parts={filterParts(list, filter, {
        quarter: () => quarter.name.toLowerCase(),
        level: (key) => `level ${levelName(key, levels)}`,
        show: () => 'no activity',
      })}
      views={[
        { href: listAddress(list, { ...filter, show: undefined }), text: 'All', current: !filter.show },
        {
          href: listAddress(list, { ...filter, show: 'idle' }),
          text: 'No activity',
          current: filter.show === 'idle',
        },
      ]}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      query={quarterQuery(quarter, isPresent)}
      mayLink={mayEditPlans(who)}
      frameworkHref={`/${slug}/desk/framework?kind=mechanism`}
    />,
    { title: 'Mechanisms' },
  );
});

mechanismRoutes.get(`${LIST}/export.csv`, async (c) => {
  require(readsAllPlans(c.var.who));
  const { quarter, groups } = await readRegister(c);
  const header = [
    'Level',
    'Mechanism',
    'Owner',
    'Lines',
    'Codes of the lines',
    'Status',
    'Delivery',
    'Quarter',
    'Activities',
    'Updates',
    'In the quarter',
  ];
  return csvResponse(
    `mechanisms-${quarter.from}.csv`,
    header,
    (async function* () {
      yield groups.flatMap(({ name, mechanisms }) =>
        mechanisms.map((one) => [
          name,
          one.text,
          ownersOf(one).join('; '),
          one.lines.length,
          one.lines.map(({ code }) => code).join('; '),
          statusInWords(one.lines),
          one.lines.map(({ deliveryState }) => deliveryStateNames[deliveryState]).join('; '),
          quarter.name,
          one.activities,
          one.updates,
          activityInWords(one),
        ]),
      );
    })(),
  );
});

mechanismRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  require(readsAllPlans(who));
  const id = idOf(c);
  const { slug, today, levels } = who.organisation;
  const asked = registerFilter.parse(readQuery(c));
  const found = await read(c, async (db) => {
    const { quarter, isPresent } = quarterAsked(asked.quarter, today, await getYearStart(db, who));
    const mechanism = (await listMechanisms(db, who, quarter)).find((one) => one.id === id);
    if (!mechanism) return null;
    return { mechanism, quarter, isPresent, done: await listDone(db, who, mechanism.ids, quarter) };
  });
  if (!found) throw new NotFound();
  const { mechanism, quarter, isPresent, done } = found;
  return c.render(
    <ShowMechanism
      slug={slug}
      mechanism={mechanism}
      level={mechanism.level === null ? 'Not said' : levelName(mechanism.level, levels)}
      quarter={quarter}
      asAt={dayOf(quarter, today)}
      done={done}
      frameworkHref={`/${slug}/desk/framework/${id}`}
      mayLink={mayEditPlans(who)}
    />,
    {
      title: mechanism.text,
      breadcrumb: [
        { href: `${mechanismsHref(slug)}${quarterQuery(quarter, isPresent)}`, text: 'Mechanisms' },
      ],
    },
  );
});

const linkForm = z.object(lineFields);

async function showLink(c: WebContext, typed: Typed = {}, errors: FieldErrors = {}) {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const { slug, today } = who.organisation;
  const { item, plans } = await read(c, async (db) => ({
    item: (await listItemsInForce(db, who, 'mechanism', today)).find((one) => one.id === id),
    plans: await listPlanChoices(db, who),
  }));
  if (!item) throw new NotFound();
  return c.render(
    <LinkLine
      heading={`Link a line to: ${item.text}`}
      action={mechanismHref(slug, id, 'link')}
      cancelHref={mechanismHref(slug, id)}
      values={typed}
      errors={errors}
      plans={plans}
    />,
    {
      title: 'Link a line to a mechanism',
      breadcrumb: [{ href: mechanismHref(slug, id), text: item.text }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

mechanismRoutes.get(`${ONE}/link`, (c) => showLink(c));

mechanismRoutes.post(`${ONE}/link`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const form = await readForm(c, linkForm);
  const typed = form.typed;
  const refuse = (errors: FieldErrors) => {
    c.status(400);
    return showLink(c, typed, errors);
  };
  if (!form.ok) return refuse(form.errors);
  const line = await read(c, (db) => findChosenLineOnly(db, who, form.values));
  if ('errors' in line) return refuse(line.errors);
  const { lineId } = line;
  if (!lineId) return refuse({ planId: 'Choose the plan that the line is in.' });
  const { carries } = await write(c, (db) => linkLine(db, who, id, lineId));
  if (carries !== null)
    return refuse({
      lineCode: `Line ${form.values.lineCode} carries another mechanism already: ${carries}. Unlink it there first.`,
    });
  flash(c, { kind: 'success', text: `Line ${form.values.lineCode} carries the mechanism.` });
  return c.redirect(mechanismHref(who.organisation.slug, id), 303);
});

mechanismRoutes.post(`${ONE}/unlink`, async (c) => {
  const { who } = c.var;
  require(mayEditPlans(who));
  const id = idOf(c);
  const form = await readForm(c, z.object({ lineId: z.string().default('') }));
  const lineId = textOf(form.typed, 'lineId');
  if (!isId(lineId)) throw new NotFound();
  await write(c, (db) => unlinkLine(db, who, id, lineId));
  flash(c, { kind: 'success', text: 'The line carries the mechanism no longer.' });
  return c.redirect(mechanismHref(who.organisation.slug, id), 303);
});
