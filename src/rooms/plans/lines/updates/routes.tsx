import { Hono } from 'hono';
import { z } from 'zod';
import { longDate } from '../../../../design/text/words.ts';
import { require } from '../../../../platform/access/allows.ts';
import { isId } from '../../../../platform/db/ids.ts';
import { clashFields } from '../../../../platform/history/record-page.ts';
import { idOf, textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { joinDates, readForm, type Typed } from '../../../../platform/web/form.ts';
import { NotFound, Problem, Stale } from '../../../../platform/web/problems.ts';
import { lineHref } from '../../addresses.ts';
import { mayUpdateLine } from '../../policy.ts';
import { listLineFacts, type MilestoneFacts } from '../line-facts.ts';
import { Refused } from '../refused.ts';
import { requireLine, requireLineToUpdate } from '../require-line.ts';
import { findLineDetail } from '../show/queries.ts';
import { standingLine } from '../show/standing-line.ts';
import { confirmDelivered, recordUpdate, takeBackDelivered } from './commands.ts';
import { UpdateLine, type UpdateLineProps } from './pages/UpdateLine.tsx';
import { findLastRecorded } from './queries.ts';
import {
  addressesOf,
  isDeliveryState,
  type LineUpdate,
  type MilestoneSaid,
  signField,
  stateField,
  updateFields,
  updateForm,
} from './update.ts';

export const updateRoutes = new Hono<Env>();
const ONE = '/:organisation/desk/plan-lines/:id';

interface Shown {
  typed?: Typed;
  errors?: Record<string, string>;
  stale?: Stale;
}

/** The form: as the line stands, or as typed with what is wrong or came in meanwhile. */
async function showForm(c: WebContext, id: string, { typed, errors = {}, stale }: Shown = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const { line, facts, last, detail } = await read(c, async (db) => {
    const found = await requireLine(db, who, id);
    require(mayUpdateLine(who, found) && found.open);
    const asAt = found.addedOn && found.addedOn > today ? found.addedOn : today;
    const [now] = await listLineFacts(db, who, { asAt, lineIds: [id] });
    return {
      line: found,
      facts: now,
      last: await findLastRecorded(db, id),
      detail: await findLineDetail(db, who, id),
    };
  });
  if (!facts || !detail) throw new NotFound();
  const kept = typed && stale ? String(stale.latest.id ?? '') : textOf(typed ?? {}, 'basedOn');
  return c.render(
    <UpdateLine
      slug={slug}
      id={id}
      code={line.code}
      what={line.what}
      stands={standingLine(facts)}
      usesRag={detail.usesRag}
      basedOn={kept || (last?.id ?? '')}
      milestones={facts.milestones}
      values={valuesOf(facts.milestones, typed, {
        rag: facts.rag,
        deliveryState: facts.deliveryState,
        today,
      })}
      errors={errors}
      other={stale && typed ? otherUpdate(stale, typed) : undefined}
    />,
    {
      title: `Update ${line.code}`,
      breadcrumb: [{ href: lineHref(slug, id), text: `${line.code} ${line.what}`.slice(0, 60) }],
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

function valuesOf(
  milestones: readonly MilestoneFacts[],
  typed: Typed | undefined,
  now: { rag: string; deliveryState: string; today: string },
): UpdateLineProps['values'] {
  const words = (name: string) => textOf(typed ?? {}, name);
  return {
    rag: typed ? words('rag') || now.rag : now.rag,
    deliveryState: typed ? words('deliveryState') : now.deliveryState,
    done: words('done'),
    next: words('next'),
    issue: words('issue'),
    reason: words('reason'),
    updatePrinted: words('updatePrinted'),
    evidence: words('evidence'),
    asAt: typed
      ? { day: words('asAt-day'), month: words('asAt-month'), year: words('asAt-year') }
      : now.today,
    milestones: Object.fromEntries(
      milestones.flatMap((one) => [
        [stateField(one.id), typed ? words(stateField(one.id)) : (one.deliveryState ?? '')],
        [signField(one.id), words(signField(one.id))],
      ]),
    ),
  };
}

function otherUpdate(stale: Stale, typed: Typed): UpdateLineProps['other'] {
  const saved = stale.latest as unknown as LineUpdate;
  return {
    who: saved.byName ?? 'Somebody',
    when: saved.recordedAt,
    fields: clashFields(
      updateFields,
      { ...saved, evidence: addressesOf(saved.evidence).join('\n') },
      joinDates(typed, 'asAt'),
    ),
  };
}

/** What the form says of milestones; its fields carry their ids. */
function milestonesSaid(typed: Typed): MilestoneSaid[] {
  return Object.entries(typed).flatMap(([name, value]) => {
    const id = name.startsWith('state-') ? name.slice('state-'.length) : '';
    if (!isId(id)) return [];
    return [
      {
        id,
        deliveryState: isDeliveryState(value) ? value : null,
        signedOffBy: textOf(typed, signField(id)).slice(0, 300),
      },
    ];
  });
}

updateRoutes.get(`${ONE}/update`, (c) => showForm(c, idOf(c)));

updateRoutes.post(`${ONE}/update`, async (c) => {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const id = idOf(c);
  const form = await readForm(c, updateForm(today));
  if (!form.ok) {
    c.status(400);
    return showForm(c, id, form);
  }
  try {
    const { laterAsAt } = await write(c, (db) =>
      recordUpdate(db, who, id, form.values, milestonesSaid(form.typed)),
    );
    flash(c, {
      kind: laterAsAt ? 'info' : 'success',
      text: laterAsAt
        ? `The update is kept for ${longDate(form.values.asAt)}. There is a later one, of ${longDate(laterAsAt)}, which still says where the line stands.`
        : 'The update is kept.',
    });
    return c.redirect(lineHref(slug, id), 303);
  } catch (problem) {
    if (problem instanceof Refused) {
      c.status(400);
      return showForm(c, id, { typed: form.typed, errors: problem.errors });
    }
    if (!(problem instanceof Stale)) throw problem;
    c.status(409);
    return showForm(c, id, { typed: form.typed, stale: problem });
  }
});

/** What a form of nothing but hidden fields sent. */
const typedOf = async (c: WebContext): Promise<Typed> => (await readForm(c, z.object({}))).typed;

/** Where a list sent somebody from: only a place on this organisation's desk. */
function backOf(typed: Typed, slug: string, otherwise: string): string {
  const back = textOf(typed, 'back');
  return back.startsWith(`/${slug}/desk/`) && !back.includes('\\') ? back : otherwise;
}

updateRoutes.post(`${ONE}/delivered`, async (c) => {
  const { who } = c.var;
  const { slug } = who.organisation;
  const id = idOf(c);
  const typed = await typedOf(c);
  try {
    const confirmed = await write(c, (db) => confirmDelivered(db, who, id));
    flash(
      c,
      confirmed
        ? {
            kind: 'success',
            text: confirmed.whole
              ? 'Confirmed: the line is complete.'
              : 'Confirmed: what was due is complete. The rest of the line goes on.',
            undo: {
              action: lineHref(slug, id, 'delivered/undo'),
              text: 'Undo',
              hidden: { update: confirmed.id },
            },
          }
        : { kind: 'info', text: 'The line was complete or dropped already.' },
    );
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
    flash(c, { kind: 'warning', text: `${problem.message} Say here who signed it off.` });
    return c.redirect(lineHref(slug, id, 'update'), 303);
  }
  return c.redirect(backOf(typed, slug, lineHref(slug, id)), 303);
});

updateRoutes.post(`${ONE}/delivered/undo`, async (c) => {
  const { who } = c.var;
  const id = idOf(c);
  const update = textOf(await typedOf(c), 'update');
  if (!isId(update)) {
    await read(c, (db) => requireLineToUpdate(db, who, id));
    throw new Problem(400, 'The form did not arrive whole. Go back and send it again.');
  }
  await write(c, (db) => takeBackDelivered(db, who, id, update));
  flash(c, { kind: 'success', text: 'Taken back: the line stands as it stood before.' });
  return c.redirect(lineHref(who.organisation.slug, id), 303);
});
