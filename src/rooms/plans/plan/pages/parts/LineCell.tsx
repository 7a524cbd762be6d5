import type { ReactNode } from 'react';
import { Tag, type Tone } from '../../../../../design/state/Tag.tsx';
import { lineHref } from '../../../addresses.ts';
import type { LineFacts } from '../../../lines/line-facts.ts';
import { confidenceNames, deliveryStateNames } from '../../../lines/status.ts';
import { Rating } from '../../../pages/parts/Rating.tsx';
import { statusWordOf } from '../../../schemes/scheme.ts';
import type { LineDetails } from '../../line-details.ts';
import type { PlanField } from '../../plan.ts';
import type { Plan } from '../../plan-shown.ts';

/** How a delivery state looks where it alone says how a line stands. */
const tones: Readonly<Record<LineFacts['deliveryState'], Tone>> = {
  not_started: 'waiting',
  in_progress: 'doing',
  complete: 'done',
  in_place: 'doing',
  as_required: 'waiting',
  paused: 'stopped',
  dropped: 'stopped',
};

const listed = (items: readonly string[]): ReactNode =>
  items.length < 2 ? (
    (items[0] ?? '')
  ) : (
    <ul>
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  );

export interface LineCellProps {
  slug: string;
  field: PlanField;
  line: LineFacts;
  details: LineDetails | undefined;
  scheme: Pick<Plan, 'columns' | 'statusWords' | 'usesRag'>;
}

/** One field of a line as its plan's column shows it. */
export function LineCell({ slug, field, line, details, scheme }: LineCellProps): ReactNode {
  switch (field) {
    case 'section':
    case 'subHeading':
      return null;
    case 'code':
      return line.code;
    case 'what':
      return <What slug={slug} line={line} withCode={!scheme.columns.some(isCode)} />;
    case 'why':
      return listed(details?.why ?? []);
    case 'how':
      return listed(details?.how ?? []);
    case 'when':
      return line.whenText;
    case 'lead':
      return details?.leadText || line.leadNames.join(', ');
    case 'support':
      return line.supportNames.join(', ');
    case 'stakeholders':
      return listed(details?.stakeholders ?? []);
    case 'objectives':
      return listed(details?.objectives ?? []);
    case 'measure':
      return details ? measureOf(details) : '';
    case 'status':
      return <Status line={line} scheme={scheme} />;
    case 'update':
      return details?.said ? said(details.said) : '';
    case 'level':
      return line.level;
  }
}

const isCode = ({ field, shown }: Plan['columns'][number]) => field === 'code' && shown;

function What({ slug, line, withCode }: { slug: string; line: LineFacts; withCode: boolean }) {
  return (
    <>
      <a href={lineHref(slug, line.id)}>
        {withCode ? `${line.code} ` : ''}
        {line.what}
      </a>
      {line.flags.length > 0 ? (
        <>
          {' '}
          <Tag tone="note">To check</Tag>
        </>
      ) : null}
    </>
  );
}

/** The rating or the state in the organisation's own word; what a rating would hide stands beside it. */
function Status({ line, scheme }: { line: LineFacts; scheme: LineCellProps['scheme'] }) {
  const rated = scheme.usesRag && line.rag !== 'none';
  const word = statusWordOf(scheme, line);
  if (!rated) return <Tag tone={tones[line.deliveryState]}>{word}</Tag>;
  const own = word.toLowerCase() !== confidenceNames[line.rag].toLowerCase() ? word : '';
  const ended = ['complete', 'paused', 'dropped'].includes(line.deliveryState);
  const beside = own || (ended ? deliveryStateNames[line.deliveryState] : '');
  return (
    <span>
      <Rating rag={line.rag} />
      {beside ? ` ${beside}` : null}
    </span>
  );
}

function measureOf(details: LineDetails): ReactNode {
  const unit =
    details.measureUnit && details.measureUnit !== '%' ? ` ${details.measureUnit}` : details.measureUnit;
  const figures = [
    ['from', details.measureBaseline],
    ['target', details.measureTarget],
    ['reached', details.measureActual],
  ].flatMap(([name, value]) => (value === null ? [] : `${name} ${Number(value)}${unit}`));
  return [details.measure, figures.join(', ')].filter((part) => part !== '').join(': ');
}

function said({ printed, done, next, issue }: NonNullable<LineDetails['said']>): ReactNode {
  if (printed) return printed;
  return (
    <>
      {done}
      {next ? (
        <>
          {done ? ' ' : ''}
          <strong>Next:</strong> {next}
        </>
      ) : null}
      {issue ? (
        <>
          {' '}
          <strong>In the way:</strong> {issue}
        </>
      ) : null}
    </>
  );
}
