import { nominalAlpha } from '../../../analysis/agreement/alpha.ts';
import { cohenKappa } from '../../../analysis/agreement/kappa.ts';
import { type MeasuredQuality, measureQuality, setF1 } from '../../../analysis/agreement/quality.ts';
import { setAlpha, themeAgreement } from '../../../analysis/agreement/sets.ts';
import type { FrozenQuality } from './batch.ts';

/** What one person gave to one comment of a sample. */
export interface Judgement {
  personId: string;
  person: string;
  themeIds: string[];
  sentiment: number | null;
}

/** One comment of a sample with all that was said of it. */
export interface JudgedComment {
  id: string;
  text: string;
  question: string | null;
  suggested: { themeId: string; confidence: number }[];
  suggestedSentiment: number | null;
  judgements: Judgement[];
}

export interface CoderPair {
  one: string;
  other: string;
  /** Comments that both coded. */
  comments: number;
  /** Cohen's kappa over all decisions whether a theme belongs to a comment; null where it cannot be told. */
  kappa: number | null;
  /** Mean F1 between the two sets of themes. */
  f1: number;
}

export interface SampleResults {
  /** Comments that at least one person coded. */
  n: number;
  drawn: number;
  coders: { id: string; name: string; coded: number }[];
  quality: MeasuredQuality;
  /** Suggestions' side (positive, neutral, negative) as people's: share, and of how many. */
  sentiment: { n: number; share: number | null };
  pairs: CoderPair[];
  /** Krippendorff's alpha of the coders' sets of themes (MASI), and of how they say it sounds. */
  alpha: number | null;
  sentimentAlpha: number | null;
  agreement: ReturnType<typeof themeAgreement>;
  /** Comments on which any person and the suggestion differ. */
  differing: JudgedComment[];
}

const side = (sentiment: number): string =>
  sentiment < 3 ? 'positive' : sentiment > 3 ? 'negative' : 'neutral';

/**
 * What a blind sample says: of the suggestions against people, and of people among themselves. With several coders each
 * of their judgements is held against the suggestion once, so that nobody's counts more. `themes` are those that could
 * be given; `atLeast` leaves suggestions less sure out.
 */
export function measureSample(
  comments: readonly JudgedComment[],
  { themes, atLeast = 0, seed = 1 }: { themes: readonly string[]; atLeast?: number; seed?: number },
): SampleResults {
  const judged = comments.filter(({ judgements }) => judgements.length > 0);
  const suggestedOf = ({ suggested }: JudgedComment) =>
    suggested.filter(({ confidence }) => confidence >= atLeast).map(({ themeId }) => themeId);
  const coders = new Map<string, { id: string; name: string; coded: number }>();
  for (const { personId, person } of judged.flatMap(({ judgements }) => judgements)) {
    const coder = coders.get(personId) ?? { id: personId, name: person, coded: 0 };
    coder.coded += 1;
    coders.set(personId, coder);
  }
  const order = [...coders.values()].toSorted((a, b) => b.coded - a.coded || a.name.localeCompare(b.name));
  const units = judged.map(({ judgements }) =>
    order.map(({ id }) => judgements.find(({ personId }) => personId === id)?.themeIds ?? null),
  );
  const quality = measureQuality(
    judged.flatMap((comment) =>
      comment.judgements.map(({ themeIds }) => ({ suggested: suggestedOf(comment), human: themeIds })),
    ),
    { seed },
  );
  const sides = judged.flatMap(({ suggestedSentiment, judgements }) =>
    judgements.flatMap(({ sentiment }) =>
      sentiment === null || suggestedSentiment === null ? [] : [side(sentiment) === side(suggestedSentiment)],
    ),
  );
  return {
    n: judged.length,
    drawn: comments.length,
    coders: order,
    quality,
    sentiment: {
      n: sides.length,
      share: sides.length === 0 ? null : sides.filter(Boolean).length / sides.length,
    },
    pairs: pairsOf(order, units, themes),
    alpha: setAlpha(units).alpha,
    sentimentAlpha: nominalAlpha(
      judged.map(({ judgements }) =>
        order.map(({ id }) => {
          const sentiment = judgements.find(({ personId }) => personId === id)?.sentiment ?? null;
          return sentiment === null ? null : side(sentiment);
        }),
      ),
    ).alpha,
    agreement: order.length > 1 ? themeAgreement(units) : [],
    differing: judged.filter((comment) =>
      comment.judgements.some(({ themeIds }) => setF1(suggestedOf(comment), themeIds) < 1),
    ),
  };
}

function pairsOf(
  coders: readonly { name: string }[],
  units: readonly (readonly (string[] | null)[])[],
  themes: readonly string[],
): CoderPair[] {
  return coders.flatMap((one, a) =>
    coders.slice(a + 1).map((other, offset) => {
      const b = a + 1 + offset;
      const both = units.flatMap((unit) => {
        const [first, second] = [unit[a], unit[b]];
        return first && second ? [[first, second] as const] : [];
      });
      const used = themes.filter((theme) => both.some((sets) => sets.some((set) => set.includes(theme))));
      const decisions = both.flatMap(([first, second]) =>
        used.map((theme) => [said(first, theme), said(second, theme)] as const),
      );
      const sum = both.reduce((total, [first, second]) => total + setF1(first, second), 0);
      return {
        one: one.name,
        other: other.name,
        comments: both.length,
        kappa: cohenKappa(decisions).kappa,
        f1: both.length === 0 ? 0 : sum / both.length,
      };
    }),
  );
}

const said = (themes: readonly string[], theme: string) => (themes.includes(theme) ? 'yes' : 'no');

/** The figures that are frozen with a signature; null where nobody has coded anything. */
export function frozenQuality(
  results: SampleResults,
  { signer, atLeast, nameOf }: { signer: string; atLeast: number; nameOf: (themeId: string) => string },
): FrozenQuality | null {
  const { value, low, high } = results.quality.perResponseF1;
  if (value === null || low === null || high === null) return null;
  return {
    n: results.n,
    f1: value,
    low,
    high,
    microF1: results.quality.microF1,
    macroF1: results.quality.macroF1,
    sentiment: results.sentiment.share,
    coders: results.coders.length,
    alpha: results.alpha,
    bySigner: results.coders.every(({ id }) => id === signer),
    atLeast,
    perTheme: results.quality.perTheme.map(({ theme, support, suggested, agreed, f1 }) => ({
      theme: nameOf(theme),
      support,
      suggested,
      agreed,
      f1,
    })),
  };
}

/** How far one person is with a sample. */
export interface OwnProgress {
  drawn: number;
  coded: number;
  /** Other people who have coded some of it. */
  others: number;
}

/** A comment of a sample as its coder sees it: the words, and their own judgement where they have given it. */
export interface SampledComment {
  id: string;
  position: number;
  text: string;
  question: string | null;
  receivedOn: string;
  themeIds: string[] | null;
  sentiment: number | null;
}
