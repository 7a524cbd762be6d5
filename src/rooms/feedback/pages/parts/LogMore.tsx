import { TextInput } from 'nhsuk-react-components';
import type { EqualityQuestion } from '../../../../../reference/equality-questions.ts';
import type { ScoreScale } from '../../../../../reference/score-scales.ts';
import { FileField } from '../../../../design/form/FileField.tsx';
import type { Errors, Option } from '../../../../design/form/field.ts';
import { useLabelled } from '../../../../design/form/group.tsx';
import { type OptionGroup, Select } from '../../../../design/form/Select.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { Details } from '../../../../design/text/Details.tsx';
import { equalityName, scoreValue } from '../../log.ts';

export interface MetTyped {
  metWith: string;
  metWhere: string;
  project: string;
  score: string;
}

/** A meeting, the work it belongs to, its evidence, and a score: what an entry of the engagement log has further. */
export function LogMore({
  typed,
  errors,
  projects,
  scales,
  accept,
  open,
}: {
  typed: MetTyped;
  errors: Errors;
  projects: readonly string[];
  scales: readonly ScoreScale[];
  accept: string;
  open: boolean;
}) {
  return (
    <Details summary="More: who was met, the work it belongs to, a score, a file" open={open} id="more">
      <TextField
        name="metWith"
        label="Who was met"
        hint="A group or a role, such as “practice leads of the north”. You and those who work on feedback can read it."
        optional
        value={typed.metWith}
        error={errors.metWith}
      />
      <TextField name="metWhere" label="Where" optional value={typed.metWhere} error={errors.metWhere} />
      <Project value={typed.project} projects={projects} error={errors.project} />
      <Select
        name="score"
        label="Score that was given"
        optional
        none="No score"
        options={scales.map((scale) => ({
          label: scale.name,
          options: scale.options.map(({ value, label }) => ({ value: scoreValue(scale, value), label })),
        }))}
        value={typed.score}
        error={errors.score}
      />
      <FileField
        name="evidence"
        label="Evidence file"
        hint="Minutes, a picture, a recording: PDF, text, picture, sound or video. Only you and those who work on feedback can open it."
        optional
        accept={accept}
        error={errors.evidence}
      />
    </Details>
  );
}

/** A piece of work by its name; those known are offered while typing. */
function Project({ value, projects, error }: { value: string; projects: readonly string[]; error?: string }) {
  const field = useLabelled({
    name: 'project',
    label: 'Piece of engagement work',
    optional: true,
    hint: 'The project, event or campaign in which it was said.',
    error,
  });
  return (
    <>
      <TextInput {...field} type="text" defaultValue={value} list="known-projects" autoComplete="off" />
      <datalist id="known-projects">
        {projects.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** What the person said of themselves, folded away: nothing depends on it. */
export function LogEquality({
  questions,
  typed,
  errors,
}: {
  questions: readonly EqualityQuestion[];
  /** By the name of the field. */
  typed: Readonly<Record<string, string>>;
  errors: Errors;
}) {
  const names = questions.map(({ field }) => equalityName(field));
  return (
    <Details
      summary="What they said of themselves"
      open={names.some((name) => errors[name] || typed[name])}
      id="equality"
    >
      <p>
        Only what they told you, never what you think. Where they left a name or an address, the answers are
        kept apart from it and nothing leads back to them.
      </p>
      {questions.map(({ key, field, question, options, fromAge16, onlyIf }) => (
        <Select
          key={key}
          name={equalityName(field)}
          label={question}
          hint={
            fromAge16 ? 'Only from the age of 16' : onlyIf ? 'Only where the answer above was yes' : undefined
          }
          none="Not said"
          options={grouped(options)}
          value={typed[equalityName(field)] ?? ''}
          error={errors[equalityName(field)]}
        />
      ))}
    </Details>
  );
}

function grouped(options: EqualityQuestion['options']): (Option | OptionGroup)[] {
  const groups = Map.groupBy(options, ({ group }) => group);
  return [...groups].flatMap(([label, members]): (Option | OptionGroup)[] => {
    const choices = members.map((member) => ({ value: member.value, label: member.label }));
    return label === undefined ? choices : [{ label, options: choices }];
  });
}
