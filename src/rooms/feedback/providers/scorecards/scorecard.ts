import { z } from 'zod';
import type { DisclosureRule } from '../../../../analysis/disclosure/disclosure.ts';
import {
  civilDate,
  emptyAsNull,
  optionalText,
  requiredText,
  withDates,
} from '../../../../platform/web/form.ts';
import { optionalId } from '../register/provider.ts';
import type { ScorecardFacts } from './facts.ts';

/** The three boards that a scorecard goes to (ELR-67). */
export const boardKinds = [
  { key: 'provider', name: 'The provider’s own board' },
  { key: 'own', name: 'Our own board' },
  { key: 'wider', name: 'The board of the wider area' },
] as const;
export type BoardKind = (typeof boardKinds)[number]['key'];
export const boardKindName = (key: string) => boardKinds.find((one) => one.key === key)?.name ?? key;

/** The forms in which a scorecard is kept. */
export const scorecardFormats = ['html', 'docx', 'pdf'] as const;
export type ScorecardFormat = (typeof scorecardFormats)[number];
export const formatNames: Readonly<Record<ScorecardFormat, string>> = {
  html: 'HTML',
  docx: 'Word',
  pdf: 'PDF',
};

export const scorecardForm = z.object({
  providerId: optionalId,
  period: requiredText('Enter the period, for example Q1 2012/13.', 100),
  providerBoard: optionalText(200),
  ownBoard: optionalText(200),
  widerBoard: optionalText(200),
  words: optionalText(5000),
});
export type ScorecardForm = z.infer<typeof scorecardForm>;

export const recipientForm = withDates(
  ['sentOn', 'receivedOn'],
  z
    .object({
      board: requiredText('Say which board.', 200),
      kind: z.enum(['provider', 'own', 'wider'], { error: 'Choose which board it is.' }),
      sentOn: emptyAsNull(civilDate('Enter the day on which it was sent, for example 27 9 2012.')),
      receivedOn: emptyAsNull(civilDate('Enter the day on which the board had it, for example 4 10 2012.')),
      response: optionalText(3000),
    })
    .refine(({ sentOn, receivedOn }) => !sentOn || !receivedOn || sentOn <= receivedOn, {
      path: ['receivedOn'],
      error: 'The board cannot have had it before it was sent.',
    }),
);
export type RecipientForm = z.infer<typeof recipientForm>;

export interface ListedScorecard {
  id: string;
  providerId: string | null;
  providerName: string | null;
  periodFrom: string;
  periodTo: string;
  issuedOn: string;
  issuerName: string | null;
  recipients: number;
  sent: number;
}

export interface Scorecard extends ListedScorecard {
  documentId: string;
}

export interface Recipient {
  position: number;
  board: string;
  kind: string;
  sentOn: string | null;
  receivedOn: string | null;
  response: string;
}

/** What a scorecard says before it is a document. */
export interface ScorecardContent {
  period: { from: string; to: string };
  providerName: string | null;
  words: string;
  providers: readonly ScorecardFacts[];
  rule: DisclosureRule;
}
