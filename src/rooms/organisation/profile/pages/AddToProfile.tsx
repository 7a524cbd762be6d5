import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { DateField } from '../../../../design/form/DateField.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import type { Typed } from '../../../../platform/web/form.ts';
import * as addresses from '../../addresses.ts';
import { typedDay } from '../../typed-day.ts';
import { relationWords } from '../profile.ts';

export interface AddToProfileProps {
  slug: string;
  typed?: Typed;
  errors?: Errors;
}

export function AddKeyDate({ slug, typed = {}, errors = {} }: AddToProfileProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Add a key date</h1>
      <Form action={addresses.keyDates(slug)}>
        <TextField
          name="name"
          label="What happens on that day"
          value={String(typed.name ?? '')}
          error={errors.name}
        />
        <DateField name="date" label="Day" value={typedDay(typed, 'date')} error={errors.date} />
        <ButtonRow cancel={{ href: addresses.profile(slug), text: 'Back to the profile' }}>
          <Submit>Add the date</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}

export function AddRelation({ slug, typed = {}, errors = {} }: AddToProfileProps) {
  const text = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Add a relation</h1>
      <p>It may be about the organisation itself or about a partner, such as the local patient body.</p>
      <Form action={addresses.relations(slug)}>
        <TextField {...text('ofWhom')} label="First body" />
        <Radios
          {...text('kind')}
          label="How they belong together"
          options={Object.entries(relationWords).map(([value, words]) => ({
            value,
            label: `The first ${words} the second`,
          }))}
        />
        <TextField {...text('name')} label="Second body" />
        <DateField
          name="effectiveOn"
          label="From which day"
          optional
          value={typedDay(typed, 'effectiveOn')}
          error={errors.effectiveOn}
        />
        <TextField {...text('note')} label="Note" optional />
        <ButtonRow cancel={{ href: addresses.profile(slug), text: 'Back to the profile' }}>
          <Submit>Add the relation</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
