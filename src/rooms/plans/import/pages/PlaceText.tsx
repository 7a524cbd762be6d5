import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { Quote } from '../../../../design/text/Quote.tsx';
import { planImportHref } from '../../addresses.ts';
import { planFields } from '../../plan/plan.ts';
import { fieldNames } from '../../schemes/scheme.ts';
import type { UnplacedText } from '../placing/draft.ts';
import type { PlanImport } from '../plan-import.ts';

export interface PlaceTextProps {
  slug: string;
  found: PlanImport;
  text: UnplacedText;
  /** Its place among the texts that are not placed, counted from 0. */
  at: number;
}

/** Puts words that belong to no line into one. */
export function PlaceText({ slug, found, text, at }: PlaceTextProps) {
  const here = planImportHref(slug, found.id);
  return (
    <>
      <h1 className="nhsuk-heading-l">Put words into a line</h1>
      <Quote>{text.text}</Quote>
      <p>{text.why}.</p>
      <Form action={`${here}/edit`} version={found.version} hidden={{ act: 'place', unplaced: String(at) }}>
        <Select
          name="code"
          label="Line"
          none="Choose a line"
          options={found.draft.lines.map(({ code, what }) => ({
            value: code,
            label: `${code} ${what}`.slice(0, 100),
          }))}
        />
        <Select
          name="field"
          label="What it is"
          value="update"
          options={planFields.map((field) => ({ value: field, label: fieldNames[field] }))}
        />
        <ButtonRow cancel={{ href: here, text: 'Cancel' }}>
          <Submit>Put it there</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
