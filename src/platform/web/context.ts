import type { Context, Hono } from 'hono';
import type { ReactNode } from 'react';
import type { DemoNoteProps } from '../../design/page/DemoNote.tsx';
import type { Link } from '../../design/page/link.ts';
import type { PublicPageProps } from '../../design/page/PublicPage.tsx';
import type { Accounts, Session } from '../access/accounts.ts';
import type { Organisation } from '../access/organisation.ts';
import type { Who } from '../access/who.ts';
import type { Config } from '../config.ts';
import type { Database, Db } from '../db/database.ts';
import * as tenant from '../db/tenant.ts';
import type { Logger } from '../log.ts';
import type { Assets } from './assets.ts';

/** What the running system is made of; handed to every request. */
export interface Earshot {
  config: Config;
  database: Database;
  accounts: Accounts;
  log: Logger;
  assets: Assets;
}

export interface Env {
  Variables: {
    earshot: Earshot;
    requestId: string;
    session: Session | null;
    /** Set on every address below /{organisation}. */
    organisation: Organisation;
    /** Set on every address below /{organisation}/desk. */
    who: Who;
  };
}

export type WebContext = Context<Env>;
export type Routes = Hono<Env>;

/** What a page tells its surroundings; the rest they know themselves. */
export interface PageFrame {
  title: string;
  /** From the outermost page inwards; the page itself is left out. */
  breadcrumb?: readonly Link<ReactNode>[];
  /** The form on the page came back with problems. */
  hasErrors?: boolean;
  /** One column of reading width, on the desk. */
  narrow?: boolean;
  refresh?: { seconds: number; href?: string };
  description?: string;
  unlisted?: boolean;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** The same page in its languages. */
  languages?: PublicPageProps['languages'];
  words?: PublicPageProps['words'];
  /** A public page in another language brings its own menu, foot and note; the others have those of their surroundings. */
  nav?: readonly Link<ReactNode>[];
  footer?: readonly Link<ReactNode>[];
  homeHref?: string;
  /** Shown only where the organisation is a demonstration. */
  demoNote?: DemoNoteProps;
}

declare module 'hono' {
  interface ContextRenderer {
    (content: ReactNode, frame: PageFrame): Response | Promise<Response>;
  }
}

/** One transaction that only reads, in the organisation of the address. */
export const read = <T>(c: WebContext, work: (db: Db) => Promise<T>): Promise<T> =>
  tenant.read(c.var.earshot.database, c.var.organisation.id, work);

/** One transaction that may write, in the organisation of the address. */
export const write = <T>(c: WebContext, work: (db: Db) => Promise<T>): Promise<T> =>
  tenant.write(c.var.earshot.database, c.var.organisation.id, work);
