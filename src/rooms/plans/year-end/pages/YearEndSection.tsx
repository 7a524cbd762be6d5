import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Checkbox } from '../../../../design/form/Checkbox.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { HiddenFields } from '../../../../design/form/HiddenFields.tsx';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { WarningCallout } from '../../../../design/text/WarningCallout.tsx';
import { deliveryStateNames } from '../../lines/status.ts';
import { yearEndHref, yearEndSectionHref } from '../addresses.ts';
import {
  fieldNames,
  type KeptOutcome,
  outcomeOf,
  outcomes,
  type TypedOutcome,
  type YearLine,
} from '../outcome.ts';

export interface YearEndSectionProps {
  slug: string;
  plan: { id: string; title: string };
  heading: string;
  place: number;
  /** Which part of a long section this is, and how many there are. */
  part: number;
  parts: number;
  lines: readonly YearLine[];
  /** What was typed, by line, where the form came back. */
  typed: ReadonlyMap<string, TypedOutcome>;
  /** What somebody else said of lines meanwhile, by line. */
  clashes: Readonly<Record<string, KeptOutcome>>;
  errors: Errors;
  mayEdit: boolean;
}

/** What became of the lines of one section, said and saved together. */
export function YearEndSection(props: YearEndSectionProps) {
  const { slug, plan, heading, place, part, parts, lines, typed, clashes, errors, mayEdit } = props;
  const clashing = lines.filter(({ id }) => id in clashes);
  return (
    <>
      <ErrorSummary errors={errors} />
      {clashing.length > 0 ? (
        <WarningCallout heading="Somebody else said something of these lines while you were typing">
          <p>Nothing you typed is lost: it is still in the form. If you save now, yours replaces theirs.</p>
          <ul>
            {clashing.map(({ id, code }) => {
              const kept = clashes[id];
              return kept ? (
                <li key={id}>
                  {code}: {outcomeOf(kept.outcome).name}
                  {kept.carryForward ? ', carried forward' : ''}
                  {kept.achievement === '' ? '' : `: ${kept.achievement}`}
                </li>
              ) : null;
            })}
          </ul>
        </WarningCallout>
      ) : null}
      <h1>{heading}</h1>
      <p>
        Year’s end of {plan.title}
        {parts > 1 ? `, part ${part} of ${parts} of this section` : ''}
      </p>
      {mayEdit ? (
        <Form action={yearEndSectionHref(slug, plan.id, place, part)}>
          {lines.map((line) => (
            <LineFields key={line.id} line={line} typed={typed.get(line.id)} errors={errors} />
          ))}
          <ButtonRow cancel={{ href: yearEndHref(slug, plan.id), text: 'Cancel' }}>
            <Submit>Save this section</Submit>
          </ButtonRow>
        </Form>
      ) : (
        <dl>
          {lines.map(({ id, code, what, kept }) => (
            <div key={id}>
              <dt>
                {code} {what}
              </dt>
              <dd>{kept ? `${outcomeOf(kept.outcome).name}. ${kept.achievement}` : 'Not said yet'}</dd>
            </div>
          ))}
        </dl>
      )}
      {parts > 1 ? (
        <nav className="pager" aria-label="Parts of this section">
          <ul className="pager__links">
            {part > 1 ? (
              <li>
                <a href={yearEndSectionHref(slug, plan.id, place, part - 1)} rel="prev">
                  Part {part - 1}
                </a>
              </li>
            ) : null}
            {part < parts ? (
              <li>
                <a href={yearEndSectionHref(slug, plan.id, place, part + 1)} rel="next">
                  Part {part + 1}
                </a>
              </li>
            ) : null}
          </ul>
        </nav>
      ) : null}
    </>
  );
}

interface LineFieldsProps {
  line: YearLine;
  typed: TypedOutcome | undefined;
  errors: Errors;
}

function LineFields({ line, typed, errors }: LineFieldsProps) {
  const { id, code, what, deliveryState, said, kept } = line;
  const names = fieldNames(id);
  const now = typed ?? kept;
  return (
    <FieldGroup legend={`${code} ${what}`} size="s">
      <p className="nhsuk-hint">
        {deliveryStateNames[deliveryState]}
        {said === '' ? '' : `. ${said}`}
      </p>
      <HiddenFields values={{ [names.version]: kept?.version ?? 0 }} />
      <Radios
        name={names.outcome}
        label="What became of it"
        inline
        small
        value={now?.outcome}
        options={outcomes.map(({ key, name }) => ({ value: key, label: name }))}
        error={errors[names.outcome]}
      />
      <TextArea
        name={names.achievement}
        label="What was achieved"
        rows={2}
        value={now?.achievement}
        error={errors[names.achievement]}
        optional
      />
      <Checkbox name={names.carry} label="Carry it into the next plan" checked={now?.carryForward} />
    </FieldGroup>
  );
}
