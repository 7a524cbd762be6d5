import { constituencies } from '../../../reference/source-kinds.ts';
import { longMoment, monthAndYear } from '../../design/text/words.ts';
import { type Filters, queryOf } from './filters.ts';
import { commentKinds, sentimentName } from './words.ts';

/** Names for what the filters hold as ids and keys. */
export interface FilterNames {
  source(id: string): string;
  theme(id: string): string;
  level(key: string): string;
  provider(id: string): string;
}

const voiceName = (voice: string): string => constituencies.find(({ key }) => key === voice)?.name ?? voice;

export interface FilterPart {
  text: string;
  /** The query of the list without it. */
  without: string;
}

/** The filters as the parts of a sentence: "Weaknesses", "about Discharge", "since June 2012", "not yet themed". */
export function filterParts(filters: Filters, names: FilterNames): FilterPart[] {
  const parts: FilterPart[] = [];
  const say = (text: string, ...gone: (keyof Filters)[]) => {
    const rest: Partial<Filters> = { ...filters };
    for (const name of gone) delete rest[name];
    parts.push({ text, without: queryOf(rest) });
  };
  const { q, source, place, provider, project, voice, theme, category, kind, sentiment, level, from, to } =
    filters;
  if (kind) say(commentKinds.find(({ key }) => key === kind)?.many ?? kind, 'kind');
  if (sentiment) say(sentimentName(sentiment).toLowerCase(), 'sentiment');
  if (theme) say(`about ${names.theme(theme)}`, 'theme');
  if (category) say(`about anything in ${category}`, 'category');
  if (q) say(`with the words “${q}”`, 'q');
  if (source) say(`from ${names.source(source)}`, 'source');
  if (voice) say(`by ${voiceName(voice).toLowerCase()}`, 'voice');
  if (filters.import) say('brought by one import', 'import');
  if (place) say(`at ${place}`, 'place');
  if (provider) say(`about ${names.provider(provider)}`, 'provider');
  if (project) say(`in the work ${project}`, 'project');
  if (level) say(`at the level ${names.level(level)}`, 'level');
  if (from && from === to) say(`in ${monthAndYear(from)}`, 'from', 'to');
  else {
    if (from) say(`since ${monthAndYear(from)}`, 'from');
    if (to) say(`until ${monthAndYear(to)}`, 'to');
  }
  if (filters.arrived) say(`that came in since ${longMoment(filters.arrived)}`, 'arrived');
  if (filters.unthemed) say('not yet themed', 'unthemed');
  if (filters.toCheck) say('to check', 'toCheck');
  if (filters.wantsReply) say('asked to hear back', 'wantsReply');
  if (filters.suggested) say('with suggested themes that wait', 'suggested');
  if (filters.media) say('with a video or another file', 'media');
  if (filters.mine) say('logged by me', 'mine');
  return parts;
}
