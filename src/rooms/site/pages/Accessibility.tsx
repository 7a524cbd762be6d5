import { Day } from '../../../design/text/Day.tsx';

const PREPARED = '2026-11-21';

/**
 * The accessibility statement, with the parts that the Public Sector Bodies (Websites and Mobile Applications)
 * Accessibility Regulations 2018 ask for: how far the site conforms, what does not, how to tell us, how it is enforced,
 * and when and how the statement was made.
 */
export function Accessibility() {
  return (
    <>
      <h1>Accessibility statement</h1>
      <p>
        This statement is about the Earshot website: the public pages of every organisation listed on its{' '}
        <a href="/">first page</a>, and the pages on which their staff work.
      </p>
      <p>We want as many people as possible to be able to use it. You should be able to:</p>
      <ul>
        <li>make the text four times as large without losing any of it</li>
        <li>do everything with a keyboard alone</li>
        <li>do everything with a screen reader</li>
        <li>use your own colours and fonts</li>
        <li>read and send everything with scripts switched off</li>
      </ul>

      <h2>How accessible this website is</h2>
      <p>We know that some parts are not good enough yet:</p>
      <ul>
        <li>
          Some sentences of the Urdu pages have not been checked by a named speaker. Each is marked with a †,
          and a screen reader says after it that it is not yet checked. In lists to choose from, it may say
          “dagger” instead.
        </li>
        <li>This page, the page on privacy and the error pages are in English only.</li>
        <li>What people and organisations write is shown in the language they wrote it in.</li>
      </ul>

      <h2>Feedback and contact information</h2>
      <p>
        If you find a problem, or need something here in another form, such as large print, easy read, audio
        or braille, get in touch with the organisation whose page you are on. How to reach it is at the end of
        its first page. You can also use its “Tell us” form. Say what you need and how to reach you.
      </p>

      <h2>If you are not happy with the answer: enforcement</h2>
      <p>
        The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile
        Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how your complaint was
        answered, contact the{' '}
        <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service (EASS)</a>.
      </p>

      <h2>Technical information about this website’s accessibility</h2>
      <p>
        Those who run this website are committed to making it accessible, as the Public Sector Bodies
        (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 require.
      </p>
      <h3>How far it conforms</h3>
      <p>
        This website is partially compliant with the Web Content Accessibility Guidelines (WCAG) version 2.2,
        level AA, because of what is listed below.
      </p>
      <h3>What is not accessible: not compliant with the regulations</h3>
      <ul>
        <li>
          No people who use assistive technology every day have tried the website yet, so there may be
          problems that we do not know of.
        </li>
      </ul>
      <h3>What is not accessible: a disproportionate burden</h3>
      <p>We claim this for nothing.</p>
      <h3>What is not accessible: outside the regulations</h3>
      <p>We claim this for nothing.</p>

      <h2>How we made this statement</h2>
      <p>
        This statement was prepared on <Day date={PREPARED} />, and last reviewed on <Day date={PREPARED} />.
      </p>
      <p>
        We tested the public pages ourselves on <Day date={PREPARED} />, in English and in Urdu, in Chromium
        at three widths (1280, 390 and 320 pixels): by eye with scripts switched off, and with the axe checker
        for WCAG 2.2 A and AA. Programs find only some of the problems. No outside body has audited the
        website.
      </p>
    </>
  );
}
