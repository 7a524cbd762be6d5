import { require } from '../../../platform/access/allows.ts';
import { read, type WebContext } from '../../../platform/web/context.ts';
import { readQuery } from '../../../platform/web/form.ts';
import { mayReadEquality } from '../policy.ts';
import { type Answered, readAnswered } from './answers.ts';
import { type AskedHeard, askedQuery, readAsked, sliceWords, sourceChoices, yearChoices } from './asked.ts';
import { EVERYTHING } from './heard.ts';
import { HeardBar } from './pages/parts/HeardBar.tsx';
import { yearWords } from './years.ts';

/** What was answered and what of it the address asks for. */
export async function readPage(
  c: WebContext,
): Promise<{ answered: Answered; asked: AskedHeard; query: string }> {
  const { who } = c.var;
  require(mayReadEquality(who));
  const answered = await read(c, (db) => readAnswered(db, who));
  const asked = readAsked(readQuery(c), answered);
  return { answered, asked, query: askedQuery(asked, answered) };
}

/** The year and the sources of a page, with links to the page without them. */
export function barOf(
  answered: Answered,
  asked: AskedHeard,
  {
    says,
    href,
    exports,
  }: { says: string; href: (query: string) => string; exports: { href: string; text: string }[] },
) {
  const year = answered.years[asked.year] ?? { from: '', to: '' };
  return (
    <HeardBar
      action={href('')}
      says={says}
      year={{
        now: year.to,
        words: yearWords(year),
        isNewest: asked.year === 0,
        options: yearChoices(answered),
        withoutHref: href(askedQuery({ ...asked, year: 0 }, answered)),
      }}
      source={{
        now: asked.slice,
        words: sliceWords(asked.slice, answered.sources),
        isAll: asked.slice === EVERYTHING,
        options: sourceChoices(answered),
        withoutHref: href(askedQuery({ ...asked, slice: EVERYTHING }, answered)),
      }}
      exports={exports}
    />
  );
}
