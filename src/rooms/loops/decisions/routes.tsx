import { Hono } from 'hono';
import { require } from '../../../platform/access/allows.ts';
import { csvResponse } from '../../../platform/files/csv-out.ts';
import { clashFields, getLastSaved, listShownHistory } from '../../../platform/history/record-page.ts';
import { idOf, idsOf, placeOf, textOf } from '../../../platform/web/asked-for.ts';
import { batches } from '../../../platform/web/batches.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { joinDates, readForm, readQuery, type Typed } from '../../../platform/web/form.ts';
import { filterParts, listAddress, pageAddresses, sinceWords } from '../../../platform/web/list-address.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { listLinesOf } from '../../plans/door.ts';
import { decisionHref, decisionsHref, newDecisionHref } from '../addresses.ts';
import { mayReadLoops, mayWorkOnLoops } from '../policy.ts';
import { threadStrip } from '../thread-strip.ts';
import { changeDecision, recordDecision } from './commands.ts';
import { decisionFields, decisionFilter, decisionForm, outcomeName } from './decision.ts';
import { DecisionFormPage } from './pages/DecisionFormPage.tsx';
import { ListDecisions } from './pages/ListDecisions.tsx';
import { ShowDecision } from './pages/ShowDecision.tsx';
import {
  countDecisions,
  findDecision,
  listDecisions,
  listFindingChoices,
  listFindingsOf,
  listFollowUps,
} from './queries.ts';

export const decisionRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/decisions';
const ONE = `${LIST}/:id`;

const readFilter = (c: WebContext) => decisionFilter.parse(joinDates(readQuery(c), 'from', 'to'));

decisionRoutes.get(LIST, async (c) => {
  const { who } = c.var;
  require(mayReadLoops(who));
  const filter = readFilter(c);
  const { page, total } = await read(c, async (db) => ({
    page: await listDecisions(db, who, filter, placeOf(c)),
    total: await countDecisions(db, who, filter),
  }));
  const list = decisionsHref(who.organisation.slug);
  return c.render(
    <ListDecisions
      slug={who.organisation.slug}
      rows={page.rows}
      total={total}
      filter={filter}
      parts={filterParts(list, filter, {
        outcome: (value) => `answer: ${outcomeName(value).toLowerCase()}`,
        major: () => 'major',
        next: () => 'nothing has followed yet',
        ...sinceWords,
      })}
      csvHref={listAddress(`${list}/export.csv`, filter)}
      {...pageAddresses(list, filter, page)}
      mayWork={mayWorkOnLoops(who)}
    />,
    { title: 'Decisions' },
  );
});

decisionRoutes.get(`${LIST}/export.csv`, (c) => {
  const { who } = c.var;
  require(mayReadLoops(who));
  const filter = readFilter(c);
  const pages = batches(
    (before) => read(c, (db) => listDecisions(db, who, filter, { before, after: null }, 500)),
    (row) => [
      row.id,
      row.title,
      row.takenBy,
      row.decidedOn,
      outcomeName(row.outcome),
      row.major,
      row.findings,
      row.actions,
      row.loops,
    ],
  );
  const header = [
    'Id',
    'Decision',
    'Taken by',
    'Decided on',
    'Answer',
    'Major',
    'Findings',
    'Actions',
    'You said, we did',
  ];
  return csvResponse('decisions.csv', header, pages);
});

interface Shown {
  id?: string;
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

/** The form: empty for a new decision, as kept, or as typed with what is wrong or was changed meanwhile. */
async function showForm(c: WebContext, { id, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug, boardName, today } = who.organisation;
  const asked = readQuery(c);
  const found = await read(c, async (db) => {
    const decision = id ? await findDecision(db, who, id) : null;
    const linked = id ? await listFindingsOf(db, who, id) : [];
    const chosen = typed
      ? idsOf(typed, 'findings')
      : id
        ? linked.map((one) => one.id)
        : idsOf(asked, 'finding');
    const offered = [...new Set([...chosen, ...linked.map((one) => one.id)])];
    return {
      decision,
      chosen,
      findings: await listFindingChoices(db, who, offered),
      saved: stale && id ? await getLastSaved(db, 'decision', id) : null,
    };
  });
  if (id && !found.decision) throw new NotFound();
  const { decision, chosen, findings, saved } = found;
  const first = findings.find((finding) => finding.id === chosen[0]);
  const fresh = {
    title: '',
    text: '',
    takenBy: boardName,
    decidedOn: today,
    outcome: '',
    because: '',
    major: false,
  };
  const values = typed
    ? {
        title: textOf(typed, 'title'),
        text: textOf(typed, 'text'),
        takenBy: textOf(typed, 'takenBy'),
        decidedOn: {
          day: textOf(typed, 'decidedOn-day'),
          month: textOf(typed, 'decidedOn-month'),
          year: textOf(typed, 'decidedOn-year'),
        },
        outcome: textOf(typed, 'outcome'),
        because: textOf(typed, 'because'),
        major: textOf(typed, 'major') === 'yes',
      }
    : (decision ?? fresh);
  const titles = findings.filter((finding) => chosen.includes(finding.id)).map((finding) => finding.title);
  const clash =
    stale && saved && id && typed
      ? {
          ...saved,
          fields: clashFields(decisionFields, stale.latest, {
            ...values,
            decidedOn: joinDates(typed, 'decidedOn').decidedOn,
            findings: titles.join('; '),
          }),
          recordHref: decisionHref(slug, id),
        }
      : undefined;
  const heading = id ? 'Change the decision' : first ? `Decide on: ${first.title}` : 'Record a decision';
  return c.render(
    <DecisionFormPage
      heading={heading}
      action={id ? decisionHref(slug, id, 'edit') : newDecisionHref(slug)}
      cancelHref={id ? decisionHref(slug, id) : decisionsHref(slug)}
      version={decision?.version}
      values={{ ...values, findings: chosen }}
      errors={errors}
      findings={findings}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [{ href: decisionsHref(slug), text: 'Decisions' }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

decisionRoutes.get(`${LIST}/new`, (c) => {
  require(mayWorkOnLoops(c.var.who));
  return showForm(c, {});
});

decisionRoutes.post(`${LIST}/new`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const form = await readForm(c, decisionForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showForm(c, form);
  }
  const id = await write(c, (db) => recordDecision(db, who, form.values));
  const next = form.values.outcome === 'no' ? 'write why we could not' : 'give an action to a colleague';
  flash(c, { kind: 'success', text: `The decision is recorded. The next step is to ${next}.` });
  return c.redirect(decisionHref(who.organisation.slug, id), 303);
});

decisionRoutes.get(ONE, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const shown = await read(c, async (db) => {
    const decision = await findDecision(db, who, id);
    if (!decision) return null;
    return {
      decision,
      beads: await threadStrip(db, who, 'decision', id),
      lines: await listLinesOf(db, who, 'decision', id),
      findings: await listFindingsOf(db, who, id),
      followUps: await listFollowUps(db, id),
      history: await listShownHistory(db, 'decision', id, decisionFields),
    };
  });
  if (!shown) throw new NotFound();
  const { slug } = who.organisation;
  return c.render(<ShowDecision slug={slug} {...shown} mayWork={mayWorkOnLoops(who)} />, {
    title: shown.decision.title,
    breadcrumb: [{ href: decisionsHref(slug), text: 'Decisions' }],
  });
});

decisionRoutes.get(`${ONE}/edit`, (c) => {
  require(mayWorkOnLoops(c.var.who));
  return showForm(c, { id: idOf(c) });
});

decisionRoutes.post(`${ONE}/edit`, async (c) => {
  const { who } = c.var;
  require(mayWorkOnLoops(who));
  const id = idOf(c);
  const form = await readForm(c, decisionForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showForm(c, { ...form, id });
  }
  try {
    await write(c, (db) => changeDecision(db, who, id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    return showForm(c, { id, typed: form.typed, stale });
  }
  flash(c, { kind: 'success', text: 'The decision is changed.' });
  return c.redirect(decisionHref(who.organisation.slug, id), 303);
});
