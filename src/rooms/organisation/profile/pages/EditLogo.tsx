import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FileField } from '../../../../design/form/FileField.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import * as addresses from '../../addresses.ts';

export interface EditLogoProps {
  slug: string;
  name: string;
  hasLogo: boolean;
  errors?: Errors;
}

export function EditLogo({ slug, name, hasLogo, errors = {} }: EditLogoProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Logo</h1>
      {hasLogo ? (
        <p>
          <img className="brand__logo" src={`/${slug}/logo`} alt={name} height="48" />
        </p>
      ) : (
        <p>There is none yet: the organisation’s name stands in its place.</p>
      )}
      <Form action={addresses.logo(slug)} multipart>
        <FileField
          name="logo"
          label="Picture"
          hint="PNG, JPEG or WebP, at most 1 MB. Use a logo only where the organisation has the right to it."
          accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
          error={errors.logo}
        />
        <ButtonRow cancel={{ href: addresses.profile(slug), text: 'Back to the profile' }}>
          <Submit>Use this picture</Submit>
        </ButtonRow>
      </Form>
      {hasLogo ? (
        <Form action={`${addresses.logo(slug)}/remove`}>
          <Submit kind="secondary">Take the logo off</Submit>
        </Form>
      ) : null}
    </>
  );
}
