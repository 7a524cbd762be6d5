import type { ReactNode } from 'react';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { joinDates, type Typed } from '../../../../platform/web/form.ts';
import { profileHref } from '../../addresses.ts';

export interface EditProfileProps {
  slug: string;
  id: string;
  title: string;
  typed: Typed;
  version: number;
  errors: Errors;
  clash?: ReactNode;
}

/** Puts right where a table comes from and when it is looked at again. */
export function EditProfile({ slug, id, title, typed, version, errors, clash }: EditProfileProps) {
  const days = joinDates(typed, 'asAt', 'nextReviewOn');
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {clash}
      <Form action={profileHref(slug, id, 'edit')} version={version}>
        <TextField
          name="source"
          label="Where the figures come from"
          value={String(typed.source ?? '')}
          error={errors.source}
        />
        <DateField name="asAt" label="As at" value={String(days.asAt ?? '')} error={errors.asAt} />
        <DateField
          name="nextReviewOn"
          label="Look at it again on"
          optional
          value={String(days.nextReviewOn ?? '')}
          error={errors.nextReviewOn}
        />
        <ButtonRow cancel={{ href: profileHref(slug, id), text: 'Cancel' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
