import { Confirm } from '../../../../design/record/Confirm.tsx';
import { plural } from '../../../../design/text/words.ts';
import { importHref } from '../addresses.ts';
import type { FeedbackImport } from '../feedback-import.ts';

/** Asks before a running import is stopped. */
export function StopImport({ slug, imported }: { slug: string; imported: FeedbackImport }) {
  const { id, fileName, comments } = imported;
  return (
    <Confirm
      question={`Stop the import of ${fileName}?`}
      action={importHref(slug, id, 'stop')}
      act="Stop the import"
      cancel={{ href: importHref(slug, id), text: 'Let it go on' }}
      warning
    >
      <p>
        So far {plural(imported.imported, 'row')} with {plural(comments, 'comment')} were stored. They stay,
        and you can go on with the rest later.
      </p>
    </Confirm>
  );
}
