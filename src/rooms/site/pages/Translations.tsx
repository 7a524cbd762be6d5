import { DateField } from '../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../design/form/ErrorSummary.tsx';
import { Select } from '../../../design/form/Select.tsx';
import { Submit } from '../../../design/form/Submit.tsx';
import { TextField } from '../../../design/form/TextField.tsx';
import { Tag } from '../../../design/state/Tag.tsx';
import { BulkActions } from '../../../design/table/BulkActions.tsx';
import { DataTable } from '../../../design/table/DataTable.tsx';
import { FilterBar } from '../../../design/table/FilterBar.tsx';
import { Day } from '../../../design/text/Day.tsx';
import { plural } from '../../../design/text/words.ts';
import type { FieldErrors, Typed } from '../../../platform/web/form.ts';
import {
  homePath,
  inLanguage,
  takeBackPath,
  translationsCsvPath,
  translationsPath,
  withQuery,
} from '../addresses.ts';
import { sentenceParts } from '../languages.ts';
import { type ReviewedSentence, reviewStates, type TranslationFilter, tickOf } from '../translations.ts';

export interface TranslationsProps {
  slug: string;
  sentences: readonly ReviewedSentence[];
  counts: { reviewed: number; all: number };
  filter: TranslationFilter;
  mayReview: boolean;
  typed: Typed;
  errors: FieldErrors;
}

const FORM = 'reviews';

/** Every sentence of the Urdu beside its English, with who reviewed it. */
export function Translations(props: TranslationsProps) {
  const { slug, sentences, counts, filter, mayReview, typed, errors } = props;
  const asked = { part: filter.part, state: filter.state, q: filter.words };
  const without = (name: keyof typeof asked) => withQuery(translationsPath(slug), { ...asked, [name]: '' });
  const ticks = Array.isArray(typed.sentence) ? typed.sentence : [];
  return (
    <>
      <ErrorSummary errors={errors} ids={{ sentence: 'sentences' }} />
      <h1>Translations</h1>
      <p>
        The public pages speak Urdu. Until a named speaker has reviewed a sentence, the page marks it.{' '}
        {counts.reviewed} of {plural(counts.all, 'sentence')} reviewed. A review holds for the exact words:
        when a sentence changes, its mark comes back.{' '}
        <a href={inLanguage(homePath(slug), 'ur')}>See the public page in Urdu</a>.
      </p>
      <FilterBar
        action={translationsPath(slug)}
        says={plural(sentences.length, 'sentence')}
        parts={[
          ...(filter.part
            ? [{ text: `on “${sentenceParts[filter.part] ?? filter.part}”`, removeHref: without('part') }]
            : []),
          ...(filter.state
            ? [
                {
                  text: reviewStates.find(({ key }) => key === filter.state)?.name ?? filter.state,
                  removeHref: without('state'),
                },
              ]
            : []),
          ...(filter.words ? [{ text: `with “${filter.words}”`, removeHref: without('q') }] : []),
        ]}
        clearHref={translationsPath(slug)}
        search={
          <TextField
            name="q"
            type="search"
            label="Words in either language, or a reviewer"
            value={filter.words}
          />
        }
        exports={[{ href: withQuery(translationsCsvPath(slug), asked), text: 'CSV' }]}
      >
        <Select
          name="part"
          label="Where it stands"
          none="Anywhere"
          value={filter.part}
          options={Object.entries(sentenceParts).map(([value, label]) => ({ value, label }))}
        />
        <Select
          name="state"
          label="Review"
          none="Any"
          value={filter.state}
          options={reviewStates.map(({ key, name }) => ({ value: key, label: name }))}
        />
      </FilterBar>
      {mayReview && sentences.length > 0 ? (
        <BulkActions
          id={FORM}
          action={withQuery(translationsPath(slug), asked)}
          label="With the sentences ticked"
        >
          <TextField
            name="reviewer"
            label="Name of the speaker who reviewed them"
            error={errors.reviewer}
            value={typeof typed.reviewer === 'string' ? typed.reviewer : ''}
            width={20}
            autoComplete="off"
          />
          <DateField
            name="reviewedOn"
            label="Day of the review"
            error={errors.reviewedOn}
            value={{
              day: String(typed['reviewedOn-day'] ?? ''),
              month: String(typed['reviewedOn-month'] ?? ''),
              year: String(typed['reviewedOn-year'] ?? ''),
            }}
          />
          <Submit small>Record the review</Submit>
          <Submit small kind="secondary" formAction={withQuery(takeBackPath(slug), asked)}>
            Take the review back
          </Submit>
        </BulkActions>
      ) : null}
      <DataTable
        id="sentences"
        caption="Sentences in English and in Urdu, with their review"
        captionHidden
        rows={sentences}
        rowKey={tickOf}
        select={
          mayReview
            ? { name: 'sentence[]', form: FORM, label: ({ english }) => `Tick: ${english}`, chosen: ticks }
            : undefined
        }
        columns={[
          { key: 'english', head: 'English', rowHead: true, cell: ({ english }) => english },
          {
            key: 'urdu',
            head: 'Urdu',
            cell: ({ translated }) => (
              <span lang="ur" dir="rtl">
                {translated}
              </span>
            ),
          },
          { key: 'part', head: 'Where it stands', cell: ({ part }) => sentenceParts[part] ?? part },
          {
            key: 'state',
            head: 'Review',
            cell: (sentence) => <State sentence={sentence} />,
          },
        ]}
        empty={{
          says: 'No sentence fits these filters.',
          step: { href: translationsPath(slug), text: 'Show all sentences' },
        }}
      />
    </>
  );
}

function State({ sentence: { state, reviewer, reviewedOn } }: { sentence: ReviewedSentence }) {
  const { tone, name } = reviewStates.find(({ key }) => key === state) ?? reviewStates[0];
  return (
    <div>
      <Tag tone={tone}>{name}</Tag>
      {reviewedOn === null ? null : (
        <>
          <br />
          {reviewer}, <Day date={reviewedOn} short />
        </>
      )}
    </div>
  );
}
