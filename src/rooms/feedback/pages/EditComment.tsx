import { ButtonRow } from '../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../design/form/field.ts';
import { Submit } from '../../../design/form/Submit.tsx';
import { VersionClash, type VersionClashProps } from '../../../design/record/VersionClash.tsx';
import { commentHref } from '../addresses.ts';
import { FactsFields, type FactsTyped } from './parts/FactsFields.tsx';

export interface EditCommentProps {
  slug: string;
  id: string;
  within: string;
  version: number;
  typed: FactsTyped;
  errors: Errors;
  levels: readonly Option[];
  clash?: VersionClashProps;
}

/** The facts of a comment by themselves: shown where a change could not be saved as it was sent. */
export function EditComment({ slug, id, within, version, typed, errors, levels, clash }: EditCommentProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>What is known of this comment</h1>
      {clash ? <VersionClash {...clash} /> : null}
      <Form action={commentHref(slug, id, within)} version={version}>
        <FactsFields typed={typed} errors={errors} levels={levels} />
        <ButtonRow cancel={{ href: commentHref(slug, id, within), text: 'Leave it as it is' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
