import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { Quote } from '../../../../design/text/Quote.tsx';
import type { Level } from '../escalation.ts';

export interface GoUpProps {
  heading: string;
  /** What goes up, in its own words. */
  words: string;
  action: string;
  cancelHref: string;
  from: string;
  /** The levels that it may go to, the next first. */
  above: readonly Level[];
  bodies: readonly Option[];
  version?: number;
  values: { toLevel: string; because: string; over: string; bodyId: string };
  errors: Errors;
}

/** Asks to which level something goes, and why. */
export function GoUp(props: GoUpProps) {
  const { heading, words, action, cancelHref, from, above, bodies, version, values, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">{heading}</h1>
      <Quote dir="auto">
        <p className="said">{words}</p>
      </Quote>
      <p>
        It stands at the level {from}. The answer comes back down to this page and to everybody who took it
        up.
      </p>
      <Form action={action} version={version}>
        <Radios
          name="toLevel"
          label="The level that it goes to"
          value={values.toLevel}
          options={above.map(({ key, name }, index) => ({
            value: key,
            label: name,
            hint: index === 0 ? 'The next level' : undefined,
          }))}
          error={errors.toLevel}
        />
        <TextArea
          name="because"
          label="Why it goes up"
          hint="What those above are asked to decide or to know."
          value={values.because}
          rows={4}
          maxLength={2000}
          error={errors.because}
        />
        {above.length > 1 ? (
          <TextArea
            name="over"
            label="Why a level is passed over"
            hint="Only where it does not go to the next level."
            optional
            value={values.over}
            rows={2}
            error={errors.over}
          />
        ) : null}
        {bodies.length > 0 ? (
          <Select
            name="bodyId"
            label="Who looks at it"
            hint="A board, group or committee, where one is known."
            value={values.bodyId}
            none="Not said"
            options={bodies}
            error={errors.bodyId}
          />
        ) : null}
        <ButtonRow cancel={{ href: cancelHref, text: 'Cancel' }}>
          <Submit>Take it up</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
