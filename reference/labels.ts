/**
 * Words that organisations differ in. A record never changes when its word does: screens look the word up
 * by key. `one` and `many` are written as they stand in the middle of a sentence.
 */

export type Label = {
  readonly key: string;
  readonly one: string;
  readonly many: string;
  /** What the word stands for, shown beside the box in which it is changed. */
  readonly meaning: string;
};

export const defaultLabels = [
  {
    key: 'board',
    one: 'Board',
    many: 'Boards',
    meaning: 'The body that decides for the organisation.',
  },
  {
    key: 'practiceGroup',
    one: 'patient participation group',
    many: 'patient participation groups',
    meaning: 'The group of patients that meets at a GP practice.',
  },
  {
    key: 'practiceGroupShort',
    one: 'PPG',
    many: 'PPGs',
    meaning: 'The short form of the group of patients at a practice.',
  },
  {
    key: 'panel',
    one: 'Panel',
    many: 'Panels',
    meaning: 'The body of patients and public that checks how well people were involved.',
  },
  {
    key: 'patientBody',
    one: 'Healthwatch',
    many: 'Healthwatch',
    meaning: 'The independent body that speaks for patients and the public here.',
  },
  {
    key: 'area',
    one: 'locality',
    many: 'localities',
    meaning: 'The parts into which the organisation divides its area.',
  },
  {
    key: 'network',
    one: 'network member',
    many: 'network members',
    meaning: 'People who asked to be kept in touch and to be invited.',
  },
  {
    key: 'project',
    one: 'project',
    many: 'projects',
    meaning: 'A piece of work in which people are involved.',
  },
  {
    key: 'loop',
    one: 'You said, we did',
    many: 'You said, we did',
    meaning: 'What the organisation tells people about what became of what they said.',
  },
] as const satisfies readonly Label[];

export type LabelKey = (typeof defaultLabels)[number]['key'];
/** An organisation's own words, where they differ from the defaults. */
export type LabelSet = { readonly [Key in LabelKey]?: { readonly one: string; readonly many: string } };
