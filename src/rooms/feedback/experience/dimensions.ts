import { equalityQuestions } from '../../../../reference/equality-questions.ts';
import { constituencies } from '../../../../reference/source-kinds.ts';

/** By what comments are counted. Provider, practice and area are reached through the place. */
export const dimensions = [
  { key: 'source', heading: 'By source', one: 'Source', none: 'No source' },
  { key: 'place', heading: 'By service and place', one: 'Service or place', none: 'No place said' },
  { key: 'provider', heading: 'By provider', one: 'Provider', none: 'No provider known' },
  { key: 'practice', heading: 'By practice', one: 'Practice', none: 'Not at a practice' },
  { key: 'area', heading: 'By area', one: 'Area', none: 'No area known' },
  { key: 'level', heading: 'By level', one: 'Level', none: 'No level' },
  { key: 'voice', heading: 'By whose voice', one: 'Whose voice', none: 'Not said' },
  { key: 'project', heading: 'By project', one: 'Project', none: 'No project' },
  { key: 'group', heading: 'By group of people', one: 'Group of people', none: 'Not said' },
] as const;

export type DimensionKey = (typeof dimensions)[number]['key'];
export type Dimension = (typeof dimensions)[number];

export const findDimension = (key: string): Dimension | undefined =>
  dimensions.find((dimension) => dimension.key === key);

/** The dimensions that are sums over places. */
export const isOfPlaces = (key: DimensionKey): key is 'place' | 'provider' | 'practice' | 'area' =>
  key === 'place' || key === 'provider' || key === 'practice' || key === 'area';

/**
 * Those that may be shown with small counts hidden. One is left out where its members are other members under
 * another name (a provider with one place, a practice): what one table hides the other would show.
 */
export const openToAll: readonly DimensionKey[] = ['source', 'place', 'level', 'group'];

const fieldNames: Readonly<Record<string, string>> = {
  age: 'Age',
  sex: 'Sex',
  gender: 'Gender identity',
  ethnicity: 'Ethnic group',
  disability: 'Disability',
  disabilityEffect: 'How a condition limits',
  religion: 'Religion or belief',
  sexuality: 'Sexual orientation',
  carer: 'Carers',
  pregnancy: 'Pregnancy',
  marriage: 'Marriage',
};

export interface Group {
  /** 'ethnicity'. */
  question: string;
  questionName: string;
  answerName: string;
}

/** 'ethnicity=white' as words; an answer that no question has stands as it was given. */
export function groupOf(member: string): Group {
  const at = member.indexOf('=');
  const question = at < 0 ? member : member.slice(0, at);
  const answer = at < 0 ? '' : member.slice(at + 1);
  const asked = equalityQuestions.filter(({ key, field }) => key === question || field === question);
  const option = asked.flatMap(({ options }) => options).find(({ value }) => value === answer);
  const field = asked[0]?.field ?? question;
  return { question, questionName: fieldNames[field] ?? field, answerName: option?.label ?? answer };
}

export const voiceName = (key: string): string => constituencies.find((one) => one.key === key)?.name ?? key;
