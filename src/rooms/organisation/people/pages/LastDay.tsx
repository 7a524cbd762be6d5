import type { ReactNode } from 'react';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';

export interface LastDayProps {
  question: string;
  children: ReactNode;
  action: string;
  act: string;
  back: string;
  value: string | TypedDate;
  errors?: Errors;
}

/** Asks for the last day of a role, or of a person. */
export function LastDay({ question, children, action, act, back, value, errors = {} }: LastDayProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{question}</h1>
      {children}
      <Form action={action}>
        <DateField name="on" label="Last day" value={value} error={errors.on} />
        <ButtonRow cancel={{ href: back, text: 'Leave it as it is' }}>
          <Submit kind="warning">{act}</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
