import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../../platform/history/record-page.ts';
import { recordMessage } from '../../../../platform/mail/send.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { findColleague } from '../../../organisation/door.ts';
import { supportRequestHref } from '../addresses.ts';
import { amount, toNumeric } from '../amounts.ts';
import { lineInWords } from '../line-choice.ts';
import { mayAskForSupport, mayChangeAsked, mayTriageSupport, mayWorkOnRequest } from '../policy.ts';
import { requireSupportKind } from './catalogue.ts';
import {
  type AboutRequest,
  acceptedLetter,
  declinedLetter,
  ownerLetter,
  requestDoneLetter,
} from './letters.ts';
import { findRequest } from './queries.ts';
import {
  type AcceptForm,
  type DeclineForm,
  type DoneForm,
  type HoursForm,
  isOpen,
  type RequestForm,
  type RequestState,
  requestTitle,
  type SupportRequest,
  typedRequestFields,
} from './request.ts';

const KIND = 'support_request';

type Asked = RequestForm & { lineId: string | null };

/** Asks for support, and gives the request's id. The first request gives the organisation its own list of kinds. */
export async function recordRequest(db: Db, who: Who, form: Asked): Promise<string> {
  require(mayAskForSupport(who));
  const kind = await requireSupportKind(db, who, form.kind);
  if (!kind.offered) throw new NotFound();
  const id = newId();
  await db
    .insertInto('supportRequest')
    .values({
      organisationId: who.organisation.id,
      id,
      kindId: kind.id,
      ...kept(form),
      askedOn: who.organisation.today,
      askedBy: who.personId,
    })
    .execute();
  const after = inWords(await requireRequest(db, who, id));
  await recordChange(db, who, { kind: KIND, id, act: 'asked for it', after });
  return id;
}

/** Changes what was asked for while nobody has answered. Throws Stale with what stands now. */
export async function changeRequest(db: Db, who: Who, id: string, form: Asked): Promise<void> {
  const request = await requireRequest(db, who, id);
  require(mayChangeAsked(who, request) && request.state === 'new');
  const kind = await requireSupportKind(db, who, form.kind);
  if (!kind.offered && kind.id !== request.kindId) throw new NotFound();
  const before = inWords(request);
  await settle(db, request, form.version ?? 0, { kindId: kind.id, ...kept(form) });
  const after = inWords(await requireRequest(db, who, id));
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'changed',
    ...differing(typedRequestFields, before, after),
  });
}

/** Accepts a request and says who helps, or gives an accepted one to somebody else. Tells both. */
export async function acceptRequest(
  db: Db,
  who: Who,
  id: string,
  form: AcceptForm,
  site: string,
): Promise<void> {
  require(mayTriageSupport(who));
  const request = await requireRequest(db, who, id);
  if (!isOpen(request)) throw new NotFound();
  // Whoever has it already may have left; it is only given to those who are here.
  const owner = await findColleague(db, who, form.ownerId);
  if (!owner && form.ownerId !== request.ownerId) throw new NotFound();
  await settle(db, request, form.version, {
    state: 'accepted',
    ownerId: form.ownerId,
    triageNote: form.because,
  });
  const ownerName = owner?.name ?? request.ownerName ?? '';
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: request.state === 'new' ? 'accepted' : 'gave it to somebody else',
    before: { owner: request.ownerName ?? '' },
    after: { owner: ownerName, because: form.because },
  });
  if (request.ownerId !== form.ownerId && owner)
    await tell(db, who, request, owner.id, site, (about) =>
      ownerLetter(about, request.askerName ?? 'Somebody', request.text, request.wantedOn),
    );
  if (request.state === 'new')
    await tellAsker(db, who, request, site, (about) => acceptedLetter(about, ownerName, form.because));
}

/** Declines a request with the reason, and tells who asked. */
export async function declineRequest(
  db: Db,
  who: Who,
  id: string,
  form: DeclineForm,
  site: string,
): Promise<void> {
  require(mayTriageSupport(who));
  const request = await requireRequest(db, who, id);
  if (!isOpen(request)) throw new NotFound();
  const { today } = who.organisation;
  await settle(db, request, form.version, {
    state: 'declined',
    triageNote: form.because,
    closedOn: today,
  });
  await recordChange(db, who, { kind: KIND, id, act: 'declined', after: { because: form.because } });
  await tellAsker(db, who, request, site, (about) => declinedLetter(about, form.because));
}

/** Says how many hours an accepted request has taken in all. */
export async function recordHours(db: Db, who: Who, id: string, form: HoursForm): Promise<void> {
  const request = await requireAccepted(db, who, id);
  await settle(db, request, form.version, { hours: form.hours === null ? null : toNumeric(form.hours) });
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'recorded the hours',
    before: { hours: hoursInWords(request.hours) },
    after: { hours: hoursInWords(form.hours) },
  });
}

/** Closes an accepted request with what came of it, and tells who asked. */
export async function finishRequest(
  db: Db,
  who: Who,
  id: string,
  form: DoneForm,
  site: string,
): Promise<void> {
  const request = await requireAccepted(db, who, id);
  const { outcome, closedOn } = form;
  const hours = form.hours ?? request.hours;
  await settle(db, request, form.version, {
    state: 'done',
    outcome,
    closedOn,
    hours: hours === null ? null : toNumeric(hours),
  });
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'closed it as done',
    before: { hours: hoursInWords(request.hours) },
    after: { outcome, hours: hoursInWords(hours), closedOn },
  });
  await tellAsker(db, who, request, site, (about) => requestDoneLetter(about, outcome));
}

const hoursInWords = (hours: number | null): string => (hours === null ? '' : amount(hours));

const kept = (form: Asked) => ({
  text: form.text,
  work: form.work,
  lineId: form.lineId,
  wantedOn: form.wantedOn,
});

interface Settled {
  kindId?: string;
  text?: string;
  work?: string;
  lineId?: string | null;
  wantedOn?: string | null;
  state?: RequestState;
  ownerId?: string;
  triageNote?: string;
  hours?: string | null;
  outcome?: string;
  closedOn?: string;
}

/** Writes to the version that was read, in the state that it was in. */
async function settle(db: Db, request: SupportRequest, version: number, values: Settled): Promise<void> {
  const changed = await db
    .updateTable('supportRequest')
    .set({ ...values, version: version + 1 })
    .where('id', '=', request.id)
    .where('version', '=', version)
    .where('state', '=', request.state)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(inWords(request));
}

async function requireRequest(db: Db, who: Who, id: string): Promise<SupportRequest> {
  const request = await findRequest(db, who, id);
  if (!request) throw new NotFound();
  return request;
}

async function requireAccepted(db: Db, who: Who, id: string): Promise<SupportRequest> {
  const request = await requireRequest(db, who, id);
  require(mayWorkOnRequest(who, request));
  if (request.state !== 'accepted') throw new NotFound();
  return request;
}

/** What the history keeps, and what a clash of versions shows. */
const inWords = (request: SupportRequest): Record<string, unknown> => ({
  kind: request.kind,
  text: request.text,
  what: request.work,
  line: lineInWords(request.line),
  wantedOn: request.wantedOn ?? '',
});

type Write = (about: AboutRequest) => { subject: string; body: string };

const tellAsker = (db: Db, who: Who, request: SupportRequest, site: string, write: Write): Promise<void> =>
  request.askedBy ? tell(db, who, request, request.askedBy, site, write) : Promise.resolve();

/** Writes to a colleague about a request, unless they did it themselves or have left. */
async function tell(
  db: Db,
  who: Who,
  request: SupportRequest,
  personId: string,
  site: string,
  write: Write,
): Promise<void> {
  if (personId === who.personId) return;
  const to = await findAddressee(db, personId);
  if (!to) return;
  const about = {
    toName: to.name,
    organisation: who.organisation.name,
    title: requestTitle(request),
    address: `${site}${supportRequestHref(who.organisation.slug, request.id)}`,
  };
  await recordMessage(db, {
    organisationId: who.organisation.id,
    aboutKind: KIND,
    aboutId: request.id,
    toAddress: to.email,
    toName: to.name,
    ...write(about),
  });
}

/** Who a letter goes to. The owner of a request may not see who the people are, and answers who asked all the same. */
const findAddressee = (db: Db, personId: string) =>
  db
    .selectFrom('person')
    .select(['name', 'email'])
    .where('id', '=', personId)
    .where('leftOn', 'is', null)
    .executeTakeFirst();
