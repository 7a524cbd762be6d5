import type { Speaker } from '../../speaker.tsx';

interface TypedProps {
  speaker: Speaker;
  children: string;
}

/** Words that a person of the organisation typed. They are never translated: on a page in another language they say so. */
export function Typed({ speaker, children }: TypedProps) {
  if (speaker.language.code === 'en') return <>{children}</>;
  return (
    <span lang="en" dir="auto">
      {children}
    </span>
  );
}

/** The same in paragraphs, parted where a line was left empty. */
export function TypedParagraphs({ speaker, children }: TypedProps) {
  const foreign = speaker.language.code === 'en' ? {} : { lang: 'en', dir: 'auto' as const };
  return (
    <>
      {children
        .split(/\n\s*\n/u)
        .filter((text) => text.trim() !== '')
        .map((text, index) => (
          <p key={index} {...foreign}>
            {text
              .trim()
              .split('\n')
              .flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}
          </p>
        ))}
    </>
  );
}
