import { Form } from '../../../../design/form/Form.tsx';
import { LinkButton } from '../../../../design/form/LinkButton.tsx';
import { Radios } from '../../../../design/form/Radios.tsx';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import { Summary } from '../../../../design/text/Summary.tsx';
import { planImportHref } from '../../addresses.ts';
import type { DraftLine } from '../placing/draft.ts';
import type { PlanImport } from '../plan-import.ts';
import { understoodWords } from './parts/understood.ts';

export interface EditDraftLineProps {
  slug: string;
  found: PlanImport;
  line: DraftLine;
  /** Its place in the draft, counted from 0. */
  at: number;
  above: DraftLine | null;
  cuts: readonly { at: number; before: string; after: string }[];
}

/** One line of a draft: what was understood, and what can be done where it was misunderstood. */
export function EditDraftLine({ slug, found, line, at, above, cuts }: EditDraftLineProps) {
  const here = planImportHref(slug, found.id);
  const act = (name: string) => ({ act: name, line: String(at) });
  const edit = `${here}/edit`;
  const sections = found.draft.sections.map(({ heading }) => ({ value: heading, label: heading }));
  return (
    <>
      <h1 className="nhsuk-heading-l">
        {line.code} {line.what}
      </h1>
      <Summary
        rows={[
          { term: 'Section', value: [line.section, line.subHeading].filter(Boolean).join(' – ') || 'None' },
          { term: 'When, as printed', value: line.whenText || 'Nothing' },
          { term: 'Understood', value: understoodWords(line) },
          { term: 'Status, as printed', value: line.statusText || 'Nothing' },
          { term: 'Lead', value: line.leads.join(', ') || 'Nobody' },
          { term: 'Support', value: line.supports.join(', ') || 'Nobody' },
          { term: 'Update', value: line.update || 'Nothing' },
          {
            term: 'From',
            value: line.cells
              .map(({ table, address }) => `${found.document.tables[table]?.name ?? ''} ${address}`)
              .join(', '),
          },
          { term: 'To check', value: line.flags.join('; ') || 'Nothing' },
        ]}
      />
      {above ? (
        <>
          <h2 className="nhsuk-heading-m">It goes on with the line above</h2>
          <p>
            The line above is {above.code} {above.what}
          </p>
          <Form action={edit} version={found.version} hidden={act('join')}>
            <Submit kind="secondary">Join it to {above.code}</Submit>
          </Form>
        </>
      ) : null}
      {cuts.length > 0 ? (
        <>
          <h2 className="nhsuk-heading-m">It is two lines</h2>
          <Form action={edit} version={found.version} hidden={act('split')}>
            <Radios
              name="at"
              label="The second line begins with"
              value={String(cuts[0]?.at ?? '')}
              options={cuts.map((cut) => ({ value: String(cut.at), label: cut.after.slice(0, 120) }))}
            />
            <Submit kind="secondary">Cut it in two</Submit>
          </Form>
        </>
      ) : null}
      <h2 className="nhsuk-heading-m">It stands in another section</h2>
      <Form action={edit} version={found.version} hidden={act('move')}>
        {sections.length > 0 ? (
          <Select name="section" label="Section" none="None" value={line.section ?? ''} options={sections} />
        ) : null}
        <TextField name="newSection" label="Or a new section" value="" />
        <TextField name="subHeading" label="Sub-heading (optional)" value={line.subHeading ?? ''} />
        <Submit kind="secondary">Move it</Submit>
      </Form>
      <h2 className="nhsuk-heading-m">It is no line of the plan</h2>
      <Form action={edit} version={found.version} hidden={act('leave-out')}>
        <Submit kind="secondary">Leave it out</Submit>
      </Form>
      <p>
        <LinkButton href={here} kind="secondary" small>
          Back to the import
        </LinkButton>
      </p>
    </>
  );
}
