import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { findingHref } from '../../addresses.ts';

export interface SetAsideProps {
  slug: string;
  id: string;
  title: string;
  version: number;
  because: string;
  errors: Errors;
}

/** Asks why a finding is set aside. */
export function SetAside({ slug, id, title, version, because, errors }: SetAsideProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">Set aside: {title}</h1>
      <p>
        Nobody will be asked for a decision on it. The finding and its comments stay, and it can be taken up
        again.
      </p>
      <Form action={`${findingHref(slug, id)}/set-aside`} version={version}>
        <TextArea
          name="because"
          label="Why it is set aside"
          value={because}
          rows={3}
          error={errors.because}
        />
        <ButtonRow cancel={{ href: findingHref(slug, id), text: 'Cancel' }}>
          <Submit>Set aside</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
