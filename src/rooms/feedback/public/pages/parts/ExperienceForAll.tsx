import { Inset } from '../../../../../design/text/Inset.tsx';
import { Quote } from '../../../../../design/text/Quote.tsx';
import { count, longDate, monthAndYear } from '../../../../../design/text/words.ts';
import { howHref } from '../../addresses.ts';
import type { PublicFigures, PublicProvider, ShownScore } from '../../public-experience.ts';

export interface ExperienceForAllProps {
  slug: string;
  figures: PublicFigures | null;
  providers: readonly PublicProvider[];
}

/** What people say about services, below the page's own heading. */
export function ExperienceForAll({ slug, figures, providers }: ExperienceForAllProps) {
  return (
    <>
      {figures === null && providers.length === 0 ? (
        <>
          <p>There is nothing here yet. We will show here what people tell us about their care.</p>
          <p>
            <a href={`/${slug}/tell-us`}>Tell us about your care</a>
          </p>
        </>
      ) : (
        <p>
          This is what people told us about their care. Nobody can be picked out from it.{' '}
          <a href={howHref(slug)}>How we work this out</a>
        </p>
      )}
      {figures ? <Figures figures={figures} /> : null}
      {providers.length > 0 ? <h2>Hospitals and other services</h2> : null}
      {providers.map((provider) => (
        <section key={provider.id}>
          <h3>{provider.name}</h3>
          {provider.note ? <Inset>{provider.note}</Inset> : null}
          {provider.scores.length === 0 ? <p>There is no score to show yet.</p> : null}
          {provider.scores.map((score) => (
            <Score key={`${score.measure} ${score.service}`} score={score} />
          ))}
        </section>
      ))}
    </>
  );
}

function Figures({ figures }: { figures: PublicFigures }) {
  const { from, to, comments, positive, neutral, negative, unrated, themes } = figures;
  if (comments.value === null || comments.value === 0)
    return (
      <p>
        Too few people told us something from {monthAndYear(from)} to {monthAndYear(to)} to show it.
      </p>
    );
  const sounds = [
    { name: 'Good', cell: positive },
    { name: 'Mixed, or neither good nor bad', cell: neutral },
    { name: 'Bad', cell: negative },
    { name: 'Not sorted yet', cell: unrated },
  ];
  return (
    <>
      <p>
        From {monthAndYear(from)} to {monthAndYear(to)} people gave us about{' '}
        <strong>{count(comments.value)} comments</strong>.
      </p>
      <h2>How they sound</h2>
      <ul>
        {sounds.map(({ name, cell }) => (
          <li key={name}>
            {name}:{' '}
            {cell.value === null ? cell.shown : cell.value === 0 ? 'none' : `about ${count(cell.value)}`}
          </li>
        ))}
      </ul>
      <h2>What they speak of most</h2>
      {themes.length === 0 ? <p>Too few people spoke of the same thing to show it.</p> : null}
      {themes.map(({ id, name, comments: cell, quotes }) => (
        <section key={id}>
          <h3>{name}</h3>
          <p>About {count(cell.value ?? 0)} comments.</p>
          {quotes.map(({ text, month }) => (
            <Quote key={text} from={monthAndYear(month)}>
              <p className="said">{text}</p>
            </Quote>
          ))}
        </section>
      ))}
      <p>
        A comment can be about more than one thing. Numbers are rounded to the nearest 5. A star (*) means
        that the number is too small to show, or would give a small number away.
      </p>
    </>
  );
}

function Score({
  score: { measure, service, from, to, receivedOn, score, answers, caveat },
}: {
  score: ShownScore;
}) {
  return (
    <>
      <p>
        <strong>
          {measure}
          {service ? `, ${service}` : ''}:
        </strong>{' '}
        {score ?? 'not shown'}
        {answers === '' || answers === 'not known' ? '.' : `. People who answered: ${answers}.`}
      </p>
      <p>
        From {longDate(from)} to {longDate(to)}. Sent to us on {longDate(receivedOn)}. {caveat}
      </p>
    </>
  );
}
