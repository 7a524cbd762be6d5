import type { ReactNode } from 'react';
import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { VersionClash, type VersionClashProps } from '../../../../../design/record/VersionClash.tsx';

export interface EditFrameProps {
  heading: string;
  action: string;
  cancelHref: string;
  /** The word of the act itself: "Save the post". */
  act: string;
  version?: number;
  errors: Errors;
  clash?: VersionClashProps;
  children: ReactNode;
}

/** The frame of every form about resources: what is wrong, what was changed meanwhile, the fields, the way out. */
export function EditFrame(props: EditFrameProps) {
  const { heading, action, cancelHref, act, version, errors, clash, children } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Form action={action} version={version}>
        {children}
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>{act}</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
