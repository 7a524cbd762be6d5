import type { ReactNode } from 'react';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { Moment } from '../../../../design/text/Moment.tsx';
import { WarningCallout } from '../../../../design/text/WarningCallout.tsx';
import { planHref } from '../../addresses.ts';
import { Downloads } from '../../pages/parts/Downloads.tsx';
import type { ListedSnapshot } from '../snapshot.ts';

export interface ShowSnapshotProps {
  slug: string;
  snapshot: ListedSnapshot & { sha256: string; intact: boolean };
  planTitle: string;
  downloads: readonly { href: string; text: string }[];
  /** Where a paper is made of it, by whoever makes papers. */
  newPaperHref?: string;
  /** The plan as it was, drawn from what was frozen. */
  children: ReactNode;
}

/** A plan as it stood: its checksum, its figures, its lines. */
export function ShowSnapshot({
  slug,
  snapshot,
  planTitle,
  downloads,
  newPaperHref,
  children,
}: ShowSnapshotProps) {
  const { id, planId, title, asAt, takenByName, takenAt, sha256, intact } = snapshot;
  return (
    <>
      <RecordHead
        kind="Snapshot"
        title={title}
        facts={[
          { term: 'As at', value: <Day date={asAt} /> },
          { term: 'Plan', value: <a href={planHref(slug, planId)}>{planTitle}</a> },
          { term: 'Taken by', value: takenByName ?? 'Somebody who has left' },
          { term: 'Taken', value: <Moment at={takenAt} /> },
        ]}
        actions={
          newPaperHref ? (
            <LinkButton href={newPaperHref} kind="secondary" small>
              Make a paper of it
            </LinkButton>
          ) : null
        }
      />
      {intact ? (
        <Inset>
          <p>
            This is what was kept: the checksum was counted again just now and is the same.
            <br />
            <small>
              SHA-256 <code>{sha256}</code>
            </small>
          </p>
        </Inset>
      ) : (
        <WarningCallout heading="This snapshot is not what was kept">
          <p>
            Its checksum is no longer the one that was kept with it: somebody changed it outside Earshot. Do
            not use it, and tell your administrator.
          </p>
        </WarningCallout>
      )}
      <Downloads links={downloads} />
      <p>
        <a href={`${planHref(slug, planId, 'movement')}?since=${id}`}>What has moved since</a> ·{' '}
        <a href={planHref(slug, planId, 'snapshots')}>Other snapshots</a>
      </p>
      {children}
    </>
  );
}
