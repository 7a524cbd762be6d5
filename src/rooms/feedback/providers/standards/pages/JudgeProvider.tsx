import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Radios } from '../../../../../design/form/Radios.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { EmptyState } from '../../../../../design/state/EmptyState.tsx';
import type { Typed } from '../../../../../platform/web/form.ts';
import { providerHref, standardsHref } from '../../addresses.ts';
import { type Standard, standardVerdicts } from '../standard.ts';

/** Judges one provider by the standards that held at the end of a period. */
export function JudgeProvider({
  slug,
  provider,
  standards,
  typed,
  errors,
}: {
  slug: string;
  provider: { id: string; name: string };
  standards: readonly Standard[];
  typed: Typed;
  errors: Errors;
}) {
  const one = (name: string) => String(typed[name] ?? '');
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>How {provider.name} involves patients</h1>
      {standards.length === 0 ? (
        <EmptyState
          says="There are no standards yet to judge by."
          step={{ href: standardsHref(slug), text: 'Go to the standards' }}
        />
      ) : (
        <Form action={providerHref(slug, provider.id, 'standards')}>
          <TextField
            name="period"
            label="Period"
            hint="April 2012, Q1 2012/13, 2012/13, or two days: 1/4/2012 to 30/6/2012"
            width={30}
            value={one('period')}
            error={errors.period}
          />
          {standards.map(({ id, text }) => (
            <FieldGroup key={id} legend={text} size="s">
              <Radios
                name={`verdict-${id}`}
                label="Judgement"
                value={one(`verdict-${id}`)}
                options={standardVerdicts.map(({ key, name }) => ({ value: key, label: name }))}
                inline
                small
                error={errors[`verdict-${id}`]}
              />
              <TextArea
                name={`evidence-${id}`}
                label="What it rests on"
                rows={2}
                optional
                value={one(`evidence-${id}`)}
                error={errors[`evidence-${id}`]}
              />
            </FieldGroup>
          ))}
          <ButtonRow cancel={{ href: providerHref(slug, provider.id), text: 'Cancel' }}>
            <Submit>Save the judgements</Submit>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
