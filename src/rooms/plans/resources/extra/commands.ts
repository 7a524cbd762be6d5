import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../../platform/history/record-page.ts';
import { recordMessage } from '../../../../platform/mail/send.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { findColleague } from '../../../organisation/door.ts';
import { mayAgreeExtra } from '../../policy.ts';
import { extraHref } from '../addresses.ts';
import { findAgreement } from '../agreements/queries.ts';
import { toNumeric } from '../amounts.ts';
import { lineInWords } from '../line-choice.ts';
import { mayAskForSupport, mayChangeAsked } from '../policy.ts';
import { type DecideForm, type Extra, type ExtraForm, typedExtraFields, wantedInWords } from './extra.ts';
import { answerLetter } from './letter.ts';
import { findExtra } from './queries.ts';

const KIND = 'extra_resource';

type Asked = ExtraForm & { lineId: string | null };

/** Asks for resource over and above the agreements, and gives the request's id. */
export async function recordExtra(db: Db, who: Who, form: Asked): Promise<string> {
  require(mayAskForSupport(who));
  await requireAgreement(db, who, form.agreementId);
  const id = newId();
  await db
    .insertInto('extraResource')
    .values({
      organisationId: who.organisation.id,
      id,
      ...kept(form),
      askedOn: who.organisation.today,
      askedBy: who.personId,
    })
    .execute();
  const after = inWords(await requireExtra(db, who, id));
  await recordChange(db, who, { kind: KIND, id, act: 'asked for it', after });
  return id;
}

/** Changes what was asked for while it waits for its answer. Throws Stale with what stands now. */
export async function changeExtra(db: Db, who: Who, id: string, form: Asked): Promise<void> {
  const extra = await requireWaiting(db, who, id);
  require(mayChangeAsked(who, extra));
  if (form.agreementId !== extra.agreementId) await requireAgreement(db, who, form.agreementId);
  const before = inWords(extra);
  const version = form.version ?? 0;
  const changed = await db
    .updateTable('extraResource')
    .set({ ...kept(form), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'asked')
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
  const after = inWords(await requireExtra(db, who, id));
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'changed',
    ...differing(typedExtraFields, before, after),
  });
}

/** Agrees or refuses, once, and tells who asked: never by who asked. `site` is the address of the site. */
export async function decideExtra(
  db: Db,
  who: Who,
  id: string,
  form: DecideForm,
  site: string,
): Promise<void> {
  const extra = await requireWaiting(db, who, id);
  require(mayAgreeExtra(who, extra));
  const { answer, because, decidedOn } = form;
  const changed = await db
    .updateTable('extraResource')
    .set({
      state: answer,
      decidedOn,
      decidedBy: who.personId,
      decisionNote: because,
      version: form.version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', form.version)
    .where('state', '=', 'asked')
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(inWords(extra));
  await recordChange(db, who, { kind: KIND, id, act: answer, after: { decidedOn, reason: because } });
  const asker = extra.askedBy ? await findColleague(db, who, extra.askedBy) : null;
  if (!asker) return;
  await recordMessage(db, {
    organisationId: who.organisation.id,
    aboutKind: KIND,
    aboutId: id,
    toAddress: asker.email,
    toName: asker.name,
    ...answerLetter({
      toName: asker.name,
      organisation: who.organisation.name,
      work: extra.work,
      wanted: wantedInWords(extra),
      answer,
      decidedOn,
      because,
      address: `${site}${extraHref(who.organisation.slug, id)}`,
    }),
  });
}

const kept = (form: Asked) => ({
  work: form.work,
  lineId: form.lineId,
  agreementId: form.agreementId,
  daysPerWeek: form.daysPerWeek ? toNumeric(form.daysPerWeek) : null,
  costPence: form.cost,
  fromOn: form.fromOn,
  untilOn: form.untilOn,
  because: form.because,
});

async function requireAgreement(db: Db, who: Who, id: string | null): Promise<void> {
  if (id && !(await findAgreement(db, who, id))) throw new NotFound();
}

async function requireExtra(db: Db, who: Who, id: string): Promise<Extra> {
  const extra = await findExtra(db, who, id);
  if (!extra) throw new NotFound();
  return extra;
}

async function requireWaiting(db: Db, who: Who, id: string): Promise<Extra> {
  const extra = await requireExtra(db, who, id);
  if (extra.state !== 'asked') throw new NotFound();
  return extra;
}

/** What the history keeps, and what a clash of versions shows. */
const inWords = (extra: Extra): Record<string, unknown> => ({
  what: extra.work,
  line: lineInWords(extra.line),
  agreement: extra.provider ?? '',
  wanted: wantedInWords(extra),
  fromOn: extra.fromOn ?? '',
  untilOn: extra.untilOn ?? '',
  because: extra.because,
});
