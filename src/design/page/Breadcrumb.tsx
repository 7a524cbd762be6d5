import { Breadcrumb as NhsBreadcrumb } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { useChromeWords } from '../text/ChromeWords.ts';
import type { Link } from './link.ts';

/** The way back up, outermost first. On a phone only the last step shows, as a way back. */
export function Breadcrumb({ links }: { links: readonly Link<ReactNode>[] }) {
  const words = useChromeWords();
  const last = links.at(-1);
  if (!last) return null;
  return (
    <NhsBreadcrumb aria-label={words.breadcrumb}>
      {links.map(({ href, text }) => (
        <NhsBreadcrumb.Item key={href} href={href}>
          {text}
        </NhsBreadcrumb.Item>
      ))}
      <NhsBreadcrumb.Back href={last.href} visuallyHiddenText={words.backTo}>
        {last.text}
      </NhsBreadcrumb.Back>
    </NhsBreadcrumb>
  );
}
