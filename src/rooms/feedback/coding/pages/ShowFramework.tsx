import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { RecordHead } from '../../../../design/record/RecordHead.tsx';
import { type Column, DataTable } from '../../../../design/table/DataTable.tsx';
import { Day } from '../../../../design/text/Day.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { count } from '../../../../design/text/words.ts';
import { themeHref } from '../../addresses.ts';
import { frameworkHref, frameworkThemeHref, newFrameworkHref } from '../addresses.ts';
import type { Framework, FrameworkTheme } from '../framework.ts';

export interface ShowFrameworkProps {
  slug: string;
  framework: Framework;
  inForce: boolean;
  themes: readonly FrameworkTheme[];
  history: readonly HistoryEntry[];
  mayWork: boolean;
}

/** One edition of a framework with its themes and what they stand for. */
export function ShowFramework({ slug, framework, inForce, themes, history, mayWork }: ShowFrameworkProps) {
  const { key, title, edition, note, inForceFrom, inForceTo, shipped } = framework;
  const mayChange = mayWork && !shipped;
  return (
    <>
      <RecordHead
        kind="Framework"
        title={edition ? `${title}, ${edition}` : title}
        state={inForce ? { tone: 'done', text: 'In force' } : undefined}
        facts={[
          ...(inForceFrom ? [{ term: 'From', value: <Day date={inForceFrom} /> }] : []),
          ...(inForceTo ? [{ term: 'Until', value: <Day date={inForceTo} /> }] : []),
        ]}
        actions={
          mayWork ? (
            <>
              {mayChange ? (
                <>
                  <LinkButton href={frameworkHref(slug, key, 'edit')} kind="secondary" small>
                    Change
                  </LinkButton>
                  <LinkButton href={frameworkHref(slug, key, 'themes/new')} small>
                    Add a theme
                  </LinkButton>
                </>
              ) : null}
              <LinkButton href={`${newFrameworkHref(slug)}?copyOf=${key}`} kind="secondary" small>
                Begin an edition from it
              </LinkButton>
            </>
          ) : undefined
        }
      />
      {note ? <p>{note}</p> : null}
      <DataTable
        caption="Themes"
        columns={columns(slug, framework, mayChange)}
        rows={themes}
        rowKey={({ id }) => id}
        rowHref={({ id }) => themeHref(slug, id)}
        keys
        empty={{ says: 'This framework has no themes.' }}
      />
      {shipped ? null : (
        <Details summary="History">
          <HistoryList entries={history} />
        </Details>
      )}
    </>
  );
}

function columns(slug: string, { key, shipped }: Framework, mayChange: boolean): Column<FrameworkTheme>[] {
  const all: Column<FrameworkTheme>[] = [
    { key: 'category', head: 'Category', cell: ({ category }) => category },
    {
      key: 'name',
      head: 'Theme',
      rowHead: true,
      cell: ({ id, name, definition, closedOn }) => (
        <>
          <a href={themeHref(slug, id)}>{name}</a>
          <span className="quiet-line">
            {closedOn ? (
              <>
                Closed on <Day date={closedOn} />.{' '}
              </>
            ) : null}
            {definition}
          </span>
        </>
      ),
    },
  ];
  if (!shipped)
    all.push({
      key: 'standsFor',
      head: 'Takes the suggestions for',
      cell: ({ standsFor }) => standsFor ?? 'Nothing: people give it',
    });
  all.push({ key: 'comments', head: 'Comments', numeric: true, cell: ({ comments }) => count(comments) });
  if (mayChange)
    all.push({
      key: 'act',
      head: 'Change',
      cell: ({ id, name, closedOn }) => (
        <Form
          action={frameworkThemeHref(slug, key, id, 'close')}
          hidden={{ close: closedOn ? 'no' : 'yes' }}
          label={`Change ${name}`}
        >
          <a href={frameworkThemeHref(slug, key, id)}>
            Edit<span className="nhsuk-u-visually-hidden"> {name}</span>
          </a>{' '}
          <button type="submit" className="link-button">
            {closedOn ? 'Open again' : 'Close'}
            <span className="nhsuk-u-visually-hidden"> {name}</span>
          </button>
        </Form>
      ),
    });
  return all;
}
