import type { PopulationArea } from '../../../../../reference/population/index.ts';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkboxes } from '../../../../design/form/Checkboxes.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { areasHref, populationHref } from '../../addresses.ts';

export interface ChooseAreasProps {
  slug: string;
  /** What was searched for, and what was found. */
  words: string;
  found: readonly PopulationArea[];
  more: boolean;
  /** Areas chosen already, and those ticked. */
  chosen: readonly PopulationArea[];
  ticked: readonly string[];
  name: string;
  errors: Errors;
}

/** The areas whose people are compared with who answered. */
export function ChooseAreas({ slug, words, found, more, chosen, ticked, name, errors }: ChooseAreasProps) {
  const others = found.filter(({ code }) => !chosen.some((one) => one.code === code));
  const options = [...chosen, ...others].map((area) => ({
    value: area.code,
    label: area.name,
    hint: `${area.kind}, ${area.code}`,
  }));
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Choose your areas</h1>
      <p>
        Councils and regions come with ages, sex and ethnic groups; integrated care boards and their parts
        with disability, deprivation and broad ethnic groups. You can choose some of both. All figures are of
        the Census of 21 March 2021.
      </p>
      <Form method="get" action={areasHref(slug)} label="Search areas" hidden={{ 'area[]': ticked }}>
        <TextField name="words" label="Name or code of an area" value={words} type="search" width={20} />
        <Submit kind="secondary">Search</Submit>
      </Form>
      {words !== '' && found.length === 0 ? <p>No area has these words. Try a part of its name.</p> : null}
      {more ? <p>There are more areas than these. Write more of the name.</p> : null}
      {options.length === 0 ? null : (
        <Form action={areasHref(slug)} label="Areas" hidden={{ words }}>
          <Checkboxes
            name="area[]"
            id="area"
            label="Areas"
            options={options}
            values={ticked}
            error={errors.area}
            small
          />
          <TextField
            name="name"
            label="What you call them together"
            hint="Where it is left out, the names of the areas"
            optional
            value={name}
            error={errors.name}
          />
          <p>This takes the place of the areas chosen before. Tables of your own stay.</p>
          <ButtonRow cancel={{ href: populationHref(slug), text: 'Cancel' }}>
            <Submit>Use these areas</Submit>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
