import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, placeOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readQuery } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses, sinceWords } from '../../../platform/web/list-address.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { threadStrip } from '../../loops/door.ts';
import { listBodyChoices } from '../../reports/door.ts';
import { mayAnswerAt, mayEscalate, mayListFeedback, mayReadFeedback } from '../policy.ts';
import { escalationHref, escalationsHref, flowHref } from './addresses.ts';
import { markAnswerRead } from './commands.ts';
import {
  type EscalationFilter,
  escalationFields,
  escalationFilter,
  escalationStates,
  isTopLevel,
  levelName,
  stepState,
  voiceName,
} from './escalation.ts';
import { flowFilter, flowPeriod } from './flow.ts';
import { listFlows } from './flow-queries.ts';
import { ListEscalations } from './pages/ListEscalations.tsx';
import { ShowEscalation } from './pages/ShowEscalation.tsx';
import { ShowFlow } from './pages/ShowFlow.tsx';
import { countSteps, findEscalation, findWentUp, listDecidedOn, listSteps } from './queries.ts';
import { escalationWritingRoutes } from './writing-routes.tsx';

/** What goes up through the levels, and the answer that comes back down. */
export const escalationRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/escalations';
const ONE = `${LIST}/:id`;

const readFilter = (c: WebContext): EscalationFilter => escalationFilter.parse(readQuery(c));

escalationRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayListFeedback(who));
  const filter = readFilter(c);
  const { page, total, bodies } = await read(c, async (db) => ({
    page: await listSteps(db, who, filter, placeOf(c)),
    total: await countSteps(db, who, filter),
    bodies: await listBodyChoices(db, who, filter.body ?? null),
  }));
  const { slug, today, levels } = who.organisation;
  const list = escalationsHref(slug);
  return c.render(
    <ListEscalations
      slug={slug}
      today={today}
      levels={levels}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        state: (key) =>
          key === 'all'
            ? 'whatever their state'
            : escalationStates.find((state) => state.key === key)?.name.toLowerCase(),
        level: (key) => `to ${levelName(levels, key)}`,
        below: (key) => `from ${levelName(levels, key)}`,
        body: (id) => `looked at by ${bodies.find((body) => body.id === id)?.name ?? 'a body that is gone'}`,
        voice: (key) => voiceName(key),
        raised: () => 'taken up by me',
        ...sinceWords,
      })}
      bodies={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      seesFlow={mayReadFeedback(who)}
      {...pageAddresses(list, filter, page)}
    />,
    { title: 'Going up' },
  );
});

const stepHeader = [
  'Id',
  'About',
  'What goes up',
  'From',
  'To',
  'Looked at by',
  'Whose voice',
  'Why',
  'Taken up on',
  'Taken up by',
  'State',
  'Answer came back on',
];

escalationRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayListFeedback(who));
  const filter = readFilter(c);
  const { levels, today } = who.organisation;
  const pages = batches(
    (before) => read(c, (db) => listSteps(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.about,
      row.words,
      levelName(levels, row.fromLevel),
      levelName(levels, row.toLevel),
      row.bodyName,
      voiceName(row.constituency),
      row.because,
      row.raisedOn,
      row.raiserName,
      stepState(row, today).text,
      row.answeredOn,
    ],
  );
  return csvResponse('going-up.csv', stepHeader, pages);
});

const asked = (c: WebContext) => flowFilter.parse(readQuery(c));

escalationRoutes.get(`${LIST}/flow`, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { slug, levels, today } = who.organisation;
  const filter = asked(c);
  const period = flowPeriod(filter, today);
  const { flows, longest } = await read(c, async (db) => ({
    flows: await listFlows(db, who, period),
    longest: (await listSteps(db, who, {}, { before: null, after: null }, 10)).rows,
  }));
  return c.render(
    <ShowFlow
      slug={slug}
      today={today}
      levels={levels}
      period={period}
      parts={filterParts(flowHref(slug), filter, sinceWords)}
      flows={flows}
      longest={longest}
      csvHref={listAddress(`${flowHref(slug)}.csv`, filter)}
    />,
    {
      title: 'What went up and what came back',
      breadcrumb: [{ href: escalationsHref(slug), text: 'Going up' }],
    },
  );
});

escalationRoutes.get(`${LIST}/flow.csv`, async (c) => {
  const { who } = c.var;
  require(mayReadFeedback(who));
  const { levels, today } = who.organisation;
  const period = flowPeriod(asked(c), today);
  const flows = await read(c, (db) => listFlows(db, who, period));
  const rows = flows.map((flow) => [
    flow.way === 'to' ? 'came up to' : 'went up from',
    levelName(levels, flow.level),
    voiceName(flow.voice) || 'Not known',
    flow.wentUp,
    flow.answered,
    flow.returned,
    flow.waiting,
    flow.medianDays,
  ]);
  const header = [
    'Way',
    'Level',
    'Whose voice',
    'Steps up',
    'Answered',
    'Sent back',
    'Without an answer',
    'Median days',
  ];
  return csvResponse(`going-up-${period.from}-to-${period.to}.csv`, header, once(rows));
});

async function* once<Row>(rows: Row): AsyncGenerator<Row> {
  yield rows;
}

escalationRoutes.route('/', escalationWritingRoutes);

escalationRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const escalation = await findEscalation(db, who, id);
    if (!escalation) return null;
    const about = { kind: escalation.about, id: escalation.aboutId };
    return {
      escalation,
      steps: (await findWentUp(db, who, about))?.steps ?? [],
      decisions: escalation.state === 'waiting' ? await listDecidedOn(db, who, about) : [],
      beads: await threadStrip(db, who, about.kind, about.id),
      history: await listShownHistory(db, 'escalation', id, escalationFields),
    };
  });
  if (!shown) throw new NotFound();
  const { escalation, steps } = shown;
  const { slug, levels, today } = who.organisation;
  const waits = escalation.state === 'waiting';
  const mine = escalation.raisedBy === who.personId;
  const goneOn = steps.some(({ belowId }) => belowId === id);
  return c.render(
    <ShowEscalation
      slug={slug}
      today={today}
      levels={levels}
      {...shown}
      voice={voiceName(escalation.constituency)}
      may={{
        passUp: waits && mayEscalate(who) && !isTopLevel(levels, escalation.toLevel),
        answer: waits && mayAnswerAt(who, escalation.toLevel),
        again: escalation.state === 'returned' && !goneOn && (mayEscalate(who) || mine),
        markRead: mine && escalation.answeredOn !== null && escalation.toldOn === null,
      }}
    />,
    {
      title: `${levelName(levels, escalation.fromLevel)} to ${levelName(levels, escalation.toLevel)}`,
      breadcrumb: [{ href: escalationsHref(slug), text: 'Going up' }],
    },
  );
});

escalationRoutes.post(`${ONE}/read`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  await write(c, (db) => markAnswerRead(db, who, id));
  flash(c, { kind: 'success', text: 'Noted that you have read what came back.' });
  return c.redirect(escalationHref(who.organisation.slug, id), 303);
});
