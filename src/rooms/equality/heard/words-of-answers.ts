import { type EqualityField, equalityQuestions } from '../../../../reference/equality-questions.ts';
import { broadEthnicGroups, ethnicGroups, ethnicitySets } from '../../../../reference/population/index.ts';
import { slugOf } from '../population/own-table.ts';

/** What an answer, or a group of a table, is made of: the finest answers of our own questions. */
export interface Made {
  atoms: readonly string[];
  /** Told only broadly, by somebody who asks less finely than our own questions do. */
  isBroad: boolean;
}

const hours = ['9-hours-or-less', '10-to-19-hours', '20-to-34-hours', '35-to-49-hours', '50-hours-or-more'];

/** How other systems and tables write the answers of our questions. */
const aliases: Partial<Record<EqualityField, Readonly<Record<string, readonly string[]>>>> = {
  sex: {
    m: ['male'],
    man: ['male'],
    men: ['male'],
    males: ['male'],
    f: ['female'],
    woman: ['female'],
    women: ['female'],
    females: ['female'],
  },
  ethnicity: {
    british: ['white-british'],
    gypsy: ['gypsy-or-irish-traveller'],
    traveller: ['gypsy-or-irish-traveller'],
    'other-white-including-irish': ['white-irish', 'gypsy-or-irish-traveller', 'roma', 'other-white'],
  },
  disability: {
    no: ['not-disabled'],
    n: ['not-disabled'],
    'not-disabled': ['not-disabled'],
    disabled: ['disabled'],
    'disabled-people': ['disabled'],
  },
  religion: {
    none: ['no-religion'],
    christianity: ['christian'],
    buddhism: ['buddhist'],
    hinduism: ['hindu'],
    judaism: ['jewish'],
    islam: ['muslim'],
    sikhism: ['sikh'],
    other: ['other-religion'],
  },
  sexuality: {
    heterosexual: ['straight'],
    'heterosexual-or-straight': ['straight'],
    gay: ['gay-or-lesbian'],
    lesbian: ['gay-or-lesbian'],
    'gay-man': ['gay-or-lesbian'],
    'gay-woman': ['gay-or-lesbian'],
    bi: ['bisexual'],
    other: ['other-orientation'],
  },
  carer: {
    yes: hours,
    y: hours,
    carer: hours,
    carers: hours,
    n: ['none'],
    'not-a-carer': ['none'],
    'not-carers': ['none'],
  },
  marriage: {
    single: ['never-married'],
    'married-or-in-a-civil-partnership': ['married', 'civil-partnership'],
  },
};

/** The finest answers of a question, by which all others are told. */
export function atomsOfQuestion(question: EqualityField): readonly string[] {
  if (question === 'ethnicity') return ethnicGroups.map(({ key }) => key);
  if (question === 'disability') return ['disabled', 'not-disabled'];
  return [
    ...new Set(
      equalityQuestions
        .filter(({ field }) => field === question)
        .flatMap(({ options }) => options.map(({ value }) => value))
        .filter((value) => value !== 'prefer-not-to-say'),
    ),
  ];
}

const unknown: Made = { atoms: [], isBroad: false };

/**
 * Reads an answer in our own words, those of the census of 2001 or 2021, NHS letters, or how other systems write it.
 * `era` says in which of the two censuses' words an answer of that name was offered. No atoms where it is none of them.
 */
export function madeOf(question: EqualityField, text: string, era: '2001' | '2021'): Made {
  const slug = slugOf(text);
  const alias = aliases[question]?.[slug];
  if (alias) return { atoms: alias, isBroad: false };
  if (question === 'ethnicity') return ethnicityOf(text.trim().toUpperCase(), slug, era);
  if (question === 'disability') return unknown;
  for (const asked of equalityQuestions)
    if (asked.field === question)
      for (const { value, label } of asked.options)
        if ((value === slug || slugOf(label) === slug) && value !== 'prefer-not-to-say')
          return { atoms: [value], isBroad: false };
  return unknown;
}

function ethnicityOf(letter: string, slug: string, era: '2001' | '2021'): Made {
  const letters: Readonly<Record<string, readonly string[]>> = ethnicitySets['nhs-letters'];
  const ofLetter = letters[letter];
  if (ofLetter) return { atoms: ofLetter, isBroad: false };
  const fine: Readonly<Record<string, readonly string[]>> =
    era === '2001' ? ethnicitySets['census-2001'] : ethnicitySets['census-2021'];
  const asked = equalityQuestions.filter(({ field }) => field === 'ethnicity');
  const options = asked.flatMap((one) => one.options);
  const value = options.find((one) => one.value === slug || slugOf(one.label) === slug)?.value ?? slug;
  const known = fine[value] ?? ethnicitySets['census-2021'][value as never];
  if (known) return { atoms: known, isBroad: false };
  const broad = broadEthnicGroups.find(({ key, name }) => key === slug || slugOf(name) === slug);
  if (broad) return { atoms: ethnicitySets.broad[broad.key] ?? [], isBroad: true };
  // The heads under which a question of either census sets its answers.
  const ofHead = options.filter(({ group }) => group !== undefined && slugOf(group) === slug);
  const atoms = ofHead.flatMap((one) => ethnicitySets['census-2001'][one.value as never] ?? [one.value]);
  return { atoms: [...new Set(atoms)], isBroad: true };
}

/** The label of an answer of our own, else the answer as it was given. */
export function answerName(question: string, answer: string): string {
  if (answer === YES_ALONE) return 'Yes, without saying whether it limits them';
  for (const asked of equalityQuestions.toReversed())
    if (asked.field === question)
      for (const { value, label } of asked.options) if (value === answer) return label;
  return answer === 'disabled' ? 'Disabled' : answer === 'not-disabled' ? 'Not disabled' : answer;
}

/** Somebody with a lasting condition of whom nobody asked whether it limits them: disabled or not, it cannot be told. */
export const YES_ALONE = 'yes-effect-not-said';
