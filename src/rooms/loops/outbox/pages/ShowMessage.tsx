import { Form } from '../../../../design/form/Form.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { Moment } from '../../../../design/text/Moment.tsx';
import { Prose } from '../../../../design/text/Prose.tsx';
import { plural } from '../../../../design/text/words.ts';
import { type Bead, ThreadStrip } from '../../../../design/thread/ThreadStrip.tsx';
import { actionHref, messageHref, threadHref } from '../../addresses.ts';
import { type Message, messageStateName, messageTone } from '../message.ts';

export interface ShowMessageProps {
  slug: string;
  message: Message;
  beads: readonly Bead[];
}

/** A message with its whole text. */
export function ShowMessage({ slug, message, beads }: ShowMessageProps) {
  const isTelling = message.aboutKind === 'loop';
  return (
    <>
      <RecordHead
        kind="Message"
        title={message.subject}
        state={{ tone: messageTone[message.state], text: messageStateName(message.state) }}
        facts={[
          {
            term: 'To',
            value: message.toName ? `${message.toName} (${message.toAddress})` : message.toAddress,
          },
          { term: 'Written', value: <Moment at={message.createdAt} /> },
          ...(message.state === 'sent' && message.sentAt
            ? [{ term: 'Sent', value: <Moment at={message.sentAt} /> }]
            : []),
        ]}
      />
      {isTelling ? (
        <>
          <ThreadStrip beads={beads} />
          <p>
            <a href={threadHref(slug, 'message', message.id)}>See the whole thread</a>
          </p>
        </>
      ) : null}
      {message.aboutKind === 'action' && message.aboutId ? (
        <p>
          <a href={actionHref(slug, message.aboutId)}>The action it is about</a>
        </p>
      ) : null}
      {message.state === 'failed' ? (
        <Inset>
          <p>
            It could not be sent in {plural(message.attempts, 'try', 'tries')}. The mail server said:{' '}
            {message.problem ?? 'nothing'}
          </p>
          <Form action={messageHref(slug, message.id, 'again')}>
            <Submit kind="secondary" small>
              Try again
            </Submit>
          </Form>
        </Inset>
      ) : null}
      <h2 className="nhsuk-heading-m">The whole text</h2>
      <Prose text={message.body} />
    </>
  );
}
