import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { paperHref } from '../../addresses.ts';
import { blankBoxes, blanksInWords, type Paper } from '../paper.ts';

/** Says which boxes are blank before a paper is handed in. */
export function SubmitPaper({ slug, paper }: { slug: string; paper: Paper }) {
  const blank = blankBoxes(paper);
  const at = (act: string) => paperHref(slug, paper.id, act);
  return (
    <>
      <h1 className="nhsuk-heading-l">Hand in for approval</h1>
      <p>
        {paper.title}, for the {paper.bodyName}. Somebody other than its author approves it.
      </p>
      <p>
        <strong>{blanksInWords(blank.length)}.</strong>
        {blank.length > 0 ? ' They are printed as empty boxes:' : ''}
      </p>
      {blank.length > 0 ? (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {blank.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      ) : null}
      {paper.snapshotId ? null : <p>There is no plan in the paper: it is its cover only.</p>}
      <p>
        <a href={at('edit')}>Write the cover</a> or <a href={at('preview')}>see the paper</a> first.
      </p>
      <Form action={at('submit')} version={paper.version}>
        <ButtonRow cancel={{ href: at(''), text: 'Cancel' }}>
          <Submit>Hand it in</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}
