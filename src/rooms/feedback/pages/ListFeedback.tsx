import { ButtonRow } from '../../../design/form/ButtonRow.tsx';
import { Form } from '../../../design/form/Form.tsx';
import { LinkButton } from '../../../design/form/LinkButton.tsx';
import { type OptionGroup, Select } from '../../../design/form/Select.tsx';
import { Submit } from '../../../design/form/Submit.tsx';
import { TextField } from '../../../design/form/TextField.tsx';
import { Tag } from '../../../design/state/Tag.tsx';
import { BulkActions } from '../../../design/table/BulkActions.tsx';
import { type Column, DataTable } from '../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../design/table/FilterBar.tsx';
import { Pager } from '../../../design/table/Pager.tsx';
import { Day } from '../../../design/text/Day.tsx';
import { Details } from '../../../design/text/Details.tsx';
import { count, plural } from '../../../design/text/words.ts';
import { bulkHref, commentHref, exportHref, feedbackHref, logHref, viewsHref } from '../addresses.ts';
import { type CommentCount, LISTED_LENGTH } from '../comment.ts';
import type { FilterPart } from '../filter-words.ts';
import { type Filters, queryOf } from '../filters.ts';
import type { StagedComment } from '../staged-comment.ts';
import { type FilterChoices, FilterFields } from './parts/FilterFields.tsx';
import { scanTone } from './parts/scan-tone.ts';

export interface ListFeedbackProps {
  slug: string;
  rows: readonly StagedComment[];
  count: CommentCount;
  filters: Filters;
  parts: readonly FilterPart[];
  choices: FilterChoices;
  views: readonly { id: string; name: string; query: string }[];
  newer: string | null;
  older: string | null;
  stageWords: Readonly<Record<StagedComment['stage'], string>>;
  mayWork: boolean;
  mayLog: boolean;
  /** Sees only what they logged themselves. */
  onlyOwn: boolean;
}

const BULK = 'bulk';

/** "More than 10,000 comments", "1 comment". */
const countWords = ({ number, more }: CommentCount) =>
  more ? `More than ${count(number)} comments` : plural(number, 'comment');

export function ListFeedback(props: ListFeedbackProps) {
  const { slug, rows, filters, parts, choices, views, newer, older, mayWork, mayLog, onlyOwn } = props;
  const here = queryOf(filters);
  const page = (key: string | null, name: 'before' | 'after') =>
    key === null ? undefined : `${feedbackHref(slug, [here, `${name}=${key}`].filter(Boolean).join('&'))}`;
  const newest = filters.order === 'newest';
  return (
    <>
      <div className="record-head__line">
        <h1>{onlyOwn ? 'What I logged' : 'Feedback'}</h1>
        {mayLog ? (
          <LinkButton href={logHref(slug)} small>
            Log feedback
          </LinkButton>
        ) : null}
      </div>
      <FilterBar
        action={feedbackHref(slug)}
        says={countWords(props.count)}
        parts={parts.map(({ text, without }) => ({ text, removeHref: feedbackHref(slug, without) }))}
        clearHref={feedbackHref(slug)}
        hidden={newest ? undefined : { order: filters.order }}
        views={views.map(({ name, query }) => ({
          href: feedbackHref(slug, query),
          text: name,
          current: query === here,
        }))}
        exports={[{ href: exportHref(slug, here), text: 'Export as CSV' }]}
        search={<TextField name="q" label="Search the words" type="search" value={filters.q ?? ''} />}
      >
        <FilterFields filters={filters} choices={choices} onlyOwn={onlyOwn} />
      </FilterBar>
      {mayWork && rows.length > 0 ? <Bulk slug={slug} here={here} themes={choices.themes} /> : null}
      <DataTable
        caption="Comments"
        captionHidden
        columns={columns(props, here)}
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => commentHref(slug, id, here)}
        select={
          mayWork
            ? { name: 'comment[]', form: BULK, label: ({ text }) => `Select: ${text.slice(0, 60)}` }
            : undefined
        }
        keys
        empty={emptyWords(props)}
      />
      <Pager
        countWords={
          rows.length === 0 ? '' : `${count(rows.length)} of ${countWords(props.count).toLowerCase()}`
        }
        newerHref={page(newer, 'after')}
        olderHref={page(older, 'before')}
        newer={newest ? 'Newer' : 'Older'}
        older={newest ? 'Older' : 'Newer'}
      />
      <Views slug={slug} here={here} views={views} />
    </>
  );
}

function emptyWords({ slug, parts, filters, mayLog, onlyOwn }: ListFeedbackProps) {
  if (filters.unthemed && parts.length === 1)
    return {
      says: 'Every comment has a theme.',
      step: { href: feedbackHref(slug), text: 'See all comments' },
    };
  if (parts.length > 0)
    return {
      says: 'No comment fits these filters.',
      step: { href: feedbackHref(slug), text: 'Clear all filters' },
    };
  return {
    says: onlyOwn
      ? 'What people tell you, and you log, stands here.'
      : 'What people say stands here: logged by hand, told on the public form, or imported from a file.',
    step: mayLog ? { href: logHref(slug), text: 'Log what somebody told you' } : undefined,
  };
}

function columns({ slug, filters, stageWords }: ListFeedbackProps, here: string): Column<StagedComment>[] {
  const newest = filters.order === 'newest';
  const turned = queryOf({ ...filters, order: newest ? 'oldest' : 'newest' });
  return [
    {
      key: 'date',
      head: 'Date',
      tight: true,
      cell: ({ receivedOn }) => <Day date={receivedOn} short />,
      sort: { href: feedbackHref(slug, turned), now: newest ? 'descending' : 'ascending' },
    },
    {
      key: 'words',
      head: 'Words',
      rowHead: true,
      cell: ({ id, text }) => (
        <a className="listed-words" href={commentHref(slug, id, here)}>
          {text.length > LISTED_LENGTH ? `${text.slice(0, LISTED_LENGTH)}…` : text}
        </a>
      ),
    },
    {
      key: 'from',
      head: 'Source and place',
      cell: ({ source, place }) => (
        <>
          {source}
          {place ? <span className="quiet-line">{place}</span> : null}
        </>
      ),
    },
    {
      key: 'themes',
      head: 'Themes',
      cell: ({ themes }) =>
        themes.length > 0 ? themes.join('; ') : <span className="quiet-line">Not yet themed</span>,
    },
    {
      key: 'state',
      head: 'State',
      tight: true,
      cell: ({ stage, scan }) =>
        scan === 'waiting' ? <Tag tone={scanTone(scan)}>To check</Tag> : stageWords[stage],
    },
  ];
}

function Bulk({ slug, here, themes }: { slug: string; here: string; themes: readonly OptionGroup[] }) {
  return (
    <BulkActions id={BULK} action={bulkHref(slug)} label="With those ticked" hidden={{ in: here }}>
      <Select name="theme" id="bulk-theme" label="Theme" none="Choose a theme" options={themes} />
      <Submit small kind="secondary" name="act" value="give">
        Give theme
      </Submit>
      <Submit small kind="secondary" name="act" value="take">
        Take theme off
      </Submit>
      <Submit small name="act" value="finding">
        Start a finding
      </Submit>
    </BulkActions>
  );
}

function Views({ slug, here, views }: { slug: string; here: string; views: ListFeedbackProps['views'] }) {
  return (
    <Details summary="Saved views" id="views">
      {here === '' ? (
        <p>Set filters above, and you can save them here under a name.</p>
      ) : (
        <Form action={viewsHref(slug)} hidden={{ query: here }} label="Save this view">
          <TextField name="name" id="view-name" label="Name of this view" width={20} maxLength={60} />
          <ButtonRow>
            <Submit small kind="secondary">
              Save this view
            </Submit>
          </ButtonRow>
        </Form>
      )}
      {views.map(({ id, name }) => (
        <Form key={id} action={`${viewsHref(slug)}/${id}/remove`} label={`Remove the view ${name}`}>
          {name}{' '}
          <button type="submit" className="link-button">
            Remove<span className="nhsuk-u-visually-hidden"> the view {name}</span>
          </button>
        </Form>
      ))}
    </Details>
  );
}
