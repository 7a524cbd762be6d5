import type { ReactNode } from 'react';
import { ButtonRow } from '../../../../../design/form/ButtonRow.tsx';
import { Form } from '../../../../../design/form/Form.tsx';
import { Submit } from '../../../../../design/form/Submit.tsx';
import { newScorecardHref, scorecardsHref } from '../../addresses.ts';

/** A scorecard as it would be issued now. */
export function PreviewScorecard({
  slug,
  hidden,
  children,
}: {
  slug: string;
  /** The form again, as it was sent. */
  hidden: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  return (
    <>
      <h1>Before it is issued</h1>
      <p>Once issued, nothing in it changes. Figures that come later stand in the next one.</p>
      <Form action={`${scorecardsHref(slug)}/issue`} hidden={hidden} label="Issue the scorecard">
        <ButtonRow cancel={{ href: newScorecardHref(slug), text: 'Begin again' }}>
          <Submit>Issue the scorecard</Submit>
        </ButtonRow>
      </Form>
      {children}
    </>
  );
}
