import { DateField } from '../../../../../design/form/DateField.tsx';
import type { Errors } from '../../../../../design/form/field.ts';
import { Radios } from '../../../../../design/form/Radios.tsx';
import { Select } from '../../../../../design/form/Select.tsx';
import { TextArea } from '../../../../../design/form/TextArea.tsx';
import { mediaConsents, mediaKinds } from '../../media.ts';

export interface MediaTyped {
  kind: string;
  description: string;
  consent: string;
  consentWording: string;
  consentOn: string | { day: string; month: string; year: string };
}

/** What is said of a file: what it is, what is in it, and what the person agreed to. */
export function MediaFields({ typed, errors }: { typed: MediaTyped; errors: Errors }) {
  return (
    <>
      <Select
        name="kind"
        label="What it is"
        none="Choose one"
        options={mediaKinds.map(({ key, name }) => ({ value: key, label: name }))}
        value={typed.kind}
        error={errors.kind}
      />
      <TextArea
        name="description"
        label="What is to be seen, heard or read"
        hint="For those who cannot see or hear it, and for searching. Do not name anybody."
        rows={4}
        value={typed.description}
        error={errors.description}
      />
      <Radios
        name="consent"
        label="What the person agreed to"
        small
        options={mediaConsents.map(({ key, name }) => ({ value: key, label: name }))}
        value={typed.consent}
        error={errors.consent}
      />
      <TextArea
        name="consentWording"
        label="The words that they agreed to"
        hint="Only where they agreed to something: the sentence on the form, or what you asked them."
        optional
        rows={2}
        value={typed.consentWording}
        error={errors.consentWording}
      />
      <DateField
        name="consentOn"
        label="When they agreed"
        optional
        value={typed.consentOn}
        error={errors.consentOn}
      />
    </>
  );
}
