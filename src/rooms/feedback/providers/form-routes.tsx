import type { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Link } from '../../../design/page/link.ts';
import { require } from '../../../platform/access/allows.ts';
import type { Who } from '../../../platform/access/who.ts';
import { clashFields, getLastSaved } from '../../../platform/history/record-page.ts';
import { type Env, read, type WebContext } from '../../../platform/web/context.ts';
import { type FieldErrors, joinDates, readForm, type Typed } from '../../../platform/web/form.ts';
import { attempt } from './attempt.ts';
import type { FieldSpec } from './field-spec.ts';
import { RecordForm } from './pages/parts/RecordForm.tsx';

/** What a form needs to be shown, read for each request. */
export interface Prepared {
  heading: string;
  before?: ReactNode;
  after?: ReactNode;
  fields: readonly FieldSpec[];
  /** What stands in it before anybody types: the record as kept, or what the address presets. */
  typed: Typed;
  version?: number;
  hidden?: Readonly<Record<string, string | undefined>>;
  submit: string;
  cancel: Link;
  breadcrumb: readonly Link[];
  /** The record as the history knows it, for a clash of versions. */
  record?: { kind: string; id: string; href: string };
}

export interface FormRoute<S extends z.ZodType> {
  may: (who: Who) => boolean;
  /** Reads what the form is about. Throws NotFound. */
  prepare: (c: WebContext, typed?: Typed) => Promise<Prepared>;
  schema: (c: WebContext) => S;
  /** Does what was asked and gives the address to go on to. Throws Refused or Stale. */
  act: (c: WebContext, values: z.infer<S>, typed: Typed) => Promise<string>;
}

/** A form at one address: GET shows it, POST does it, or shows it again with what is wrong and nothing typed lost. */
export function addFormRoute<S extends z.ZodType>(
  routes: Hono<Env>,
  path: string,
  { may, prepare, schema, act }: FormRoute<S>,
): void {
  const show = async (c: WebContext, typed?: Typed, errors: FieldErrors = {}, stale = false) => {
    const prepared = await prepare(c, typed);
    const { record, fields } = prepared;
    const saved = stale && record ? await read(c, (db) => getLastSaved(db, record.kind, record.id)) : null;
    const dates = fields.filter(({ as }) => as === 'date').map(({ name }) => name);
    return c.render(
      <RecordForm
        {...prepared}
        action={c.req.path}
        typed={typed ?? prepared.typed}
        errors={errors}
        clash={
          saved && record && typed
            ? {
                ...saved,
                recordHref: record.href,
                fields: clashFields(fields, prepared.typed, joinDates(typed, ...dates)),
              }
            : undefined
        }
      />,
      {
        title: prepared.heading,
        breadcrumb: prepared.breadcrumb,
        hasErrors: Object.keys(errors).length > 0 || stale,
        narrow: true,
      },
    );
  };
  routes.get(path, (c) => {
    require(may(c.var.who));
    return show(c);
  });
  routes.post(path, async (c) => {
    require(may(c.var.who));
    const form = await readForm(c, schema(c));
    if (!form.ok) {
      c.status(400);
      return show(c, form.typed, form.errors);
    }
    const done = await attempt(() => act(c, form.values, form.typed));
    if (done.ok) return c.redirect(done.value, 303);
    c.status(done.status);
    return show(c, form.typed, done.errors, done.status === 409);
  });
}
