import { Hono } from 'hono';
import { AskWhy } from '../../../design/form/AskWhy.tsx';
import { require } from '../../../platform/access/allows.ts';
import { clashFields, getLastSaved } from '../../../platform/history/record-page.ts';
import { idOf, idsOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import {
  type FieldErrors,
  joinDates,
  readForm,
  type Typed,
  typedVersion,
} from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { colleagueOptions, listColleagues } from '../../organisation/door.ts';
import { lineHref, planHref, plansHref } from '../addresses.ts';
import { requirePlanToWrite } from '../plan/commands.ts';
import { frameworkOptions, listFrameworkChoices } from '../plan/framework-choices.ts';
import { typedBoxes } from '../plan/plan-form.ts';
import { listSections } from '../plan/queries.ts';
import { mayEditPlans } from '../policy.ts';
import { allColumns } from '../schemes/scheme.ts';
import { type LineToEdit, lineFields, lineForm, removeForm, type TypedPerson, typedPeople } from './line.ts';
import {
  changeLine,
  figuresOf,
  putLineBack,
  recordLine,
  removeLine,
  type SavedLine,
} from './line-commands.ts';
import { findLineToEdit } from './line-queries.ts';
import { EditLine } from './pages/EditLine.tsx';
import type { LineValues } from './pages/parts/LineFields.tsx';
import { Refused } from './refused.ts';

/** Putting lines into a plan by hand, changing them, taking them out and putting them back. */
export const lineWritingRoutes = new Hono<Env>();
const ADD = '/:organisation/desk/plans/:id/add-line';
const LINE = '/:organisation/desk/plan-lines/:id';

interface Shown {
  planId: string;
  line?: LineToEdit;
  typed?: Typed;
  errors?: FieldErrors;
  stale?: Stale;
}

const EMPTY_ROWS = 2;
const withEmptyRows = (people: readonly TypedPerson[]): TypedPerson[] => [
  ...people.filter(({ role, personId }) => role || personId),
  ...Array.from({ length: EMPTY_ROWS }, () => ({ role: '', personId: '' })),
];

/** The form: empty for a new line, as kept, or as typed with what is wrong or was changed meanwhile. */
async function showForm(c: WebContext, { planId, line, typed, errors = {}, stale }: Shown) {
  const { who } = c.var;
  const { slug, levels } = who.organisation;
  const found = await read(c, async (db) => ({
    plan: await requirePlanToWrite(db, who, planId),
    sections: await listSections(db, planId),
    colleagues: colleagueOptions(await listColleagues(db, who)),
    objectives: await listFrameworkChoices(db, who, line?.objectiveIds ?? []),
    mechanisms: await listFrameworkChoices(db, who, [line?.mechanismId ?? null], ['mechanism']),
    saved: stale && line ? await getLastSaved(db, 'plan_line', line.id) : null,
  }));
  const { plan, sections, colleagues, objectives, mechanisms, saved } = found;
  // Whoever has left keeps the line until somebody else is chosen.
  for (const { personId, name } of [...(line?.leads ?? []), ...(line?.supports ?? [])])
    if (personId && !colleagues.some(({ value }) => value === personId))
      colleagues.push({ value: personId, label: `${name} (has left)` });
  const values = typed ? typedValues(typed) : keptValues(line ?? null, c.req.query('section') ?? '');
  const sectionOptions = sections.map(({ id, parentId, heading }) => ({
    value: id,
    label: parentId ? `– ${heading}` : heading,
  }));
  const clash =
    stale && saved && line && typed
      ? {
          ...saved,
          fields: clashFields(lineFields, stale.latest, {
            ...values,
            section: sections.find(({ id }) => id === values.sectionId)?.heading ?? '',
            leads: peopleInWords(values.leads, colleagues),
            supports: peopleInWords(values.supports, colleagues),
            stakeholders: inOneLine(values.stakeholders),
            objectives: [
              ...values.objectives.split('\n'),
              ...objectives.filter(({ id }) => values.objectiveIds.includes(id)).map(({ text }) => text),
            ]
              .filter(Boolean)
              .join('; '),
            figures: figuresOf(values),
            partner: [
              values.deliveryPartner,
              values.partnerLink,
              String(joinDates(typed, 'partnerUntil').partnerUntil ?? ''),
            ]
              .filter(Boolean)
              .join(', '),
            mechanism: mechanisms.find(({ id }) => id === values.mechanismId)?.text ?? '',
          }),
          recordHref: lineHref(slug, line.id),
        }
      : undefined;
  const heading = line ? `Change ${line.code}` : 'Add a line';
  return c.render(
    <EditLine
      heading={heading}
      action={line ? lineHref(slug, line.id, 'edit') : planHref(slug, planId, 'add-line')}
      cancelHref={line ? lineHref(slug, line.id) : planHref(slug, planId)}
      removeHref={line ? lineHref(slug, line.id, 'remove') : undefined}
      version={line && typed && !stale ? typedVersion(typed) : line?.version}
      columns={allColumns(plan.columns)}
      values={{ ...values, leads: withEmptyRows(values.leads), supports: withEmptyRows(values.supports) }}
      errors={errors}
      choices={{
        sections: sectionOptions,
        colleagues,
        objectives: frameworkOptions(objectives),
        mechanisms: mechanisms.map(({ id, text }) => ({ value: id, label: text })),
        levels: `Such as ${levels.map(({ name }) => name).join(', ')}`,
      }}
      isNew={!line}
      clash={clash}
    />,
    {
      title: heading,
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: planHref(slug, planId), text: plan.title },
        ...(line ? [{ href: lineHref(slug, line.id), text: line.code }] : []),
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

const inOneLine = (text: string) => text.split('\n').filter(Boolean).join('; ');

const peopleInWords = (
  people: readonly TypedPerson[],
  colleagues: readonly { value: string; label: string }[],
) =>
  people
    .map(({ role, personId }) => {
      const name = colleagues.find(({ value }) => value === personId)?.label.split(',')[0] ?? '';
      return [role, name].filter(Boolean).join(': ');
    })
    .filter(Boolean)
    .join('; ');

function typedValues(typed: Typed): LineValues {
  const words = (name: string) => textOf(typed, name);
  return {
    sectionId: words('sectionId'),
    place: words('place'),
    code: words('code'),
    what: words('what'),
    why: words('why'),
    how: words('how'),
    whenText: words('whenText'),
    leads: typedPeople(typed, 'lead'),
    supports: typedPeople(typed, 'support'),
    stakeholders: words('stakeholders'),
    objectives: words('objectives'),
    objectiveIds: idsOf(typed, 'objectiveIds'),
    measure: words('measure'),
    measureUnit: words('measureUnit'),
    measureBaseline: words('measureBaseline'),
    measureTarget: words('measureTarget'),
    measureActual: words('measureActual'),
    deliveryPartner: words('deliveryPartner'),
    partnerLink: words('partnerLink'),
    partnerUntil: typedBoxes(typed, 'partnerUntil'),
    level: words('level'),
    mechanismId: words('mechanismId'),
    rag: words('rag') || 'none',
    deliveryState: words('deliveryState'),
    update: words('update'),
    reason: words('reason'),
  };
}

const shownFigure = (value: string | null) => (value === null ? '' : String(Number(value)));
const shownPeople = (people: LineToEdit['leads'] = []) =>
  people.map(({ role, personId }) => ({ role, personId: personId ?? '' }));

const keptValues = (line: LineToEdit | null, section: string): LineValues => ({
  sectionId: line ? (line.sectionId ?? '') : section,
  place: line ? String(line.place) : '',
  code: line?.code ?? '',
  what: line?.what ?? '',
  why: line?.why.join('\n') ?? '',
  how: line?.how.join('\n') ?? '',
  whenText: line?.whenText ?? '',
  leads: shownPeople(line?.leads),
  supports: shownPeople(line?.supports),
  stakeholders: line?.stakeholders.join('\n') ?? '',
  objectives: line?.objectives.join('\n') ?? '',
  objectiveIds: line?.objectiveIds ?? [],
  measure: line?.measure ?? '',
  measureUnit: line?.measureUnit ?? '',
  measureBaseline: shownFigure(line?.measureBaseline ?? null),
  measureTarget: shownFigure(line?.measureTarget ?? null),
  measureActual: shownFigure(line?.measureActual ?? null),
  deliveryPartner: line?.deliveryPartner ?? '',
  partnerLink: line?.partnerLink ?? '',
  partnerUntil: line?.partnerUntil ?? '',
  level: line?.level ?? '',
  mechanismId: line?.mechanismId ?? '',
  rag: 'none',
  deliveryState: '',
  update: '',
  reason: '',
});

async function requireShownLine(c: WebContext): Promise<LineToEdit> {
  const { who } = c.var;
  require(mayEditPlans(who));
  const line = await read(c, (db) => findLineToEdit(db, who, idOf(c)));
  if (!line) throw new NotFound();
  return line;
}

lineWritingRoutes.get(ADD, (c) => {
  require(mayEditPlans(c.var.who));
  return showForm(c, { planId: idOf(c) });
});

lineWritingRoutes.get(`${LINE}/edit`, async (c) => {
  const line = await requireShownLine(c);
  return showForm(c, { planId: line.planId, line });
});

/** Saves what was typed, or shows the form again: with more rows, with what is wrong, or with both versions. */
async function save(c: WebContext, planId: string, line?: LineToEdit) {
  const { who } = c.var;
  const { slug } = who.organisation;
  const { columns } = await read(c, (db) => requirePlanToWrite(db, who, planId));
  const form = await readForm(c, lineForm(columns, !line));
  const { typed } = form;
  if (typed.more) return showForm(c, { planId, line, typed });
  if (!form.ok) {
    c.status(400);
    return showForm(c, { planId, line, typed, errors: form.errors });
  }
  let saved: SavedLine;
  try {
    saved = await write(c, (db) =>
      line ? changeLine(db, who, line.id, form.values) : recordLine(db, who, planId, form.values),
    );
  } catch (problem) {
    if (problem instanceof Refused) {
      c.status(400);
      return showForm(c, { planId, line, typed, errors: problem.errors });
    }
    if (!(problem instanceof Stale) || !line) throw problem;
    c.status(409);
    return showForm(c, { planId, line: await requireShownLine(c), typed, stale: problem });
  }
  const done = line ? `${saved.code} is changed.` : `${saved.code} is in the plan.`;
  flash(
    c,
    saved.toCheck.length > 0
      ? {
          kind: 'warning',
          text: `${done} Its date is not sure: ${saved.toCheck[0]?.slice(0, 250)} Put it right below.`,
        }
      : { kind: 'success', text: done },
  );
  return c.redirect(lineHref(slug, saved.id), 303);
}

lineWritingRoutes.post(ADD, (c) => {
  require(mayEditPlans(c.var.who));
  return save(c, idOf(c));
});

lineWritingRoutes.post(`${LINE}/edit`, async (c) => {
  const line = await requireShownLine(c);
  return save(c, line.planId, line);
});

async function showRemove(c: WebContext, typed?: Typed, errors: FieldErrors = {}) {
  const line = await requireShownLine(c);
  if (line.removedOn) throw new NotFound();
  const { slug } = c.var.organisation;
  return c.render(
    <AskWhy
      heading={`Take ${line.code} out of the plan`}
      action={lineHref(slug, line.id, 'remove')}
      cancelHref={lineHref(slug, line.id)}
      label="Why it is taken out"
      act="Take the line out"
      version={typed ? typedVersion(typed) : line.version}
      because={typed ? textOf(typed, 'because') : ''}
      errors={errors}
      warning
    >
      <p>{line.what}</p>
      <p>It stays in what was frozen or printed before today, and can be put back.</p>
    </AskWhy>,
    {
      title: 'Take a line out',
      breadcrumb: [
        { href: plansHref(slug), text: 'Plans' },
        { href: lineHref(slug, line.id), text: line.code },
      ],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

lineWritingRoutes.get(`${LINE}/remove`, (c) => showRemove(c));

lineWritingRoutes.post(`${LINE}/remove`, async (c) => {
  const { who } = c.var;
  const line = await requireShownLine(c);
  const form = await readForm(c, removeForm);
  if (!form.ok) {
    c.status(400);
    return showRemove(c, form.typed, form.errors);
  }
  try {
    await write(c, (db) => removeLine(db, who, line.id, form.values));
  } catch (stale) {
    if (!(stale instanceof Stale)) throw stale;
    c.status(409);
    const because = 'Somebody changed this line in the meantime. Read it again, then send this once more.';
    return showRemove(c, { ...form.typed, version: String(line.version) }, { because });
  }
  const { slug } = who.organisation;
  flash(c, {
    kind: 'success',
    text: `${line.code} is taken out of the plan.`,
    undo: { action: lineHref(slug, line.id, 'put-back'), text: 'Undo' },
  });
  return c.redirect(planHref(slug, line.planId), 303);
});

lineWritingRoutes.post(`${LINE}/put-back`, async (c) => {
  const { who } = c.var;
  const line = await requireShownLine(c);
  await write(c, (db) => putLineBack(db, who, line.id));
  flash(c, { kind: 'success', text: `${line.code} is in the plan again.` });
  return c.redirect(lineHref(who.organisation.slug, line.id), 303);
});
