import { scoreScales } from '../../../../../reference/score-scales.ts';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { Inset } from '../../../../design/text/Inset.tsx';
import { inWords, longDate } from '../../../../design/text/words.ts';
import { importHref } from '../addresses.ts';
import { type DateOrder, parseCellDate } from '../dates.ts';
import { columnChoices, columnName } from '../fields.ts';

export interface MapColumnsProps {
  slug: string;
  id: string;
  fileName: string;
  header: readonly string[];
  samples: readonly string[][];
  chosen: readonly string[];
  /** From where the choices come that the page offers. */
  from: 'remembered' | 'guessed' | 'typed';
  /** What had to be made up about the header, a sentence each. */
  notes: readonly string[];
  /** Dates of the file that must be asked about; none where their order is clear. */
  dateExamples: readonly string[];
  dateOrder: DateOrder | '';
  /** Key of the scale that the scores are taken to be of. */
  scale: string;
  /** The export that the file looks like, as in “This looks like …”; null where it is like none that is known. */
  looksLike: string | null;
  errors?: Errors;
}

const offers: Readonly<Record<MapColumnsProps['from'], string>> = {
  remembered: 'A file with these columns was imported before. The choices are those made then.',
  guessed: 'The choices are guessed from the names of the columns. Check each of them.',
  typed: 'Say what each column is. What you leave out is not kept.',
};

/** Says what each column of the file is. */
export function MapColumns(props: MapColumnsProps) {
  const { slug, id, fileName, header, samples, chosen, notes, dateExamples, errors = {} } = props;
  return (
    <>
      <ErrorSummary errors={errors} ids={{ columns: columnName(0) }} />
      <h1 className="nhsuk-heading-l">What the columns of {fileName} are</h1>
      {props.looksLike ? <p>This looks like {props.looksLike}.</p> : null}
      <p>{offers[props.from]}</p>
      <ul>
        <li>A date is needed, and a comment or a score.</li>
        <li>Each comment column gives a comment of its own. Blank cells and NA say nothing.</li>
        <li>A place may be told in several columns, from the broadest to the narrowest.</li>
      </ul>
      {notes.length > 0 ? (
        <Inset>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Inset>
      ) : null}
      <Form action={importHref(slug, id, 'map')}>
        {errors.columns ? <p className="nhsuk-error-message">{errors.columns}</p> : null}
        <FieldGroup legend="Columns of the file" across>
          {header.map((name, at) => (
            <Select
              key={name}
              name={columnName(at)}
              label={name}
              hint={samplesOf(samples[at] ?? [])}
              value={chosen[at]}
              options={columnChoices}
            />
          ))}
        </FieldGroup>
        <Select
          name="scale"
          label="What does the score mean?"
          hint="Where no column is a score, this changes nothing."
          value={props.scale}
          options={scoreScales.map(({ key, name }) => ({ value: key, label: name }))}
        />
        {dateExamples.length > 0 ? (
          <Radios
            name="dateOrder"
            label="Which comes first in the dates of this file?"
            hint="Some of them can be read in two ways, and the file does not show which is meant."
            value={props.dateOrder}
            error={errors.dateOrder}
            options={[
              { value: 'dmy', label: 'The day', hint: readAs(dateExamples, 'dmy') },
              { value: 'mdy', label: 'The month', hint: readAs(dateExamples, 'mdy') },
            ]}
          />
        ) : null}
        <ButtonRow cancel={{ href: importHref(slug, id, 'throw-away'), text: 'Throw this file away' }}>
          <Submit>Show what will be taken</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}

function samplesOf(samples: readonly string[]): string {
  return samples.length === 0 ? 'Nothing in the first rows' : `For example: ${samples.join(' · ')}`;
}

/** “03/04/2021” is 3 April 2021 and “31/04/2021” is not a date. */
function readAs(examples: readonly string[], order: DateOrder): string {
  const said = examples.map((printed) => {
    const read = parseCellDate(printed, order);
    return 'date' in read ? `“${printed}” is ${longDate(read.date)}` : `“${printed}” is not a date`;
  });
  return `Then ${inWords(said)}.`;
}
