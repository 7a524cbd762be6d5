import type { ReactNode } from 'react';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { type HistoryEntry, HistoryList } from '../../../../design/record/HistoryList.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { longDate } from '../../../../design/text/words.ts';
import type { Typed } from '../../../../platform/web/form.ts';
import * as addresses from '../../addresses.ts';
import { type AreaInTree, areaKindName, areaKinds } from '../area.ts';

export interface EditAreaProps {
  slug: string;
  /** null for a new one. */
  id: string | null;
  version?: number;
  /** Those it may lie in. */
  parents: readonly AreaInTree[];
  closedOn?: string | null;
  typed: Typed;
  errors?: Errors;
  clash?: ReactNode;
  history?: readonly HistoryEntry[];
  mayConfigure: boolean;
}

/** One area: what it is, what it lies in, and what happened to it. */
export function EditArea(props: EditAreaProps) {
  const { slug, id, version, parents, closedOn, typed, errors = {}, clash, history, mayConfigure } = props;
  const text = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] });
  const action = id ? addresses.area(slug, id) : addresses.newArea(slug);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{id ? String(typed.name) : 'Add an area'}</h1>
      {clash}
      {mayConfigure ? (
        <Form action={action} version={version}>
          <TextField {...text('name')} label="Name" />
          <Radios
            {...text('kind')}
            label="What kind of area it is"
            options={areaKinds.map(({ key, name }) => ({ value: key, label: name }))}
            small
          />
          <Select
            {...text('parentId')}
            label="Lies in"
            none="No other area"
            options={parents.map((area) => ({
              value: area.id,
              label: `${'– '.repeat(area.depth)}${area.name}`,
            }))}
          />
          <TextArea
            {...text('postcodes')}
            label="Postcodes"
            hint="One a line, or beginnings of them: LE13, LE15 6."
            optional
            rows={4}
          />
          <TextField
            {...text('position')}
            label="Place in the list"
            hint="Smaller numbers come first. With the same number, the alphabet decides."
            inputMode="numeric"
            width={4}
          />
          <ButtonRow cancel={{ href: addresses.areas(slug), text: 'Back to the areas' }}>
            <Submit>{id ? 'Save' : 'Add the area'}</Submit>
          </ButtonRow>
        </Form>
      ) : (
        <Summary
          rows={[
            { term: 'Kind', value: areaKindName(String(typed.kind)) },
            {
              term: 'Lies in',
              value: parents.find((area) => area.id === typed.parentId)?.name ?? 'No other area',
            },
            { term: 'Postcodes', value: String(typed.postcodes).replaceAll('\n', ', ') || 'Not said' },
            { term: 'State', value: closedOn ? `Closed on ${longDate(closedOn)}` : 'Open' },
          ]}
        />
      )}
      {id && mayConfigure ? (
        <Form action={`${action}/${closedOn ? 'reopen' : 'close'}`}>
          <Submit kind="secondary">{closedOn ? 'Open it again' : 'Close this area'}</Submit>
        </Form>
      ) : null}
      {history ? (
        <>
          <h2>History</h2>
          <HistoryList entries={history} />
        </>
      ) : null}
    </>
  );
}
