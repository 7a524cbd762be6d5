import type { ReactNode } from 'react';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import type { Typed } from '../../../../platform/web/form.ts';
import * as addresses from '../../addresses.ts';
import { legalStatusWords, months } from '../profile.ts';

export interface EditProfileProps {
  slug: string;
  version: number;
  typed: Typed;
  errors?: Errors;
  clash?: ReactNode;
}

export function EditProfile({ slug, version, typed, errors = {}, clash }: EditProfileProps) {
  const text = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] });
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Change the profile</h1>
      {clash}
      <Form action={addresses.editProfile(slug)} version={version}>
        <TextField {...text('name')} label="Name" />
        <TextField {...text('shortName')} label="Short name" width={20} />
        <Radios
          {...text('legalStatus')}
          label="Legal status"
          options={[
            { value: 'shadow', label: legalStatusWords.shadow },
            { value: 'authorised', label: legalStatusWords.authorised },
          ]}
          inline
        />
        <TextField {...text('population')} label="Population" optional inputMode="numeric" width={10} />
        <TextField {...text('populationSource')} label="Where the population figure comes from" optional />
        <TextField
          {...text('expectedPracticeCount')}
          label="Practices expected"
          hint="Leave it empty where the number is not known."
          optional
          inputMode="numeric"
          width={5}
        />
        <TextField {...text('boardName')} label="What the board is called" width={20} />
        <FieldGroup legend="First day of the financial year" size="s" across>
          <TextField {...text('yearDay')} label="Day" inputMode="numeric" width={2} />
          <Select
            {...text('yearMonth')}
            label="Month"
            options={months.map((month, index) => ({ value: String(index + 1), label: month }))}
          />
        </FieldGroup>
        <TextField
          {...text('colour')}
          label="Colour"
          hint="As # and six figures or letters. It must be dark enough for white letters on it to be read."
          width={10}
          code
          spellCheck={false}
        />
        <TextArea
          {...text('about')}
          label="About the organisation"
          hint="For the public home page."
          optional
          maxLength={4000}
        />
        <TextArea {...text('contact')} label="How to reach it" optional rows={4} />
        <ButtonRow cancel={{ href: addresses.profile(slug), text: 'Leave it as it is' }}>
          <Submit>Save</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
