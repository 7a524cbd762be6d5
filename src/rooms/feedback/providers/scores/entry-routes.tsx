import { Hono } from 'hono';
import { require } from '../../../../platform/access/allows.ts';
import { isId } from '../../../../platform/db/ids.ts';
import { textOf } from '../../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../../platform/web/context.ts';
import { flash } from '../../../../platform/web/flash.ts';
import { type FieldErrors, readForm, readQuery, type Typed } from '../../../../platform/web/form.ts';
import { NotFound } from '../../../../platform/web/problems.ts';
import { mayKeepProviders } from '../../policy.ts';
import { newScoreHref, scoreHref, scoresHref } from '../addresses.ts';
import { attempt } from '../attempt.ts';
import { checkOnArrival } from '../checks/commands.ts';
import { findContract, listContractOptions } from '../contracts/queries.ts';
import { listMeasureOptions } from '../measures/queries.ts';
import { listProviderOptions } from '../register/queries.ts';
import { getScale } from '../scales/queries.ts';
import { scaleWords } from '../scales/scale.ts';
import { recordScore } from './commands.ts';
import { EnterScore } from './pages/EnterScore.tsx';
import { periodWords } from './period.ts';
import { findReturn } from './queries.ts';
import { entryOf, scoreForm } from './score-form.ts';
import { type BreakdownRow, type ScoreKind, type ScoreReturn, scoreKinds } from './score-return.ts';

/** The form in which a return is recorded or corrected. */
export const scoreEntryRoutes = new Hono<Env>();
const LIST = '/:organisation/desk/scores';

const crumbs = (slug: string) => [{ href: scoresHref(slug), text: 'Scores' }];

/** The form: empty, as the address presets it, with a return that is to be corrected, or as typed with what is wrong. */
async function showForm(c: WebContext, typed?: Typed, errors: FieldErrors = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const asked = typed ?? readQuery(c);
  const correctsId = textOf(asked, 'corrects');
  const found = await read(c, async (db) => {
    const corrects = isId(correctsId) ? await findReturn(db, who, correctsId) : null;
    const contractId = textOf(asked, typed ? 'contractId' : 'contract');
    const contract = isId(contractId) ? await findContract(db, who, contractId) : null;
    const provider = corrects?.providerId ?? contract?.providerId;
    return {
      corrects,
      contract,
      providers: await listProviderOptions(db, who, provider),
      contracts: await listContractOptions(db, who, typed ? undefined : provider),
      measures: await listMeasureOptions(db, who),
      scale: await getScale(db, { scaleId: contract?.scaleId ?? null, on: corrects?.periodTo ?? today }),
    };
  });
  if (correctsId !== '' && !found.corrects) throw new NotFound();
  const { corrects, contract, scale } = found;
  const askedKind = scoreKinds.find(({ key }) => key === textOf(asked, 'kind'))?.key;
  const kind: ScoreKind = askedKind ?? corrects?.kind ?? 'net_promoter';
  const begun: Typed = corrects
    ? typedFrom(corrects)
    : {
        providerId: contract?.providerId ?? textOf(asked, 'provider'),
        contractId: contract?.id ?? '',
        service: contract?.service ?? '',
        receivedOn: today,
        form: kind === 'friends_and_family' ? 'answers' : 'bands',
      };
  return c.render(
    <EnterScore
      slug={slug}
      kind={kind}
      typed={typed ?? begun}
      errors={errors}
      providers={found.providers}
      contracts={found.contracts}
      measures={found.measures.filter((measure) => measure.kind === kind)}
      kindHref={(key) =>
        newScoreHref(slug, {
          kind: key,
          provider: textOf(asked, 'provider'),
          contract: contract?.id,
          corrects: corrects?.id,
        })
      }
      corrects={
        corrects && {
          id: corrects.id,
          says: `the return of ${corrects.providerName} for ${periodWords({ from: corrects.periodFrom, to: corrects.periodTo })}`,
        }
      }
      scaleSays={`The scale that holds on the last day of the period is used. Today that is: ${scaleWords(scale)}.`}
    />,
    {
      title: corrects ? 'Correct a return' : 'Record scores',
      breadcrumb: crumbs(slug),
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

/** A return as its form was typed. */
function typedFrom(found: ScoreReturn): Typed {
  const { counts } = found;
  const text = (value: number | null | undefined) => (value == null ? '' : String(value));
  const isShare = counts.form === 'percentages';
  return {
    providerId: found.providerId,
    contractId: found.contractId ?? '',
    measureId: found.measureId ?? '',
    service: found.service,
    period: `${found.periodFrom} to ${found.periodTo}`,
    receivedOn: found.receivedOn,
    form: counts.form,
    promoters: isShare ? '' : text(counts.promoters),
    passives: isShare ? '' : text(counts.passives),
    detractors: isShare ? '' : text(counts.detractors),
    promotersShare: isShare ? text(counts.promoters) : '',
    passivesShare: isShare ? text(counts.passives) : '',
    detractorsShare: isShare ? text(counts.detractors) : '',
    part: text(counts.part),
    number: text(counts.number),
    n: text(counts.n),
    eligible: text(found.eligible),
    scorePrinted: found.scorePrinted,
    breakdown: found.breakdown.map(lineOf).join('\n'),
    note: found.note,
    ...Object.fromEntries(
      Object.entries(counts.answers ?? {}).map(([value, many]) => [`answer-${value}`, String(many)]),
    ),
  };
}

function lineOf(row: BreakdownRow): string {
  const figures = row.answers
    ? [1, 2, 3, 4, 5, 6].map((value) => row.answers?.[value] ?? 0)
    : row.promoters != null
      ? [row.promoters, row.passives, row.detractors]
      : row.part != null
        ? [row.part, row.n]
        : row.number != null
          ? [row.number]
          : [row.n];
  return [row.name, ...figures, row.score].filter((cell) => cell != null).join(', ');
}

scoreEntryRoutes.get(`${LIST}/new`, (c) => {
  require(mayKeepProviders(c.var.who));
  return showForm(c);
});

scoreEntryRoutes.post(`${LIST}/new`, async (c) => {
  const { who } = c.var;
  require(mayKeepProviders(who));
  const form = await readForm(c, scoreForm);
  if (!form.ok) {
    c.status(400);
    return showForm(c, form.typed, form.errors);
  }
  const corrects = textOf(form.typed, 'corrects');
  const done = await attempt(() =>
    write(c, async (db) => {
      const id = await recordScore(db, who, entryOf(form.values), isId(corrects) ? corrects : null);
      await checkOnArrival(db, who, id);
      return id;
    }),
  );
  if (!done.ok) {
    c.status(done.status);
    return showForm(c, form.typed, done.errors);
  }
  flash(c, {
    kind: 'success',
    text: corrects
      ? 'The correction is recorded. The earlier return is kept beside it.'
      : 'The scores are recorded.',
  });
  return c.redirect(scoreHref(who.organisation.slug, done.value), 303);
});
