import { DateField } from '../../../../../design/form/DateField.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { TextField } from '../../../../../design/form/TextField.tsx';
import { textOf } from '../../../../../platform/web/asked-for.ts';
import type { Typed } from '../../../../../platform/web/form.ts';
import { dateOf } from '../../pages/parts/date-of.ts';
import { EditFrame, type EditFrameProps } from '../../pages/parts/EditFrame.tsx';
import { LineFields } from '../../pages/parts/LineFields.tsx';

export interface EditAllocationProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
  plans: readonly { id: string; title: string }[];
  /** How the post stands today, in words. */
  stands: string;
  removeAction?: string;
}

/** Gives days of a post to a line of a plan or to other work. */
export function EditAllocation({ values, plans, stands, removeAction, ...frame }: EditAllocationProps) {
  const { errors } = frame;
  return (
    <>
      <EditFrame {...frame} act="Save the days">
        <p>{stands}. More than there is can be given; it then shows as over.</p>
        <LineFields legend="A line of a plan" values={values} errors={errors} plans={plans} />
        <TextField
          name="work"
          label="Other work, or what exactly"
          optional
          value={textOf(values, 'work')}
          error={errors.work}
        />
        <TextField
          name="daysPerWeek"
          label="Days a week"
          width={4}
          inputMode="decimal"
          value={textOf(values, 'daysPerWeek')}
          error={errors.daysPerWeek}
        />
        <DateField
          name="fromOn"
          label="First day"
          hint="As long as the post where you leave the days empty."
          optional
          value={dateOf(values, 'fromOn')}
          error={errors.fromOn}
        />
        <DateField
          name="untilOn"
          label="Last day"
          optional
          value={dateOf(values, 'untilOn')}
          error={errors.untilOn}
        />
      </EditFrame>
      {removeAction ? (
        <Form action={removeAction} label="Take the days back">
          <Submit kind="secondary" small>
            Take these days back
          </Submit>
        </Form>
      ) : null}
    </>
  );
}
