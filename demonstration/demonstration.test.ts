import { describe, expect, test } from 'vitest';
import { equalityQuestions, listEqualityQuestions } from '../reference/equality-questions.ts';
import { feedbackCategories, feedbackThemes } from '../reference/feedback-framework.ts';
import { roleCodes } from '../reference/roles.ts';
import { scoreScales } from '../reference/score-scales.ts';
import { dated } from './dates.ts';
import { organisations } from './organisations.ts';
import { phrases } from './phrases/phrases.ts';
import type { DemonstrationOrganisation } from './types.ts';

type Dated = DemonstrationOrganisation<string>;
const clock = '2026-11-21';
const all: readonly Dated[] = organisations.map((organisation) => dated(organisation, clock));
const todayOf = (organisation: Dated) => organisation.today ?? clock;
const words = (text: string) => text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
const letters = (text: string) => words(text).join(' ');

function contrastWithWhite(colour: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return 1.05 / (luminance + 0.05);
}

/**
 * How many texts share 85 of 100 of their words with an earlier one. Two such texts have one of their rarest
 * words in common, so only those that do are compared.
 */
function alikeIn(texts: readonly string[]): number {
  const share = 0.85;
  const bags = texts.map((text) => new Set(text.split(' ')));
  const uses = new Map<string, number>();
  for (const bag of bags) for (const word of bag) uses.set(word, (uses.get(word) ?? 0) + 1);
  const earlier = new Map<string, Set<string>[]>();
  let alike = 0;
  for (const bag of bags) {
    const rarest = [...bag]
      .sort((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0) || one.localeCompare(other))
      .slice(0, bag.size - Math.ceil(share * bag.size) + 1);
    const near = new Set(rarest.flatMap((word) => earlier.get(word) ?? []));
    const twin = [...near].some((other) => {
      const shared = [...bag].filter((word) => other.has(word)).length;
      return shared / (bag.size + other.size - shared) >= share;
    });
    if (twin) alike += 1;
    for (const word of rarest) earlier.set(word, [...(earlier.get(word) ?? []), bag]);
  }
  return alike;
}

function isNhsNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (digits.length !== 10) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check < 10 && check === Number(digits.slice(9));
}

test('there are the six organisations, under the words of their addresses', () => {
  expect(all.map((organisation) => organisation.slug).sort()).toEqual([
    'darlington',
    'elr',
    'leeds-west',
    'merton',
    'mk',
    'trentside',
  ]);
  expect(organisations.filter((organisation) => organisation.today === null).map(({ slug }) => slug)).toEqual(
    ['trentside'],
  );
});

test('the five of 2011 to 2013 have the facts of their papers', () => {
  const facts = Object.fromEntries(
    all.map((organisation) => [
      organisation.slug,
      [
        organisation.population,
        organisation.expectedPractices,
        organisation.boardName,
        organisation.legalStatus,
      ],
    ]),
  );
  expect(facts).toMatchObject({
    merton: [null, 26, 'Governing Body', 'shadow'],
    elr: [315_000, 34, 'Board', 'shadow'],
    mk: [250_000, 28, 'Shadow Board', 'shadow'],
    darlington: [null, null, 'CCG Board', 'shadow'],
    'leeds-west': [340_555, 38, 'Shadow Governing Body', 'shadow'],
  });
  const count = (slug: string, kind: string) =>
    all
      .find((organisation) => organisation.slug === slug)
      ?.frameworkItems.filter((item) => item.kind === kind).length;
  expect(count('merton', 'objective')).toBe(5);
  expect(['objective', 'principle', 'commitment', 'aim'].map((kind) => count('elr', kind))).toEqual([
    5, 7, 7, 6,
  ]);
  expect(['aim', 'principle', 'objective', 'mechanism'].map((kind) => count('mk', kind))).toEqual([
    3, 5, 6, 11,
  ]);
  expect(count('darlington', 'objective')).toBe(5);
  expect(
    ['aim', 'strategic-objective', 'health-challenge', 'responsibility', 'principle'].map((kind) =>
      count('leeds-west', kind),
    ),
  ).toEqual([5, 5, 7, 12, 11]);
  const areas = (slug: string, kind: string) =>
    all.find((organisation) => organisation.slug === slug)?.areas.filter((area) => area.kind === kind).length;
  expect([
    areas('elr', 'locality'),
    areas('elr', 'place'),
    areas('elr', 'council'),
    areas('mk', 'neighbourhood'),
  ]).toEqual([3, 6, 2, 4]);
});

test('of all comments, at least 95 of 100 are distinct, and hardly any two are alike', () => {
  const texts = all.flatMap((organisation) => organisation.comments.map((comment) => letters(comment.text)));
  expect(texts.length).toBeGreaterThanOrEqual(1200);
  expect(new Set(texts).size / texts.length).toBeGreaterThanOrEqual(0.99);
  expect(alikeIn(texts) / texts.length).toBeLessThan(0.02);
});

test('no word is left to be filled in, and each phrase stands in the collection once', () => {
  for (const { comments } of all)
    for (const { text } of comments) expect(text).not.toMatch(/[{}|]|undefined|\s{2}/);
  const lines = phrases.map((phrase) => phrase.text);
  expect(new Set(lines).size).toBe(lines.length);
});

test('no two people of the demonstration share a name or an address', () => {
  const names = all.flatMap((organisation) => [
    ...organisation.people.map((person) => person.name),
    ...organisation.returns.flatMap((entry) => (entry.contact ? [entry.contact.name] : [])),
  ]);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(all.map((organisation) => ({ slug: organisation.slug, organisation })))(
  '$slug',
  ({ organisation }) => {
    const today = todayOf(organisation);
    const people = new Set(organisation.people.map((person) => person.key));
    const returns = new Map(organisation.returns.map((entry) => [entry.key, entry]));
    const comments = new Map(organisation.comments.map((comment) => [comment.key, comment]));
    const daysAgo = (date: string) => Temporal.PlainDate.from(date).until(today, { largestUnit: 'day' }).days;

    test('has about two hundred comments of the year before its today', () => {
      expect(organisation.comments.length).toBeGreaterThanOrEqual(200);
      for (const entry of organisation.returns) {
        expect(daysAgo(entry.date)).toBeGreaterThan(0);
        expect(daysAgo(entry.date)).toBeLessThanOrEqual(365);
      }
    });

    test('hears from ten kinds of source or more, each of them heard', () => {
      const kinds = new Set(organisation.sources.map((source) => source.kind));
      expect(kinds.size).toBeGreaterThanOrEqual(10);
      const heard = new Set(
        organisation.returns.map(
          (entry) => organisation.sources.find(({ key }) => key === entry.source)?.kind,
        ),
      );
      expect(heard.size).toBeGreaterThanOrEqual(10);
      expect(new Set(organisation.sources.map((source) => source.name.toLowerCase())).size).toBe(
        organisation.sources.length,
      );
      for (const source of organisation.sources) expect(people).toContain(source.owner);
    });

    test('has themes on about a third, of every category and of every theme that says something', () => {
      const themed = organisation.comments.filter((comment) => comment.themes.length > 0);
      expect(themed.length / organisation.comments.length).toBeGreaterThan(0.28);
      expect(themed.length / organisation.comments.length).toBeLessThan(0.42);
      const keys = new Set<string>(themed.flatMap((comment) => comment.themes));
      const categories = new Set(
        feedbackThemes.filter((theme) => keys.has(theme.key)).map((theme) => theme.category),
      );
      expect(categories.size).toBe(feedbackCategories.length);
      const silent = ['labelling-not-possible', 'not-assigned'];
      expect(
        feedbackThemes.map((theme) => theme.key).filter((key) => !keys.has(key) && !silent.includes(key)),
      ).toEqual([]);
    });

    test('every key names something', () => {
      const areas = new Set<string>(organisation.areas.map((area) => area.key));
      const levels = new Set(organisation.levels.map((level) => level.key));
      const items = new Set(organisation.frameworkItems.map((item) => item.key));
      const sources = new Set(organisation.sources.map((source) => source.key));
      expect(returns.size).toBe(organisation.returns.length);
      expect(comments.size).toBe(organisation.comments.length);
      expect(items.size).toBe(organisation.frameworkItems.length);
      expect(people.size).toBe(organisation.people.length);
      for (const area of organisation.areas) if (area.parent !== null) expect(areas).toContain(area.parent);
      for (const item of organisation.frameworkItems)
        if (item.parent !== null) expect(items).toContain(item.parent);
      for (const entry of organisation.returns) {
        expect(sources).toContain(entry.source);
        expect(levels).toContain(entry.level);
        if (entry.area !== null) expect(areas).toContain(entry.area);
        if (entry.loggedBy !== null) expect(people).toContain(entry.loggedBy);
        expect(entry.place.length).toBeGreaterThan(0);
      }
      for (const comment of organisation.comments) expect(returns.has(comment.returnKey)).toBe(true);
      expect(new Set(organisation.comments.map((comment) => comment.returnKey)).size).toBe(returns.size);
      expect(organisation.comments.some((comment) => comment.order === 2)).toBe(true);
      const references = organisation.returns.flatMap(({ source, reference }) =>
        reference ? [`${source} ${reference}`] : [],
      );
      expect(new Set(references).size).toBe(references.length);
    });

    test('has people for every role but the public, two of them leads', () => {
      const codes = organisation.people.flatMap((person) =>
        person.roles
          .filter((role) => role.from <= today && (role.to === null || role.to >= today))
          .map((role) => role.code),
      );
      expect(roleCodes.filter((code) => code !== 'PUB' && !codes.includes(code))).toEqual([]);
      expect(codes.filter((code) => code === 'CEL')).toHaveLength(2);
      expect(codes.filter((code) => code === 'ENG')).toHaveLength(2);
      for (const person of organisation.people) {
        expect(person.email).toMatch(new RegExp(`^[a-z.-]+@${organisation.slug}\\.example$`));
        for (const role of person.roles) if (role.to !== null) expect(role.to > role.from).toBe(true);
      }
    });

    test('some twenty people asked to hear back, at addresses that lead nowhere', () => {
      const contacts = organisation.returns.flatMap((entry) => (entry.contact ? [entry.contact] : []));
      expect(contacts.length).toBeGreaterThanOrEqual(18);
      expect(contacts.length).toBeLessThanOrEqual(24);
      for (const contact of contacts) expect(contact.email).toMatch(/^[a-z.-]+@example\.org$/);
    });

    test('some answered equality questions, each with an answer that was offered then', () => {
      const answered = organisation.returns.filter((entry) => entry.equality !== null);
      expect(answered.length).toBeGreaterThan(40);
      for (const entry of answered)
        for (const [field, value] of Object.entries(entry.equality ?? {})) {
          const question = listEqualityQuestions(entry.date).find((candidate) => candidate.field === field);
          expect(question?.options.map((option) => option.value)).toContain(value);
        }
    });

    test('has scores that the scale of the day allows', () => {
      for (const entry of organisation.returns) {
        if (entry.score === null) continue;
        const scale = scoreScales.find((candidate) => candidate.key === entry.score?.scale);
        expect(scale?.options.map((option) => option.value)).toContain(entry.score.value);
        expect(
          scale &&
            scale.inForceFrom <= entry.date &&
            (scale.inForceTo === null || entry.date <= scale.inForceTo),
        ).toBe(true);
      }
    });

    test('holds identifiers for the scanner, none of them a real person’s', () => {
      const planted = organisation.comments.flatMap((comment) =>
        comment.planted.map((found) => ({ ...found, within: comment.text })),
      );
      expect(planted.length).toBeGreaterThanOrEqual(8);
      for (const found of planted) {
        expect(found.within).toContain(found.text);
        if (found.kind === 'nhs-number') {
          expect(isNhsNumber(found.text)).toBe(true);
          expect(found.text.replace(/\D/g, '')).toMatch(/^999/);
        }
        if (found.kind === 'telephone')
          expect(found.text.replace(/\D/g, '').replace(/^44/, '0')).toMatch(/^(07700900|01632960)\d{3}$/);
        if (found.kind === 'email') expect(found.text).toMatch(/@example\.org$/);
      }
      const kinds = new Set(planted.map((found) => found.kind));
      expect([...kinds].sort()).toEqual([
        'date-of-birth',
        'email',
        'name',
        'nhs-number',
        'postcode',
        'telephone',
      ]);
    });

    test('has three whole threads, one of them a no, and two unfinished ones', () => {
      const whole = organisation.threads.filter((thread) => thread.state === 'whole');
      expect(organisation.threads.map((thread) => thread.state).sort()).toEqual([
        'no-decision',
        'overdue-action',
        'whole',
        'whole',
        'whole',
      ]);
      expect(whole.filter((thread) => thread.loop?.outcome === 'could_not').length).toBeGreaterThanOrEqual(1);
      const undecided = organisation.threads.find((thread) => thread.state === 'no-decision');
      expect(undecided && daysAgo(undecided.finding.foundOn)).toBe(34);
      expect(undecided?.decision).toBeNull();
      const overdue = organisation.threads.find((thread) => thread.state === 'overdue-action');
      expect(overdue?.actions.some((action) => action.doneOn === null && action.dueOn < today)).toBe(true);
      expect(overdue?.loop).toBeNull();
      const slugs = whole.map((thread) => thread.loop?.slug);
      expect(new Set(slugs).size).toBe(3);
    });

    test('each thread runs in the order of its days, by people who are there', () => {
      for (const thread of organisation.threads) {
        const { finding, decision, loop } = thread;
        for (const key of thread.comments) {
          const entry = returns.get(comments.get(key)?.returnKey ?? '');
          expect(entry && entry.date <= finding.foundOn).toBe(true);
        }
        expect(people).toContain(finding.writtenBy);
        expect(people).toContain(finding.owner);
        expect(finding.foundOn < today).toBe(true);
        if (decision !== null) {
          expect(decision.decidedOn >= finding.foundOn && decision.decidedOn < today).toBe(true);
          expect(people).toContain(decision.recordedBy);
          expect(decision.outcome === 'yes' || decision.because !== '').toBe(true);
        }
        for (const action of thread.actions) {
          expect(people).toContain(action.owner);
          expect(decision !== null && action.dueOn > decision.decidedOn).toBe(true);
          if (action.doneOn !== null) {
            expect(decision !== null && action.doneOn > decision.decidedOn && action.doneOn < today).toBe(
              true,
            );
            expect(action.doneNote).not.toBe('');
          }
          if (loop !== null) expect(action.doneOn !== null && action.doneOn < loop.submittedOn).toBe(true);
        }
        if (loop !== null && decision !== null) {
          const days = [
            decision.decidedOn,
            loop.openedOn,
            loop.submittedOn,
            loop.approvedOn,
            loop.publishedOn,
          ];
          expect([...days].sort()).toEqual(days);
          expect(loop.writtenBy).not.toBe(loop.approvedBy);
          for (const key of [loop.writtenBy, loop.approvedBy]) expect(people).toContain(key);
          expect(loop.outcome === 'did' ? loop.weDid : loop.because).not.toBe('');
          for (const telling of loop.tellings) {
            expect(telling.toldOn >= loop.publishedOn && telling.toldOn < today).toBe(true);
            expect(people).toContain(telling.toldBy);
          }
          for (const key of loop.quotes) {
            const comment = comments.get(key);
            expect(thread.comments).toContain(key);
            expect(comment?.planted).toEqual([]);
            expect(returns.get(comment?.returnKey ?? '')?.consentToQuote).toBe(true);
          }
          expect(thread.told.length).toBeGreaterThan(0);
        }
        for (const told of thread.told) {
          expect(returns.get(told.returnKey)?.contact).not.toBeNull();
          expect(returns.get(told.returnKey)?.contact).toBeDefined();
          expect(loop !== null && told.toldOn >= loop.publishedOn && told.toldOn < today).toBe(true);
        }
      }
    });

    test('bodies decide and mail goes out on working days, where the days are fixed', () => {
      if (organisation.today === null) return;
      const days = organisation.threads.flatMap((thread) => [
        thread.decision?.decidedOn,
        thread.loop?.publishedOn,
        thread.loop?.approvedOn,
      ]);
      const atWeekends = days.filter(
        (day) => day !== undefined && Temporal.PlainDate.from(day).dayOfWeek > 5,
      );
      expect(atWeekends).toEqual([]);
    });

    test('its colour can be read on white', () => {
      expect(organisation.colour).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrastWithWhite(organisation.colour)).toBeGreaterThanOrEqual(4.5);
    });
  },
);

test('every equality question may be left unsaid, and no field is asked twice on one day', () => {
  for (const question of equalityQuestions) expect(question.options.at(-1)?.value).toBe('prefer-not-to-say');
  for (const on of ['2012-09-27', '2026-11-21']) {
    const fields = listEqualityQuestions(on).map((question) => question.field);
    expect(new Set(fields).size).toBe(fields.length);
  }
});
