import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FileField } from '../../../../design/form/FileField.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { commentHref } from '../../addresses.ts';
import { newMediaHref } from '../addresses.ts';
import { MediaFields, type MediaTyped } from './parts/MediaFields.tsx';

export interface AddMediaProps {
  slug: string;
  commentId: string;
  /** In megabytes. */
  most: number;
  accept: string;
  typed: MediaTyped;
  errors: Errors;
}

export function AddMedia({ slug, commentId, most, accept, typed, errors }: AddMediaProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Add a file to this comment</h1>
      <Inset>
        <p>
          A face, a voice or a diary tells who somebody is. Until you write down what the person agreed to,
          only those who work on feedback may open the file. Nothing is put on a public page from here.
        </p>
      </Inset>
      <Form action={newMediaHref(slug, commentId)} multipart>
        <FileField
          name="file"
          label="File"
          hint={`A video of at most ${most} MB, sound, a picture, a PDF or plain text.`}
          accept={accept}
          error={errors.file}
        />
        <MediaFields typed={typed} errors={errors} />
        <ButtonRow cancel={{ href: commentHref(slug, commentId), text: 'Back to the comment' }}>
          <Submit>Add file</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
