import { Confirm } from '../../../../design/record/Confirm.tsx';
import { importHref } from '../addresses.ts';
import type { FeedbackImport } from '../feedback-import.ts';

/** Asks before an uploaded file is thrown away. */
export function DropImport({ slug, imported }: { slug: string; imported: FeedbackImport }) {
  const { id, fileName } = imported;
  return (
    <Confirm
      question={`Throw ${fileName} away?`}
      action={importHref(slug, id, 'throw-away')}
      act="Throw it away"
      cancel={{ href: importHref(slug, id), text: 'Keep it' }}
      warning
    >
      <p>Nothing was taken from it yet. You can upload it again at any time.</p>
    </Confirm>
  );
}
