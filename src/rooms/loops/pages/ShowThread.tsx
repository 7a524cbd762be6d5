import type { BeadKind } from '../../../design/thread/bead.ts';
import { ThreadDrawing } from '../../../design/thread/ThreadDrawing.tsx';
import type { Drawing } from '../thread-drawing.ts';

const kindNames: Readonly<Record<BeadKind, string>> = {
  comment: 'Comments',
  theme: 'Themes',
  finding: 'Findings',
  decision: 'Decisions',
  action: 'Actions',
  loop: 'We did',
  told: 'Told',
};

const begins: Readonly<Record<Drawing['kind'], string>> = {
  comment: 'What came of this comment, as far as the message to the person who spoke.',
  theme: 'The comments with this theme, the findings on it, and what came of them.',
  finding: 'The comments behind this finding, and what came of it.',
  decision: 'What led to this decision, and what came of it.',
  action: 'What led to this action, and what came of it.',
  loop: 'What people said, what was decided and done, and who was told.',
  message: 'What this message tells of, back to those whom it tells.',
};

/** The whole thread of one record, drawn and listed. */
export function ShowThread({ drawing }: { drawing: Drawing }) {
  return (
    <>
      <h1 className="nhsuk-heading-l">The thread of “{drawing.title}”</h1>
      <p>{begins[drawing.kind]}</p>
      <p>
        <a href={drawing.recordHref}>Back to the record</a>
      </p>
      <ThreadDrawing
        nodes={drawing.nodes}
        edges={drawing.edges}
        kinds={kindNames}
        more={drawing.more}
        gaps={drawing.gaps}
      />
    </>
  );
}
