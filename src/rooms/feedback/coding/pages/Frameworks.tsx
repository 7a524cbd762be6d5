import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { count } from '../../../../design/text/words.ts';
import { frameworkHref, newFrameworkHref } from '../addresses.ts';
import type { Framework } from '../framework.ts';

export interface FrameworksProps {
  slug: string;
  frameworks: readonly Framework[];
  /** The key of the one in force today. */
  inForce: string;
  mayWork: boolean;
}

/** The editions of frameworks that the organisation has, and which is in force. */
export function Frameworks({ slug, frameworks, inForce, mayWork }: FrameworksProps) {
  const columns: Column<Framework>[] = [
    {
      key: 'title',
      head: 'Framework',
      rowHead: true,
      cell: ({ key, title, edition }) => (
        <a href={frameworkHref(slug, key)}>
          {title}
          {edition ? `, ${edition}` : ''}
        </a>
      ),
    },
    { key: 'now', head: 'Now', cell: ({ key }) => (key === inForce ? 'In force' : '') },
    { key: 'force', head: 'In force', cell: (framework) => <InForce framework={framework} /> },
    { key: 'themes', head: 'Open themes', numeric: true, cell: ({ themes }) => count(themes) },
  ];
  return (
    <>
      <div className="record-head__line">
        <h1>Frameworks of themes</h1>
        {mayWork ? (
          <LinkButton href={newFrameworkHref(slug)} small>
            Make your own
          </LinkButton>
        ) : null}
      </div>
      <p>
        By the framework in force comments are given themes. An own one begins as a copy: its themes take the
        suggestions for those they stand for, and what was counted stays with the old themes.
      </p>
      <DataTable
        caption="Frameworks"
        captionHidden
        columns={columns}
        rows={frameworks}
        rowKey={({ key }) => key}
        rowHref={({ key }) => frameworkHref(slug, key)}
        keys
        empty={{ says: 'The organisation has no themes yet. They come with its framework.' }}
      />
    </>
  );
}

function InForce({ framework: { inForceFrom, inForceTo, shipped } }: { framework: Framework }) {
  if (shipped) return 'Whenever no own one is';
  if (!inForceFrom) return 'Not yet';
  return (
    <>
      from <Day date={inForceFrom} />
      {inForceTo ? (
        <>
          {' '}
          until <Day date={inForceTo} />
        </>
      ) : null}
    </>
  );
}
