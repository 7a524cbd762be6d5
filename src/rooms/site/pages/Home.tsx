import { LinkButton } from '../../../design/form/LinkButton.tsx';
import { Summary } from '../../../design/text/Summary.tsx';
import type { PublishedLoop } from '../../loops/door.ts';
import { homePath, inLanguage, promisesPath, tellUsPath, youSaidPath } from '../addresses.ts';
import type { PublicProfile } from '../profile.ts';
import type { Speaker } from '../speaker.tsx';
import { LoopCard } from './parts/LoopCard.tsx';
import { TranslationNotice } from './parts/TranslationNotice.tsx';
import { Typed, TypedParagraphs } from './parts/Typed.tsx';

export interface HomeProps {
  slug: string;
  profile: PublicProfile;
  loops: readonly PublishedLoop[];
  /** The organisation has set out something it promises. */
  hasPromises: boolean;
  speaker: Speaker;
}

/** The first page of an organisation: one main thing to do, then what came of it for others. */
export function Home({ slug, profile, loops, hasPromises, speaker }: HomeProps) {
  const lang = speaker.language.code;
  return (
    <>
      <h1>{speaker.say('home.heading')}</h1>
      <p>{speaker.say('home.lead')}</p>
      <LinkButton href={inLanguage(tellUsPath(slug), lang)}>{speaker.say('menu.tellUs')}</LinkButton>
      <TranslationNotice speaker={speaker} englishHref={homePath(slug)} />

      <h2>{speaker.say('menu.youSaid')}</h2>
      {loops.length === 0 ? (
        <p>{speaker.say('home.noneYet')}</p>
      ) : (
        <>
          <p>{speaker.say('home.latestLead')}</p>
          {loops.map((loop) => (
            <LoopCard key={loop.id} slug={slug} loop={loop} speaker={speaker} />
          ))}
          <p>
            <a href={inLanguage(youSaidPath(slug), lang)}>{speaker.say('home.all')}</a>
          </p>
        </>
      )}

      <h2>{speaker.say('home.about')}</h2>
      <TypedParagraphs speaker={speaker}>{profile.about}</TypedParagraphs>
      {profile.population === null ? null : (
        <p>
          {speaker.say('home.people', { count: speaker.number(profile.population) })}{' '}
          {profile.populationSource === '' ? null : (
            <>
              {speaker.say('home.peopleSource')}{' '}
              <Typed speaker={speaker}>{`${profile.populationSource}.`}</Typed>
            </>
          )}
        </p>
      )}
      {hasPromises ? (
        <p>
          <a href={inLanguage(promisesPath(slug), lang)}>{speaker.say('home.promises')}</a>
        </p>
      ) : null}

      {profile.keyDates.length === 0 ? null : (
        <>
          <h2>{speaker.say('home.dates')}</h2>
          <Summary
            rows={profile.keyDates.map(({ name, date }) => ({
              term: speaker.date(date),
              value: <Typed speaker={speaker}>{name}</Typed>,
            }))}
          />
        </>
      )}

      {profile.contact === '' ? null : (
        <>
          <h2>{speaker.say('home.contact')}</h2>
          <TypedParagraphs speaker={speaker}>{profile.contact}</TypedParagraphs>
        </>
      )}
    </>
  );
}
