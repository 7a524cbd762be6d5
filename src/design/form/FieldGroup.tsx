import { Fieldset } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

export interface FieldGroupProps {
  legend: ReactNode;
  children: ReactNode;
  hint?: string;
  size?: 's' | 'm' | 'l';
  /** Sets the fields side by side where there is room. */
  across?: boolean;
}

/** Fields that belong together under one legend. */
export function FieldGroup({ legend, children, hint, size = 'm', across }: FieldGroupProps) {
  return (
    <Fieldset className="field-group">
      <Fieldset.Legend size={size}>{legend}</Fieldset.Legend>
      {hint ? <p className="nhsuk-hint">{hint}</p> : null}
      {across ? <div className="field-group__across">{children}</div> : children}
    </Fieldset>
  );
}
