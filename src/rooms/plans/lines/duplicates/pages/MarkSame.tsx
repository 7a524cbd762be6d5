import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import { lineHref } from '../../../addresses.ts';

export interface MarkSameProps {
  slug: string;
  id: string;
  code: string;
  what: string;
  sought: string;
  found: readonly { id: string; code: string; what: string; planTitle: string }[];
  errors: Errors;
}

/** Looks for the line that is the same work, in this plan or in another one. */
export function MarkSame({ slug, id, code, what, sought, found, errors }: MarkSameProps) {
  return (
    <>
      <ErrorSummary errors={errors} ids={{ other: 'q' }} />
      <h1 className="nhsuk-heading-l">
        <span className="record-head__kind">
          {code} {what}
        </span>{' '}
        Which line is the same work?
      </h1>
      <p>
        Each keeps its own rating. The page of the one shows the other, where they differ, and their evidence.
      </p>
      <Form method="get" action={lineHref(slug, id, 'same')}>
        <TextField
          name="q"
          label="Its code, or words in it"
          type="search"
          value={sought}
          error={errors.other}
        />
        <Submit kind="secondary">Search</Submit>
      </Form>
      {sought === '' ? null : found.length === 0 ? (
        <EmptyState says="No line of an open plan has these words." />
      ) : (
        <ul className="found-list">
          {found.map((one) => (
            <li key={one.id}>
              <span className="found-list__what">
                <a href={lineHref(slug, one.id)}>{one.code}</a> {one.what}
                <span className="quiet-line">in {one.planTitle}</span>
              </span>
              <Form action={lineHref(slug, id, 'same')} hidden={{ other: one.id, q: sought }}>
                <Submit small>
                  The same<span className="nhsuk-u-visually-hidden"> as {one.code}</span>
                </Submit>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={lineHref(slug, id)}>Back to the line</a>
      </p>
    </>
  );
}
