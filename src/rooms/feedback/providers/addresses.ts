import { listAddress } from '../../../platform/web/list-address.ts';

const desk = (slug: string) => `/${slug}/desk`;
const part = (act: string) => (act ? `/${act}` : '');

export const providersHref = (slug: string) => `${desk(slug)}/providers`;
export const providerHref = (slug: string, id: string, act = '') =>
  `${providersHref(slug)}/${id}${part(act)}`;

/** Contracts; `provider` presets the form of a new one. */
export const contractsHref = (slug: string) => `${desk(slug)}/contracts`;
export const contractHref = (slug: string, id: string, act = '') =>
  `${contractsHref(slug)}/${id}${part(act)}`;
export const newContractHref = (slug: string, provider?: string) =>
  listAddress(`${contractsHref(slug)}/new`, { provider });
export const exceptionsHref = (slug: string, only?: string) =>
  listAddress(`${contractsHref(slug)}/exceptions`, { only });

export const measuresHref = (slug: string) => `${desk(slug)}/measures`;
export const measureHref = (slug: string, id: string, act = '') => `${measuresHref(slug)}/${id}${part(act)}`;
export const scalesHref = (slug: string) => `${desk(slug)}/recommendation-scales`;
export const scaleHref = (slug: string, id: string, act = '') => `${scalesHref(slug)}/${id}${part(act)}`;

export const scoresHref = (slug: string) => `${desk(slug)}/scores`;
export const scoreHref = (slug: string, id: string, act = '') => `${scoresHref(slug)}/${id}${part(act)}`;
/** The form of a new return; `from` may name a provider, a contract, a kind, or the return it corrects. */
export const newScoreHref = (slug: string, from: Record<string, string | undefined> = {}) =>
  listAddress(`${scoresHref(slug)}/new`, from);
export const scoreImportHref = (slug: string) => `${scoresHref(slug)}/import`;
export const toFollowUpHref = (slug: string) => `${scoresHref(slug)}/follow-up`;

export const providerActionsHref = (slug: string) => `${desk(slug)}/provider-actions`;
export const providerActionHref = (slug: string, id: string, act = '') =>
  `${providerActionsHref(slug)}/${id}${part(act)}`;
export const newProviderActionHref = (slug: string, from: Record<string, string | undefined> = {}) =>
  listAddress(`${providerActionsHref(slug)}/new`, from);

export const standardsHref = (slug: string) => `${desk(slug)}/involvement-standards`;
export const standardHref = (slug: string, id: string, act = '') =>
  `${standardsHref(slug)}/${id}${part(act)}`;

export const scorecardsHref = (slug: string) => `${desk(slug)}/scorecards`;
export const scorecardHref = (slug: string, id: string, act = '') =>
  `${scorecardsHref(slug)}/${id}${part(act)}`;
export const newScorecardHref = (slug: string, from: Record<string, string | undefined> = {}) =>
  listAddress(`${scorecardsHref(slug)}/new`, from);

/** What is already known of a provider, from all sources. */
export const knownOfHref = (slug: string, provider: string) => `${desk(slug)}/known?provider=${provider}`;
/** The form in which a practice logs in a minute what its patients said of a hospital. */
export const logAboutHref = (slug: string, place: string) =>
  listAddress(`${desk(slug)}/feedback/new`, { place });
/** The comments of a place, by words of its path. */
export const commentsOfHref = (slug: string, place: string, from = '', to = '') =>
  listAddress(`${desk(slug)}/feedback`, { place, from, to });
