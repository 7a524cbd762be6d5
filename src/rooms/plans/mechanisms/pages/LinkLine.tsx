import type { Typed } from '../../../../platform/web/form.ts';
import { EditFrame, type EditFrameProps } from '../../resources/pages/parts/EditFrame.tsx';
import { LineFields } from '../../resources/pages/parts/LineFields.tsx';

export interface LinkLineProps extends Omit<EditFrameProps, 'children' | 'act'> {
  values: Typed;
  plans: readonly { id: string; title: string }[];
}

/** Asks for the line of a plan that carries a mechanism. */
export function LinkLine({ values, plans, ...frame }: LinkLineProps) {
  return (
    <EditFrame {...frame} act="Link the line">
      <p>The mechanism then has the line’s leads as its owners, its level, and how it stands.</p>
      <LineFields
        needed
        legend="The line that carries it"
        values={values}
        errors={frame.errors}
        plans={plans}
      />
    </EditFrame>
  );
}
