import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import { AskWhy } from '../../../design/form/AskWhy.tsx';
import { Confirm } from '../../../design/record/Confirm.tsx';
import { longDate } from '../../../design/text/words.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import type { Db } from '../../../platform/db/database.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { readForm, type Typed } from '../../../platform/web/form.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { paperHref, papersHref } from '../addresses.ts';
import { type Attempted, attempt, changedMeanwhile } from '../attempt.ts';
import {
  approvesPapers,
  mayApprovePaper,
  mayMakePapers,
  mayPublishPapers,
  mayRecordResolution,
} from '../policy.ts';
import { approvePaper, publishPaper, returnPaper, submitPaper, withdrawPaper } from './commands.ts';
import { issuePaper } from './issue.ts';
import { ResolvePaper } from './pages/ResolvePaper.tsx';
import { SubmitPaper } from './pages/SubmitPaper.tsx';
import {
  becauseForm,
  blankBoxes,
  blanksInWords,
  type PaperState,
  resolutionForm,
  versionForm,
} from './paper.ts';
import { findPaper, listResolutions } from './queries.ts';
import { recordResolution } from './resolutions.ts';
import { showPaper } from './show-paper.tsx';

/** What becomes of a paper: handed in, approved or given back, issued, resolved upon, published, withdrawn. */
export const decidingRoutes = new Hono<Env>();
const at = (act: string) => `/:organisation/desk/papers/:id/${act}`;

/** A paper in one of these states, for the form of an act; any other has no such form. */
async function readPaper(c: WebContext, ...states: PaperState[]) {
  const paper = await read(c, (db) => findPaper(db, c.var.who, idOf(c)));
  if (!paper || !states.includes(paper.state)) throw new NotFound();
  return paper;
}

const frame = (c: WebContext, title: string, paper: { id: string; title: string }, hasErrors = false) => {
  const { slug } = c.var.organisation;
  return {
    title,
    breadcrumb: [
      { href: papersHref(slug), text: 'Papers' },
      { href: paperHref(slug, paper.id), text: paper.title },
    ],
    hasErrors,
    narrow: true,
  };
};

/** After an act: back to the paper with a word of it, or its page with what stood in the way. */
function after<T>(c: WebContext, id: string, done: Attempted<T>, says: string) {
  if (!done.ok) {
    c.status(done.status);
    return showPaper(c, id, done.stale ? { '': changedMeanwhile } : done.errors);
  }
  flash(c, { kind: 'success', text: says });
  return c.redirect(paperHref(c.var.organisation.slug, id), 303);
}

/** An act that needs no more than the version it was asked on. */
function simple(
  act: string,
  may: (who: Who) => boolean,
  work: (db: Db, who: Who, id: string, version: number) => Promise<void>,
  says: string,
) {
  decidingRoutes.post(at(act), async (c) => {
    const { who } = c.var;
    require(may(who));
    const id = idOf(c);
    const version = await versionOf(c);
    const done = await attempt(() => write(c, (db) => work(db, who, id, version)));
    return after(c, id, done, says);
  });
}

async function versionOf(c: Context<Env>): Promise<number> {
  const form = await readForm(c, versionForm);
  return form.ok ? form.values.version : 0;
}

decidingRoutes.get(at('submit'), async (c) => {
  require(mayMakePapers(c.var.who));
  const paper = await readPaper(c, 'draft');
  return c.render(
    <SubmitPaper slug={c.var.organisation.slug} paper={paper} />,
    frame(c, 'Hand in a paper', paper),
  );
});
simple('submit', mayMakePapers, submitPaper, 'The paper waits for approval by somebody else.');

decidingRoutes.get(at('approve'), async (c) => {
  const { who } = c.var;
  require(approvesPapers(who));
  const paper = await readPaper(c, 'submitted');
  if (!mayApprovePaper(who, paper)) return c.redirect(paperHref(c.var.organisation.slug, paper.id), 303);
  const { slug } = c.var.organisation;
  return c.render(
    <Confirm
      question={`Approve ${paper.title}?`}
      action={paperHref(slug, paper.id, 'approve')}
      act="Approve the paper"
      cancel={{ href: paperHref(slug, paper.id), text: 'Cancel' }}
      version={paper.version}
    >
      <p>
        {blanksInWords(blankBoxes(paper).length)}. <a href={paperHref(slug, paper.id, 'preview')}>Read it</a>{' '}
        before you approve it, or <a href={paperHref(slug, paper.id, 'return')}>give it back</a>. It can then
        be issued to the {paper.bodyName}.
      </p>
    </Confirm>,
    frame(c, 'Approve a paper', paper),
  );
});
simple('approve', approvesPapers, approvePaper, 'The paper is approved and can be issued.');

decidingRoutes.get(at('issue'), async (c) => {
  require(mayMakePapers(c.var.who));
  const paper = await readPaper(c, 'approved');
  const { slug } = c.var.organisation;
  return c.render(
    <Confirm
      question={`Issue ${paper.title}?`}
      action={paperHref(slug, paper.id, 'issue')}
      act="Issue the paper"
      cancel={{ href: paperHref(slug, paper.id), text: 'Cancel' }}
      version={paper.version}
    >
      <p>
        It is made into a web page, Word, PDF and a spreadsheet, each with its checksum, for the{' '}
        {paper.bodyName} of {longDate(paper.heldOn)}. After that nothing in it changes, whatever becomes of
        the plan.
      </p>
    </Confirm>,
    frame(c, 'Issue a paper', paper),
  );
});

decidingRoutes.post(at('issue'), async (c) => {
  const { who, earshot } = c.var;
  require(mayMakePapers(who));
  const id = idOf(c);
  const version = await versionOf(c);
  const place = { database: earshot.database, dataFolder: earshot.config.dataFolder };
  const done = await attempt(() => issuePaper(place, who, id, version));
  return after(c, id, done, 'The paper is issued. Nothing in it changes any more.');
});

type Because = z.infer<typeof becauseForm>;

interface Reasoned {
  act: 'return' | 'withdraw';
  may: (who: Who) => boolean;
  states: readonly PaperState[];
  heading: string;
  says: string;
  label: string;
  button: string;
  done: string;
  work: (db: Db, who: Who, id: string, form: Because) => Promise<void>;
}

/** An act that wants a reason: a page that asks for it, and the act. */
function reasoned(asked: Reasoned) {
  const show = async (c: WebContext, typed?: Typed, errors: Record<string, string> = {}) => {
    const { slug } = c.var.organisation;
    const paper = await readPaper(c, ...asked.states);
    if (paper.state === 'issued') require(mayPublishPapers(c.var.who));
    return c.render(
      <AskWhy
        heading={asked.heading}
        action={paperHref(slug, paper.id, asked.act)}
        cancelHref={paperHref(slug, paper.id)}
        label={asked.label}
        act={asked.button}
        version={paper.version}
        because={typed ? textOf(typed, 'because') : ''}
        errors={errors}
        warning={asked.act === 'withdraw'}
      >
        <p>{asked.says}</p>
      </AskWhy>,
      frame(c, asked.heading, paper, Object.keys(errors).length > 0),
    );
  };
  decidingRoutes.get(at(asked.act), (c) => {
    require(asked.may(c.var.who));
    return show(c);
  });
  decidingRoutes.post(at(asked.act), async (c) => {
    const { who } = c.var;
    require(asked.may(who));
    const id = idOf(c);
    const form = await readForm(c, becauseForm);
    if (!form.ok) {
      c.status(400);
      return show(c, form.typed, form.errors);
    }
    const done = await attempt(() => write(c, (db) => asked.work(db, who, id, form.values)));
    return after(c, id, done, asked.done);
  });
}

reasoned({
  act: 'return',
  may: (who) => approvesPapers(who) || mayMakePapers(who),
  states: ['submitted', 'approved'],
  heading: 'Back to a draft',
  says: 'The paper can be changed again, and then needs approval once more.',
  label: 'What should change?',
  button: 'Make it a draft',
  done: 'The paper is a draft again.',
  work: returnPaper,
});
reasoned({
  act: 'withdraw',
  may: mayMakePapers,
  states: ['draft', 'submitted', 'approved', 'issued'],
  heading: 'Withdraw the paper',
  says: 'It will not be used, and leaves the public site. What was issued is kept. This cannot be undone.',
  label: 'Why is it withdrawn?',
  button: 'Withdraw the paper',
  done: 'The paper is withdrawn.',
  work: withdrawPaper,
});

simple(
  'publish',
  mayPublishPapers,
  (db, who, id, version) => publishPaper(db, who, id, { version, published: true }),
  'The paper is on the public site.',
);
simple(
  'unpublish',
  mayPublishPapers,
  (db, who, id, version) => publishPaper(db, who, id, { version, published: false }),
  'The paper is no longer on the public site.',
);

async function showResolve(c: WebContext, typed?: Typed, errors: Record<string, string> = {}) {
  const { who } = c.var;
  const { slug, today } = who.organisation;
  const paper = await readPaper(c, 'issued');
  const [last] = await read(c, (db) => listResolutions(db, paper.id));
  const boxes = (name: string) => ({
    day: textOf(typed ?? {}, `${name}-day`),
    month: textOf(typed ?? {}, `${name}-month`),
    year: textOf(typed ?? {}, `${name}-year`),
  });
  return c.render(
    <ResolvePaper
      slug={slug}
      paper={paper}
      correctsId={last?.id ?? null}
      values={
        typed
          ? {
              kind: textOf(typed, 'kind'),
              words: textOf(typed, 'words'),
              resolvedOn: boxes('resolvedOn'),
              nextUpdateOn: boxes('nextUpdateOn'),
            }
          : {
              kind: last?.kind ?? '',
              words: last?.words ?? '',
              resolvedOn: last?.resolvedOn ?? (paper.heldOn <= today ? paper.heldOn : ''),
              nextUpdateOn: last?.nextUpdateOn ?? '',
            }
      }
      errors={errors}
    />,
    frame(c, 'Record a resolution', paper, Object.keys(errors).length > 0),
  );
}

decidingRoutes.get(at('resolve'), (c) => {
  require(mayRecordResolution(c.var.who));
  return showResolve(c);
});

decidingRoutes.post(at('resolve'), async (c) => {
  const { who } = c.var;
  require(mayRecordResolution(who));
  const id = idOf(c);
  const form = await readForm(c, resolutionForm(who.organisation.today));
  if (!form.ok) {
    c.status(400);
    return showResolve(c, form.typed, form.errors);
  }
  const done = await attempt(() => write(c, (db) => recordResolution(db, who, id, form.values)));
  if (!done.ok && Object.keys(done.errors).some((field) => field !== '')) {
    c.status(done.status);
    return showResolve(c, form.typed, done.errors);
  }
  return after(c, id, done, 'What the meeting resolved is recorded.');
});
