import { beforeAll, describe, expect, it } from 'vitest';
import type { SourceKindKey } from '../../../../reference/source-kinds.ts';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aReturn } from '../../../../tests/support/makers/comment.ts';
import { aDecision } from '../../../../tests/support/makers/decision.ts';
import { aFinding } from '../../../../tests/support/makers/finding.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import { read } from '../../../platform/db/tenant.ts';
import { evidenceOf, type Voice } from './evidence.ts';
import { agreementSentence, weightSentence } from './evidence-words.ts';
import { type KnownChoices, scopeWords } from './known.ts';
import { readKnown } from './queries.ts';
import { knownReport } from './report.ts';

let made = 0;
const voice = (said: Partial<Voice> = {}): Voice => {
  made += 1;
  return {
    id: `c${made}`,
    returnId: `r${made}`,
    sourceId: said.sourceKind ?? 'pals',
    sourceKind: 'pals',
    kind: null,
    sentiment: null,
    themes: [],
    coded: false,
    email: '',
    telephone: '',
    ...said,
  };
};
const many = (number: number, said: Partial<Voice>) => Array.from({ length: number }, () => voice(said));

describe('evidence', () => {
  it('counts people, not comments', () => {
    const evidence = evidenceOf([
      voice({ returnId: 'one', sentiment: 1 }),
      voice({ returnId: 'one', sentiment: 2 }),
      voice({ email: 'ann@example.org', sentiment: 5 }),
      voice({ email: 'Ann@Example.org', sentiment: 1, sourceKind: 'complaint' }),
    ]);
    expect(evidence).toMatchObject({ comments: 4, returns: 3, people: 2, sources: 2, triangulated: true });
    expect(evidence.strength).toBe('thin');
    expect(evidence.kinds.find(({ key }) => key === 'pals')).toMatchObject({
      people: 2,
      tones: { positive: 1, neutral: 0, negative: 1, unknown: 0 },
    });
    expect(weightSentence(evidence)).toBe(
      '4 comments by 2 different people, from 2 independent sources of 2 kinds.',
    );
  });

  it('says where kinds of source disagree', () => {
    const evidence = evidenceOf([
      ...many(40, { sourceKind: 'complaint', sentiment: 5, themes: ['t'] }),
      ...many(40, { sourceKind: 'compliment', sentiment: 1, themes: ['t'] }),
    ]);
    expect(evidence.disagreeing).toHaveLength(2);
    expect(agreementSentence(evidence)).toContain('Compliment (100% positive)');
    expect(evidence.themes).toMatchObject([{ themeId: 't', people: 80, kinds: 2, strength: 'fair' }]);
    expect(evidence.themes[0]?.disagreeing).toHaveLength(2);
  });

  it('is nothing where nobody spoke', () => {
    expect(evidenceOf([])).toMatchObject({ comments: 0, people: 0, strength: 'none', triangulated: false });
  });
});

it('says in words what was asked about', () => {
  const choices: KnownChoices = {
    themes: [{ id: 't', name: 'Waiting' }],
    providers: [{ id: 'p', name: 'St Elsewhere' }],
    areas: [],
    places: [],
  };
  expect(scopeWords({ theme: 't', provider: 'p', q: 'stroke' }, choices)).toBe(
    'Waiting at St Elsewhere, with the words “stroke”',
  );
  expect(scopeWords({ q: 'stroke' }, choices)).toBe('“stroke”');
});

onBothDatabases('what we know', (given) => {
  let organisation: Organisation;
  let officer: Who;
  let asOfficer: Visit;
  let asLay: Visit;
  let asRepresentative: Visit;
  let asStranger: Visit;
  let known: string;
  let waiting: string;

  beforeAll(async () => {
    const { database } = given;
    organisation = await anOrganisation(database, { fixedToday: '2012-09-30' });
    officer = await aPerson(database, organisation, { roles: ['ENG'], name: 'Priya Officer' });
    const lay = await aPerson(database, organisation, { roles: ['LAY'] });
    const representative = await aPerson(database, organisation, { roles: ['REP'] });
    const stranger = await aPerson(database, await anOrganisation(database), { roles: ['CEL'] });
    const site = aSite(given);
    [asOfficer, asLay, asRepresentative, asStranger] = await Promise.all([
      site.as(officer),
      site.as(lay),
      site.as(representative),
      site.as(stranger),
    ]);
    known = `/${organisation.slug}/desk/known`;
    const theme = await theThemes(database, organisation);
    waiting = theme('timeliness-of-care');
    const says = async (kind: SourceKindKey, number: number, sentiment: number, more = {}) => {
      const sourceId = await aSource(database, organisation, { kind });
      const ids: string[] = [];
      for (let at = 0; at < number; at++) {
        const { commentIds } = await aReturn(database, organisation, {
          sourceId,
          receivedOn: '2012-06-15',
          place: ['Hospital care', 'Stroke unit'],
          texts: [`The wait for the stroke clinic was long, number ${at}.`],
          comment: { sentiment, themeIds: [waiting], kind: 'weakness' },
          ...more,
        });
        ids.push(...commentIds);
      }
      return ids;
    };
    const complaints = await says('complaint', 12, 5);
    await says('compliment', 12, 1, { consentToQuote: true });
    const finding = await aFinding(database, officer, {
      title: 'People wait long for the stroke clinic',
      comments: complaints.slice(0, 3),
    });
    await aDecision(database, officer, { title: 'A second stroke clinic', findings: [finding] });
  });

  const text = async (visit: Visit, path: string) => (await visit(path)).text();

  it('asks first what it is about, and says where nothing is known', async () => {
    const first = await text(asLay, known);
    expect(first).toContain('Choose what it is about');
    expect(await text(asLay, `${known}?q=dermatology`)).toContain(
      'Nothing is known about this in these months.',
    );
  });

  it('puts together who says it about a theme, a place or a pathway’s words', async () => {
    for (const query of [`theme=${waiting}`, 'place=Stroke', 'q=stroke']) {
      const page = await text(asLay, `${known}?${query}`);
      expect(page, query).toContain(
        '24 comments by 24 different people, from 2 independent sources of 2 kinds.',
      );
      expect(page, query).toContain('Fair evidence');
      expect(page, query).toContain('Triangulated');
      expect(page, query).toContain('Disagrees with the others');
      expect(page, query).toContain('Weaknesses: 24 comments');
      expect(page, query).toContain('People wait long for the stroke clinic');
      expect(page, query).toContain('A second stroke clinic');
      expect(page, query).toContain('In people’s words');
    }
    expect(await text(asLay, `${known}?q=stroke&kinds=3`)).toContain('Not triangulated');
    expect(await text(asLay, `${known}?q=stroke&from=2012-07&to=2012-08`)).toContain('Nothing is known');
  });

  it('is exported as it is filtered', async () => {
    const csv = await text(asLay, `${known}/export.csv?theme=${waiting}`);
    expect(csv).toContain('kind of source,Complaint,1,12,12,0,0,0,0,12,0,Disagrees with the others');
    expect((await asLay(`${known}/export.csv`)).status).toBe(404);
  });

  it('is issued as a paper, with small numbers hidden', async () => {
    expect((await asLay(`${known}/issue?q=stroke`, { circulation: '' })).status).toBe(404);
    const issued = await asOfficer(`${known}/issue?q=stroke`, { circulation: 'Stroke board' });
    expect(issued.status).toBe(303);
    const list = await text(asLay, known);
    expect(list).toContain('What we already know about “stroke”');
    const file = /papers\/([0-9a-f-]{36})\/files\/pdf/.exec(list)?.[1];
    const pdf = await asLay(`${known}/papers/${file}/files/pdf`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-type')).toContain('pdf');
    expect((await asStranger(`${known}/papers/${file}/files/pdf`)).status).toBe(404);
    const html = await text(asLay, `${known}/papers/${file}/files/html`);
    expect(html).toContain('A second stroke clinic');
    const kept = await read(given.database, organisation.id, (db) =>
      db.selectFrom('insightReport').select(['kind', 'circulation']).execute(),
    );
    expect(kept).toEqual([{ kind: 'known', circulation: 'Stroke board' }]);
  });

  it('hides people by kind of source in the paper where they are few', async () => {
    const readAll = await read(given.database, organisation.id, (db) =>
      readKnown(db, officer, {
        scope: { q: 'stroke' },
        period: { from: '2012-01', to: '2012-09' },
        leastKinds: 2,
      }),
    );
    const few = evidenceOf([
      ...many(3, { sentiment: 5 }),
      ...many(20, { sourceKind: 'complaint', sentiment: 5 }),
    ]);
    const report = knownReport({
      about: 'x',
      period: { from: '2012-01', to: '2012-09' },
      leastKinds: 2,
      known: { ...readAll, evidence: few },
      themeNames: new Map(),
      letterhead: { name: organisation.name },
      today: '2012-09-30',
      author: 'Priya Officer',
    });
    const table = report.blocks.find((block) => block.kind === 'table');
    const pals = table?.kind === 'table' ? table.rows.at(-1) : undefined;
    expect(JSON.stringify(pals)).not.toContain('"3"');
  });

  it('is for those who read feedback', async () => {
    expect((await asRepresentative(`${known}?q=stroke`)).status).toBe(404);
    expect((await asStranger(`${known}?q=stroke`)).status).toBe(404);
  });
});
