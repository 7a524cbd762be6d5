import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkboxes } from '../../../../design/form/Checkboxes.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { VersionClash, type VersionClashProps } from '../../../../design/record/VersionClash.tsx';
import { benefits, loopOutcomes } from '../loop.ts';

export interface LoopFormPageProps {
  heading: string;
  action: string;
  cancelHref: string;
  version?: number;
  values: {
    title: string;
    youSaid: string;
    whoSaid: string;
    outcome: string;
    weDid: string;
    because: string;
    benefit: string;
    actions: readonly string[];
    decisions: readonly string[];
  };
  errors: Errors;
  choices: readonly { kind: 'action' | 'decision'; id: string; title: string }[];
  /** What is proposed for who said it. */
  whoSaidHint: string;
  clash?: VersionClashProps;
}

/** Drafts a "You said, we did", or changes the draft. */
export function LoopFormPage(props: LoopFormPageProps) {
  const { heading, action, cancelHref, version, values, errors, choices, whoSaidHint, clash } = props;
  const options = (kind: 'action' | 'decision') =>
    choices.filter((one) => one.kind === kind).map((one) => ({ value: one.id, label: one.title }));
  return (
    <>
      <ErrorSummary errors={errors} />
      {clash ? <VersionClash {...clash} /> : null}
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <p>Anybody may read this once it is published. Use short words, and nobody’s name or address.</p>
      <Form action={action} version={version}>
        <TextField
          name="title"
          label="Title"
          hint="For example: You can see how long you will wait"
          value={values.title}
          error={errors.title}
        />
        <TextArea
          name="youSaid"
          label="You said"
          hint="What people told us, in two or three sentences"
          value={values.youSaid}
          rows={4}
          maxLength={3000}
          error={errors.youSaid}
        />
        <TextField
          name="whoSaid"
          label="Who said it"
          optional
          hint={whoSaidHint}
          value={values.whoSaid}
          error={errors.whoSaid}
        />
        <Radios
          name="outcome"
          label="What came of it"
          value={values.outcome}
          error={errors.outcome}
          options={[
            {
              value: 'did',
              label: loopOutcomes[0].name,
              more: (
                <TextArea name="weDid" label="We did" value={values.weDid} rows={4} error={errors.weDid} />
              ),
            },
            {
              value: 'could_not',
              label: loopOutcomes[1].name,
              more: (
                <TextArea
                  name="because"
                  label="We could not, because"
                  value={values.because}
                  rows={4}
                  error={errors.because}
                />
              ),
            },
          ]}
        />
        <Radios
          name="benefit"
          label="What it is good for"
          optional
          small
          value={values.benefit}
          error={errors.benefit}
          options={benefits.map(({ key, name }) => ({ value: key, label: name }))}
        />
        {options('decision').length > 0 ? (
          <Checkboxes
            name="decisions[]"
            id="decisions"
            label="The decisions it tells of"
            small
            values={values.decisions}
            options={options('decision')}
            error={errors.decisions}
          />
        ) : null}
        {options('action').length > 0 ? (
          <Checkboxes
            name="actions[]"
            id="actions"
            label="The actions it tells of"
            small
            values={values.actions}
            options={options('action')}
            error={errors.actions}
          />
        ) : null}
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Save the draft</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
