import { intervals, sourceKinds } from '../../../../reference/source-kinds.ts';
import { ButtonRow } from '../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../design/form/field.ts';
import { Select } from '../../../design/form/Select.tsx';
import { Submit } from '../../../design/form/Submit.tsx';
import { TextArea } from '../../../design/form/TextArea.tsx';
import { TextField } from '../../../design/form/TextField.tsx';
import { HistoryList } from '../../../design/record/HistoryList.tsx';
import { VersionClash, type VersionClashProps } from '../../../design/record/VersionClash.tsx';
import { sourceHref, sourcesHref } from '../addresses.ts';
import { intervalName } from '../source.ts';
import { type KeptEntry, shownEntries } from './parts/history-entries.ts';

export interface SourceTyped {
  name: string;
  kind: string;
  ownerId: string;
  intervalDays: string;
  coverage: string;
  contact: string;
  sharedWith: string;
}

export interface EditSourceProps {
  slug: string;
  action: string;
  /** The source being edited; null for a new one. */
  source: { id: string; name: string; version: number; closedOn: string | null } | null;
  typed: SourceTyped;
  errors: Errors;
  owners: readonly Option[];
  clash?: VersionClashProps;
  history: readonly KeptEntry[];
}

export function EditSource(props: EditSourceProps) {
  const { slug, action, source, typed, errors, owners, clash, history } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{source ? source.name : 'Add a source'}</h1>
      {clash ? <VersionClash {...clash} /> : null}
      <Form action={action} version={source?.version}>
        <TextField name="name" label="Name" value={typed.name} error={errors.name} />
        <Select
          name="kind"
          label="Kind"
          none="Choose one"
          options={sourceKinds.map(({ key, name }) => ({ value: key, label: name }))}
          value={typed.kind}
          error={errors.kind}
        />
        <Select
          name="ownerId"
          label="Who answers for it"
          none="Nobody yet"
          options={owners}
          value={typed.ownerId}
          error={errors.ownerId}
        />
        <Select
          name="intervalDays"
          label="How often it should be heard"
          none="As it happens"
          options={intervalOptions(typed.intervalDays)}
          value={typed.intervalDays}
          error={errors.intervalDays}
        />
        <TextArea
          name="coverage"
          label="What it covers"
          optional
          rows={2}
          value={typed.coverage}
          error={errors.coverage}
        />
        <TextArea
          name="contact"
          label="Whom to ask for it"
          optional
          rows={2}
          value={typed.contact}
          error={errors.contact}
        />
        <TextArea
          name="sharedWith"
          label="With whom it is shared"
          hint="Neighbours who use the same source, or could."
          optional
          rows={2}
          value={typed.sharedWith}
          error={errors.sharedWith}
        />
        <ButtonRow
          cancel={
            source
              ? { href: sourceHref(slug, source.id), text: 'Back to the source' }
              : { href: sourcesHref(slug), text: 'Back to the sources' }
          }
        >
          <Submit>{source ? 'Save' : 'Add source'}</Submit>
        </ButtonRow>
      </Form>
      {source ? (
        <>
          <Close slug={slug} id={source.id} closedOn={source.closedOn} />
          <h2>History</h2>
          <HistoryList entries={shownEntries(history)} />
        </>
      ) : null}
    </>
  );
}

/** The usual rhythms, and the one the source has where it is none of them. */
function intervalOptions(now: string): Option[] {
  const usual = intervals.flatMap(({ days }) =>
    days === null ? [] : [{ value: String(days), label: intervalName(days) }],
  );
  if (now === '' || usual.some(({ value }) => value === now) || !/^\d+$/u.test(now)) return usual;
  return [...usual, { value: now, label: intervalName(Number(now)) }];
}

function Close({ slug, id, closedOn }: { slug: string; id: string; closedOn: string | null }) {
  return (
    <Form action={sourceHref(slug, id, closedOn ? 'open' : 'close')} label="Close or open this source">
      <p>
        {closedOn
          ? 'This source is closed: nothing new can be logged under it. What came from it stays.'
          : 'Close it when nothing more comes from it. What came from it stays.'}
      </p>
      <Submit kind="secondary" small>
        {closedOn ? 'Open this source again' : 'Close this source'}
      </Submit>
    </Form>
  );
}
