import { expect, test } from 'vitest';
import { Checkboxes } from '../form/Checkboxes.tsx';
import { FieldGroup } from '../form/FieldGroup.tsx';
import { Radios } from '../form/Radios.tsx';
import { Submit } from '../form/Submit.tsx';
import { TextField } from '../form/TextField.tsx';
import { Card } from '../text/Card.tsx';
import { useChromeWords } from '../text/ChromeWords.ts';
import { Details } from '../text/Details.tsx';
import { Panel } from '../text/Panel.tsx';
import { Unreviewed } from '../text/Unreviewed.tsx';
import { WarningCallout } from '../text/WarningCallout.tsx';
import { DeskPage } from './DeskPage.tsx';
import { renderDocument } from './document.ts';
import { PublicPage } from './PublicPage.tsx';

const assets = { style: '/assets/style.css', script: '/assets/main.js' };
const organisation = {
  name: 'Trentside Care Board',
  shortName: 'Trentside',
  slug: 'trentside',
  colour: '#00695c',
};
const nav = [
  { text: 'Listen', items: [{ href: '/feedback', text: 'Feedback', current: true, waiting: 12 }] },
  { text: 'Decide', items: [] },
  { text: 'Act', items: [{ href: '/actions', text: 'Actions' }] },
];

function Inside() {
  return <h1>{useChromeWords().errorSummary}</h1>;
}

test('a desk page is a whole document with its landmarks and nothing inline', () => {
  const page = renderDocument(
    <DeskPage
      title="Feedback"
      assets={assets}
      organisation={organisation}
      colourSheet="/organisation-colours/trentside.css"
      nav={nav}
      person={{ name: 'Maya Okafor', signOut: '/sign-out' }}
      flash={{ kind: 'success', text: 'Saved.' }}
      refresh={{ seconds: 5 }}
    >
      <h1>Feedback</h1>
    </DeskPage>,
  );
  expect(page).toMatch(/^<!doctype html><html lang="en-GB" dir="ltr" class="desk">/u);
  expect(page).toContain('<title>Feedback – Trentside – Earshot</title>');
  for (const landmark of ['<header', '<nav', '<main', '<footer', 'href="#maincontent"', 'id="maincontent"'])
    expect(page).toContain(landmark);
  expect(page).toContain('<noscript><meta http-equiv="refresh" content="5"/></noscript>');
  expect(page).toMatch(/<script type="module" src="\/assets\/main.js"><\/script><\/body>/u);
  expect(page.match(/<script/gu)).toHaveLength(1);
  expect(page).not.toMatch(/<style| style=| on[a-z]+="/u);
  expect(page.indexOf('/assets/style.css')).toBeLessThan(page.indexOf('/organisation-colours/trentside.css'));
});

test('the menu shows where one is, and no stage that holds nothing for this person', () => {
  const page = renderDocument(
    <DeskPage title="Feedback" assets={assets} organisation={organisation} nav={nav}>
      <h1>Feedback</h1>
    </DeskPage>,
  );
  expect(page).toContain('href="/feedback" aria-current="true">Listen</a>');
  expect(page).toMatch(/href="\/feedback" aria-current="page">Feedback<span[^>]*>12/u);
  expect(page).not.toContain('Decide');
});

test('a page with problems says so first in its title', () => {
  const page = renderDocument(
    <PublicPage title="Tell us" assets={assets} organisation={organisation} hasErrors>
      <h1>Tell us</h1>
    </PublicPage>,
  );
  expect(page).toContain('<title>Error: Tell us – Trentside Care Board – Earshot</title>');
});

test('a page in Urdu runs from right to left and its furniture speaks Urdu', () => {
  const page = renderDocument(
    <PublicPage
      title="ہمیں بتائیں"
      lang="ur"
      dir="rtl"
      assets={assets}
      organisation={organisation}
      words={{ skipLink: 'اصل مواد پر جائیں', errorSummary: 'ایک مسئلہ ہے' }}
      languages={[
        { lang: 'en-GB', text: 'English', href: '/trentside/tell-us' },
        { lang: 'ur', dir: 'rtl', text: 'اردو', href: '/trentside/tell-us?lang=ur', current: true },
      ]}
    >
      <Inside />
    </PublicPage>,
  );
  expect(page).toContain('<html lang="ur" dir="rtl" class="public">');
  expect(page).toContain('اصل مواد پر جائیں');
  expect(page).toContain('ایک مسئلہ ہے');
  expect(page).toMatch(/<link rel="alternate" hreflang="ur"/iu);
});

test('a page shows its own mark, and the note of a demonstration in the note’s language', () => {
  const page = renderDocument(
    <PublicPage
      title="ہمیں بتائیں"
      lang="ur"
      dir="rtl"
      assets={assets}
      organisation={organisation}
      demoNote={{ text: 'Demonstration.', lang: 'en', dir: 'ltr' }}
    >
      <h1>ہمیں بتائیں</h1>
    </PublicPage>,
  );
  expect(page).toContain('<link rel="icon" href="/favicon.svg" type="image/svg+xml"/>');
  expect(page).toContain('<p class="demo-note" lang="en" dir="ltr">Demonstration.</p>');
});

test('a mark stands with its meaning in a menu, a heading, a legend, a summary and an answer', () => {
  const marked = (words: string) => <Unreviewed note="not yet checked">{words}</Unreviewed>;
  const page = renderDocument(
    <PublicPage
      title="Words"
      assets={assets}
      organisation={organisation}
      nav={[{ href: '/', text: marked('menu') }]}
      footer={[{ href: '/privacy', text: marked('foot'), hrefLang: 'en' }]}
      words={{ skipLink: marked('skip'), important: 'Mind' }}
    >
      <Panel title={marked('panel')} />
      <Card heading={marked('card')} href="/one" />
      <WarningCallout heading={marked('warning')}>Mind.</WarningCallout>
      <Details summary={marked('summary')}>More.</Details>
      <FieldGroup legend={marked('legend')}>
        <Radios name="r" label={marked('radios')} options={[{ value: '1', label: marked('radio') }]} />
        <Checkboxes name="c" label={marked('boxes')} options={[{ value: '1', label: marked('box') }]} />
        <TextField name="t" label={marked('field')} dir="auto" />
        <Submit>{marked('button')}</Submit>
      </FieldGroup>
    </PublicPage>,
  );
  const said = [...page.matchAll(/<span class="unreviewed">(\w+)<.*?\((.*?)\)/gu)];
  expect(said.map(([, words]) => words).join(' ')).toBe(
    'skip menu panel card warning summary legend radios radio boxes box field button foot',
  );
  expect(page).toContain('Mind: ');
  expect(page).toMatch(/<input[^>]*dir="auto"/u);
});
