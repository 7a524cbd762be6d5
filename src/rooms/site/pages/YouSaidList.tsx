import { Form } from '../../../design/form/Form.tsx';
import { Select } from '../../../design/form/Select.tsx';
import { Submit } from '../../../design/form/Submit.tsx';
import { TextField } from '../../../design/form/TextField.tsx';
import { Details } from '../../../design/text/Details.tsx';
import type { PublishedLoop } from '../../loops/door.ts';
import { feedPath, inLanguage, youSaidPath } from '../addresses.ts';
import type { Speaker } from '../speaker.tsx';
import { type Benefit, benefits, type YouSaidFilter } from '../you-said.ts';
import { LoopCard } from './parts/LoopCard.tsx';
import { TranslationNotice } from './parts/TranslationNotice.tsx';

export interface YouSaidListProps {
  slug: string;
  loops: readonly PublishedLoop[];
  years: readonly number[];
  filter: YouSaidFilter;
  newer: string | null;
  older: string | null;
  speaker: Speaker;
}

const benefitKey = (benefit: Benefit) => `youSaid.${benefit}` as const;

/** What was said and what came of it, latest first, year by year. */
export function YouSaidList({ slug, loops, years, filter, newer, older, speaker }: YouSaidListProps) {
  const lang = speaker.language.code;
  const asked = { words: filter.words, year: filter.year?.toString(), benefit: filter.benefit ?? undefined };
  const isFiltered = Object.values(asked).some((value) => value !== undefined && value !== '');
  const at = (key: { before?: string; after?: string }) =>
    inLanguage(youSaidPath(slug), lang, { ...asked, ...key });
  const byYear = Map.groupBy(loops, (loop) => loop.publishedOn.slice(0, 4));
  return (
    <>
      <h1>{speaker.say('menu.youSaid')}</h1>
      <p>{speaker.say('youSaid.lead')}</p>
      <TranslationNotice speaker={speaker} englishHref={youSaidPath(slug)} />
      {years.length === 0 ? null : (
        <Details summary={speaker.say('youSaid.find')} open={isFiltered}>
          <Form method="get" action={youSaidPath(slug)} hidden={lang === 'en' ? {} : { lang }}>
            <TextField
              name="words"
              type="search"
              label={speaker.say('youSaid.words')}
              value={filter.words}
              dir="auto"
            />
            <Select
              name="year"
              label={speaker.say('youSaid.year')}
              none={speaker.text('youSaid.anyYear')}
              value={filter.year?.toString()}
              options={years.map((year) => ({ value: String(year), label: String(year) }))}
            />
            <Select
              name="benefit"
              label={speaker.say('youSaid.benefit')}
              none={speaker.text('youSaid.anyBenefit')}
              value={filter.benefit ?? undefined}
              options={benefits.map((benefit) => ({
                value: benefit,
                label: speaker.text(benefitKey(benefit)),
              }))}
            />
            <Submit kind="secondary">{speaker.say('youSaid.show')}</Submit>
          </Form>
          {isFiltered ? (
            <p>
              <a href={inLanguage(youSaidPath(slug), lang)}>{speaker.say('youSaid.showAll')}</a>
            </p>
          ) : null}
        </Details>
      )}
      {loops.length === 0 ? <p>{speaker.say(isFiltered ? 'youSaid.none' : 'home.noneYet')}</p> : null}
      {[...byYear].map(([year, ofYear]) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year}</h2>
          {ofYear.map((loop) => (
            <LoopCard key={loop.id} slug={slug} loop={loop} speaker={speaker} />
          ))}
        </section>
      ))}
      {newer === null && older === null ? null : (
        <nav className="pager" aria-label={speaker.heard('youSaid.pages')}>
          <ul className="pager__links">
            {newer === null ? null : (
              <li>
                <a href={at({ after: newer })} rel="prev">
                  {speaker.say('youSaid.newer')}
                </a>
              </li>
            )}
            {older === null ? null : (
              <li>
                <a href={at({ before: older })} rel="next">
                  {speaker.say('youSaid.older')}
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
      <p>
        <a href={feedPath(slug)} type="application/rss+xml">
          {speaker.say('youSaid.feed')}
        </a>
      </p>
    </>
  );
}
