import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import { planHref } from '../../addresses.ts';
import { SectionFields, type SectionFieldsProps } from './parts/SectionFields.tsx';

export interface EditSectionProps extends SectionFieldsProps {
  slug: string;
  planId: string;
  id: string;
  version: number;
  clash?: VersionClashProps;
}

/** Changes a section of a plan. */
export function EditSection({ slug, planId, id, version, clash, ...fields }: EditSectionProps) {
  return (
    <>
      <ErrorSummary errors={fields.errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">Change the section</h1>
      <Form action={planHref(slug, planId, `sections/${id}/edit`)} version={version}>
        <SectionFields {...fields} />
        <ButtonRow cancel={{ href: planHref(slug, planId, 'sections'), text: 'Cancel' }}>
          <Submit>Save the section</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
