import { longDate } from '../../../design/text/words.ts';

interface Asked {
  toName: string;
  organisation: string;
  /** What it is about: a line with its code, or a plan. */
  about: string;
  text: string;
  /** Of the question's page. */
  address: string;
}

/** Tells whoever leads a line that somebody asked about it. */
export function questionLetter({
  toName,
  fromName,
  organisation,
  about,
  text,
  wantsAnswer,
  address,
}: Asked & { fromName: string; wantsAnswer: boolean }): { subject: string; body: string } {
  const does = wantsAnswer ? 'has asked a question' : 'has made a remark';
  const body = [
    `Dear ${toName}`,
    `${fromName} ${does} about ${about}:`,
    text,
    `${wantsAnswer ? 'Please answer it here' : 'It is kept here'}:\n${address}`,
    organisation,
  ].join('\n\n');
  return {
    subject: `${wantsAnswer ? 'A question' : 'A remark'} about ${about}`.slice(0, 200),
    body: `${body}\n`,
  };
}

/** Tells whoever asked that there is an answer. */
export function answerLetter({
  toName,
  organisation,
  about,
  text,
  askedOn,
  answer,
  answererName,
  address,
}: Asked & { askedOn: string; answer: string; answererName: string }): { subject: string; body: string } {
  const body = [
    `Dear ${toName}`,
    `On ${longDate(askedOn)} you asked about ${about}:`,
    text,
    `${answererName} answers:`,
    answer,
    `The question and its answer are kept here:\n${address}`,
    organisation,
  ].join('\n\n');
  return { subject: `Your question about ${about} is answered`.slice(0, 200), body: `${body}\n` };
}
