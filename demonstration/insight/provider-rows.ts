import { firstScale, type KeptScale } from '../../src/rooms/feedback/providers/scales/scale.ts';
import { workOut } from '../../src/rooms/feedback/providers/scores/working.ts';
import { civilDate } from '../dates.ts';
import type { Ids } from '../rows/ids.ts';
import type { TableRows } from '../rows/store.ts';
import type { DemonstrationOrganisation } from '../types.ts';
import type { InsightData, ScoreSeed } from './insight-data.ts';

type Given = Pick<DemonstrationOrganisation<string>, 'slug' | 'people'>;

const noon = (date: string) => new Date(`${date}T12:00:00Z`);
const RECORDER = 'quality';

/** The first and the last day of a month so many months before a day. */
export function monthBefore(today: string, monthsAgo: number): { from: string; to: string } {
  const month = Temporal.PlainDate.from(today).toPlainYearMonth().subtract({ months: monthsAgo });
  return {
    from: month.toPlainDate({ day: 1 }).toString(),
    to: month.toPlainDate({ day: month.daysInMonth }).toString(),
  };
}

/** Providers with their scales, measures, contracts, scores and actions; their places are of `placeRows`. */
export function providerRows(given: Given, data: InsightData, ids: Ids, today: string): TableRows[] {
  const on = (day: number | string) => civilDate(day, today);
  const person = (key: string) => ids.of('person', key);
  return [
    {
      table: 'provider',
      rows: data.providers.map(({ key, name, kind, area, publicNote }) => ({
        id: ids.make('provider', key),
        name,
        kind,
        areaId: area ? ids.of('area', area) : null,
        contact: 'Made up for the demonstration.',
        shownToPublic: publicNote !== undefined,
        publicNote: publicNote ?? '',
      })),
    },
    {
      table: 'practicePerson',
      rows: data.providers.flatMap(({ key, reader }) =>
        reader
          ? [
              {
                id: crypto.randomUUID(),
                providerId: ids.of('provider', key),
                personId: person(reader),
                fromOn: on(300),
              },
            ]
          : [],
      ),
    },
    {
      table: 'recommendationScale',
      rows: (data.scales ?? []).map(({ key, ...scale }) => ({
        id: ids.make('scale', key),
        ...scale,
        isUsual: true,
      })),
    },
    {
      table: 'experienceMeasure',
      rows: data.measures.map(({ key, ...measure }) => ({
        id: ids.make('measure', key),
        name: measure.name,
        question: measure.question ?? '',
        kind: measure.kind,
        unit: measure.unit ?? '',
        better: measure.better ?? 'higher',
        source: measure.source ?? '',
      })),
    },
    {
      table: 'contract',
      rows: data.contracts.map((contract) => ({
        id: ids.make('contract', contract.key),
        providerId: ids.of('provider', contract.provider),
        service: contract.service,
        reference: contract.reference,
        startsOn: on(contract.startsOn),
        endsOn: contract.endsOn === null ? null : on(contract.endsOn),
        isNew: contract.isNew ?? false,
        feedbackClause: contract.clause,
        clauseText: contract.clauseText ?? '',
        encourages: contract.encourages ?? '',
        intervalDays: contract.intervalDays,
        scaleId: contract.scale ? ids.of('scale', contract.scale) : null,
        patientsMonitor: contract.patients ?? '',
        ownerId: person(contract.owner),
      })),
    },
    {
      table: 'contractSource',
      rows: data.contracts.flatMap(({ key, sources = [] }) =>
        sources.map((source) => ({
          contractId: ids.of('contract', key),
          sourceId: ids.of('source', source),
        })),
      ),
    },
    {
      table: 'contractMeasure',
      rows: data.contracts.flatMap(({ key, measures = [] }) =>
        measures.map((measure) => ({
          contractId: ids.of('contract', key),
          measureId: ids.of('measure', measure.key),
          target: measure.target === undefined ? null : String(measure.target),
          targetWords: measure.words ?? '',
        })),
      ),
    },
    { table: 'scoreReturn', rows: data.scores.map((score) => scoreRow(data, score, ids, today)) },
    {
      table: 'providerAction',
      rows: data.actions.map((action) => ({
        id: crypto.randomUUID(),
        providerId: ids.of('provider', action.provider),
        returnId: action.score ? ids.of('score', action.score) : null,
        text: action.text,
        because: action.because,
        owner: action.owner,
        agreedOn: on(action.agreedOn),
        dueOn: action.dueOn === null ? null : on(action.dueOn),
        doneOn: action.doneOn === undefined ? null : on(action.doneOn),
        outcome: action.outcome ?? '',
      })),
    },
    ...standardRows(data, ids, today),
    {
      table: 'history',
      rows: [
        ...data.providers.map(({ key }) => ({ kind: 'provider', recordId: ids.of('provider', key) })),
        ...data.contracts.map(({ key }) => ({ kind: 'contract', recordId: ids.of('contract', key) })),
      ].map((record) => ({
        id: crypto.randomUUID(),
        at: noon(on(240)),
        personId: person(RECORDER),
        byName: given.people.find(({ key }) => key === RECORDER)?.name ?? '',
        act: 'recorded',
        ...record,
      })),
    },
  ];
}

/** The scale in use on a day, as a return keeps it: the organisation's own, or the one that all begin with. */
function scaleFor({ scales = [] }: InsightData, on: string, ids: Ids): KeptScale {
  const own = scales.find(({ inForceFrom }) => inForceFrom <= on);
  const { name, lowest, highest, promoterFrom, detractorTo } = own ?? firstScale;
  return { id: own ? ids.of('scale', own.key) : null, name, lowest, highest, promoterFrom, detractorTo };
}

/** The score is worked out as for a return that somebody records. */
function scoreRow(data: InsightData, score: ScoreSeed, ids: Ids, today: string) {
  const { from, to } = monthBefore(today, score.monthsAgo);
  const contract = data.contracts.find(({ key }) => key === score.contract);
  const scale = score.kind === 'net_promoter' ? scaleFor(data, to, ids) : null;
  const worked = workOut({
    kind: score.kind,
    counts: score.counts,
    scale,
    periodTo: to,
    scorePrinted: score.printed ?? '',
  });
  if (worked.score === null)
    throw new Error(`The demonstration has a score of ${score.provider} that cannot be worked out.`);
  const received = Temporal.PlainDate.from(to).add({ days: 12 }).toString();
  return {
    id: score.key ? ids.make('score', score.key) : crypto.randomUUID(),
    providerId: ids.of('provider', score.provider),
    contractId: contract ? ids.of('contract', contract.key) : null,
    measureId: score.measure ? ids.of('measure', score.measure) : null,
    kind: score.kind,
    service: contract?.service ?? '',
    periodFrom: from,
    periodTo: to,
    receivedOn: received < today ? received : today,
    scale: scale && JSON.stringify(scale),
    answers: worked.n,
    eligible: score.eligible ?? null,
    counts: JSON.stringify(score.counts),
    breakdown: JSON.stringify(score.breakdown ?? []),
    score: String(worked.score),
    scorePrinted: score.printed ?? '',
    note: score.note ?? '',
    recordedBy: ids.of('person', RECORDER),
  };
}

/** What providers are asked of involvement, and how the last quarter was judged. */
function standardRows({ standards = [] }: InsightData, ids: Ids, today: string): TableRows[] {
  const each = standards.map((standard, index) => ({ ...standard, id: crypto.randomUUID(), index }));
  return [
    {
      table: 'involvementStandard',
      rows: each.map(({ id, text, index }) => ({ id, text, position: index + 1, inForceFrom: null })),
    },
    {
      table: 'involvementScore',
      rows: each.flatMap(({ id, verdicts }) =>
        verdicts.map(({ provider, verdict, evidence }) => ({
          id: crypto.randomUUID(),
          providerId: ids.of('provider', provider),
          standardId: id,
          periodFrom: monthBefore(today, 3).from,
          periodTo: monthBefore(today, 1).to,
          verdict,
          evidence,
          scoredOn: civilDate(5, today),
          scoredBy: ids.of('person', RECORDER),
        })),
      ),
    },
  ];
}
