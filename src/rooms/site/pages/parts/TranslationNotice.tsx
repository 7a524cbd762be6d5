import { Inset } from '../../../../design/text/Inset.tsx';
import type { Speaker } from '../../speaker.tsx';
import { en } from '../../words/en.ts';

interface TranslationNoticeProps {
  speaker: Speaker;
  englishHref: string;
}

/** At the head of a translated page: what the marks mean, in its language and in English. Nothing where all is reviewed. */
export function TranslationNotice({ speaker, englishHref }: TranslationNoticeProps) {
  if (!speaker.hasUnreviewed) return null;
  return (
    <Inset>
      <p>
        <strong>{speaker.say('translation.heading')}</strong>
        <br />
        {speaker.say('translation.notice')}
      </p>
      <p lang="en" dir="ltr">
        <a href={englishHref} hrefLang="en">
          {en['translation.heading']}
        </a>
        . {en['translation.notice']}
      </p>
    </Inset>
  );
}
