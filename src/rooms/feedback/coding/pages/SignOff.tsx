import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { DataTable } from '../../../../design/table/DataTable.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { count, plural, share } from '../../../../design/text/words.ts';
import { batchHref } from '../addresses.ts';
import { bandOf, type FrozenQuality } from '../batch.ts';

export interface SignOffProps {
  slug: string;
  batch: { id: string; title: string; comments: number };
  /** Measured with each choice of how sure a suggestion must be; empty where nobody has coded the sample. */
  measured: readonly FrozenQuality[];
  /** Comments of the sample that must be coded first. */
  needed: number;
  coded: number;
  typed: { name: string; statement: string; atLeast: string };
  errors: Errors;
}

/** Puts a person's name to a batch, with the figures before their eyes. */
export function SignOff({ slug, batch, measured, needed, coded, typed, errors }: SignOffProps) {
  const back = batchHref(slug, batch.id);
  const ready = coded >= needed;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Sign off {batch.title}</h1>
      {ready ? null : (
        <Inset>
          <p>
            It cannot be signed off yet: {count(coded)} of the {plural(needed, 'comment')} that must be coded
            without seeing the suggestions {coded === 1 ? 'is' : 'are'} coded.{' '}
            <a href={back}>Back to the batch and its sample</a>
          </p>
        </Inset>
      )}
      <DataTable
        caption="How good the suggestions are, by how sure they must be"
        columns={[
          {
            key: 'atLeast',
            head: 'Count suggestions',
            rowHead: true,
            cell: ({ atLeast }) => (atLeast === 0 ? 'all' : `at least ${share(atLeast)} sure`),
          },
          { key: 'n', head: 'Coded', numeric: true, cell: ({ n }) => count(n) },
          { key: 'f1', head: 'F1 of a comment', numeric: true, cell: ({ f1 }) => share(f1) },
          {
            key: 'interval',
            head: '95% interval',
            numeric: true,
            cell: ({ low, high }) => `${share(low)} to ${share(high)}`,
          },
          { key: 'says', head: 'What it says', cell: ({ low }) => bandOf(low).says },
        ]}
        rows={measured}
        rowKey={({ atLeast }) => String(atLeast)}
        narrow="scroll"
        empty={{ says: 'Nobody has coded the sample yet.', step: { href: back, text: 'Back to the batch' } }}
      />
      {ready ? (
        <Form action={batchHref(slug, batch.id, 'sign-off')}>
          <p>
            With your signature what is suggested is given to the comments that nobody has settled, and counts
            everywhere, with these figures and your name beside them. You can withdraw the batch later.
          </p>
          <Select
            name="atLeast"
            label="Count suggestions"
            hint="What is less sure stays without a theme: not assigned rather than a guess."
            value={typed.atLeast}
            error={errors.atLeast}
            options={measured.map(({ atLeast }) => ({
              value: String(atLeast),
              label: atLeast === 0 ? 'All' : `At least ${share(atLeast)} sure`,
            }))}
          />
          <TextArea
            name="statement"
            label="On what you rest your judgement"
            hint="For example: two of us coded 97 comments; the themes that matter for the contract are right."
            rows={3}
            maxLength={2000}
            value={typed.statement}
            error={errors.statement}
          />
          <TextField name="name" label="Your name, as a signature" value={typed.name} error={errors.name} />
          <ButtonRow cancel={{ href: back, text: 'Cancel' }}>
            <Submit>Sign off</Submit>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  );
}
