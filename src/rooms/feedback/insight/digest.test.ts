import { beforeAll, describe, expect, it } from 'vitest';
import { organisationRule } from '../../../../reference/disclosure-rules.ts';
import { sourceKinds } from '../../../../reference/source-kinds.ts';
import { onBothDatabases } from '../../../../tests/support/a-database.ts';
import { aSite, type Visit } from '../../../../tests/support/a-site.ts';
import { aComment, aReturn } from '../../../../tests/support/makers/comment.ts';
import { aFinding } from '../../../../tests/support/makers/finding.ts';
import { aLoop } from '../../../../tests/support/makers/loop.ts';
import { anOrganisation } from '../../../../tests/support/makers/organisation.ts';
import { aPerson } from '../../../../tests/support/makers/person.ts';
import { aSource } from '../../../../tests/support/makers/source.ts';
import { theThemes } from '../../../../tests/support/makers/theme.ts';
import type { Organisation } from '../../../platform/access/organisation.ts';
import type { Who } from '../../../platform/access/who.ts';
import { toldIdentifiers } from './free-words.ts';
import { type CountedMonth, protectMonth } from './protect-month.ts';

describe('a month as it may leave the desk', () => {
  const rule = organisationRule(5);
  const sounds = (positive: number, neutral: number, negative: number, unrated: number) => ({
    positive,
    neutral,
    negative,
    unrated,
  });
  const month: CountedMonth = {
    kinds: new Map([
      ['pals', 2],
      ['complaint', 40],
      ['blog', 30],
    ]),
    sounds: sounds(30, 12, 28, 2),
    themes: new Map([
      ['waiting', sounds(0, 1, 20, 0)],
      ['kindness', sounds(25, 6, 0, 0)],
    ]),
  };

  it('hides small numbers, and what gives them back', () => {
    const { kinds, sounds: published, themes, all } = protectMonth(month, rule);
    expect(kinds.get('pals')?.value).toBeNull();
    const open = [...kinds.values()].filter(({ value }) => value !== null).length;
    expect(all.value === null || open < kinds.size - 1).toBe(true);
    expect(published.unrated.value).toBeNull();
    expect(themes.get('waiting')?.neutral.value).toBeNull();
    expect(themes.get('kindness')?.positive.value).toBe(25);
  });

  it('comes out the same each time, in whatever order it was counted', () => {
    const turned = { ...month, kinds: new Map([...month.kinds].reverse()) };
    expect([...protectMonth(turned, rule).kinds].toSorted()).toEqual(
      [...protectMonth(month, rule).kinds].toSorted(),
    );
  });

  it('is nothing where nobody spoke', () => {
    const nothing = { kinds: new Map(), sounds: sounds(0, 0, 0, 0), themes: new Map() };
    expect(protectMonth(nothing, rule).all.value).toBe(0);
  });
});

describe('typed words', () => {
  it('are looked at for what tells who somebody is', () => {
    expect(toldIdentifiers('It went well.')).toBeNull();
    expect(toldIdentifiers('Call 0116 496 0123.')).toContain('telephone number');
  });
});

onBothDatabases('the monthly digest', (given) => {
  let organisation: Organisation;
  let lead: Who;
  let asLead: Visit;
  let asOfficer: Visit;
  let asLay: Visit;
  let asPractice: Visit;
  let asRep: Visit;
  let asStranger: Visit;
  let digest: string;
  let reports: string;
  let quotable: string;
  let unquotable: string;
  let unchecked: string;
  let officer: Who;

  const text = async (visit: Visit, path: string) => (await visit(path)).text();

  beforeAll(async () => {
    const { database } = given;
    organisation = await anOrganisation(database, { fixedToday: '2012-09-27' });
    lead = await aPerson(database, organisation, { roles: ['CEL'], name: 'Lena Lead' });
    officer = await aPerson(database, organisation, { roles: ['ENG'] });
    const site = aSite(given);
    asLead = await site.as(lead);
    asOfficer = await site.as(officer);
    asLay = await site.as(await aPerson(database, organisation, { roles: ['LAY'] }));
    asPractice = await site.as(await aPerson(database, organisation, { roles: ['PRA'] }));
    asRep = await site.as(await aPerson(database, organisation, { roles: ['REP'] }));
    asStranger = await site.as(await aPerson(database, await anOrganisation(database), { roles: ['CEL'] }));
    digest = `/${organisation.slug}/desk/insight/digest`;
    reports = `/${organisation.slug}/desk/insight/reports`;
    const theme = await theThemes(database, organisation);
    const pals = await aSource(database, organisation, { kind: 'pals' });
    const opinion = await aSource(database, organisation, { kind: 'opinion-site' });
    for (let at = 0; at < 12; at++)
      await aReturn(database, organisation, {
        sourceId: opinion,
        receivedOn: '2012-08-10',
        comment: { sentiment: 2, themeIds: [theme('appointment-arrangements')] },
      });
    for (let at = 0; at < 3; at++)
      await aReturn(database, organisation, {
        sourceId: pals,
        receivedOn: '2012-08-11',
        comment: { sentiment: 5, themeIds: [theme('appointment-method')] },
      });
    quotable = await aComment(database, organisation, {
      sourceId: opinion,
      receivedOn: '2012-08-12',
      text: 'The nurse explained it all twice.',
      consentToQuote: true,
      consentWording: 'You may quote me.',
    });
    unquotable = await aComment(database, organisation, {
      sourceId: opinion,
      receivedOn: '2012-08-12',
      text: 'Nobody asked whether this may be printed.',
    });
    unchecked = await aComment(database, organisation, {
      sourceId: opinion,
      receivedOn: '2012-08-13',
      text: 'Ring me on 0116 496 0123 about it.',
      consentToQuote: true,
      consentWording: 'You may quote me.',
    });
    await aFinding(database, lead, { title: 'Nobody knows when the clinic rings', foundOn: '2012-08-20' });
    await aLoop(database, officer, {
      title: 'A board shows the wait',
      publishedBy: lead,
      publishedOn: '2012-08-21',
    });
  });

  it('shows the month to those who read feedback, with small numbers hidden', async () => {
    const page = await text(asLead, digest);
    expect(page).toContain('What people told us in August 2012');
    expect(page).toContain('Nobody knows when the clinic rings');
    expect(page).toContain('A board shows the wait');
    for (const { name } of sourceKinds) expect(page).toContain(name.replaceAll("'", '&#x27;'));
    const row = /PALS\)<\/th>.*?<\/tr>/su.exec(page)?.[0] ?? '';
    expect(row).toContain('*');
    expect(row).not.toContain('>3<');
    expect((await asLay(digest)).status).toBe(200);
    for (const visit of [asPractice, asRep, asStranger]) expect((await visit(digest)).status).toBe(404);
  });

  it('is issued by a lead or by quality, and by nobody else', async () => {
    for (const visit of [asOfficer, asLay, asPractice, asStranger])
      expect((await visit(digest, { month: '2012-08', act: 'issue' })).status).toBe(404);
  });

  it('quotes only with consent and where nothing tells who it is', async () => {
    const page = await text(asLead, digest);
    expect(page).toContain('The nurse explained it all twice.');
    expect(page).not.toContain('Nobody asked whether');
    for (const id of [unquotable, unchecked])
      expect((await asLead(digest, { month: '2012-08', act: 'issue', 'quotes[]': [id] })).status).toBe(404);
  });

  it('asks about words that tell who somebody is', async () => {
    const answer = await asLead(digest, { month: '2012-08', act: 'issue', narrative: 'Call 0116 496 0123.' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('telephone number');
  });

  it('is frozen once issued, in every form, and listed with for whom it is', async () => {
    const { database } = given;
    const answer = await asLead(digest, {
      month: '2012-08',
      act: 'issue',
      narrative: 'A quiet month, with one loud wish.',
      'quotes[]': [quotable],
      circulation: 'Chairs of the practices',
    });
    expect(answer.status).toBe(303);
    const issued = answer.headers.get('location') ?? '';
    const before = await text(asLead, issued);
    expect(before).toContain('A quiet month, with one loud wish.');
    expect(before).toContain('The nurse explained it all twice.');
    const files = await Promise.all(
      ['html', 'docx', 'pdf'].map(async (format) => {
        const file = await asLead(`${issued}/files/${format}`);
        expect(file.status).toBe(200);
        return Buffer.from(await file.arrayBuffer()).toString('base64');
      }),
    );
    const sourceId = await aSource(database, organisation, { kind: 'diary' });
    for (let at = 0; at < 20; at++)
      await aReturn(database, organisation, {
        sourceId,
        receivedOn: '2012-08-15',
        comment: { sentiment: 5 },
      });
    expect(await text(asLead, digest)).toContain('38 comments from 3 kinds');
    const shown = (page: string) => page.slice(page.indexOf('class="document"'));
    expect(shown(await text(asLead, issued))).toBe(shown(before));
    const again = await asLead(`${issued}/files/html`);
    expect(Buffer.from(await again.arrayBuffer()).toString('base64')).toBe(files[0]);
    const list = await text(asLay, reports);
    expect(list).toContain('Chairs of the practices');
    expect(await text(asLay, `${reports}.csv`)).toContain('Monthly digest');
    for (const visit of [asPractice, asStranger]) {
      expect((await visit(issued)).status).toBe(404);
      expect((await visit(`${issued}/files/pdf`)).status).toBe(404);
    }
    expect(await text(asPractice, reports)).toContain('No report on your practice');
    expect((await asRep(reports)).status).toBe(404);
  });
});
