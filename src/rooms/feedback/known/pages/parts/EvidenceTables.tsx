import { Tag } from '../../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../../design/table/DataTable.tsx';
import { Details } from '../../../../../design/text/Details.tsx';
import { count } from '../../../../../design/text/words.ts';
import type { Filters } from '../../../filters.ts';
import { sentiments } from '../../../words.ts';
import type { Evidence, KindOfSource, OnTheme } from '../../evidence.ts';
import {
  agreementRule,
  agreementSentence,
  countingRule,
  shareWords,
  strengthTone,
  strengthWords,
  verdictWords,
} from '../../evidence-words.ts';

export interface EvidenceTablesProps {
  evidence: Evidence;
  themeNames: ReadonlyMap<string, string>;
  /** Where a theme of it is looked at. */
  themeHref: (themeId: string) => string;
  /** The comments behind a number. */
  behind?: (more: Partial<Filters>) => string;
}

const verdictTone = { agrees: 'done', disagrees: 'late', 'too-few': 'waiting' } as const;

/** Who says it, whether they agree, and on which themes. */
export function EvidenceTables({ evidence, themeNames, themeHref, behind }: EvidenceTablesProps) {
  return (
    <>
      <h2>Who says it</h2>
      <p>{agreementSentence(evidence)}</p>
      <KindsTable kinds={evidence.kinds} behind={behind} />
      <Details summary="How people are counted and compared">
        <p>{countingRule}</p>
        <p>{agreementRule}</p>
      </Details>
      <h2>What it is about</h2>
      <DataTable
        caption="Themes by how many people spoke of them"
        captionHidden
        rows={evidence.themes}
        rowKey={({ themeId }) => themeId}
        empty={{ says: 'None of these comments has a theme yet.' }}
        columns={[
          {
            key: 'theme',
            head: 'Theme',
            rowHead: true,
            cell: ({ themeId }) => (
              <a href={themeHref(themeId)}>{themeNames.get(themeId) ?? 'A theme that is closed'}</a>
            ),
          },
          { key: 'people', head: 'Different people', numeric: true, cell: ({ people }) => count(people) },
          {
            key: 'comments',
            head: 'Comments',
            numeric: true,
            cell: ({ themeId, comments }) =>
              behind ? <a href={behind({ theme: themeId })}>{count(comments)}</a> : count(comments),
          },
          { key: 'kinds', head: 'Kinds of source', numeric: true, cell: ({ kinds }) => count(kinds) },
          { key: 'positive', head: 'Positive', numeric: true, cell: ({ positive }) => count(positive) },
          { key: 'negative', head: 'Negative', numeric: true, cell: ({ negative }) => count(negative) },
          { key: 'strength', head: 'Evidence', cell: (theme) => <Strength theme={theme} /> },
        ]}
      />
    </>
  );
}

function Strength({ theme }: { theme: OnTheme }) {
  return (
    <>
      <Tag tone={strengthTone[theme.strength]}>{strengthWords[theme.strength]}</Tag>
      {theme.triangulated ? ' triangulated' : ''}
      {theme.disagreeing.length > 0 ? `; disagrees: ${theme.disagreeing.join(', ')}` : ''}
    </>
  );
}

/** Kinds of source beside each other: how many people, how they sounded, and whether they agree. */
export function KindsTable({
  kinds,
  behind,
}: {
  kinds: readonly KindOfSource[];
  behind?: (more: Partial<Filters>) => string;
}) {
  return (
    <DataTable
      caption="Kinds of source, with people and how they sounded"
      captionHidden
      narrow="scroll"
      rows={kinds}
      rowKey={({ key }) => key}
      empty={{ says: 'Nobody said anything about it in this time.' }}
      columns={[
        { key: 'name', head: 'Kind of source', rowHead: true, cell: ({ name }) => name },
        { key: 'sources', head: 'Sources', numeric: true, cell: ({ sources }) => count(sources) },
        { key: 'people', head: 'Different people', numeric: true, cell: ({ people }) => count(people) },
        { key: 'comments', head: 'Comments', numeric: true, cell: ({ comments }) => count(comments) },
        ...sentiments.map(({ value, name }) => ({
          key: String(value),
          head: name,
          numeric: true,
          cell: (kind: KindOfSource) => {
            const many = kind.sentiments[value - 1] ?? 0;
            return behind && many > 0 && kinds.length === 1 ? (
              <a href={behind({ sentiment: value })}>{count(many)}</a>
            ) : (
              count(many)
            );
          },
        })),
        { key: 'none', head: 'Not known', numeric: true, cell: (kind) => count(kind.sentiments[5] ?? 0) },
        { key: 'share', head: 'People who sound positive', cell: (kind) => shareWords(kind) },
        {
          key: 'verdict',
          head: 'Beside the others',
          cell: ({ verdict }) => <Tag tone={verdictTone[verdict]}>{verdictWords[verdict]}</Tag>,
        },
      ]}
    />
  );
}
