import type { ReactNode } from 'react';
import { ButtonRow } from '../form/ButtonRow.tsx';
import { Form } from '../form/Form.tsx';
import { Submit } from '../form/Submit.tsx';
import type { Link } from '../page/link.ts';

export interface ConfirmProps {
  /** "Remove the theme Waiting?" */
  question: string;
  /** What will follow, and whether it can be undone. */
  children: ReactNode;
  action: string;
  /** The word of the act itself, never "Yes" or "OK": "Remove theme". */
  act: string;
  cancel: Link;
  /** It takes something away. */
  warning?: boolean;
  version?: number;
  hidden?: Readonly<Record<string, string>>;
}

/** The content of a page that asks before something is done. */
export function Confirm(props: ConfirmProps) {
  const { question, children, action, act, cancel, warning, version, hidden } = props;
  return (
    <>
      <h1>{question}</h1>
      {children}
      <Form action={action} version={version} hidden={hidden}>
        <ButtonRow cancel={cancel}>
          <Submit kind={warning ? 'warning' : 'main'}>{act}</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
