import { longDate } from '../../../../design/text/words.ts';

/** The letter to who asked for extra resource, with the answer. `address` is that of the request's page. */
export function answerLetter({
  toName,
  organisation,
  work,
  wanted,
  answer,
  decidedOn,
  because,
  address,
}: {
  toName: string;
  organisation: string;
  work: string;
  wanted: string;
  answer: 'agreed' | 'refused';
  decidedOn: string;
  because: string;
  address: string;
}): { subject: string; body: string } {
  const body = [
    `Dear ${toName}`,
    `You asked for extra resource (${wanted}) for: ${work}`,
    `It was ${answer} on ${longDate(decidedOn)}.`,
    ...(because ? [because] : []),
    `You can read it here:\n${address}`,
    organisation,
  ].join('\n\n');
  return { subject: `Extra resource ${answer}: ${work}`, body: `${body}\n` };
}
