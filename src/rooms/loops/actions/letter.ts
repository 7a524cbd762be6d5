import { longDate } from '../../../design/text/words.ts';

/** The letter to a colleague who has been given something to do. `address` is that of the action's page. */
export function actionLetter({
  toName,
  fromName,
  organisation,
  title,
  text,
  dueOn,
  address,
}: {
  toName: string;
  fromName: string;
  organisation: string;
  title: string;
  text: string;
  dueOn: string;
  address: string;
}): { subject: string; body: string } {
  const body = [
    `Dear ${toName}`,
    `${fromName} has given you something to do, because of what people told us.`,
    text ? `${title}\n${text}` : title,
    `Please have it done by ${longDate(dueOn)}, and say so here:\n${address}`,
    organisation,
  ].join('\n\n');
  return { subject: `For you to do by ${longDate(dueOn)}: ${title}`, body: `${body}\n` };
}
