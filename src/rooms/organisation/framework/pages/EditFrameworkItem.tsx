import type { ReactNode } from 'react';
import { frameworkItemKinds } from '../../../../../reference/framework-items.ts';
import { ButtonRow } from '../../../../design/form/ButtonRow.tsx';
import { ErrorSummary } from '../../../../design/form/ErrorSummary.tsx';
import { Form } from '../../../../design/form/Form.tsx';
import type { Errors } from '../../../../design/form/field.ts';
import { Select } from '../../../../design/form/Select.tsx';
import { Submit } from '../../../../design/form/Submit.tsx';
import { TextArea } from '../../../../design/form/TextArea.tsx';
import { TextField } from '../../../../design/form/TextField.tsx';
import type { Typed } from '../../../../platform/web/form.ts';
import * as addresses from '../../addresses.ts';
import { type FrameworkItem, kindName } from '../framework-item.ts';

export interface EditFrameworkItemProps {
  slug: string;
  /** null for a new one. */
  id: string | null;
  version?: number;
  /** Those it may belong to. */
  parents: readonly FrameworkItem[];
  typed: Typed;
  errors?: Errors;
  clash?: ReactNode;
}

export function EditFrameworkItem(props: EditFrameworkItemProps) {
  const { slug, id, version, parents, typed, errors = {}, clash } = props;
  const text = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] });
  const groups = frameworkItemKinds.flatMap(({ key, many }) => {
    const options = parents
      .filter((item) => item.kind === key)
      .map((item) => ({ value: item.id, label: short(item.text) }));
    return options.length > 0 ? [{ label: many, options }] : [];
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{id ? `Change the draft: ${kindName(String(typed.kind)).toLowerCase()}` : 'Draft a statement'}</h1>
      {clash}
      <Form
        action={id ? `${addresses.frameworkItem(slug, id)}/edit` : addresses.newFrameworkItem(slug)}
        version={version}
      >
        <Select
          {...text('kind')}
          label="Kind"
          none="Choose one"
          options={frameworkItemKinds.map(({ key, one }) => ({ value: key, label: one }))}
        />
        <TextArea {...text('text')} label="Statement" hint="In the words in which it will be read." />
        <Select {...text('parentId')} label="Belongs to" none="Nothing above it" options={groups} />
        <TextArea
          {...text('codesignedWith')}
          label="Made together with"
          hint="Bodies or groups, one a line."
          optional
          rows={3}
        />
        <TextArea {...text('note')} label="Note" optional rows={3} />
        <TextField {...text('position')} label="Place among its kind" inputMode="numeric" width={4} />
        <ButtonRow
          cancel={{
            href: id ? addresses.frameworkItem(slug, id) : addresses.framework(slug),
            text: id ? 'Leave it as it is' : 'Back to the framework',
          }}
        >
          <Submit>{id ? 'Save' : 'Save the draft'}</Submit>
        </ButtonRow>
      </Form>
    </>
  );
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
