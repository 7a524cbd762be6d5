import type { ReactNode } from 'react';
import { Form } from '../form/Form.tsx';

export interface BulkActionsProps {
  /** The id that `DataTable` gives as `select.form`. */
  id: string;
  action: string;
  /** What will be done to the rows ticked: "With those ticked". */
  label: string;
  /** Fields and buttons. */
  children: ReactNode;
  hidden?: Readonly<Record<string, string>>;
}

/** What can be done to several rows at once. Stands before its table. */
export function BulkActions({ id, action, label, children, hidden }: BulkActionsProps) {
  return (
    <Form id={id} action={action} label={label} hidden={hidden} className="bulk">
      <p className="bulk__label">{label}</p>
      <div className="bulk__fields">{children}</div>
    </Form>
  );
}
