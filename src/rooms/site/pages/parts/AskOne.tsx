import type { Option } from '../../../../design/form/field.ts';
import { Radios } from '../../../../design/form/Radios.tsx';
import { type OptionGroup, Select } from '../../../../design/form/Select.tsx';
import type { Said, Speaker } from '../../speaker.tsx';

export interface AskOneProps {
  name: string;
  label: Said;
  hint?: Said;
  error?: string;
  optional?: boolean;
  value?: string;
  options: readonly { value: string; label: string; group?: string }[];
  speaker: Speaker;
}

/**
 * One question of `reference/` with one answer, or none. Every answer carries its own mark where it is a translation
 * that nobody has reviewed. A long list in groups is chosen from a box, a short one from round buttons.
 */
export function AskOne(props: AskOneProps) {
  return props.options.some(({ group }) => group !== undefined) ? (
    <Grouped {...props} />
  ) : (
    <Plain {...props} />
  );
}

function Plain({ options, speaker, ...field }: AskOneProps) {
  return (
    <Radios
      {...field}
      options={options.map((option) => ({ value: option.value, label: speaker.question(option.label) }))}
      small
    />
  );
}

function Grouped({ options, speaker, ...field }: AskOneProps) {
  const groups = Map.groupBy(options, ({ group }) => group);
  return (
    <Select
      {...field}
      none={speaker.text('tellUs.chooseOne')}
      options={[...groups].flatMap(([group, members]): (Option | OptionGroup)[] => {
        const choices = members.map((member) => ({
          value: member.value,
          label: speaker.questionText(member.label),
        }));
        return group === undefined ? choices : [{ label: speaker.questionText(group), options: choices }];
      })}
    />
  );
}
