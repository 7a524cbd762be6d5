import type { ReactNode } from 'react';
import { Downloads } from '../../pages/parts/Downloads.tsx';

export interface ShowAchievementProps {
  title: string;
  subtitle: string;
  downloads: readonly { href: string; text: string }[];
  /** The report, drawn. */
  children: ReactNode;
}

/** What became of last year's plan, to read and to take along. */
export function ShowAchievement({ title, subtitle, downloads, children }: ShowAchievementProps) {
  return (
    <>
      <h1>{title}</h1>
      <p>{subtitle}</p>
      <Downloads links={downloads} />
      {children}
    </>
  );
}
