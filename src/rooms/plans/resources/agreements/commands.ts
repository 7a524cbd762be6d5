import { require } from '../../../../platform/access/allows.ts';
import type { Who } from '../../../../platform/access/who.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { newId } from '../../../../platform/db/ids.ts';
import { differing, recordChange } from '../../../../platform/history/record-page.ts';
import { NotFound, Stale } from '../../../../platform/web/problems.ts';
import { mayEditResources } from '../../policy.ts';
import { type Agreement, type AgreementForm, agreementFields, type ReviewForm } from './agreement.ts';
import { findAgreement } from './queries.ts';

const KIND = 'support_agreement';

/** Records a support agreement and gives its id. */
export async function recordAgreement(db: Db, who: Who, form: AgreementForm): Promise<string> {
  require(mayEditResources(who));
  const id = newId();
  const { version: _, ...values } = form;
  await db
    .insertInto('supportAgreement')
    .values({ organisationId: who.organisation.id, id, ...values })
    .execute();
  const after = withoutManager(inWords(await requireAgreement(db, who, id)));
  await recordChange(db, who, { kind: KIND, id, act: 'recorded', after });
  return id;
}

/** Changes a support agreement. Throws Stale with what stands now where the version is not the latest. */
export async function changeAgreement(db: Db, who: Who, id: string, form: AgreementForm): Promise<void> {
  require(mayEditResources(who));
  const before = inWords(await requireAgreement(db, who, id));
  const { version = 0, ...values } = form;
  await settle(db, id, version, before, values);
  const after = inWords(await requireAgreement(db, who, id));
  const manager = before.accountManager === after.accountManager ? '' : ' with another account manager';
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: `changed${manager}`,
    ...differing(agreementFields, before, after),
  });
}

/** Records what a review found, and sets the next. */
export async function reviewAgreement(db: Db, who: Who, id: string, form: ReviewForm): Promise<void> {
  require(mayEditResources(who));
  const before = inWords(await requireAgreement(db, who, id));
  const { reviewedOn, reviewOn, note } = form;
  await settle(db, id, form.version, before, { reviewedOn, reviewOn, reviewNote: note });
  await recordChange(db, who, {
    kind: KIND,
    id,
    act: 'reviewed',
    before: { reviewOn: before.reviewOn },
    after: { reviewedOn, reviewOn, note },
  });
}

async function settle(
  db: Db,
  id: string,
  version: number,
  before: Record<string, unknown>,
  values: Partial<Omit<Agreement, 'id' | 'version'>>,
): Promise<void> {
  const changed = await db
    .updateTable('supportAgreement')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new Stale(before);
}

async function requireAgreement(db: Db, who: Who, id: string): Promise<Agreement> {
  const agreement = await findAgreement(db, who, id);
  if (!agreement) throw new NotFound();
  return agreement;
}

const inWords = (agreement: Agreement): Record<string, unknown> => ({
  provider: agreement.provider,
  accountManager: agreement.accountManager,
  text: agreement.scope,
  startsOn: agreement.startsOn ?? '',
  endsOn: agreement.endsOn ?? '',
  reviewOn: agreement.reviewOn,
});

const withoutManager = ({ accountManager: _, ...kept }: Record<string, unknown>) => kept;
