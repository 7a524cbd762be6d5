import type { IdentifierKind } from '../../analysis/identifiers/identifiers.ts';

/** What a comment is: the four kinds of the engagement log. */
export const commentKinds = [
  { key: 'strength', name: 'Strength', many: 'Strengths' },
  { key: 'weakness', name: 'Weakness', many: 'Weaknesses' },
  { key: 'suggestion', name: 'Suggestion', many: 'Suggestions' },
  { key: 'success', name: 'Success', many: 'Successes' },
] as const;
export type CommentKind = (typeof commentKinds)[number]['key'];

/** How a comment sounds, from the best. */
export const sentiments = [
  { value: 1, name: 'Very positive' },
  { value: 2, name: 'Positive' },
  { value: 3, name: 'Neutral or mixed' },
  { value: 4, name: 'Negative' },
  { value: 5, name: 'Very negative' },
] as const;

/** How far the check for personal details has come. */
export const scanStates = [
  { key: 'clean', name: 'Nothing found' },
  { key: 'waiting', name: 'To check' },
  { key: 'settled', name: 'Checked' },
] as const;
export type ScanState = (typeof scanStates)[number]['key'];

/** By which way the words came. */
export const channels = [
  { key: 'face-to-face', name: 'Face to face' },
  { key: 'telephone', name: 'Telephone' },
  { key: 'letter', name: 'Letter or e-mail' },
  { key: 'online', name: 'Online' },
  { key: 'event', name: 'Event' },
] as const;

/** What stands in a sentence for each kind of identifier. */
export const identifierWords: Readonly<Record<IdentifierKind, string>> = {
  'nhs-number': 'NHS number',
  email: 'e-mail address',
  telephone: 'telephone number',
  postcode: 'postcode',
  'date-of-birth': 'date of birth',
  name: 'name',
};

/** Stands in the words until somebody has looked at what was found: "[name, being checked]". */
export const waitingMask = (kind: IdentifierKind): string => `[${identifierWords[kind]}, being checked]`;

/** Stands in the words for good once it has been taken out: "[name removed]". */
export const removedMask = (kind: IdentifierKind): string => `[${identifierWords[kind]} removed]`;

export const kindName = (key: string | null): string =>
  commentKinds.find((kind) => kind.key === key)?.name ?? '';

export const sentimentName = (value: number | null): string =>
  sentiments.find((sentiment) => sentiment.value === value)?.name ?? '';

export const channelName = (key: string | null): string =>
  channels.find((channel) => channel.key === key)?.name ?? key ?? '';
