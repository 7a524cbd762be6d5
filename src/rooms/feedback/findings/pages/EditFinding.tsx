import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import { findingHref } from '../../addresses.ts';
import { FindingFields, type FindingFieldsProps } from '../FindingFields.tsx';

export interface EditFindingProps extends FindingFieldsProps {
  slug: string;
  id: string;
  version: number;
  clash?: VersionClashProps;
}

/** Changes the words of a finding. */
export function EditFinding(props: EditFindingProps) {
  const { slug, id, version, clash, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">Change the finding</h1>
      <Form action={`${findingHref(slug, id)}/edit`} version={version}>
        <FindingFields {...props} />
        <ButtonRow cancel={{ href: findingHref(slug, id), text: 'Cancel' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
