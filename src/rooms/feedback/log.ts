import { z } from 'zod';
import { listEqualityQuestions, readEqualityAnswers } from '../../../reference/equality-questions.ts';
import { type ScoreScale, scoreScales } from '../../../reference/score-scales.ts';
import { isId } from '../../platform/db/ids.ts';
import { textOf } from '../../platform/web/asked-for.ts';
import {
  civilDate,
  emptyAsNull,
  type FieldErrors,
  optionalText,
  type Typed,
  withDates,
} from '../../platform/web/form.ts';
import { typedPlace } from './places.ts';
import type { SaidReturn } from './record-return.ts';
import { channels, commentKinds } from './words.ts';

/** The sentence a person at the desk confirms when the words may be quoted. */
export const QUOTE_CONSENT = 'They agreed that we may quote their words without their name.';

/** The same for an address to answer to. */
export const REPLY_CONSENT =
  'They asked to hear what became of it, and we may use this address for that alone.';

/** Characters in one comment; nobody types more, and the search can hold it. */
const LONGEST = 20_000;

/** The scales on which somebody may have answered, those of the day. */
export const scalesOn = (today: string): readonly ScoreScale[] =>
  scoreScales.filter(
    ({ inForceFrom, inForceTo }: ScoreScale) =>
      inForceFrom <= today && (inForceTo === null || today <= inForceTo),
  );

/** An answer on a scale as one value of the form. */
export const scoreValue = (scale: ScoreScale, value: number): string => `${scale.key}=${value}`;

const scoreOf = (chosen: string | null, today: string): SaidReturn['score'] => {
  for (const scale of scalesOn(today))
    for (const { value, label } of scale.options)
      if (scoreValue(scale, value) === chosen) return { scale: scale.key, printed: label, value };
  return null;
};

/** The log form, on the organisation's `today` ('YYYY-MM-DD'): nothing was said tomorrow. */
export const logForm = (today: string) =>
  withDates(
    ['receivedOn'],
    z
      .object({
        words: z
          .array(z.string().max(LONGEST, 'Use at most 20,000 characters in each comment.'))
          .refine((all) => all.some((words) => words !== ''), 'Write what was said.'),
        kind: z.array(z.enum([...commentKinds.map(({ key }) => key), ''])).default([]),
        sourceId: z.string('Choose where it comes from.').refine(isId, 'Choose where it comes from.'),
        receivedOn: civilDate('Give the day as a date, such as 27 3 2026.').refine(
          (date) => date <= today,
          'The day lies in the future. Give the day on which it was said.',
        ),
        place: optionalText(500),
        constituency: z.enum(['patient', 'staff', 'partner'], { error: 'Choose whose voice it is.' }),
        level: emptyAsNull(z.string().max(40)),
        areaId: emptyAsNull(z.string().refine(isId, 'Choose an area from the list.')),
        channel: emptyAsNull(
          z.enum(
            channels.map(({ key }) => key),
            { error: 'Choose a way from the list.' },
          ),
        ),
        metWith: optionalText(300),
        metWhere: optionalText(300),
        project: optionalText(200),
        score: emptyAsNull(
          z.string().refine((chosen) => scoreOf(chosen, today) !== null, 'Choose an answer from the list.'),
        ),
        consent: optionalText(3),
        wantsReply: z.enum(['yes', 'no']).default('no'),
        name: optionalText(200),
        email: z.union([z.literal(''), z.email('Write the address as name@example.org.')]).default(''),
        telephone: optionalText(40),
      })
      .refine(({ wantsReply, email, telephone }) => wantsReply === 'no' || email + telephone !== '', {
        error: 'Give an e-mail address or a telephone number to answer to.',
        path: ['email'],
      }),
  );
export type LogForm = z.infer<ReturnType<typeof logForm>>;

export const equalityName = (field: string): string => `equality-${field}`;

/** What the person said of themselves, and a sentence for each answer that was not offered. */
export function readEquality(
  typed: Typed,
  today: string,
): { equality: Record<string, string>; errors: FieldErrors } {
  const { answers, notOffered } = readEqualityAnswers(listEqualityQuestions(today), (field) =>
    textOf(typed, equalityName(field)),
  );
  const errors = notOffered.map((field) => [equalityName(field), 'Choose an answer from the list.']);
  return { equality: answers, errors: Object.fromEntries(errors) };
}

/** What the form says, as a return, on the organisation's `today`. */
export function returnOf(form: LogForm, equality: Record<string, string>, today: string): SaidReturn {
  const { wantsReply, name, email, telephone } = form;
  const quoted = form.consent === 'yes';
  return {
    sourceId: form.sourceId,
    receivedOn: form.receivedOn,
    place: typedPlace(form.place),
    areaId: form.areaId,
    level: form.level,
    constituency: form.constituency,
    channel: form.channel,
    language: 'en',
    score: scoreOf(form.score, today),
    project: form.project,
    metWith: form.metWith,
    metWhere: form.metWhere,
    consentToQuote: quoted,
    consentWording: quoted ? QUOTE_CONSENT : null,
    // An address is kept for an answer and for nothing else.
    contact:
      wantsReply === 'yes'
        ? { name, email, telephone, wantsReply: true, consentWording: REPLY_CONSENT }
        : null,
    equality,
    reference: null,
    comments: form.words.flatMap((text, index) =>
      text === ''
        ? []
        : [{ question: null, text, kind: form.kind[index] || null, sentiment: null, themeIds: [] }],
    ),
  };
}
