import { expect, test } from 'vitest';
import { useChromeWords } from '../text/ChromeWords.ts';
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
