const wordsIn = (list: string): string[] => list.trim().split(/\s+/);

/**
 * Words that may turn the meaning of what stands beside them: a part that holds one is not read. Words for states
 * are among them, for a vocabulary that does not have them.
 */
const turning = new Set(
  wordsIn(`
    pre post as last now see refer per ref rolled carried revised not no never cannot non neither nor nothing none unless
    except without was were had originally previously formerly initially instead rather than unable
    failed fails missed abandoned delayed slipped postponed overdue late nearly almost half partly
    mostly largely hardly barely yet otherwise before after until till since within beyond past
    following between earlier later latest soon sooner next previous this possible possibly hopefully
    perhaps maybe might could should would if or either whether but although versus awaiting awaited
    outstanding stalled changed unlikely likely less n/a na least most minimum maximum min max old prior
    ahead early mid middle start beginning end thereafter proposed provisional provisionally tentative
    tbc tba tbd approx day days week weeks month months quarter quarters qtr year years fy fortnight
    fortnights term terms daily weekend today tomorrow yesterday spring summer autumn winter fall
    christmas easter january february march april may june july august september october november
    december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday complete
    completed implemented established launched finished achieved done started underway commenced
    cancelled canceled dropped withdrawn paused suspended deferred superseded incomplete unfinished
    stopped ended closed ends expires expired thursday friday saturday sunday each every regular
    regularly fiscal
  `),
);

/** Whether a small-lettered word may turn the meaning of the words beside it, or is half of a date. */
export function changesMeaning(word: string): boolean {
  const bare = word.replace(/'s$/, '');
  if (turning.has(bare)) return true;
  if (bare.includes('/')) return bare.split('/').some(changesMeaning);
  return /n't$|^[^a-z]*$/.test(bare) || /^(?:q[1-9]|fy\d*)$/.test(bare);
}

const counted = new Set(
  wordsIn(`
    cycle phase stage part step round wave draft version tranche number no item action objective aim
    group level band tier section module session workshop event option priority standard domain strand
    area appendix annex
  `),
);

/** Words after which a number is a name: "phase 1". */
export function isCountedWord(word: string): boolean {
  return counted.has(word);
}

/** A number that counts things ("26 practices") and is no year. */
export function isOrdinaryNumber(number: string, after: string): boolean {
  return /^\d{1,3}$/.test(number) && after.length > 3 && !changesMeaning(after);
}

/** Words before a date that say no more than that it is one. */
const fillers =
  /^(?:(?:the|a|an|for|of|with|at|date|due|target|deadline|timescale|completion|is|are|and|already)\b[\s:,-]*)+|[\s:,-]+(?:for|of|with|at|date|due|is|are|and|the|in|on|by)$/i;

/** What a label says once marks and filling words at its ends are gone. */
export function labelText(printed: string): string {
  const trim = (text: string): string =>
    text.replace(/^[\s,;:.&\p{Pd}([\]"“”]+|[\s,;:.&\p{Pd}[\]"“”]+$/gu, '');
  return trim(trim(trim(printed).replace(fillers, '')).replace(/\s+/g, ' '));
}

const participles =
  /(?:^|\s+)(?:to be |and )?(?:issued|held|published|produced|circulated|sent|updated|delivered|provided|distributed|reported|shared|presented|run|made|done|taking place|occurs?|happens?|meets?)$/i;

/** A label without the participle that belongs to how often: "Reports published" quarterly. */
export function withoutParticiple(label: string): string {
  return label.replace(participles, '');
}

/** Remarks of whoever copied the plan, which are no names of things. */
export function isRemark(label: string): boolean {
  return /^(?:stray|unplaced|sic|as printed|see note|no status)$/i.test(label);
}
