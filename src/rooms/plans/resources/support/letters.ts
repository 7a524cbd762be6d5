import { longDate } from '../../../../design/text/words.ts';

/** What every letter about a request needs. `address` is that of the request's page. */
export interface AboutRequest {
  toName: string;
  organisation: string;
  title: string;
  address: string;
}

interface Letter {
  subject: string;
  body: string;
}

const letter = (
  { toName, organisation, address }: AboutRequest,
  subject: string,
  words: readonly string[],
): Letter => ({
  subject,
  body: `${[`Dear ${toName}`, ...words.filter(Boolean), `You can read it here:\n${address}`, organisation].join('\n\n')}\n`,
});

/** To who asked: their request is accepted, and who helps. */
export const acceptedLetter = (about: AboutRequest, ownerName: string, because: string): Letter =>
  letter(about, `Your request is accepted: ${about.title}`, [
    `You asked for support: ${about.title}`,
    `It is accepted. ${ownerName} will help you.`,
    because,
  ]);

/** To who asked: their request is declined, and why. */
export const declinedLetter = (about: AboutRequest, because: string): Letter =>
  letter(about, `Your request is declined: ${about.title}`, [
    `You asked for support: ${about.title}`,
    `It is declined, for this reason:\n${because}`,
  ]);

/** To who asked: what came of their request. */
export const requestDoneLetter = (about: AboutRequest, outcome: string): Letter =>
  letter(about, `Your request is done: ${about.title}`, [
    `You asked for support: ${about.title}`,
    `It is done:\n${outcome}`,
  ]);

/** To who is to help: what was asked, and by when. */
export const ownerLetter = (
  about: AboutRequest,
  askerName: string,
  text: string,
  wantedOn: string | null,
): Letter =>
  letter(about, `For you to help with: ${about.title}`, [
    `${askerName} has asked for support, and you have been chosen to help: ${about.title}`,
    text,
    wantedOn ? `It is wanted by ${longDate(wantedOn)}.` : '',
  ]);
