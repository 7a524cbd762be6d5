import type { DeliveryState, Precision, Recurrence } from '../../../src/analysis/calendar/timescale.ts';
import type { Who } from '../../../src/platform/access/who.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { newId } from '../../../src/platform/db/ids.ts';
import type { Confidence } from '../../../src/rooms/plans/lines/status.ts';
import type { SchemeColumn } from '../../../src/rooms/plans/plan/plan.ts';

export interface SaidLine {
  code?: string;
  what?: string;
  /** The heading of its section; made where it is new. */
  section?: string;
  whenText?: string;
  rag?: Confidence;
  state?: DeliveryState;
  /** One milestone; none where nothing is said. */
  due?: string | null;
  start?: string | null;
  precision?: Precision;
  recurrence?: Recurrence | null;
  leads?: (Who | string)[];
  supports?: (Who | string)[];
  asAt?: string;
}

export interface MadePlan {
  planId: string;
  schemeId: string;
  slug: string;
  /** By code. */
  lines: Record<string, string>;
  /** By heading. */
  sections: Record<string, string>;
  /** By the code of their line. */
  milestones: Record<string, string>;
}

const columns: SchemeColumn[] = [
  { field: 'section', heading: 'Objective', mandatory: false, shown: true },
  { field: 'what', heading: 'What we will do', mandatory: true, shown: true },
  { field: 'when', heading: 'When', mandatory: false, shown: true },
  { field: 'lead', heading: 'Who leads', mandatory: false, shown: true },
  { field: 'status', heading: 'Status', mandatory: false, shown: true },
  { field: 'update', heading: 'Where we are', mandatory: false, shown: true },
];

/** An adopted plan with its lines, each with one update and at most one milestone. Gives the ids of all it made. */
export async function aPlan(
  database: Database,
  writer: Who,
  said: {
    title?: string;
    state?: 'draft' | 'submitted' | 'adopted' | 'refreshed' | 'closed';
    usesRag?: boolean;
    columns?: SchemeColumn[];
    startsOn?: string;
    endsOn?: string;
    lines?: SaidLine[];
  } = {},
): Promise<MadePlan> {
  const organisationId = writer.organisation.id;
  const db = database.owner;
  const [planId, schemeId] = [newId(), newId()];
  const slug = `a-plan-${planId.slice(-8)}`;
  await db
    .insertInto('planScheme')
    .values({
      organisationId,
      id: schemeId,
      name: `Scheme ${schemeId.slice(-8)}`,
      columns: JSON.stringify(said.columns ?? columns),
      statusWords: JSON.stringify([]),
      usesRag: said.usesRag ?? true,
      codePrefix: 'A',
    })
    .execute();
  const state = said.state ?? 'adopted';
  await db
    .insertInto('plan')
    .values({
      organisationId,
      id: planId,
      slug,
      title: said.title ?? 'What we will do this year',
      kind: 'action',
      startsOn: said.startsOn ?? null,
      endsOn: said.endsOn ?? null,
      schemeId,
      state,
      ownerId: writer.personId,
      writtenBy: writer.personId,
      adoptedByBody: state === 'draft' || state === 'submitted' ? null : writer.organisation.boardName,
      adoptedOn: state === 'draft' || state === 'submitted' ? null : writer.organisation.today,
    })
    .execute();
  const made: MadePlan = { planId, schemeId, slug, lines: {}, sections: {}, milestones: {} };
  for (const [position, line] of (said.lines ?? [{}]).entries()) {
    const code = line.code ?? `A${String(position + 1).padStart(2, '0')}`;
    const heading = line.section ?? 'Hear people';
    let sectionId = made.sections[heading];
    if (!sectionId) {
      sectionId = newId();
      made.sections[heading] = sectionId;
      await db
        .insertInto('planSection')
        .values({ organisationId, id: sectionId, planId, heading, position })
        .execute();
    }
    const lineId = newId();
    made.lines[code] = lineId;
    await db
      .insertInto('planLine')
      .values({
        organisationId,
        id: lineId,
        planId,
        sectionId,
        position,
        code,
        what: line.what ?? `Do what ${code} says`,
        whenText: line.whenText ?? line.due ?? '',
      })
      .execute();
    await db
      .insertInto('planLineUpdate')
      .values({
        organisationId,
        id: newId(),
        lineId,
        asAt: line.asAt ?? writer.organisation.today,
        rag: line.rag ?? 'none',
        deliveryState: line.state ?? 'in_progress',
        recordedBy: writer.personId,
      })
      .execute();
    if (line.due || line.start || line.recurrence) {
      const milestoneId = newId();
      made.milestones[code] = milestoneId;
      await db
        .insertInto('planMilestone')
        .values({
          organisationId,
          id: milestoneId,
          lineId,
          printed: line.whenText ?? line.due ?? '',
          startOn: line.start ?? null,
          dueOn: line.due ?? null,
          precision: line.precision ?? 'day',
          recurrence: line.recurrence ? JSON.stringify(line.recurrence) : null,
        })
        .execute();
    }
    const people = [
      ...(line.leads ?? []).map((one) => ['lead', one] as const),
      ...(line.supports ?? []).map((one) => ['support', one] as const),
    ];
    for (const [at, [kind, one]] of people.entries())
      await db
        .insertInto('planLineResponsible')
        .values({
          organisationId,
          id: newId(),
          lineId,
          kind,
          position: at,
          roleText: typeof one === 'string' ? one : '',
          personId: typeof one === 'string' ? null : one.personId,
        })
        .execute();
  }
  return made;
}
