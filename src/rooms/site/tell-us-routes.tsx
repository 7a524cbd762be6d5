import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Env, read, type WebContext, write } from '../../platform/web/context.ts';
import { type FieldErrors, readForm, type Typed } from '../../platform/web/form.ts';
import { addressOf, limitTries } from '../../platform/web/limits.ts';
import { Problem } from '../../platform/web/problems.ts';
import { newReference, ownReference } from '../feedback/door.ts';
import { inLanguage, tellUsPath, thankYouPath } from './addresses.ts';
import { askEachTime } from './caching.ts';
import { getSpeaker, inItsLanguage } from './page-language.tsx';
import { TellUs } from './pages/TellUs.tsx';
import { ThankYou } from './pages/ThankYou.tsx';
import { getPublicProfile } from './profile-queries.ts';
import {
  askedOn,
  equalityName,
  NUMBER,
  readAnswers,
  readBy,
  shownReference,
  TRAP,
  tellUsForm,
} from './tell-us.ts';
import { recordTellUs } from './tell-us-commands.ts';

export const tellUsRoutes = new Hono<Env>();

/** A waiting room or a library sends from one address; forty in ten minutes is more than its people do. */
const tries = limitTries(40, 600);

/** The whole form with its longest answers takes less than a tenth of this. */
const notTooLarge = bodyLimit({
  maxSize: 256 * 1024,
  onError: () => {
    throw new Problem(413, 'That is too long to send. Go back, make it shorter, and send it again.');
  },
});

/** What the form and the page after it are made of. */
const getSurroundings = (c: WebContext) =>
  read(c, async (db) => ({
    speaker: await getSpeaker(db, c),
    profile: await getPublicProfile(db, c.var.organisation.id),
  }));

async function showForm(
  c: WebContext,
  { speaker, profile }: Awaited<ReturnType<typeof getSurroundings>>,
  typed: Typed,
  errors: FieldErrors,
) {
  const { slug, today } = c.var.organisation;
  return c.render(
    <TellUs
      slug={slug}
      number={ownReference(slug, typed[NUMBER]) ?? newReference(slug)}
      asked={askedOn(today)}
      contact={profile.contact}
      readBy={readBy(today, profile.readWithinDays)}
      typed={typed}
      errors={errors}
      speaker={speaker}
    />,
    {
      title: speaker.bare('menu.tellUs'),
      hasErrors: Object.keys(errors).length > 0,
      ...inItsLanguage(speaker, c.var.organisation, tellUsPath(slug)),
    },
  );
}

tellUsRoutes.get('/:organisation/tell-us', askEachTime, async (c) =>
  showForm(c, await getSurroundings(c), {}, {}),
);

tellUsRoutes.post('/:organisation/tell-us', notTooLarge, askEachTime, async (c) => {
  const { organisation } = c.var;
  const around = await getSurroundings(c);
  const { speaker } = around;
  const form = await readForm(c, tellUsForm(speaker));
  const asked = askedOn(organisation.today);
  const answers = readAnswers(form.typed, asked, speaker);
  const errors = inPageOrder(form.ok ? answers.errors : { ...form.errors, ...answers.errors });
  if (!form.ok || Object.keys(errors).length > 0) {
    c.status(400);
    return showForm(c, around, form.typed, errors);
  }
  if (!(await maySend(c))) {
    c.status(429);
    return showForm(c, around, form.typed, { '': speaker.text('problem.often') });
  }
  const number = ownReference(organisation.slug, form.typed[NUMBER]);
  const reference = await write(c, (db) =>
    recordTellUs(db, organisation, number, form.values, answers, speaker),
  );
  return c.redirect(inLanguage(thankYouPath(organisation.slug), speaker.language.code, { reference }), 303);
});

tellUsRoutes.get('/:organisation/tell-us/thank-you', async (c) => {
  const { slug, today } = c.var.organisation;
  const { speaker, profile } = await getSurroundings(c);
  const reference = shownReference(c.req.query('reference'));
  c.header('Cache-Control', 'no-store');
  return c.render(
    <ThankYou
      slug={slug}
      reference={reference}
      readBy={readBy(today, profile.readWithinDays)}
      speaker={speaker}
    />,
    {
      title: speaker.bare('thanks.heading'),
      unlisted: true,
      ...inItsLanguage(speaker, c.var.organisation, thankYouPath(slug), {
        reference: reference ?? undefined,
      }),
    },
  );
});

/** Counts one sending from where it comes; false where there were too many. */
async function maySend(c: WebContext): Promise<boolean> {
  try {
    await tries.spend(`${c.var.organisation.id}:${addressOf(c)}`);
    return true;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 429) return false;
    throw problem;
  }
}

const FIRST = ['comment', 'about', 'score', 'name', 'email', TRAP];

/** Errors in the order of the fields on the page, for the list at its head. */
function inPageOrder(errors: FieldErrors): FieldErrors {
  const place = (name: string) => {
    const at = FIRST.indexOf(name);
    return at < 0 ? (name.startsWith(equalityName('')) ? FIRST.length : -1) : at;
  };
  return Object.fromEntries(Object.entries(errors).toSorted(([a], [b]) => place(a) - place(b)));
}
