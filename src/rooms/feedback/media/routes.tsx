import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { Confirm } from '../../../design/record/Confirm.tsx';
import { require } from '../../../platform/access/allows.ts';
import { isId } from '../../../platform/db/ids.ts';
import { dropFile, filePath } from '../../../platform/files/store.ts';
import { listHistory } from '../../../platform/history/record-history.ts';
import { idOf, textOf } from '../../../platform/web/asked-for.ts';
import { type Env, read, type WebContext, write } from '../../../platform/web/context.ts';
import { flash } from '../../../platform/web/flash.ts';
import { type FieldErrors, readForm, readFormWithFile, type Typed } from '../../../platform/web/form.ts';
import { NotFound, Stale } from '../../../platform/web/problems.ts';
import { commentHref, feedbackHref } from '../addresses.ts';
import { visibleComments } from '../visible.ts';
import { mediaHref } from './addresses.ts';
import { changeMedia, recordMedia, removeMedia, revokeMedia } from './commands.ts';
import {
  changedMediaForm,
  type FullMedia,
  mediaConsents,
  mediaForm,
  mediaKindName,
  wrongKind,
} from './media.ts';
import { keepMedia, MEDIA_ACCEPT } from './media-file.ts';
import { AddMedia } from './pages/AddMedia.tsx';
import type { MediaTyped } from './pages/parts/MediaFields.tsx';
import { ShowMedia, type ShowMediaProps } from './pages/ShowMedia.tsx';
import { mayAddMedia, mayKeepMedia } from './policy.ts';
import { findMedia } from './queries.ts';

/** The videos, diaries, pictures and evidence of a comment. */
export const mediaRoutes = new Hono<Env>();
const NEW = '/:organisation/desk/feedback/:id/media/new';
const ONE = '/:organisation/desk/feedback/:id/media/:media';

const crumbs = (c: WebContext, commentId: string) => {
  const { slug } = c.var.organisation;
  return [
    { href: feedbackHref(slug), text: 'Feedback' },
    { href: commentHref(slug, commentId), text: 'Comment' },
  ];
};

const typedOf = (typed: Typed): MediaTyped => ({
  kind: textOf(typed, 'kind'),
  description: textOf(typed, 'description'),
  consent: textOf(typed, 'consent') || 'none',
  consentWording: textOf(typed, 'consentWording'),
  consentOn: {
    day: textOf(typed, 'consentOn-day'),
    month: textOf(typed, 'consentOn-month'),
    year: textOf(typed, 'consentOn-year'),
  },
});

async function showNew(c: WebContext, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { who, earshot } = c.var;
  const commentId = idOf(c);
  const comment = await read(c, (db) =>
    visibleComments(db, who)
      .select('comment.loggedBy')
      .where('comment.id', '=', commentId)
      .executeTakeFirst(),
  );
  if (!comment) throw new NotFound();
  require(mayAddMedia(who, comment));
  return c.render(
    <AddMedia
      slug={who.organisation.slug}
      commentId={commentId}
      most={Math.floor(earshot.config.uploadLimitBytes / 1024 / 1024)}
      accept={MEDIA_ACCEPT}
      typed={typedOf(typed)}
      errors={errors}
    />,
    {
      title: 'Add a file',
      breadcrumb: crumbs(c, commentId),
      hasErrors: Object.keys(errors).length > 0,
      narrow: true,
    },
  );
}

mediaRoutes.get(NEW, (c) => showNew(c, {}, {}));

mediaRoutes.post(NEW, async (c) => {
  const { who, earshot } = c.var;
  const { dataFolder, uploadLimitBytes } = earshot.config;
  const { slug, id: organisationId, today } = who.organisation;
  const commentId = idOf(c);
  const form = await readFormWithFile(c, mediaForm(today), 'file');
  const again = (errors: FieldErrors) => {
    c.status(400);
    return showNew(c, form.typed, errors);
  };
  const missing: FieldErrors = form.file ? {} : { file: 'Choose a file.' };
  if (!form.ok || !form.file) return again({ ...missing, ...(form.ok ? {} : form.errors) });
  const kept = await keepMedia(dataFolder, organisationId, form.file, uploadLimitBytes);
  if ('problem' in kept) return again({ file: kept.problem });
  try {
    const problem = wrongKind(form.values.kind, kept.type);
    if (problem) {
      await dropFile(dataFolder, organisationId, kept.id);
      return again({ kind: problem });
    }
    await write(c, (db) => recordMedia(db, who, commentId, kept, form.values));
  } catch (error) {
    await dropFile(dataFolder, organisationId, kept.id);
    throw error;
  }
  flash(c, { kind: 'success', text: 'The file is added.' });
  return c.redirect(commentHref(slug, commentId), 303);
});

const mediaIdOf = (c: WebContext): string => {
  const id = c.req.param('media') ?? '';
  if (!isId(id)) throw new NotFound();
  return id;
};

async function getMedia(c: WebContext): Promise<FullMedia> {
  const media = await read(c, (db) => findMedia(db, c.var.who, idOf(c), mediaIdOf(c)));
  if (!media) throw new NotFound();
  return media;
}

const showOne = (
  c: WebContext,
  media: FullMedia,
  more: Partial<Pick<ShowMediaProps, 'typed' | 'errors' | 'clash'>> = {},
) =>
  c.render(
    <ShowMedia
      slug={c.var.organisation.slug}
      media={media}
      mayKeep={mayKeepMedia(c.var.who)}
      typed={{ ...media, consentOn: media.consentOn ?? '' }}
      errors={{}}
      {...more}
    />,
    {
      title: `${mediaKindName(media.kind)}: ${media.name}`,
      breadcrumb: crumbs(c, media.commentId),
      hasErrors: Object.keys(more.errors ?? {}).length > 0,
    },
  );

mediaRoutes.get(ONE, async (c) => showOne(c, await getMedia(c)));

mediaRoutes.post(ONE, async (c) => {
  const { who } = c.var;
  require(mayKeepMedia(who));
  const { slug, today } = who.organisation;
  const media = await getMedia(c);
  const form = await readForm(c, changedMediaForm(today));
  const typed = typedOf(form.typed);
  const errors = form.ok ? kindError(form.values.kind, media.type) : form.errors;
  if (!form.ok || errors.kind) {
    c.status(400);
    return showOne(c, media, { typed, errors });
  }
  try {
    await write(c, (db) => changeMedia(db, who, media.commentId, media.id, form.values));
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    return showClash(c, form.values, typed);
  }
  flash(c, { kind: 'success', text: 'Saved.' });
  return c.redirect(mediaHref(slug, media.commentId, media.id), 303);
});

const kindError = (kind: Parameters<typeof wrongKind>[0], type: string): FieldErrors => {
  const problem = wrongKind(kind, type);
  return problem ? { kind: problem } : {};
};

const consentName = (key: string) => mediaConsents.find((consent) => consent.key === key)?.name ?? key;

/** Somebody else was faster: both versions, and the form as it was typed with the newest version's number. */
async function showClash(
  c: WebContext,
  said: {
    kind: string;
    description: string;
    consent: string;
    consentWording: string;
    consentOn: string | null;
  },
  typed: MediaTyped,
): Promise<Response> {
  const media = await getMedia(c);
  const [entry] = await read(c, (db) => listHistory(db, 'comment', media.commentId));
  const fields = [
    ['kind', 'What it is', mediaKindName],
    ['description', 'What is in it', String],
    ['consent', 'What the person agreed to', consentName],
    ['consentWording', 'The words that they agreed to', String],
    ['consentOn', 'When they agreed', String],
  ] as const;
  c.status(409);
  return showOne(c, media, {
    typed,
    clash: {
      who: entry?.byName ?? 'Somebody',
      when: entry?.at ?? new Date(),
      recordHref: mediaHref(c.var.organisation.slug, media.commentId, media.id),
      fields: fields.map(([name, label, words]) => ({
        name,
        label,
        saved: words(media[name] ?? ''),
        typed: words(said[name] ?? ''),
      })),
    },
  });
}

mediaRoutes.post(`${ONE}/revoke`, async (c) => {
  const { who } = c.var;
  require(mayKeepMedia(who));
  const [commentId, id] = [idOf(c), mediaIdOf(c)];
  await write(c, (db) => revokeMedia(db, who, commentId, id));
  flash(c, { kind: 'success', text: 'The consent is withdrawn.' });
  return c.redirect(mediaHref(who.organisation.slug, commentId, id), 303);
});

mediaRoutes.get(`${ONE}/remove`, async (c) => {
  require(mayKeepMedia(c.var.who));
  const { slug } = c.var.organisation;
  const { commentId, id, name } = await getMedia(c);
  return c.render(
    <Confirm
      question={`Remove ${name} for good?`}
      action={mediaHref(slug, commentId, id, 'remove')}
      act="Remove file"
      warning
      cancel={{ href: mediaHref(slug, commentId, id), text: 'Keep it' }}
    >
      <p>The file and what was agreed about it go for good. The comment stays. This cannot be undone.</p>
    </Confirm>,
    { title: 'Remove a file', breadcrumb: crumbs(c, commentId), narrow: true },
  );
});

mediaRoutes.post(`${ONE}/remove`, async (c) => {
  const { who, earshot } = c.var;
  require(mayKeepMedia(who));
  const { slug, id: organisationId } = who.organisation;
  const commentId = idOf(c);
  const fileId = await write(c, (db) => removeMedia(db, who, commentId, mediaIdOf(c)));
  await dropFile(earshot.config.dataFolder, organisationId, fileId);
  flash(c, { kind: 'success', text: 'The file is removed.' });
  return c.redirect(commentHref(slug, commentId), 303);
});

mediaRoutes.get(`${ONE}/file`, async (c) => {
  const { who, earshot } = c.var;
  const { fileId, name, type } = await getMedia(c);
  const path = filePath(earshot.config.dataFolder, who.organisation.id, fileId);
  const there = await stat(path).catch(() => null);
  if (!there) throw new NotFound();
  c.header('Content-Type', type);
  c.header('Content-Length', String(there.size));
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Cache-Control', 'private, no-store');
  return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>);
});
