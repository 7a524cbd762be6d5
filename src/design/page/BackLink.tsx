import { BackLink as NhsBackLink } from 'nhsuk-react-components';

/** One step back, above the heading of a page that is part of a journey. */
export function BackLink({ href, text }: { href: string; text: string }) {
  return <NhsBackLink href={href}>{text}</NhsBackLink>;
}
