import { findDocument } from '../../../platform/documents/frozen.ts';
import { listShownHistory } from '../../../platform/history/record-page.ts';
import { read, type WebContext } from '../../../platform/web/context.ts';
import { NotFound } from '../../../platform/web/problems.ts';
import { readsAllPlans } from '../../plans/door.ts';
import { papersHref } from '../addresses.ts';
import { approvesPapers, mayMakePapers, mayPublishPapers, mayRecordResolution } from '../policy.ts';
import { hasWritten } from './commands.ts';
import { ShowPaper } from './pages/ShowPaper.tsx';
import { type PaperFormat, paperFields, paperFormats } from './paper.ts';
import { findPaper, listResolutions } from './queries.ts';

/** A paper's page, also where an act on it was refused and the page says why. */
export async function showPaper(c: WebContext, id: string, errors: Record<string, string> = {}) {
  const { who } = c.var;
  const found = await read(c, async (db) => {
    const paper = await findPaper(db, who, id);
    if (!paper) return null;
    return {
      paper,
      document: paper.documentId ? await findDocument(db, paper.documentId) : null,
      isAuthor: paper.writtenBy === who.personId || (await hasWritten(db, who, id)),
      resolutions: await listResolutions(db, id),
      history: await listShownHistory(db, 'paper', id, paperFields),
    };
  });
  if (!found) throw new NotFound();
  const { paper, document, isAuthor, resolutions, history } = found;
  const { slug } = who.organisation;
  const files = (document?.files ?? []).flatMap(({ format, sha256, size }) =>
    paperFormats.some((one) => one === format) ? [{ format: format as PaperFormat, sha256, size }] : [],
  );
  const approve = approvesPapers(who);
  return c.render(
    <ShowPaper
      slug={slug}
      paper={paper}
      files={paperFormats.flatMap((format) => files.filter((file) => file.format === format))}
      resolutions={resolutions}
      history={history}
      errors={errors}
      may={{
        make: mayMakePapers(who),
        approve,
        isAuthor,
        resolve: mayRecordResolution(who),
        publish: mayPublishPapers(who),
        readPlans: readsAllPlans(who),
      }}
    />,
    {
      title: paper.title,
      breadcrumb: [{ href: papersHref(slug), text: 'Papers' }],
      hasErrors: Object.keys(errors).length > 0,
    },
  );
}
