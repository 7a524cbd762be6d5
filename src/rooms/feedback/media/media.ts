import { z } from 'zod';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  version,
  withDates,
} from '../../../platform/web/form.ts';

/** What a file that belongs to a comment is to those who look after it. */
export const mediaKinds = [
  { key: 'video', name: 'Video' },
  { key: 'audio', name: 'Sound recording' },
  { key: 'picture', name: 'Picture' },
  { key: 'diary', name: 'Diary' },
  { key: 'evidence', name: 'Evidence file' },
] as const;
export type MediaKind = (typeof mediaKinds)[number]['key'];

/** What the person agreed may be done with it, with the sentence that they are taken to have agreed to. */
export const mediaConsents = [
  { key: 'none', name: 'Nothing agreed: only those who work on feedback may open it', wording: '' },
  {
    key: 'inside',
    name: 'May be shown inside the organisation',
    wording: 'They agreed that we may show it to people who work for the organisation.',
  },
  {
    key: 'public',
    name: 'May be shown in public',
    wording: 'They agreed that we may show it to anybody, also on our website.',
  },
] as const;
export type MediaConsent = (typeof mediaConsents)[number]['key'];

export const mediaKindName = (key: string): string =>
  mediaKinds.find((kind) => kind.key === key)?.name ?? key;

/** One file of a comment as a person may see it. */
export interface Media {
  id: string;
  kind: string;
  consent: MediaConsent;
  /** 'YYYY-MM-DD'. */
  revokedOn: string | null;
  /** Whether this person may open it; where not, what follows is empty. */
  open: boolean;
  /** In words what is to be seen or heard. */
  description: string;
  name: string;
  type: string;
  /** In bytes. */
  size: number;
}

/** With what only its own page says. */
export interface FullMedia extends Media {
  commentId: string;
  fileId: string;
  consentWording: string;
  consentOn: string | null;
  addedBy: string | null;
  version: number;
}

/** How it stands with showing it, in words. */
export function consentWords({ consent, revokedOn }: Pick<Media, 'consent' | 'revokedOn'>): string {
  if (revokedOn) return 'Consent withdrawn';
  if (consent === 'public') return 'May be shown in public';
  return consent === 'inside' ? 'May be shown inside' : 'Not to be shown';
}

/** 'A file of 3.4 MB'. */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`
    : `${(bytes / 1024 / 1024).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;

const consentFields = (today: string) => ({
  consent: z.enum(
    mediaConsents.map(({ key }) => key),
    { error: 'Choose what was agreed.' },
  ),
  consentWording: optionalText(1000),
  consentOn: emptyAsNull(
    civilDate('Give the day as a date, such as 27 3 2026.').refine(
      (date) => date <= today,
      'The day lies in the future. Give the day on which they agreed.',
    ),
  ),
});

type ConsentTyped = { consent: MediaConsent; consentWording: string; consentOn: string | null };

const checkConsent = (
  { consent, consentWording, consentOn }: ConsentTyped,
  say: (path: string, message: string) => void,
) => {
  if (consent === 'none') return;
  if (consentWording === '') say('consentWording', 'Write the words that they agreed to.');
  if (consentOn === null) say('consentOn', 'Give the day on which they agreed.');
};

const kind = z.enum(
  mediaKinds.map(({ key }) => key),
  { error: 'Choose what it is.' },
);
const description = requiredText('Say in words what is to be seen, heard or read.', 5000);

/** A file to add, on the organisation's `today` ('YYYY-MM-DD'). */
export const mediaForm = (today: string) =>
  withDates(
    ['consentOn'],
    z.object({ kind, description, ...consentFields(today) }).superRefine((typed, ctx) => {
      checkConsent(typed, (path, message) => ctx.addIssue({ code: 'custom', path: [path], message }));
    }),
  );
export type MediaForm = z.infer<ReturnType<typeof mediaForm>>;

/** A change of what is said of a file, with the version that was read. */
export const changedMediaForm = (today: string) =>
  withDates(
    ['consentOn'],
    z.object({ version, kind, description, ...consentFields(today) }).superRefine((typed, ctx) => {
      checkConsent(typed, (path, message) => ctx.addIssue({ code: 'custom', path: [path], message }));
    }),
  );
export type ChangedMediaForm = z.infer<ReturnType<typeof changedMediaForm>>;

/** A sentence where the file is no such thing as it is said to be; null where it may be. */
export function wrongKind(kind: MediaKind, type: string): string | null {
  const wanted = { video: 'video/', audio: 'audio/', picture: 'image/' };
  if (kind === 'diary' || kind === 'evidence' || type.startsWith(wanted[kind])) return null;
  return `This file is no ${mediaKindName(kind).toLowerCase()}. Choose what it is, or another file.`;
}
