import { Select } from '../../../../design/form/Select.tsx';
import { Tag } from '../../../../design/state/Tag.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../../design/table/FilterBar.tsx';
import { Pager } from '../../../../design/table/Pager.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { count, plural } from '../../../../design/text/words.ts';
import { lineHref, planHref, plansHref, questionHref, questionsHref } from '../../addresses.ts';
import { type Question, type QuestionFilter, questionState, questionStates } from '../question.ts';

export interface ListQuestionsProps {
  slug: string;
  today: string;
  rows: readonly Question[];
  total: number;
  waiting: number;
  filter: QuestionFilter;
  parts: readonly { text: string; removeHref: string }[];
  csvHref: string;
  newerHref?: string;
  olderHref?: string;
}

/** What was asked about plans and their lines, newest first. */
export function ListQuestions(props: ListQuestionsProps) {
  const { slug, today, rows, total, waiting, filter, parts, csvHref, newerHref, olderHref } = props;
  const list = questionsHref(slug);
  const says = `${plural(total, 'question or remark', 'questions and remarks')}${
    waiting > 0 && filter.state !== 'waiting' ? `, ${count(waiting)} waiting for an answer` : ''
  }`;
  return (
    <>
      <h1 className="nhsuk-heading-l">Questions about plans</h1>
      <FilterBar
        action={list}
        says={says}
        parts={parts}
        clearHref={list}
        hidden={filter.plan ? { plan: filter.plan } : undefined}
        views={[
          { href: list, text: 'All', current: parts.length === 0 },
          {
            href: `${list}?state=waiting`,
            text: 'Waiting',
            current: parts.length === 1 && filter.state === 'waiting',
          },
          {
            href: `${list}?state=waiting&mine=to-answer`,
            text: 'For me to answer',
            current: parts.length === 2 && filter.state === 'waiting' && filter.mine === 'to-answer',
          },
          {
            href: `${list}?mine=asked`,
            text: 'Asked by me',
            current: parts.length === 1 && filter.mine === 'asked',
          },
          {
            href: `${list}?state=answered`,
            text: 'Answered',
            current: parts.length === 1 && filter.state === 'answered',
          },
        ]}
        exports={[{ href: csvHref, text: 'Download as CSV' }]}
      >
        <Select
          name="state"
          label="State"
          value={filter.state}
          none="Any"
          options={questionStates.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Select
          name="mine"
          label="Mine"
          value={filter.mine}
          none="Anybody’s"
          options={[
            { value: 'to-answer', label: 'For me to answer' },
            { value: 'asked', label: 'Asked by me' },
          ]}
        />
      </FilterBar>
      <DataTable
        caption="Questions about plans, newest first"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => questionHref(slug, row.id)}
        keys
        empty={
          parts.length > 0
            ? { says: 'No question is like this.', step: { href: list, text: 'Show all questions' } }
            : {
                says: 'Nobody has asked about a plan yet. Open a line and ask what you want to know.',
                step: { href: plansHref(slug), text: 'Go to the plans' },
              }
        }
        columns={[
          {
            key: 'text',
            head: 'Question',
            rowHead: true,
            cell: (row) => (
              <a href={questionHref(slug, row.id)} className="said">
                {row.text.length > 160 ? `${row.text.slice(0, 160)}…` : row.text}
              </a>
            ),
          },
          {
            key: 'about',
            head: 'About',
            cell: (row) => (
              <span>
                {row.lineId ? (
                  <a href={lineHref(slug, row.lineId)}>{row.lineCode}</a>
                ) : (
                  <a href={planHref(slug, row.planId)}>The plan</a>
                )}
                <span className="quiet-line">{row.planTitle}</span>
              </span>
            ),
          },
          {
            key: 'state',
            head: 'State',
            cell: (row) => {
              const { tone, text } = questionState(row, today);
              return <Tag tone={tone}>{text}</Tag>;
            },
          },
          { key: 'asker', head: 'Asked by', cell: (row) => row.askerName ?? 'Somebody who has left' },
          { key: 'on', head: 'Asked on', tight: true, cell: (row) => <Day date={row.askedOn} short /> },
        ]}
      />
      {newerHref || olderHref ? (
        <Pager countWords={says} newerHref={newerHref} olderHref={olderHref} />
      ) : null}
    </>
  );
}
