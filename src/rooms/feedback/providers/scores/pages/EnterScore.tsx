import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../../design/form/ErrorSummary.tsx';
import { FieldGroup } from '../../../../../design/form/FieldGroup.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import type { Errors, Option } from '../../../../../design/form/field.ts';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { Inset } from '../../../../../design/text/Inset.tsx';
import type { Typed } from '../../../../../platform/web/form.ts';
import { scoreHref, scoresHref } from '../../addresses.ts';
import { choice, type FieldSpec } from '../../field-spec.ts';
import { OneField } from '../../pages/parts/RecordForm.tsx';
import { countForms, type ScoreKind, scoreKinds } from '../score-return.ts';

export interface EnterScoreProps {
  slug: string;
  kind: ScoreKind;
  typed: Typed;
  errors: Errors;
  providers: readonly Option[];
  contracts: readonly Option[];
  measures: readonly Option[];
  /** The address of this form for another kind. */
  kindHref: (kind: ScoreKind) => string;
  /** The return that this one takes the place of. */
  corrects: { id: string; says: string } | null;
  /** The scale that would hold, in words. */
  scaleSays: string;
}

const breakdownHints: Readonly<Record<ScoreKind, string>> = {
  net_promoter:
    'One line each: name, promoters, passives, detractors, and the printed score if there is one.',
  friends_and_family: 'One line each: name, then the six answers in their order.',
  percentage: 'One line each: name, how many, of how many.',
  count: 'One line each: name, number.',
};

/** The six answers of the Friends and Family Test, as asked since 2020 and before. */
const sixAnswers = [
  'Very good, or extremely likely',
  'Good, or likely',
  'Neither good nor poor, or neither',
  'Poor, or unlikely',
  'Very poor, or extremely unlikely',
  'Don’t know',
];

/** The form in which a provider's return is recorded. */
export function EnterScore(props: EnterScoreProps) {
  const { slug, kind, typed, errors, providers, contracts, measures, kindHref, corrects, scaleSays } = props;
  const field = (spec: FieldSpec) => (
    <OneField key={spec.name} spec={spec} typed={typed} error={errors[spec.name]} />
  );
  const figure = (name: string, label: string, hint?: string): FieldSpec => ({
    name,
    label,
    hint,
    as: 'text',
    width: 5,
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 className="nhsuk-heading-l">{corrects ? 'Correct a return' : 'Record scores'}</h1>
      {corrects ? (
        <p>
          What you record here takes the place of <a href={scoreHref(slug, corrects.id)}>{corrects.says}</a>,
          which is kept beside it.
        </p>
      ) : null}
      <nav aria-label="Kind of score">
        <ul className="filter__views">
          {scoreKinds.map(({ key, name }) => (
            <li key={key}>
              <a href={kindHref(key)} aria-current={key === kind ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Form action={`${scoresHref(slug)}/new`} hidden={{ kind, corrects: corrects?.id }}>
        {field(
          choice({
            name: 'providerId',
            label: 'Provider',
            as: 'select',
            none: 'Choose one',
            options: providers,
          }),
        )}
        {field({
          name: 'service',
          label: 'Service, if it is about one',
          as: 'text',
          optional: true,
          hint: 'As its contract names it; the contract is then found by itself.',
        })}
        {field(
          choice({
            name: 'contractId',
            label: 'Contract',
            as: 'select',
            none: 'The one for this service, or none',
            options: contracts,
            optional: true,
          }),
        )}
        {measures.length > 0
          ? field(
              choice({
                name: 'measureId',
                label: 'Measure',
                as: 'select',
                none: 'None of the library',
                options: measures,
                optional: true,
              }),
            )
          : null}
        {field({
          name: 'period',
          label: 'Period',
          as: 'text',
          width: 30,
          hint: 'April 2012, Q1 2012/13, 2012/13, or two days: 1/4/2012 to 30/6/2012',
        })}
        {field({ name: 'receivedOn', label: 'Came in on', as: 'date' })}
        <div id="counts">
          {kind === 'net_promoter' ? (
            <>
              <Inset>{scaleSays}</Inset>
              {field(
                choice({
                  name: 'form',
                  label: 'How its figures are given',
                  as: 'radios',
                  options: countForms.map(({ key, name }) => ({ value: key, label: name })),
                }),
              )}
              <FieldGroup legend="Promoters, passives and detractors" size="s" across>
                {field(figure('promoters', 'Promoters'))}
                {field(figure('passives', 'Passives'))}
                {field(figure('detractors', 'Detractors'))}
              </FieldGroup>
              <FieldGroup legend="Or how many gave each answer" size="s" across>
                {Array.from({ length: 11 }, (_, value) => field(figure(`answer-${value}`, String(value))))}
              </FieldGroup>
              <FieldGroup legend="Or their percentages" size="s" across>
                {field(figure('promotersShare', 'Promoters, %'))}
                {field(figure('passivesShare', 'Passives, %'))}
                {field(figure('detractorsShare', 'Detractors, %'))}
              </FieldGroup>
            </>
          ) : null}
          {kind === 'friends_and_family' ? (
            <>
              {field(
                choice({
                  name: 'form',
                  label: 'How its figures are given',
                  as: 'radios',
                  options: [
                    { value: 'answers', label: 'How many gave each answer' },
                    { value: 'printed', label: 'Only the result and how many answered' },
                  ],
                }),
              )}
              <FieldGroup legend="How many gave each answer" size="s" across>
                {sixAnswers.map((label, at) => field(figure(`answer-${at + 1}`, label)))}
              </FieldGroup>
            </>
          ) : null}
          {kind === 'percentage' ? field(figure('part', 'How many', 'Of those who answered')) : null}
          {kind === 'count' ? field({ name: 'number', label: 'The number', as: 'text', width: 10 }) : null}
        </div>
        {kind === 'count' ? null : (
          <FieldGroup legend="How many people" size="s" across>
            {field(figure('n', 'Answered'))}
            {field(figure('eligible', 'Could have answered'))}
          </FieldGroup>
        )}
        {field({
          name: 'scorePrinted',
          label: 'Score as the provider printed it',
          as: 'text',
          width: 10,
          optional: kind !== 'count',
          hint: 'It is kept beside the one worked out here. They may differ by half of the last place printed.',
        })}
        {field({
          name: 'breakdown',
          label: 'By ward, specialty or site',
          as: 'area',
          rows: 5,
          optional: true,
          hint: breakdownHints[kind],
        })}
        {field({ name: 'note', label: 'Note', as: 'area', rows: 2, optional: true })}
        <ButtonRow cancel={{ href: scoresHref(slug), text: 'Cancel' }}>
          <Submit>{corrects ? 'Record the correction' : 'Record the scores'}</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
