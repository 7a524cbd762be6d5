import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { ProgressBar } from '../../../../design/state/ProgressBar.tsx';
import { CardRow } from '../../../../design/text/CardRow.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { Moment } from '../../../../design/text/Moment.tsx';
import { NumberDoor } from '../../../../design/text/NumberDoor.tsx';
import { plural } from '../../../../design/text/words.ts';
import { sourceHref } from '../../addresses.ts';
import { importedHref, importHref, newImportHref } from '../addresses.ts';
import { type FeedbackImport, importStates, progressOf } from '../feedback-import.ts';
import type { RejectedRow } from '../result.ts';
import { RefusedTable } from './parts/RefusedTable.tsx';

export interface ShowImportProps {
  slug: string;
  imported: FeedbackImport;
  /** The first rows that were not taken. */
  refused: readonly RejectedRow[];
  history: readonly HistoryEntry[];
}

/** One import: how far it is, and in the end what became of the file. */
export function ShowImport({ slug, imported, refused, history }: ShowImportProps) {
  const { id, fileName, state } = imported;
  return (
    <>
      <RecordHead
        kind="Import"
        title={fileName}
        state={{ ...importStates[state] }}
        facts={[
          { term: 'Source', value: <a href={sourceHref(slug, imported.sourceId)}>{imported.sourceName}</a> },
          { term: 'By', value: imported.startedByName ?? 'Command line' },
          { term: 'Uploaded', value: <Moment at={imported.createdAt} /> },
          ...(imported.finishedAt ? [{ term: 'Ended', value: <Moment at={imported.finishedAt} /> }] : []),
        ]}
      />
      {state === 'running' ? (
        <Running slug={slug} imported={imported} />
      ) : (
        <Ended slug={slug} imported={imported} />
      )}
      {imported.rejected > 0 ? (
        <section aria-labelledby="refused">
          <h2 className="nhsuk-heading-m" id="refused">
            Rows that were not taken
          </h2>
          <p>
            <a href={importHref(slug, id, 'rejected.csv')}>
              Download the {plural(imported.rejected, 'row')} that {imported.rejected === 1 ? 'was' : 'were'}{' '}
              not taken
            </a>
            , with the reason in a column. Correct them there and upload that file.
          </p>
          <RefusedTable refused={refused} all={imported.rejected} />
        </section>
      ) : null}
      <Details summary="History">
        <HistoryList entries={history} />
      </Details>
    </>
  );
}

function Running({ slug, imported }: { slug: string; imported: FeedbackImport }) {
  const { done, total, says } = progressOf(imported);
  return (
    <>
      <ProgressBar
        label={`Importing ${imported.fileName}`}
        done={done}
        total={total}
        says={says}
        from={importHref(slug, imported.id, 'progress.json')}
      />
      <p>You can leave this page and come back: the import goes on without you.</p>
      <LinkButton kind="secondary" href={importHref(slug, imported.id, 'stop')}>
        Stop the import
      </LinkButton>
    </>
  );
}

function Ended({ slug, imported }: { slug: string; imported: FeedbackImport }) {
  const { id, state, comments, flagged, rejected } = imported;
  return (
    <>
      <p className="nhsuk-body-l">{outcome(imported)}</p>
      <CardRow>
        {comments > 0 ? (
          <NumberDoor
            number={comments}
            counts={comments === 1 ? 'comment: see it' : 'comments: see them'}
            href={importedHref(slug, id)}
          />
        ) : null}
        {flagged > 0 ? (
          <NumberDoor
            number={flagged}
            counts={`${flagged === 1 ? 'comment' : 'comments'} to check for personal details`}
            href={importedHref(slug, id, 'toCheck')}
          />
        ) : null}
        {rejected > 0 ? (
          <NumberDoor
            number={rejected}
            counts={`${rejected === 1 ? 'row' : 'rows'} not taken: download`}
            href={importHref(slug, id, 'rejected.csv')}
          />
        ) : null}
      </CardRow>
      {notes(imported).map((note) => (
        <p key={note}>{note}</p>
      ))}
      <div className="button-row">
        {state === 'abandoned' ? (
          <Form action={importHref(slug, id, 'go-on')}>
            <Submit>Go on with the rest</Submit>
          </Form>
        ) : null}
        <LinkButton kind="secondary" href={newImportHref(slug)}>
          Upload another file
        </LinkButton>
      </div>
    </>
  );
}

function outcome(imported: FeedbackImport): string {
  const { state, problem, imported: taken, comments, nextRow } = imported;
  const kept = `${plural(taken, 'row')} ${taken === 1 ? 'was' : 'were'} taken, with ${plural(comments, 'comment')}.`;
  if (state === 'failed') return `${problem ?? 'The file could not be read.'} ${kept}`;
  if (state === 'abandoned') return `It was stopped after row ${nextRow - 1}. ${kept} They stay.`;
  return `${plural(nextRow - 1, 'row')} in the file: ${kept}`;
}

function notes({ duplicates, warnings, unknownScores }: FeedbackImport): string[] {
  const said: string[] = [];
  if (duplicates > 0)
    said.push(
      `${plural(duplicates, 'row')} ${duplicates === 1 ? 'was' : 'were'} there already: from this very file, or with a reference that is known.`,
    );
  if (warnings > 0)
    said.push(`${plural(warnings, 'row')} ${warnings === 1 ? 'has' : 'have'} a date in the future.`);
  if (unknownScores > 0)
    said.push(
      `${plural(unknownScores, 'score')} ${unknownScores === 1 ? 'is' : 'are'} not known, kept as printed and counted as unknown.`,
    );
  return said;
}
