import type { ReactNode } from 'react';
import { ButtonRow } from '../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../design/form/Form.tsx';
import type { Errors } from '../../../design/form/field.ts';
import { Submit } from '../../../design/form/Submit.tsx';
import { TextArea } from '../../../design/form/TextArea.tsx';

export interface AskWhyProps {
  heading: string;
  /** What will follow, and whether it can be undone. */
  children: ReactNode;
  action: string;
  cancelHref: string;
  label: string;
  /** The word of the act itself: "Drop the action". */
  act: string;
  version?: number;
  because: string;
  errors: Errors;
  warning?: boolean;
}

/** Asks for the reason before something is done. */
export function AskWhy(props: AskWhyProps) {
  const { heading, children, action, cancelHref, label, act, version, because, errors, warning } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">{heading}</h1>
      {children}
      <Form action={action} version={version}>
        <TextArea name="because" label={label} value={because} rows={3} error={errors.because} />
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit kind={warning ? 'warning' : 'main'}>{act}</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
