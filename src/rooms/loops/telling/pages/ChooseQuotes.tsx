import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkboxes } from '../../../../design/form/Checkboxes.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { EmptyState } from '../../../../design/state/EmptyState.tsx';
import { longDate } from '../../../../design/text/words.ts';
import { loopHref } from '../../addresses.ts';
import type { Quotable } from '../loop.ts';

export interface ChooseQuotesProps {
  slug: string;
  id: string;
  title: string;
  version: number;
  comments: readonly Quotable[];
  chosen: readonly string[];
  errors: Errors;
}

/** Chooses whose words stand on the public page. */
export function ChooseQuotes({ slug, id, title, version, comments, chosen, errors }: ChooseQuotesProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Quotes for: {title}</h1>
      <p>
        Only words whose speaker agreed to be quoted, and in which nothing that points at a person is left to
        check, are offered here.
      </p>
      {comments.length === 0 ? (
        <EmptyState
          says="None of the comments behind this may be quoted. It can be published without quotes."
          step={{ href: loopHref(slug, id), text: 'Back to the draft' }}
        />
      ) : (
        <Form action={loopHref(slug, id, 'quotes')} version={version}>
          <Checkboxes
            name="quotes[]"
            id="quotes"
            label="The words to quote"
            hint="Two or three are enough."
            small
            values={chosen}
            error={errors.quotes}
            options={comments.map((comment) => ({
              value: comment.id,
              label: comment.text,
              hint: longDate(comment.receivedOn),
            }))}
          />
          <ButtonRow cancel={{ href: loopHref(slug, id), text: 'Cancel' }}>
            <Submit>Save the quotes</Submit>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
