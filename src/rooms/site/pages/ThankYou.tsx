import { Panel } from '../../../design/text/Panel.tsx';
import { homePath, inLanguage, tellUsPath, youSaidPath } from '../addresses.ts';
import type { Speaker } from '../speaker.tsx';

export interface ThankYouProps {
  slug: string;
  reference: string | null;
  readBy: string;
  speaker: Speaker;
}

/** What a person sees once they have told us: their number, and what happens now. */
export function ThankYou({ slug, reference, readBy, speaker }: ThankYouProps) {
  const lang = speaker.language.code;
  return (
    <>
      <Panel title={speaker.say('thanks.heading')}>
        {reference === null ? null : speaker.say('thanks.number', { reference: `\u2066${reference}\u2069` })}
      </Panel>
      {reference === null ? null : <p>{speaker.say('thanks.keep')}</p>}
      <h2>{speaker.say('tellUs.next')}</h2>
      <ul>
        <li>{speaker.say('tellUs.nextRead', { date: speaker.date(readBy) })}</li>
        <li>{speaker.say('tellUs.nextTold')}</li>
        <li>
          <a href={inLanguage(youSaidPath(slug), lang)}>{speaker.say('tellUs.nextPublic')}</a>
        </li>
      </ul>
      <p>
        {speaker.say('urgent.999')} {speaker.say('urgent.111')}
      </p>
      <p>
        <a href={inLanguage(tellUsPath(slug), lang)}>{speaker.say('thanks.again')}</a>
      </p>
      <p>
        <a href={inLanguage(homePath(slug), lang)}>{speaker.say('menu.home')}</a>
      </p>
    </>
  );
}
