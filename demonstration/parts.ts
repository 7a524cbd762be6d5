import type { FrameworkItemKind } from '../reference/framework-items.ts';
import type { RoleCode } from '../reference/roles.ts';
import { plain } from './assemble.ts';
import type { Day, FrameworkItem, Person, Thread } from './types.ts';
import { type ThemeCode, themeCodes } from './voice.ts';

/** One person for each of these in every organisation, by the role or roles they hold. */
const rolesOf = {
  admin: ['ADM'],
  lead: ['CEL'],
  lead2: ['CEL'],
  officer: ['ENG'],
  officer2: ['ENG'],
  communications: ['COM'],
  project: ['PRJ', 'BRD'],
  quality: ['QUA'],
  governance: ['GOV'],
  chair: ['BRD'],
  executive: ['BRD', 'STA'],
  lay: ['LAY'],
  practice: ['PRA'],
  group: ['PPG'],
  representative: ['REP'],
  staff: ['STA'],
  partner: ['PAR'],
  member: ['MEM'],
  assessor: ['AUD'],
} as const satisfies { readonly [key: string]: readonly RoleCode[] };

export type PersonKey = keyof typeof rolesOf;

/** The people of an organisation. The second officer was a communications officer before; the assessor came lately. */
export function peopleOf(
  slug: string,
  since: Day,
  given: { readonly [Key in PersonKey]: readonly [name: string, jobTitle: string] },
): Person[] {
  return (Object.keys(rolesOf) as PersonKey[]).map((key) => {
    const [name, jobTitle] = given[key];
    const from = key === 'assessor' ? 20 : since;
    return {
      key,
      name,
      jobTitle,
      email: `${plain(name)}@${slug}.example`,
      roles: [
        ...rolesOf[key].map((code) => ({ code, from: key === 'officer2' ? 300 : from, to: null })),
        ...(key === 'officer2' ? [{ code: 'COM' as const, from: since, to: 301 }] : []),
      ],
    };
  });
}

type ItemSeed = string | { text: string; note?: string; with?: readonly string[]; from?: Day };

/** Items of one kind in their order; keys are the kind and the place, as in "aim-2". */
export function items(
  kind: FrameworkItemKind,
  from: Day | null,
  seeds: readonly ItemSeed[],
  parent: string | null = null,
): FrameworkItem[] {
  return seeds.map((seed, index) => {
    const item = typeof seed === 'string' ? { text: seed } : seed;
    return {
      key: `${kind}-${String(index + 1)}`,
      kind,
      text: item.text,
      note: item.note ?? '',
      parent,
      position: index + 1,
      inForceFrom: item.from ?? from,
      codesignedWith: item.with ?? [],
    };
  });
}

type ThreadSeed = {
  /** The letter with which the keys of its comments begin. */
  letter: string;
  comments: number;
  themes: readonly ThemeCode[];
  finding: { ago: number; by?: PersonKey; title: string; text: string };
  decision?: {
    ago: number;
    by: string;
    outcome?: 'in_part' | 'no';
    because?: string;
    title: string;
    text: string;
    major?: true;
  };
  actions?: readonly { title: string; owner: PersonKey; due: number; done?: number; note?: string }[];
  loop?: {
    ago: number;
    slug: string;
    title: string;
    youSaid: string;
    whoSaid: string;
    weDid?: string;
    because?: string;
    benefit?: 'outcomes' | 'access' | 'inequality';
    /** Numbers of the comments that are quoted. */
    quotes: readonly number[];
    told: readonly (readonly [audience: string, channel: string, people: number | null])[];
  };
  /** Numbers of the comments whose speakers asked to hear back. */
  told?: readonly number[];
};

/** A thread, with the drafting, the approval and the telling in the days before and after it is published. */
export function threadOf(seed: ThreadSeed): Thread {
  const { finding, decision, loop } = seed;
  const keyOf = (number: number) => `${seed.letter}${String(number)}`;
  return {
    key: seed.letter,
    state: loop ? 'whole' : decision ? 'overdue-action' : 'no-decision',
    comments: Array.from({ length: seed.comments }, (_, index) => keyOf(index + 1)),
    finding: {
      title: finding.title,
      text: finding.text,
      foundOn: finding.ago,
      writtenBy: finding.by ?? 'officer',
      owner: 'lead',
      themes: seed.themes.map((code) => themeCodes[code]),
    },
    decision: decision
      ? {
          title: decision.title,
          text: decision.text,
          takenBy: decision.by,
          decidedOn: decision.ago,
          outcome: decision.outcome ?? 'yes',
          because: decision.because ?? '',
          major: decision.major ?? false,
          recordedBy: 'lead',
        }
      : null,
    actions: (seed.actions ?? []).map((action) => ({
      title: action.title,
      owner: action.owner,
      dueOn: action.due,
      doneOn: action.done ?? null,
      doneNote: action.note ?? '',
    })),
    loop: loop
      ? {
          slug: loop.slug,
          title: loop.title,
          youSaid: loop.youSaid,
          whoSaid: loop.whoSaid,
          outcome: loop.weDid === undefined ? 'could_not' : 'did',
          weDid: loop.weDid ?? '',
          because: loop.because ?? '',
          benefit: loop.benefit ?? null,
          writtenBy: 'officer',
          openedOn: loop.ago + 12,
          submittedOn: loop.ago + 5,
          approvedBy: 'lead2',
          approvedOn: loop.ago + 1,
          publishedOn: loop.ago,
          quotes: loop.quotes.map(keyOf),
          tellings: loop.told.map(([audience, channel, people]) => ({
            audience,
            channel,
            toldOn: loop.ago - 2,
            people,
            toldBy: 'communications',
          })),
        }
      : null,
    told: (seed.told ?? []).map((number) => ({
      returnKey: `r-${keyOf(number)}`,
      toldOn: (loop?.ago ?? 0) - 1,
    })),
  };
}
