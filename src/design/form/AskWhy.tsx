import type { ReactNode } from 'react';
import { ButtonRow } from './ButtonRow.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { Form } from './Form.tsx';
import type { Errors } from './field.ts';
import { Submit } from './Submit.tsx';
import { TextArea } from './TextArea.tsx';

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
      <h1>{heading}</h1>
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
