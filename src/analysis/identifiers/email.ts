import type { Span } from './found.ts';

const providers =
  'gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|btopenworld|aol|live|msn|sky|talktalk|virginmedia|ntlworld|protonmail|proton|nhs';
const endings =
  'com|uk|org|net|nhs|gov|ac|info|biz|eu|me|io|ie|pl|ro|pk|in|co|edu|london|scot|wales|cymru|health|care';

const isLetterOrDigit = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0;

/** Marks that may stand in the part before the @, besides letters and digits. */
const localMarks = new Set([...".!#$%&'*+-=?^_`{|}~"].map((mark) => mark.charCodeAt(0)));
const isLocal = (code: number): boolean => isLetterOrDigit(code) || localMarks.has(code);

const longestLocal = 128;
const longestDomain = 255;

const domain =
  /^\s{0,2}(?:\[\d{1,3}(?:\.\d{1,3}){3}\]|[a-z0-9\u00c0-\uffdc](?:[a-z0-9_\u00c0-\uffdc-]{0,62})(?: ?[.,] ?[a-z0-9\u00c0-\uffdc][a-z0-9\u00c0-\uffdc-]{0,62}){1,8})/i;
const tightDomain =
  /^[a-z0-9\u00c0-\uffdc](?:[a-z0-9_\u00c0-\uffdc-]{0,62})(?:\.[a-z0-9\u00c0-\uffdc][a-z0-9\u00c0-\uffdc-]{0,62}){1,8}/i;
const providerOnly = new RegExp(
  `^ {0,2}(?:${providers})(?![a-z0-9])(?: ?[.,] ?(?:co ?[.,] ?uk|${endings}))?`,
  'i',
);
const looseEnd = new RegExp(`[.,] ?(?:${endings})$`, 'i');

/** Where the domain that begins at `at` ends, or -1. Spaces and commas for dots need a known ending. */
const domainEnd = (text: string, at: number): number => {
  const rest = text.slice(at, at + longestDomain);
  const tight = tightDomain.exec(rest);
  if (tight && /\.[^.]*[^\d.][^.]*$/.test(tight[0])) return at + tight[0].length;
  const provider = providerOnly.exec(rest);
  if (provider) return at + provider[0].length;
  const loose = domain.exec(rest);
  if (!loose) return -1;
  if (loose[0].includes('[')) return at + loose[0].length;
  // "jo@example .com today" must not take "today" along: drop labels until the ending is a known one
  let found = loose[0];
  while (found !== '' && !looseEnd.test(found)) {
    const cut = Math.max(found.lastIndexOf('.'), found.lastIndexOf(','));
    found = cut > 0 ? found.slice(0, cut).trimEnd() : '';
  }
  return found === '' ? -1 : at + found.length;
};

const localStart = (text: string, at: number): number => {
  let end = at;
  while (end > 0 && at - end < 2 && text.charCodeAt(end - 1) === 32) end--;
  if (text.charCodeAt(end - 1) === 34 && end > 2) {
    const open = text.slice(Math.max(0, end - 66), end - 1).lastIndexOf('"');
    const start = Math.max(0, end - 66) + open;
    if (open >= 0 && !text.slice(start, end).includes('@')) return start;
  }
  let start = end;
  const furthest = Math.max(0, end - longestLocal);
  while (start > furthest && isLocal(text.charCodeAt(start - 1))) start--;
  // punctuation that opens a phrase is no part of the address
  while (start < end && !isLetterOrDigit(text.charCodeAt(start)) && text.charCodeAt(start) !== 95) start++;
  return start < end ? start : -1;
};

const spoken = new RegExp(
  String.raw`[a-z0-9_+-]{1,40}(?:(?: dot |\.| underscore | dash | plus )[a-z0-9_+-]{1,40}){0,4} ?(?: at |[[({] ?at ?[\])}]) ?[a-z0-9-]{1,40}(?:(?: dot | ?[[({] ?(?:dot|\.) ?[\])}] ?| ?\. ?)[a-z0-9-]{1,20}){0,3}(?: dot | ?[[({] ?(?:dot|\.) ?[\])}] ?| ?\. ?)(?:${endings})(?![a-z0-9])`,
  'gi',
);
const spelled = /\bdot\b|[[({] ?(?:at|dot|\.) ?[\])}]/i;
const providerAfterAt = new RegExp(
  String.raw`\bat (?:${providers.replace('|nhs', '')}|nhs(?= ?\.? ?(?:dot )?net)) ?\.`,
  'i',
);

/**
 * E-mail addresses: as the standard writes them, with stray spaces or commas about the @ and the dots, and
 * spelt out ("name at example dot com").
 */
export function findEmails(text: string, found: Span[]): void {
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = localStart(text, at);
    if (start < from) continue;
    const end = domainEnd(text, at + 1);
    if (end < 0) continue;
    found.push({ kind: 'email', start, end });
    from = end;
  }
  if (!spelled.test(text) && !providerAfterAt.test(text)) return;
  for (const match of text.matchAll(spoken)) {
    const end = match.index + match[0].length;
    const isSpelled = spelled.test(match[0]) || providerAfterAt.test(match[0]);
    if (isSpelled) found.push({ kind: 'email', start: match.index, end });
  }
}
