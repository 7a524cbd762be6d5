import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { plural } from '../../../../design/text/words.ts';
import { lessonHref, lessonsHref, loopHref, loopsHref, newLessonHref } from '../../addresses.ts';
import type { Lesson } from '../lesson.ts';

export interface ListLessonsProps {
  slug: string;
  rows: readonly Lesson[];
  total: number;
  newerHref?: string;
  olderHref?: string;
  mayWork: boolean;
}

/** What was learned, with whom it was shared and where it was taken up. */
export function ListLessons({ slug, rows, total, newerHref, olderHref, mayWork }: ListLessonsProps) {
  return (
    <>
      <h1 className="nhsuk-heading-l">Lessons</h1>
      <p>What was learned from what people said, with whom it was shared, and where it was taken up.</p>
      <p>
        {mayWork ? (
          <LinkButton href={newLessonHref(slug)} kind="secondary" small>
            Write a lesson down
          </LinkButton>
        ) : null}{' '}
        {total > 0 ? <a href={`${lessonsHref(slug)}/export.csv`}>Download as CSV</a> : null}
      </p>
      <DataTable
        caption="Lessons, the latest first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => lessonHref(slug, row.id)}
        keys
        empty={{
          says: 'Lessons come from what was done about what people said. Open one and write down what was learned.',
          step: { href: loopsHref(slug), text: 'You said, we did' },
        }}
        columns={[
          {
            key: 'lesson',
            head: 'Lesson',
            rowHead: true,
            cell: (row) => <a href={lessonHref(slug, row.id)}>{row.lesson}</a>,
          },
          {
            key: 'from',
            head: 'Learned from',
            cell: (row) =>
              row.loopId && row.loopTitle ? <a href={loopHref(slug, row.loopId)}>{row.loopTitle}</a> : '',
          },
          {
            key: 'shared',
            head: 'Shared with',
            cell: (row) => (
              <>
                {row.sharedWith || 'Nobody yet'}
                {row.sharedOn ? (
                  <>
                    , <Day date={row.sharedOn} short />
                  </>
                ) : null}
              </>
            ),
          },
          { key: 'adopted', head: 'Adopted in', cell: (row) => row.adoptedIn || 'Not yet' },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={plural(total, 'lesson')} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
