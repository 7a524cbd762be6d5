import { ProgressBar } from '../../../../design/state/ProgressBar.tsx';
import { importHref } from '../addresses.ts';

export interface CheckingFileProps {
  slug: string;
  id: string;
  fileName: string;
  rows: number;
  of: number | null;
}

/** A large file is being looked through for its preview. */
export function CheckingFile({ slug, id, fileName, rows, of }: CheckingFileProps) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Looking through {fileName}</h1>
      <ProgressBar
        label="Rows looked at"
        done={rows}
        total={of ?? undefined}
        from={importHref(slug, id, 'progress.json')}
      />
      <p>Nothing is taken yet. You can leave this page and come back to it.</p>
    </>
  );
}
