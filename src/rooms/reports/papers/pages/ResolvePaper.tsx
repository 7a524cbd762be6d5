import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField, type TypedDate } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { paperHref } from '../../addresses.ts';
import { type Paper, resolutionKinds } from '../paper.ts';

export interface ResolvePaperProps {
  slug: string;
  paper: Paper;
  /** The record that this one will correct. */
  correctsId: string | null;
  values: { kind: string; words: string; resolvedOn: string | TypedDate; nextUpdateOn: string | TypedDate };
  errors: Errors;
}

/** Records what the meeting resolved, or corrects the record. */
export function ResolvePaper({ slug, paper, correctsId, values, errors }: ResolvePaperProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">
        {correctsId ? 'Correct the record' : `What did the ${paper.bodyName} resolve?`}
      </h1>
      <p>
        {paper.title}.{' '}
        {correctsId
          ? 'What was recorded before stays to be read; this takes its place.'
          : 'What you record stays. A mistake is put right by another record.'}
      </p>
      <Form action={paperHref(slug, paper.id, 'resolve')} hidden={correctsId ? { correctsId } : {}}>
        <Radios
          name="kind"
          label="It was"
          value={values.kind}
          options={resolutionKinds.map(({ key, name }) => ({ value: key, label: name }))}
          error={errors.kind}
        />
        <TextArea
          name="words"
          label="In the words of the meeting"
          optional
          value={values.words}
          rows={4}
          maxLength={5000}
          error={errors.words}
        />
        <DateField name="resolvedOn" label="On" value={values.resolvedOn} error={errors.resolvedOn} />
        <DateField
          name="nextUpdateOn"
          label="Next update due"
          optional
          value={values.nextUpdateOn}
          error={errors.nextUpdateOn}
        />
        <ButtonRow cancel={{ href: paperHref(slug, paper.id), text: 'Cancel' }}>
          <Submit>Record it</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
