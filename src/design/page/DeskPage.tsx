import type { ReactNode } from 'react';
import { FlashMessage } from '../state/FlashMessage.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { DemoNote, type DemoNoteProps } from './DemoNote.tsx';
import { DeskMenu, type DeskStage } from './DeskMenu.tsx';
import { Footer } from './Footer.tsx';
import type { Flash } from './flash.ts';
import { type Assets, Html } from './Html.tsx';
import type { Link } from './link.ts';
import type { PageOrganisation } from './organisation.ts';

export interface DeskPageProps {
  title: string;
  children: ReactNode;
  assets: Assets;
  organisation: PageOrganisation;
  colourSheet?: string;
  /** The picture: Listen, Understand, Decide, Act, Tell, People, each with what it holds. */
  nav: readonly DeskStage[];
  /** Who is at the desk. `signOut` is a POST address. */
  person?: { name: string; href?: string; signOut?: string };
  /** Where the desk's search goes; the field is named `q`. */
  search?: { action: string; value?: string; label?: string };
  breadcrumb?: readonly Link<ReactNode>[];
  footer?: readonly Link<ReactNode>[];
  flash?: Flash;
  hasErrors?: boolean;
  demoNote?: DemoNoteProps;
  refresh?: { seconds: number; href?: string };
  /** One column of reading width, for forms and records read rather than scanned. */
  narrow?: boolean;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** A page of the desk: dense, with the picture as its menu. */
export function DeskPage(props: DeskPageProps) {
  const { organisation, nav, person, search, breadcrumb = [], footer = [], flash, demoNote, narrow } = props;
  return (
    <Html
      title={props.title}
      of={organisation.shortName}
      lang={props.lang}
      dir={props.dir}
      assets={props.assets}
      colourSheet={props.colourSheet}
      unlisted
      refresh={props.refresh}
      hasErrors={props.hasErrors}
      place="desk"
    >
      <header className="desk-head">
        {demoNote ? <DemoNote {...demoNote} /> : null}
        <div className="desk-head__inside">
          <a className="desk-head__name" href={`/${organisation.slug}/desk`}>
            {organisation.logoPath ? (
              <img className="brand__logo" src={organisation.logoPath} alt={organisation.name} height="32" />
            ) : (
              organisation.shortName
            )}
          </a>
          {search ? <DeskSearch {...search} /> : null}
          {person ? <DeskPerson {...person} /> : null}
        </div>
        <DeskMenu stages={nav} />
      </header>
      <div className="desk-body">
        <Breadcrumb links={breadcrumb} />
        <main className={narrow ? 'desk-main desk-main--narrow' : 'desk-main'} id="maincontent">
          {flash ? <FlashMessage {...flash} /> : null}
          {props.children}
        </main>
      </div>
      <Footer links={footer} owner={organisation.name} />
    </Html>
  );
}

function DeskSearch({ action, value, label = 'Search' }: { action: string; value?: string; label?: string }) {
  return (
    <search className="desk-search">
      <form action={action} method="get">
        <label className="nhsuk-u-visually-hidden" htmlFor="desk-search">
          {label}
        </label>
        <input id="desk-search" name="q" type="search" defaultValue={value} placeholder={label} />
        <button type="submit">
          <span className="nhsuk-u-visually-hidden">{label}</span>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <circle cx="6.5" cy="6.5" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
            <path d="m10.5 10.5 4.5 4.5" stroke="currentColor" strokeWidth="2" />
          </svg>
        </button>
      </form>
    </search>
  );
}

function DeskPerson({ name, href, signOut }: { name: string; href?: string; signOut?: string }) {
  return (
    <div className="desk-person">
      {href ? <a href={href}>{name}</a> : <span>{name}</span>}
      {signOut ? (
        <form method="post" action={signOut}>
          <button type="submit" className="link-button">
            Sign out
          </button>
        </form>
      ) : null}
    </div>
  );
}
