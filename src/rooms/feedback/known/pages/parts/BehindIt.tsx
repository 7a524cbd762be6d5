import { Tag } from '../../../../../design/state/Tag.tsx';
import { Details } from '../../../../../design/text/Details.tsx';
import { plural } from '../../../../../design/text/words.ts';
import type { Evidence } from '../../evidence.ts';
import {
  agreementRule,
  agreementSentence,
  countingRule,
  strengthTone,
  strengthWords,
} from '../../evidence-words.ts';
import { KindsTable } from './EvidenceTables.tsx';

/** How many different people and independent sources stand behind a record, and where they disagree. */
export function BehindIt({ evidence }: { evidence: Evidence }) {
  if (evidence.comments === 0) return null;
  return (
    <>
      <p>
        <Tag tone={strengthTone[evidence.strength]}>{strengthWords[evidence.strength]}</Tag>{' '}
        {evidence.triangulated ? 'Triangulated: ' : 'Not triangulated: '}
        {plural(evidence.people, 'different person', 'different people')} and{' '}
        {plural(evidence.sources, 'independent source')}. {agreementSentence(evidence)}
      </p>
      <Details summary="Who says it, and how people are counted">
        <KindsTable kinds={evidence.kinds} />
        <p>{countingRule}</p>
        <p>{agreementRule}</p>
      </Details>
    </>
  );
}
